import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MailSettings } from '#config';
import type { DatabaseUrls } from '#persistence';
import { createLog } from '../src/log.ts';
import { WorkerModule } from '../src/worker.module.ts';

/** A worker in this process, with its log kept. */
export interface RunningWorker {
  readonly app: INestApplicationContext;
  readonly port: number;
  readonly lines: readonly Readonly<Record<string, unknown>>[];
}

export interface WorkerChange { readonly urls: DatabaseUrls; readonly sweepIntervalMs?: number; readonly workerPort?: number; readonly mail?: MailSettings }

/** So rarely that only a bell can be the cause. */
export const NO_SWEEP_MS = 3_000_000;

export async function startWorker({ urls, sweepIntervalMs = 50, workerPort = 0, mail }: WorkerChange): Promise<RunningWorker> {
  const lines: Record<string, unknown>[] = [];
  const log = createLog('info', new Writable({ write(chunk: Buffer, _encoding, done) { lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>); done(); } }));
  const settings = { redis: null, databasePool: 4, statementTimeoutMs: 15_000, tickBatch: 500, sweepIntervalMs, workerPort, host: '127.0.0.1', secret: 'the secret of a test installation', checkpointFolder: null, mail: mail ?? null, respondUrl: null, publicUrl: 'http://localhost:3000', files: { kind: 'FOLDER' as const, folder: join(tmpdir(), 'medvirk-worker-files'), incomingFolder: join(tmpdir(), 'medvirk-worker-incoming') } };
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot({ settings, urls, log }), { logger: false, abortOnError: false });
  const port = Number(lines.find(({ msg }) => msg === 'the worker is ready')?.['port']);
  return { app, port, lines };
}
