import { arranging, type BenchDatabase } from '../bed/open-bed.ts';
import { inLanes, openEngine } from '../bed/engine.ts';

export const ORGANISATIONS = 20;
export const TIMERS = 20_000;
const A_BATCH = 250;
const FIRST_DAY = '2026-03-02T07:00:00.000Z';

/** When all of them come due: five working days after their day, at eight in Oslo. */
export const DUE_AT = '2026-03-09T07:00:00.000Z';

/** One initiative per timer, each with one follow-up that comes due in the same second, and a stage deadline far off. */
export const seedTimers = (database: BenchDatabase, timers = TIMERS): Promise<void> => arranging(database, async () => {
  const engine = openEngine(database);
  try {
    await inLanes(Array.from({ length: ORGANISATIONS }, (_, index) => index), async (index) => {
      const organisation = await engine.found(`Kommune ${index + 1}`, FIRST_DAY);
      const each = timers / ORGANISATIONS;
      for (let from = 0; from < each; from += A_BATCH) {
        await engine.create(organisation, Array.from({ length: Math.min(A_BATCH, each - from) }, (_, place) => ({
          number: from + place + 1, title: `Ny turnus ${from + place + 1}`, scope: 'ORDINARY', leaderId: organisation.leader.personId, leaderName: organisation.leader.name,
        })));
      }
    });
  } finally {
    await engine.close();
  }
});
