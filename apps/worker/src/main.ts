import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readSettings, SettingsFault } from '#config';
import { UnsafeRole } from '#persistence';
import { createLog } from './log.ts';
import { prepareForWorker } from './prepare-database.ts';
import { WorkerModule } from './worker.module.ts';

/** Starts a worker and stops it on SIGTERM or SIGINT, after what it has begun. */
async function main(): Promise<void> {
  const settings = readSettings();
  const log = createLog(settings.logLevel);
  const urls = await prepareForWorker(settings);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot({ settings, urls, log }), { logger: false, abortOnError: false });
  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'the worker stops when what it has begun is done');
    app.close().catch((err: unknown) => {
      log.error({ err }, 'the worker could not stop in order');
      process.exitCode = 1;
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** What an operator can mend is said in words; anything else with its place. */
const isForOperators = (error: unknown): error is Error => error instanceof SettingsFault || error instanceof UnsafeRole;

main().catch((error: unknown) => {
  process.stderr.write(`${isForOperators(error) ? error.message : error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
  process.exit(1);
});
