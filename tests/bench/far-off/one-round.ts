import { setTimeout } from 'node:timers/promises';
import type pg from 'pg';
import type { Id } from '#domain';
import { type BenchDatabase, withClient } from '../bed/open-bed.ts';
import { effectOf, type Engine, inLanes } from '../bed/engine.ts';
import { startWorker } from '../bed/processes.ts';
import { percentile } from '../measure/spread.ts';
import type { Drain } from './drain.ts';
import type { Working } from './seed-far-off.ts';

/** One database of the comparison, open for work. */
export interface Place { readonly database: BenchDatabase; readonly working: Working; readonly engine: Engine; readonly drain: Drain }

/** What one round took, in milliseconds: per timer armed, per timer fired, and from due to fired. */
export interface Round { readonly enqueueMs: number; readonly drainMs: number; readonly lagMs: number }

const LAG_SAMPLES = 15;
/** Each worker looks as often while lag is measured, so that the wait for its next look does not hide what the look costs. */
const SWEEP_MS = 50;
const LOOK_MS = 1;
const DAY_MS = 86_400_000;
/** Days of the organisation's time that a round takes: one date for the batch, one a week for each single timer. */
const ROUND_DAYS = 14 + LAG_SAMPLES * 7;
const FIRST_START = Date.UTC(2026, 7, 3);

const startDate = (round: number, days: number): string => new Date(FIRST_START + (round * ROUND_DAYS + days) * DAY_MS).toISOString().slice(0, 10);

async function took(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Arms, drains, and waits for single timers. `round` counts from 0 on each database: its dates lie after those of the rounds before. */
export async function oneRound(place: Place, round: number): Promise<Round> {
  const { database, working: { organisation, initiatives }, drain } = place;
  const startsOn = startDate(round, 0);
  const enqueueMs = await took(() => inLanes(initiatives, (id) => schedule(place, id, startsOn)));
  return withClient(database.adminUrl, async (client) => {
    const at = await dueAt(client, organisation.id, { startsOn, count: initiatives.length });
    // Whatever else comes due by then is fired first: deadlines of stages, say.
    await moveTo(client, organisation.id, new Date(at.getTime() - 1));
    await drain.all();
    await moveTo(client, organisation.id, at);
    let fired = 0;
    const drainMs = await took(async () => { fired = await drain.all(); });
    if (fired !== initiatives.length) throw new Error(`${fired} of ${initiatives.length} timers were fired`);
    return { enqueueMs: enqueueMs / initiatives.length, drainMs: drainMs / initiatives.length, lagMs: await lag(place, client, round) };
  });
}

async function schedule({ engine, working: { organisation } }: Place, id: Id, startsOn: string): Promise<void> {
  effectOf(await engine.runner.runInitiative(organisation.leader, id, { type: 'initiative.schedule', input: { startsOn, statementsDueOn: null } }));
}

/** When the follow-ups of a start date are due. */
async function dueAt(client: pg.Client, organisationId: Id, { startsOn, count }: { readonly startsOn: string; readonly count: number }): Promise<Date> {
  const { rows } = await client.query<{ at: Date; armed: number }>(
    `select max(due_at) as at, count(*)::integer as armed from timer where organisation_id = $1 and state = 'PENDING' and occurrence = $2`, [organisationId, `after-start@${startsOn}`]);
  if (rows[0]?.armed !== count) throw new Error(`${rows[0]?.armed ?? 0} of ${count} timers were armed`);
  return rows[0].at;
}

const moveTo = (client: pg.Client, id: Id, to: Date): Promise<unknown> => client.query('update organisation set replay_now = greatest(replay_now, $2) where id = $1', [id, to]);

/** The middle wait of single timers, each due alone, from the instant its time has come to its commit by a worker that only sweeps. */
async function lag(place: Place, client: pg.Client, round: number): Promise<number> {
  const { database, working: { organisation, initiatives } } = place;
  const dates = Array.from({ length: LAG_SAMPLES }, (_, sample) => startDate(round, 14 + sample * 7));
  for (const [sample, startsOn] of dates.entries()) await schedule(place, initiatives[sample]!, startsOn);
  const worker = await startWorker(database, { SWEEP_INTERVAL_MS: String(SWEEP_MS) });
  try {
    const waits: number[] = [];
    for (const startsOn of dates) {
      await moveTo(client, organisation.id, await dueAt(client, organisation.id, { startsOn, count: 1 }));
      waits.push(await took(() => untilFired(client, organisation.id, startsOn)));
    }
    return percentile(waits.sort((a, b) => a - b), 50);
  } finally {
    await worker.stop();
  }
}

async function untilFired(client: pg.Client, organisationId: Id, startsOn: string): Promise<void> {
  const text = `select state from timer where organisation_id = $1 and occurrence = $2 order by due_at desc limit 1`;
  for (;;) {
    const { rows } = await client.query<{ state: string }>({ name: 'fired', text, values: [organisationId, `after-start@${startsOn}`] });
    if (rows[0]?.state === 'DONE') return;
    await setTimeout(LOOK_MS);
  }
}
