import type { Refusal } from '#domain';
import type { Effect, IdempotencyKey } from '../ports/unit-of-work.ts';

/** What a use-case answers: the ids of what it made or changed, or why it was refused. Faults are thrown. */
export type CommandResult = { readonly ok: true; readonly effect: Effect } | CommandRefused;
export interface CommandRefused { readonly ok: false; readonly refusals: readonly Refusal[] }

export interface CommandOptions {
  /** The version the caller has seen; another one in the store refuses with STALE. */
  readonly expectedVersion?: number;
  /** Same key and body: the same effect, carried out once. Same key, other body: IDEMPOTENCY_CONFLICT. */
  readonly idempotency?: IdempotencyKey;
}

/** Rolls the transaction back with a refusal; `attempt` turns it into a value again. It never leaves this lib. */
export class RolledBack extends Error {
  override readonly name = 'RolledBack';
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super(`Refused: ${refusals.map(({ code }) => code).join(', ')}`);
    this.refusals = refusals;
  }
}

export const rollBack = (code: string, field: readonly string[] | null = null, data: Readonly<Record<string, unknown>> = {}): never => {
  throw new RolledBack([{ code, field, data }]);
};
