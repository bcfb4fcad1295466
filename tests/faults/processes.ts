import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DatabaseUrls } from '#persistence';
import { type Child, answers, freePort, startChild } from '../bench/bed/child.ts';

const SOURCES = ['--import', './tests/setup/register-typescript.mjs', '--disable-warning=ExperimentalWarning'];

/** API or worker in a process of its own, from the sources, with settings of its own. */
export interface Running extends Child {
  /** Where its health is asked. */
  readonly url: string;
}

export interface RunningWhat { readonly app: 'api' | 'worker'; readonly urls: DatabaseUrls; readonly environment?: Readonly<Record<string, string>> }

export async function startProcess({ app, urls, environment = {} }: RunningWhat): Promise<Running> {
  const [port, workerPort] = [await freePort(), await freePort()];
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'medvirk-fault-'));
  const url = `http://127.0.0.1:${app === 'api' ? port : workerPort}`;
  const child = await startChild([...SOURCES, `apps/${app}/src/main.ts`], {
    MEDVIRK_MODE: 'embedded', MEDVIRK_DATA: dataFolder, HOST: '127.0.0.1', PORT: String(port), WORKER_PORT: String(workerPort), PUBLIC_URL: `http://localhost:${port}`, LOG_LEVEL: 'warn', SWEEP_INTERVAL_MS: '100',
    DATABASE_OWNER_URL: urls.owner, DATABASE_APP_URL: urls.app, DATABASE_CLOCK_URL: urls.clock, DATABASE_RESPOND_URL: urls.respond, DATABASE_QUEUE_URL: urls.queue, ...environment,
  }, () => answers(`${url}/health/ready`));
  return { ...child, url, stop: async () => { await child.stop(); rmSync(dataFolder, { recursive: true, force: true }); } };
}
