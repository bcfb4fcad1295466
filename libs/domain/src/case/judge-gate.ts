import type { CriterionResult } from '../gate/criterion.ts';
import type { Id } from '../kernel/identity.ts';
import type { CivilDate } from '../kernel/time.ts';
import type { StageKey } from '../playbook/playbook.ts';

/** What the record shows of one criterion. ORDER_UNKNOWN: it speaks of the matter, but not of when against the rest, or not of what. */
export type CaseFinding = 'SHOWN' | 'NOT_SHOWN' | 'ORDER_UNKNOWN';

/** One passage of a gate in a recorded process, or the gate where the record ends (`passedOn` and `told` null). */
export interface CaseGate {
  readonly run: string;
  readonly stage: StageKey;
  readonly part: string | null;
  readonly passedOn: CivilDate | null;
  /** When, as the record tells it: a month's fact is run on its last day, but only the month is known. */
  readonly told: string | null;
  readonly results: readonly CriterionResult[];
}

/** A told fact, with the log entries that its commands wrote. */
export interface ToldFact { readonly told: string; readonly what: string; readonly source: string | null; readonly bearsOn: readonly string[]; readonly entryIds: readonly Id[] }

export interface CaseVerdict {
  readonly key: string;
  /** Of the criterion in the catalogue, for its title. */
  readonly name: string;
  readonly force: CriterionResult['force'];
  readonly basis: readonly string[];
  readonly finding: CaseFinding;
  readonly facts: readonly ToldFact[];
}

/**
 * Holds each criterion of a gate against the facts told. The engine says what is MET; only where it is not does a hint of the record count. What is met only
 * because nothing stands against it (no statement left unanswered, since none is known) is not shown: silence in a record is no evidence.
 */
export const judgeGate = ({ part, results }: CaseGate, told: readonly ToldFact[]): readonly CaseVerdict[] =>
  results.map(({ key, name, force, basis, state, evidence }) => {
    const showing = told.filter(({ entryIds }) => entryIds.some((id) => evidence.includes(id)));
    const hinting = told.filter(({ bearsOn }) => bearsOn.includes(key) || bearsOn.includes(`${key}@${part}`));
    if (state === 'MET' && evidence.length > 0) return { key, name, force, basis, finding: 'SHOWN', facts: showing };
    return { key, name, force, basis, finding: hinting.length > 0 ? 'ORDER_UNKNOWN' : 'NOT_SHOWN', facts: hinting };
  });
