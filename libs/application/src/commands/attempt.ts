import type { Id } from '#domain';
import type { Effect, Transaction, UnitOfWork } from '../ports/unit-of-work.ts';
import { type CommandOptions, type CommandResult, RolledBack, rollBack } from './command-result.ts';

/**
 * Runs one use-case in one transaction: claims the idempotency key first, so that a concurrent twin waits; stores the effect with it; gives
 * a refusal as a value once everything is rolled back. `work` may run more than once and keeps nothing between runs.
 */
export async function attempt(
  unitOfWork: UnitOfWork, organisationId: Id, { idempotency }: CommandOptions, work: (transaction: Transaction) => Promise<Effect>,
): Promise<CommandResult> {
  try {
    const effect = await unitOfWork.run(organisationId, async (transaction) => {
      if (idempotency === undefined) return work(transaction);
      const claim = await transaction.claimKey(idempotency);
      if (claim.state === 'REPEATED') return claim.effect;
      if (claim.state === 'CONFLICT') return rollBack('IDEMPOTENCY_CONFLICT', null, { key: idempotency.key });
      const made = await work(transaction);
      await transaction.rememberEffect(idempotency, made);
      return made;
    });
    return { ok: true, effect };
  } catch (error) {
    if (error instanceof RolledBack) return { ok: false, refusals: error.refusals };
    throw error;
  }
}

/** Refuses with STALE when the caller has seen another version than the one that is locked. */
export function checkVersion(actual: number, { expectedVersion }: CommandOptions): void {
  if (expectedVersion !== undefined && expectedVersion !== actual) rollBack('STALE', ['expectedVersion'], { expected: expectedVersion, actual });
}
