import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BenchDatabase } from './open-bed.ts';
import { answers, type Child, freePort, startChild } from './child.ts';

const roles = ({ urls }: BenchDatabase): Record<string, string> => ({
  DATABASE_OWNER_URL: urls.owner, DATABASE_APP_URL: urls.app, DATABASE_CLOCK_URL: urls.clock, DATABASE_RESPOND_URL: urls.respond, DATABASE_QUEUE_URL: urls.queue,
});

const redis = (): Record<string, string> => (process.env['REDIS_URL'] === undefined ? {} : { REDIS_URL: process.env['REDIS_URL'] });

/** The built API on a database, as `npm start` runs it, but for a rate limit that a load generator does not meet. */
export async function startApi(database: BenchDatabase, program: readonly string[] = ['dist/apps/api/src/main.js']): Promise<Child & { readonly url: string }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = await startChild(program, {
    ...roles(database), ...redis(), NODE_ENV: 'production', MEDVIRK_MODE: 'embedded', HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: url, LOG_LEVEL: 'warn',
    RATE_LIMIT_POINTS: '1000000000', RATE_LIMIT_POINTS_PER_SECOND: '1000000000',
  }, () => answers(`${url}/health/ready`));
  return { ...child, url };
}

/** The built worker on a database, with the product's defaults unless told otherwise. */
export async function startWorker(database: BenchDatabase, more: Readonly<Record<string, string>> = {}): Promise<Child> {
  const [port, workerPort] = [await freePort(), await freePort()];
  return startChild(['dist/apps/worker/src/main.js'], {
    ...roles(database), ...redis(), NODE_ENV: 'production', MEDVIRK_MODE: 'embedded', HOST: '127.0.0.1', PORT: String(port), WORKER_PORT: String(workerPort), LOG_LEVEL: 'warn',
    // Not in the repository's own data folder.
    MEDVIRK_DATA: path.join(tmpdir(), `medvirk-bench-data-${process.pid}`), ...more,
  }, () => answers(`http://127.0.0.1:${workerPort}/health/ready`));
}
