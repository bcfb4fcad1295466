import { setTimeout as pause } from 'node:timers/promises';
import { type RespondSettings, SettingsFault, readRespondSettings } from '#config';
import { EntryPasses } from './entry-pass.ts';
import { GuessBrake } from './guess-brake.ts';
import { PortTaken, listening } from './http/listening.ts';
import { respondServer } from './http/respond-server.ts';
import { Log } from './log.ts';
import { PostgresRespondentStore } from './store/postgres-respondent-store.ts';
import { OtherRole, refuseOtherRole } from './store/refuse-other-role.ts';

const log = new Log((line) => { process.stderr.write(`${line}\n`); });

/** Starts the respondents' pages and stops them on SIGTERM or SIGINT, after the requests under way. */
async function main(): Promise<void> {
  const settings = readRespondSettings();
  const store = new PostgresRespondentStore({ url: settings.databaseUrl, size: settings.databasePool, statementTimeoutMs: settings.statementTimeoutMs, onFault: (fault) => { log.fault('the database went away', fault); } });
  await refuseOtherRole(store.pool);
  const close = await serve(settings, store);
  log.say("the respondents' pages are ready");
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    close().then(() => store.close()).catch((error: unknown) => {
      log.fault("the respondents' pages could not stop in order", error);
      process.exitCode = 1;
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function serve({ respondUrl, publicUrl, codeKey, host, port }: RespondSettings, store: PostgresRespondentStore): Promise<() => Promise<void>> {
  const nowMs = (): number => performance.now();
  const server = respondServer({ store, log, respondUrl, publicUrl, codeKey, nowMs, passes: new EntryPasses(codeKey), brake: new GuessBrake(nowMs()), pause: async (ms) => { await pause(ms); } });
  return listening(server, { host, port });
}

main().catch((error: unknown) => {
  const forOperators = error instanceof SettingsFault || error instanceof OtherRole || error instanceof PortTaken;
  if (forOperators) process.stderr.write(`${error.message}\n`);
  else log.fault("the respondents' pages cannot start", error);
  process.exit(1);
});
