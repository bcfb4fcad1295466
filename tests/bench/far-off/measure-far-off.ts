import { type Bed, onBed } from '../bed/open-bed.ts';
import { openEngine } from '../bed/engine.ts';
import { type Figure, singleFigure, spreadFigure } from '../measure/report.ts';
import { noiseOf, ratiosOf, spreadOf } from '../measure/spread.ts';
import { openDrain } from './drain.ts';
import { oneRound, type Place, type Round } from './one-round.ts';
import { redisMemory } from './redis-memory.ts';
import { seedFarOff } from './seed-far-off.ts';

const SIZES = [1_000, 100_000, 1_000_000] as const;
const ROUNDS = 5;
/** How much more than with the fewest timers, beyond the noise. */
const FLAT = 1.2;
/** Redis's own bookkeeping moves by as much. */
const REDIS_MEMORY_MB = 2;

interface Sized extends Place { readonly size: number; readonly rounds: Round[] }

/** Whether timers that are due in years weigh on those that are due now. */
export const measureFarOff = (say: (line: string) => void): Promise<readonly Figure[]> => onBed(async (bed) => {
  const memoryBefore = await redisMemory();
  const places: Sized[] = [];
  try {
    for (const size of SIZES) {
      say(`  storing ${size.toLocaleString('en')} far-off timers`);
      places.push(await openPlace(bed, size));
    }
    const memoryAfter = await redisMemory();
    // The first round warms plans and caches up, and does not count.
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const place of round % 2 === 0 ? places : places.toReversed()) {
        const taken = await oneRound(place, round);
        say(`  round ${round}, ${place.size.toLocaleString('en')}: enqueue ${taken.enqueueMs.toFixed(2)}, drain ${taken.drainMs.toFixed(2)}, lag ${taken.lagMs.toFixed(0)} ms`);
        if (round > 0) place.rounds.push(taken);
      }
    }
    return [
      ...figuresOf(places, 'enqueue', ({ enqueueMs }) => enqueueMs), ...figuresOf(places, 'drain', ({ drainMs }) => drainMs), ...figuresOf(places, 'first-fire lag', ({ lagMs }) => lagMs),
      ...(memoryBefore === null || memoryAfter === null ? [] : [singleFigure('far-off', 'growth of Redis by all these timers', 'MB', { value: (memoryAfter - memoryBefore) / 1e6, bar: { most: REDIS_MEMORY_MB, advisory: true } })]),
    ];
  } finally {
    for (const { engine, drain } of places) await Promise.all([engine.close(), drain.close()]);
  }
});

async function openPlace(bed: Bed, size: number): Promise<Sized> {
  const database = await bed.migrated(`far_off_${size}`);
  const working = await seedFarOff(database, size);
  return { size, database, working, engine: openEngine(database), drain: openDrain(database), rounds: [] };
}

/** Per size what a timer took, and over the smallest size how much more. */
function figuresOf(places: readonly Sized[], name: string, pick: (round: Round) => number): readonly Figure[] {
  const [least, ...more] = places.map(({ size, rounds }) => ({ size: size.toLocaleString('en'), values: rounds.map(pick) }));
  if (least === undefined) throw new Error('Nothing was measured');
  const unit = name === 'first-fire lag' ? 'ms' : 'ms/timer';
  return [
    ...[least, ...more].map(({ size, values }) => spreadFigure('far-off', `${name} with ${size} far-off timers`, unit, { spread: spreadOf(values) })),
    ...more.map(({ size, values }) => {
      const noise = Math.max(noiseOf(spreadOf(values)), noiseOf(spreadOf(least.values)));
      return spreadFigure('far-off', `${name} with ${size}, over with ${least.size}`, 'times', {
        spread: ratiosOf(values, least.values), bar: { most: FLAT + noise }, note: `1.2 and the noise of the runs, ${(noise * 100).toFixed(0)} %`,
      });
    }),
  ];
}
