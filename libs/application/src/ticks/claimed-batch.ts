import type { Id } from '#domain';
import type { Transaction, UnitOfWork } from '../ports/unit-of-work.ts';
import { BatchFailed } from './tick.ts';

/** How one kind of work is claimed, done, and told of when a single row of it cannot be done. */
export interface BatchWork<Row> {
  readonly claim: (transaction: Transaction) => Promise<readonly Row[]>;
  readonly work: (transaction: Transaction, rows: readonly Row[]) => Promise<void>;
  readonly alarm: (row: Row, error: unknown) => Promise<void>;
}

/** Claims and works in one transaction. A failure after the claim comes out as `BatchFailed`; one before it as itself. */
export async function claimedBatch<Row>(unitOfWork: UnitOfWork, organisationId: Id, { claim, work, alarm }: BatchWork<Row>): Promise<number> {
  let claimed: readonly Row[] = [];
  try {
    await unitOfWork.run(organisationId, async (transaction) => {
      // Anew for every run, since a retried transaction claims anew.
      claimed = [];
      claimed = await claim(transaction);
      if (claimed.length > 0) await work(transaction, claimed);
    });
    return claimed.length;
  } catch (error) {
    const [first] = claimed;
    if (first === undefined) throw error;
    throw new BatchFailed(claimed.length, () => alarm(first, error), error);
  }
}
