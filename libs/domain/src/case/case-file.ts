import type { OfficeKind, Role } from '../kernel/actor.ts';
import type { Language } from '../kernel/localized-text.ts';
import type { CivilDate } from '../kernel/time.ts';

/**
 * A process told as data: what happened, when, by which source, and the commands that bring each fact about in the engine. The sample, the
 * real cases and demonstrations are such files; they run in replay organisations only.
 */
export interface CaseFile {
  readonly key: string;
  readonly title: Readonly<Partial<Record<'nb' | 'nn' | 'en', string>>>;
  /** Invented for demonstration; a real case names its sources instead. */
  readonly constructed: boolean;
  readonly sources: Readonly<Record<string, string>>;
  readonly organisation: CaseOrganisation;
  readonly runs: readonly CaseRun[];
  readonly facts: readonly CaseFact[];
  /** What the record tells besides facts: bodies, projects, promises, groups of interest. Printed, never judged. */
  readonly background: Readonly<Record<string, unknown>>;
}

/** The organisation a case plays in: the same register that CSV imports fill, by codes and keys. */
export interface CaseOrganisation {
  readonly name: string;
  readonly employees: number;
  readonly hasAmu: boolean;
  readonly closedDays: readonly { readonly date: CivilDate; readonly title: string }[];
  /** Parents before children. */
  readonly units: readonly { readonly code: string; readonly name: string; readonly parent: string | null }[];
  readonly unions: readonly { readonly key: string; readonly name: string; readonly confederation: string; readonly unit: string | null }[];
  readonly people: readonly CasePerson[];
}

export interface CasePerson {
  readonly key: string;
  readonly name: string;
  readonly language: Language;
  readonly roles: readonly { readonly role: Role; readonly unit: string | null }[];
  readonly offices: readonly { readonly kind: OfficeKind; readonly union: string | null; readonly unit: string; readonly deputy: boolean }[];
  readonly employments: readonly { readonly unit: string; readonly profession: string | null; readonly contract: string | null; readonly shift: string | null; readonly onLeave: boolean }[];
}

/** One initiative that the facts tell of. The sample runs the same facts from several first days, so that every stage is seen. */
export interface CaseRun {
  readonly ref: string;
  readonly title: string;
  /** Names of the run, for `{{name}}` in texts and `$name` in steps: which unit, which leader. */
  readonly names: Readonly<Record<string, string>>;
  /** The first day, for facts told in working days: a date, or working days before the day the case is loaded. Null where facts carry dates. */
  readonly firstDay: CivilDate | { readonly workingDaysAgo: number } | null;
}

export interface CaseFact {
  readonly when: CaseWhen;
  /** Kind of fact, as the source tells it: decision, meeting, information, milestone … */
  readonly type: string;
  readonly what: string;
  readonly source: string | null;
  /** Runs it belongs to; empty for all. */
  readonly for: readonly string[];
  /** Keys of criteria that the record speaks of without satisfying them: its order or its content is unknown. `key@part` for one part of a cycle. */
  readonly bearsOn: readonly string[];
  readonly does: readonly CaseStep[];
}

/** When a fact happened: a working day of the run, a date, a span, or a month or season, whose order against others is unknown. */
export type CaseWhen =
  | { readonly kind: 'WORKING_DAY'; readonly day: number; readonly time: string }
  | { readonly kind: 'DATE'; readonly date: CivilDate; readonly time: string }
  | { readonly kind: 'SPAN'; readonly from: CivilDate; readonly to: CivilDate }
  | { readonly kind: 'ABOUT'; readonly month: string; readonly precision: 'MONTH' | 'SEASON' };

/**
 * One command. In its input, `@name` makes a new id and calls it so within the run, and `$name` stands for what is called so: an id made
 * before, a name of the run, or `$person.KEY`, `$unit.CODE`, `$party.UNION`, `$party.employer`, `$group.LABEL`, `$dissents`. A list item
 * `$parties` or `$groups` stands for all of them; `$run.REF` is the initiative of another run. `+N` working days and `+Nd` days after the step, as a civil date: `$date.+10`; as an
 * instant in Oslo: `$at.+4T10:00`.
 */
export interface CaseStep {
  readonly by: string;
  /** A command of the engine, `statement.answer`; or `initiative.create`, `meeting.…`, `objection.…`. */
  readonly command: string;
  /** The meeting or objection it is on, by name; null for the run's initiative. */
  readonly on: string | null;
  readonly input: Readonly<Record<string, unknown>>;
}

