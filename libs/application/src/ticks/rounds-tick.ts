import { faultLabel } from '../faults/fault-kind.ts';
import type { RoundStore } from '../ports/rounds.ts';
import type { UnitOfWork } from '../ports/unit-of-work.ts';
import type { RoundRunner } from '../rounds/round-runner.ts';
import { claimedBatch } from './claimed-batch.ts';
import type { OnAlarm, Tick } from './tick.ts';

const ORGANISATIONS_AT_A_TIME = 100;

export interface RoundsTickParts { readonly unitOfWork: UnitOfWork; readonly store: RoundStore; readonly runner: RoundRunner; readonly onAlarm: OnAlarm }

/**
 * Opens, reminds, closes, releases and publishes rounds, one in each transaction: closing a large one takes seconds, and must keep no other timer waiting. A
 * round that fails stands alarmed and is tried again, late and never skipped.
 */
export const roundsTick = ({ unitOfWork, store, runner, onAlarm }: RoundsTickParts): Tick => ({
  name: 'rounds',
  batchSize: 1,
  organisations: () => store.organisationsWithDueRounds(ORGANISATIONS_AT_A_TIME),
  run: (organisationId) => claimedBatch(unitOfWork, organisationId, {
    claim: async (transaction) => {
      const claimed = await store.claim(transaction);
      return claimed === null ? [] : [claimed];
    },
    work: async (transaction, claimed) => { for (const round of claimed) await runner.fire(transaction, round); },
    alarm: async ({ roundId }, error) => {
      onAlarm({ tick: 'rounds', organisationId, rowId: roundId, error });
      await store.alarm(organisationId, roundId, faultLabel(error));
    },
  }),
});
