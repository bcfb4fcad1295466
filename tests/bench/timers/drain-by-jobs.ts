import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type BenchDatabase, withClient } from '../bed/open-bed.ts';
import { repository } from '../bed/child.ts';
import { assertFiredOnce } from './fired-once.ts';
import { DUE_AT, TIMERS } from './seed-timers.ts';

export interface JobsRun { readonly seconds: number; readonly perSecond: number }

/** One BullMQ job per timer, in a process of its own; `jobs` of the due timers. */
export async function drainByJobs(database: BenchDatabase, { concurrency, jobs }: { readonly concurrency: number; readonly jobs: number }): Promise<JobsRun> {
  await withClient(database.adminUrl, (client) => client.query('update organisation set replay_now = $1', [DUE_AT]));
  const child = spawn(process.execPath, ['tests/bench/timers/one-job-each.mjs'], {
    cwd: repository, stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_APP_URL: database.urls.app, DATABASE_QUEUE_URL: database.urls.queue, ADMIN_URL: database.adminUrl, CONCURRENCY: String(concurrency), JOBS: String(jobs), DUE_AT },
  });
  let out = '';
  let faults = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { faults += text; });
  const [code] = await once(child, 'close') as [number | null];
  if (code !== 0) throw new Error(`One job each ended with ${code ?? 'a signal'}:\n${faults}`);
  const { seconds, done, failed } = JSON.parse(out) as { readonly seconds: number; readonly done: number; readonly failed: number };
  if (failed > 0 || done !== jobs) throw new Error(`Of ${jobs} jobs ${done} were done and ${failed} failed:\n${faults}`);
  await withClient(database.adminUrl, (client) => assertFiredOnce(client, jobs, TIMERS));
  return { seconds, perSecond: jobs / seconds };
}
