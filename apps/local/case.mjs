#!/usr/bin/env node
// npm run case. Until the install and the build are done, nothing but `node:` may be imported here.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './setup/build.mjs';
import { CASE_HELP, parseCaseOptions } from './setup/case-options.mjs';
import { takeLock } from './setup/exclusive.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { checkNodeVersion } from './setup/node-version.mjs';
import { withCode } from './setup/prepare-code.mjs';
import { Progress } from './setup/progress.mjs';
import { command } from './setup/refusal.mjs';
import { root } from './setup/root.mjs';
import { stopSignals } from './setup/stop-signals.mjs';

/** With --json, standard output is the report's alone. */
const QUIET = { step: async (_, work) => work(), say: (line) => process.stderr.write(`${line}\n`) };

await command(async () => {
  checkNodeVersion();
  const options = parseCaseOptions(process.argv.slice(2), process.env);
  if (options.help) {
    process.stdout.write(CASE_HELP);
    return;
  }
  const progress = options.json ? QUIET : new Progress();
  const stopping = stopSignals(progress);
  await withCode(progress, async () => {
    await ensureInstalled(progress);
    await ensureBuilt(progress);
  });
  const { runCaseCommand } = await import(pathToFileURL(path.join(root, 'dist', 'apps', 'local', 'src', 'cases', 'case-command.js')).href);
  // A running Medvirk holds the lock and its database: the case is kept there, and the database left running.
  const lock = options.data === null ? null : takeLock(path.join(options.data, 'lock'));
  try {
    process.exitCode = await runCaseCommand(options, { progress, stopping, inUse: lock !== null && !lock.held, write: (text) => process.stdout.write(text) });
  } finally {
    if (lock?.held) lock.release();
  }
});
