import type { Id } from '#domain';
import { FAULT_FATES, faultKind } from '../faults/fault-kind.ts';
import { BatchFailed, type Tick } from './tick.ts';

/**
 * Works off one organisation batch by batch. A failing batch is halved until the row that fails stands alone and is alarmed; the others commit.
 * `suspects` counts the rows, in claim order, among which the failing one must be: it is the claim order being the same each time that makes
 * halving find it, and when it is not (another worker took some), no more is lost than a few small batches.
 */
export class OrganisationDrain {
  readonly #tick: Tick;
  readonly #organisationId: Id;
  #suspects = 0;

  constructor(tick: Tick, organisationId: Id) {
    this.#tick = tick;
    this.#organisationId = organisationId;
  }

  /** One batch. Gives how many rows were done, how many alarmed, and whether there may be more. Faults that are not the work's own are thrown. */
  async step(): Promise<{ readonly done: number; readonly alarmed: number; readonly more: boolean }> {
    const limit = this.#suspects === 0 ? this.#tick.batchSize : Math.ceil(this.#suspects / 2);
    try {
      const done = await this.#tick.run(this.#organisationId, limit);
      this.#suspects = Math.max(0, this.#suspects - done);
      return { done, alarmed: 0, more: done > 0 };
    } catch (error) {
      if (!(error instanceof BatchFailed) || FAULT_FATES[faultKind(error.cause)].job === 'LATER') throw error;
      if (error.claimed > 1) {
        this.#suspects = error.claimed;
        return { done: 0, alarmed: 0, more: true };
      }
      this.#suspects = 0;
      await error.alarm();
      return { done: 0, alarmed: 1, more: true };
    }
  }

  /** Steps until a claim comes back empty. */
  async all(): Promise<{ readonly done: number; readonly alarmed: number }> {
    for (let done = 0, alarmed = 0; ;) {
      const step = await this.step();
      done += step.done;
      alarmed += step.alarmed;
      if (!step.more) return { done, alarmed };
    }
  }
}
