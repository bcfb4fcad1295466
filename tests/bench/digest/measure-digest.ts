import { type DigestQueue, digestTick, runTick, type Tick, type UnitOfWork } from '#application';
import { closedDates } from '#calendar';
import { connectionPool, PostgresDigestQueue, PostgresUnitOfWork } from '#persistence';
import { type Bed, type BenchDatabase, onBed, withClient } from '../bed/open-bed.ts';
import { type Figure, singleFigure, spreadFigure } from '../measure/report.ts';
import { spreadOf } from '../measure/spread.ts';
import { MORNING, PEOPLE, seedDigest } from './seed-digest.ts';

const RUNS = 3;
const MOST_SECONDS = 60;
const COUNT = `select count(*)::integer as made, count(distinct recipient_id)::integer as people from outbox where kind = 'digest'`;

/** The morning's digest of ten thousand people, from due to the last message in the outbox; and cut off in the middle, where it must go on and give nobody two. */
export const measureDigest = (say: (line: string) => void): Promise<readonly Figure[]> => onBed(async (bed) => {
  say(`  storing ${PEOPLE} people with three tasks and two notices each`);
  const seeded = await bed.migrated('digest');
  await seedDigest(seeded);
  const whole: number[] = [];
  for (let run = 1; run <= RUNS; run += 1) whole.push(await onCopy(bed, seeded, ({ tick }) => runTick(tick)));
  const resumed = await onCopy(bed, seeded, cutOff);
  return [
    spreadFigure('digest', `digests of ${PEOPLE} people, from due to the last in the outbox`, 's', { bar: { most: MOST_SECONDS }, spread: spreadOf(whole) }),
    singleFigure('digest', 'the same, cut off in the middle of a batch and gone on with', 's', { bar: { most: MOST_SECONDS }, value: resumed }),
  ];
});

interface Digests { readonly tick: Tick; readonly unitOfWork: UnitOfWork; readonly queue: DigestQueue }

/** Some batches, one that is rolled back when all its work is done, and the rest. */
async function cutOff({ tick, unitOfWork, queue }: Digests): Promise<void> {
  const [organisationId] = await tick.organisations();
  if (organisationId === undefined) throw new Error('No digest is due');
  for (let batch = 0; batch < 7; batch += 1) await tick.run(organisationId, tick.batchSize);
  // A batch whose worker is killed before it commits.
  const cut = new Error('cut off');
  const failing: UnitOfWork = { run: (id, work) => unitOfWork.run(id, async (transaction) => { await work(transaction); throw cut; }) };
  await digestTick({ unitOfWork: failing, queue }).run(organisationId, tick.batchSize).catch((error: unknown) => { if (error !== cut) throw error; });
  await runTick(tick);
}

/** Seconds that the work takes on a copy whose time has come, with every person counted to have got one digest. */
async function onCopy(bed: Bed, seeded: BenchDatabase, work: (digests: Digests) => Promise<unknown>): Promise<number> {
  const database = await bed.copied(seeded, 'digest_run');
  const onFault = (fault: Error): never => { throw fault; };
  const [app, clock] = [connectionPool({ url: database.urls.app, size: 2, onFault }), connectionPool({ url: database.urls.clock, size: 1, onFault })];
  const unitOfWork = new PostgresUnitOfWork({
    pool: app, doorbell: { ring: () => Promise.resolve() }, visibility: () => Promise.resolve(false), holidays: (from, to) => closedDates({ from: `${from}-01-01`, to: `${to}-12-31`, closedDays: [] }),
  });
  const queue = new PostgresDigestQueue(clock);
  const tick = digestTick({ unitOfWork, queue });
  try {
    // The evening before sets the morning.
    await runTick(tick);
    await withClient(database.adminUrl, (client) => client.query('update organisation set replay_now = $1', [MORNING]));
    const began = performance.now();
    await work({ tick, unitOfWork, queue });
    const seconds = (performance.now() - began) / 1000;
    const { made, people } = await withClient(database.adminUrl, async (client) => (await client.query<{ made: number; people: number }>(COUNT)).rows[0]!);
    if (made !== PEOPLE || people !== PEOPLE) throw new Error(`Not one digest each: ${made} for ${people} of ${PEOPLE} people`);
    return seconds;
  } finally {
    await Promise.all([app.end(), clock.end()]);
    await bed.drop(database);
  }
}
