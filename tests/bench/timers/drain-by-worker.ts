import { setTimeout } from 'node:timers/promises';
import { bellAdder, queueSettings } from '#queue';
import { parseRedisUrl } from '#config';
import { type BenchDatabase, withClient } from '../bed/open-bed.ts';
import { startWorker } from '../bed/processes.ts';
import { cpuOf, cpuOfFamily } from '../measure/process-cpu.ts';
import { assertFiredOnce } from './fired-once.ts';
import { DUE_AT, TIMERS } from './seed-timers.ts';

export interface DrainRun { readonly seconds: number; readonly cpuMs: number; readonly workerCpuMs: number }

const LOOK_MS = 20;
const STILL_DUE = `select exists (select from organisation o where exists (select from timer t where t.organisation_id = o.id and t.state = 'PENDING' and t.due_at <= $1)) as due`;

/** A worker process of the product drains what comes due in one second: from the bell after the clocks were moved to the last commit. */
export async function drainByWorker(database: BenchDatabase, postmaster: number): Promise<DrainRun> {
  const worker = await startWorker(database);
  const redis = process.env['REDIS_URL'] === undefined ? null : parseRedisUrl(process.env['REDIS_URL']);
  const faults: Error[] = [];
  const bell = bellAdder(queueSettings(redis, database.urls.queue), (fault) => { faults.push(fault); });
  try {
    return await withClient(database.adminUrl, async (client) => {
      const before = { worker: cpuOf(worker.pid), postgres: cpuOfFamily(postmaster) };
      await client.query('update organisation set replay_now = $1', [DUE_AT]);
      const began = performance.now();
      await bell.add('timers.tick');
      while ((await client.query<{ due: boolean }>(STILL_DUE, [DUE_AT])).rows[0]!.due) await setTimeout(LOOK_MS);
      const seconds = (performance.now() - began) / 1000;
      const workerCpuMs = (cpuOf(worker.pid) - before.worker) * 1000;
      const postgresMs = (cpuOfFamily(postmaster) - before.postgres) * 1000;
      await assertFiredOnce(client, TIMERS, TIMERS);
      if (faults[0] !== undefined) throw faults[0];
      return { seconds, workerCpuMs, cpuMs: workerCpuMs + postgresMs };
    });
  } finally {
    await bell.close();
    await worker.stop();
  }
}
