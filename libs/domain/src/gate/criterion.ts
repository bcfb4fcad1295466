import type { Initiative, StageVisit } from '../initiative/state.ts';
import type { OfficeKind } from '../kernel/actor.ts';
import type { Id } from '../kernel/identity.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import type { ClosedDates, Instant } from '../kernel/time.ts';
import type { Meeting } from '../involvement/state.ts';
import type { Condition, Force, Playbook, RuleSet, StageKey } from '../playbook/playbook.ts';

/** What rules are judged against besides the initiative's own state. */
export interface RuleContext {
  readonly now: Instant;
  readonly closed: ClosedDates;
  readonly organisation: { readonly id: Id; readonly employees: number; readonly hasAmu: boolean; /** Of kind REPLAY; left out for a live one. */ readonly replay?: boolean };
  readonly playbook: Playbook;
  readonly ruleSet: RuleSet;
  /** Who holds which office on the day, deputies included; for tasks that wait for an office that is no party, such as the safety rep's. */
  readonly offices?: readonly OfficeHolder[];
}

/** One holder of one office at one level. */
export interface OfficeHolder { readonly kind: OfficeKind; readonly personId: Id; readonly unitId: Id; /** Key of the union; null or absent for offices that belong to none. */ readonly union?: string | null }

/** An initiative with the meetings that treat it. */
export interface Dossier {
  readonly initiative: Initiative;
  readonly meetings: readonly Meeting[];
}

export type CriterionState = 'MET' | 'WAITING' | 'MISSING';

/** Whom a criterion waits for: a party, an office or a role, by the name that people know. */
export interface WaitingOn { readonly kind: 'PARTY' | 'OFFICE' | 'ROLE' | 'TIME'; readonly id: Id | null; readonly name: string }

/** What a criterion finds in the facts. Pure; `reviewAt` is when time alone could change the answer. */
export interface Finding {
  readonly state: CriterionState;
  readonly waitingOn: readonly WaitingOn[];
  readonly since: Instant | null;
  /** Log entries that show it. */
  readonly evidence: readonly Id[];
  readonly reviewAt: Instant | null;
  /** Satisfied, or to be satisfied, by a signed attachment: shown as "documented by hand". */
  readonly documentedByHand: boolean;
  /** What exactly is lacking, as data for the remedy: part, alternative, group, party names … */
  readonly missing: Readonly<Record<string, unknown>>;
}

/** One criterion of one gate, evaluated. What is stored, shown and put in refusals. */
export interface CriterionResult extends Finding {
  readonly key: string;
  readonly name: string;
  /** The playbook's activity that it asks for, whose title then says what is lacking; null for criteria that ask for none. */
  readonly activity: string | null;
  readonly stage: StageKey;
  readonly force: Force;
  readonly basis: readonly string[];
  readonly overridable: boolean;
  /** The override that covers it, when it is unmet and overridden. */
  readonly overriddenBy: Id | null;
}

/** What a criterion is evaluated in: the rules' context, the visit whose gate it stands in, and the force the playbook gives it. */
export interface GateContext extends RuleContext {
  readonly visit: StageVisit;
  /** Only LAW asks that what one side registered afterwards be confirmed by the other. */
  readonly force: Force;
}

/** A member of the closed catalogue. */
export interface CriterionDefinition<P = Readonly<Record<string, unknown>>> {
  readonly name: string;
  /** JSON Schema of the parameters a playbook may give. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly defaults: P;
  /** False where law asks for agreement: then nobody may override. */
  readonly overridable: boolean;
  readonly title: LocalizedText;
  readonly help: LocalizedText;
  readonly remedy: { readonly mutation: string; readonly text: LocalizedText };
  evaluate(dossier: Dossier, parameters: P, context: GateContext): Finding;
}

export type { Condition };
