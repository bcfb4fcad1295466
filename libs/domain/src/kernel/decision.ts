/** A rule's answer: the facts that follow, or a refusal. Rules never throw. */
export type Outcome<F> = Accepted<F> | Refused;

export interface Accepted<F> { readonly ok: true; readonly facts: readonly F[] }

/** Why a command was not carried out: a code of the closed catalogue (`refusals.ts`), the input it concerns, and data that help to mend it. */
export interface Refusal {
  readonly code: string;
  /** Path into the command's input, for a form to point at; null when no single field is to blame. */
  readonly field: readonly string[] | null;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Refused { readonly ok: false; readonly refusals: readonly Refusal[] }

export const accept = <F>(...facts: readonly F[]): Accepted<F> => ({ ok: true, facts });

export const refuse = (code: string, field: readonly string[] | null = null, data: Readonly<Record<string, unknown>> = {}): Refused =>
  ({ ok: false, refusals: [{ code, field, data }] });

/** One refusal for several things that must be mended; null when there are none, so that rules chain with `??`. */
export const refuseWith = (refusals: readonly Refusal[]): Refused | null => (refusals.length === 0 ? null : { ok: false, refusals });
