#!/usr/bin/env node
// npm start. Until the install and the build are done, nothing but `node:` may be imported here.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './setup/build.mjs';
import { takeLock } from './setup/exclusive.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { endLeftovers } from './setup/leftovers.mjs';
import { mark } from './setup/process-identity.mjs';
import { checkNodeVersion } from './setup/node-version.mjs';
import { HELP, parseOptions } from './setup/options.mjs';
import { refuseBusyPort } from './setup/port.mjs';
import { withCode } from './setup/prepare-code.mjs';
import { Progress } from './setup/progress.mjs';
import { command, Refusal } from './setup/refusal.mjs';
import { confirmReset } from './setup/reset.mjs';
import { root } from './setup/root.mjs';
import { stopSignals } from './setup/stop-signals.mjs';

await command(async () => {
  checkNodeVersion();
  const options = parseOptions(process.argv.slice(2), process.env, path.join(root, '.data'));
  if (options.help) {
    process.stdout.write(HELP);
    return;
  }
  const progress = new Progress();
  const stopping = stopSignals(progress);
  const lock = lockData(options);
  try {
    await endLeftovers(lock.previous?.children ?? [], progress);
    await refuseBusyPort(options.port);
    // The respondents' pages.
    await refuseBusyPort(Number(process.env.RESPOND_PORT) || options.port + 1);
    if (options.reset) await confirmReset(options);
    await withCode(progress, async () => {
      await ensureInstalled(progress);
      await ensureBuilt(progress);
    });
    const { runMedvirk } = await import(pathToFileURL(path.join(root, 'dist', 'apps', 'local', 'src', 'run-medvirk.js')).href);
    await runMedvirk({ ...options, root, leash: path.join(root, 'apps', 'local', 'setup', 'leash.mjs') }, { progress, stopping, noteChildren: (pids) => lock.note({ port: options.port, children: pids.map(mark) }) });
  } finally {
    lock.release();
  }
  process.exit(0);
});

function lockData(options) {
  try {
    mkdirSync(options.data, { recursive: true, mode: 0o700 });
    const lock = takeLock(path.join(options.data, 'lock'));
    if (lock.held) return lock;
    throw new Refusal(`Medvirk is already running on ${options.data} (process ${lock.holder.pid}${lock.holder.port === undefined ? '' : `, http://localhost:${lock.holder.port}`}). Stop it first, or name another folder: npm start -- --data FOLDER`);
  } catch (error) {
    if (error instanceof Refusal || error.code === undefined) throw error;
    throw new Refusal(`Cannot write in the data folder ${options.data}: ${error.message}. Name another folder: npm start -- --data FOLDER`);
  }
}
