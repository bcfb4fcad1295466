import { type Bed, type BenchDatabase, onBed } from '../bed/open-bed.ts';
import { type Figure, spreadFigure } from '../measure/report.ts';
import { ratiosOf, spreadOf } from '../measure/spread.ts';
import { bareLoop } from './bare-loop.ts';
import { drainByJobs } from './drain-by-jobs.ts';
import { drainByWorker, type DrainRun } from './drain-by-worker.ts';
import { ORGANISATIONS, seedTimers, TIMERS } from './seed-timers.ts';

const RUNS = 3;
const CONCURRENCIES = [8, 16, 32, 64];
/** Jobs of one run: their rate is steady, and a shorter queue is no harm to it. */
const JOBS = 4_000;
const LEAST_TIMES = 5;

/** What comes due in the same second, drained by the tick and by one BullMQ job each. */
export const measureTimers = (say: (line: string) => void): Promise<readonly Figure[]> => onBed(async (bed) => {
  say(`  storing ${TIMERS} initiatives with a timer each in ${ORGANISATIONS} organisations`);
  const seeded = await bed.migrated('timers');
  await seedTimers(seeded);
  const onCopy = copies(bed, seeded);
  const byConcurrency: { concurrency: number; perSecond: number }[] = [];
  for (const concurrency of CONCURRENCIES) {
    const { perSecond } = await onCopy((database) => drainByJobs(database, { concurrency, jobs: JOBS }));
    say(`  one job each, ${concurrency} at once: ${Math.round(perSecond)}/s`);
    byConcurrency.push({ concurrency, perSecond });
  }
  const best = byConcurrency.reduce((a, b) => (b.perSecond > a.perSecond ? b : a));
  const runs: { tick: DrainRun; jobsPerSecond: number; bareMs: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const tick = await onCopy((database) => drainByWorker(database, bed.postmaster));
    const { perSecond } = await onCopy((database) => drainByJobs(database, { concurrency: best.concurrency, jobs: JOBS }));
    const bare = await onCopy((database) => bareLoop(database, bed.postmaster));
    if (bare.fired !== TIMERS) throw new Error(`The bare loop fired ${bare.fired} of ${TIMERS}`);
    say(`  tick ${Math.round(TIMERS / tick.seconds)}/s, one job each ${Math.round(perSecond)}/s, bare loop ${Math.round(TIMERS / bare.seconds)}/s`);
    runs.push({ tick, jobsPerSecond: perSecond, bareMs: bare.cpuMs / TIMERS });
  }
  return figures(runs, byConcurrency, best.concurrency);
});

/** A fresh copy of the seeded database for each run. */
const copies = (bed: Bed, seeded: BenchDatabase) => {
  let number = 0;
  return async <T>(work: (database: BenchDatabase) => Promise<T>): Promise<T> => {
    number += 1;
    const database = await bed.copied(seeded, `timers_${number}`);
    try {
      return await work(database);
    } finally {
      await bed.drop(database);
    }
  };
};

function figures(runs: readonly { tick: DrainRun; jobsPerSecond: number; bareMs: number }[], byConcurrency: readonly { concurrency: number; perSecond: number }[], best: number): readonly Figure[] {
  const onRedis = process.env['REDIS_URL'] !== undefined;
  const rates = runs.map(({ tick }) => TIMERS / tick.seconds);
  const jobs = runs.map(({ jobsPerSecond }) => jobsPerSecond);
  const perTimer = runs.map(({ tick }) => tick.cpuMs / TIMERS);
  return [
    spreadFigure('timers', 'drain rate of the tick, over one BullMQ job each at its best', 'times', {
      spread: ratiosOf(rates, jobs), bar: { least: LEAST_TIMES, advisory: onRedis },
      note: `BullMQ on ${onRedis ? 'Redis' : 'PostgreSQL'}; ${byConcurrency.map(({ concurrency, perSecond }) => `${concurrency} at once ${Math.round(perSecond)}/s`).join(', ')}; best ${best}. All fired exactly once`,
    }),
    spreadFigure('timers', 'drained by the tick', '/s', { spread: spreadOf(rates) }),
    spreadFigure('timers', 'drained by one job each', '/s', { spread: spreadOf(jobs) }),
    spreadFigure('timers', 'CPU per timer by the tick, over a bare batched SQL loop', 'times', { spread: ratiosOf(perTimer, runs.map(({ bareMs }) => bareMs)), note: 'The loop decides nothing: one state row and one log row per timer' }),
    spreadFigure('timers', 'CPU per timer by the tick', 'ms', { spread: spreadOf(perTimer) }),
    spreadFigure('timers', 'CPU per timer by the tick, of it the worker process', 'ms', { spread: spreadOf(runs.map(({ tick }) => tick.workerCpuMs / TIMERS)) }),
    spreadFigure('timers', 'CPU per timer by the bare loop', 'ms', { spread: spreadOf(runs.map(({ bareMs }) => bareMs)) }),
  ];
}
