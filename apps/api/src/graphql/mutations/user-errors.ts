import { CRITERIA, type CriterionResult, type Language, type Refusal } from '#domain';
import { wordsOf } from './edge-refusals.ts';
import { withExternalIds } from './ids.ts';

/** A user error as its type's fields want it. */
export interface UserErrorValue {
  readonly message: string;
  readonly localizedMessage: string;
  readonly field: readonly string[] | null;
  readonly code: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly missing: readonly UnmetCriterionValue[];
}

export interface UnmetCriterionValue { readonly key: string; readonly name: string; readonly state: string; readonly force: string; readonly basis: readonly string[]; readonly remedy: string | null; readonly waitingOn: readonly string[] }

/** A refusal in the form of a user error. Criteria leave the loose data for a typed field of their own. */
export function userError(refusal: Refusal, language: Language): UserErrorValue {
  const { missing, ...data } = refusal.data;
  return {
    message: wordsOf(refusal, 'en'), localizedMessage: wordsOf(refusal, language), field: refusal.field, code: refusal.code, data: withExternalIds(data),
    missing: Array.isArray(missing) ? missing.filter(isCriterion).map(unmet) : [],
  };
}

const isCriterion = (value: unknown): value is CriterionResult => typeof value === 'object' && value !== null && 'key' in value && 'force' in value;

const unmet = ({ key, name, state, force, basis, waitingOn }: CriterionResult): UnmetCriterionValue =>
  ({ key, name, state, force, basis, remedy: CRITERIA.get(name)?.remedy.mutation ?? null, waitingOn: waitingOn.map((on) => on.name) });
