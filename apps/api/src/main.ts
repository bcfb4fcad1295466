import 'reflect-metadata';
import { SettingsFault, readSettings } from '#config';
import { UnsafeRole } from '#persistence';
import { openApiParts } from './api-parts.ts';
import { createApi } from './create-api.ts';
import { createLog } from './http/log.ts';
import { prepareForApi } from './prepare-database.ts';
import { NotEmbedded } from './sign-in/embedded-provider/embedded-provider.ts';

/** The port is taken: said with the remedy. */
class PortTaken extends Error { override readonly name = 'PortTaken' }

/** Starts the API and stops it on SIGTERM or SIGINT, after the requests under way. */
async function main(): Promise<void> {
  const settings = readSettings();
  const log = createLog(settings.logLevel);
  const urls = await prepareForApi(settings);
  const app = await createApi(await openApiParts({ settings, urls, log, nowMs: () => Date.now() }));
  await app.listen(settings.port, settings.host).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    throw new PortTaken(`The port ${settings.port} is taken. Stop what uses it, or set PORT to another.`, { cause: error });
  });
  log.info({ port: settings.port }, 'the API is ready');
  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'the API stops when the requests under way are answered');
    app.close().catch((err: unknown) => {
      log.error({ err }, 'the API could not stop in order');
      process.exitCode = 1;
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** What an operator can mend is said in words; anything else with its place. */
const isForOperators = (error: unknown): error is Error => [SettingsFault, UnsafeRole, NotEmbedded, PortTaken].some((kind) => error instanceof kind);

main().catch((error: unknown) => {
  process.stderr.write(`${isForOperators(error) ? error.message : error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
  process.exit(1);
});
