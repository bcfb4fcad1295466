#!/usr/bin/env node
// npm run replay. Until the install and the build are done, nothing but `node:` may be imported here.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { checkNodeVersion } from './setup/node-version.mjs';
import { withCode } from './setup/prepare-code.mjs';
import { Progress } from './setup/progress.mjs';
import { command, Refusal } from './setup/refusal.mjs';
import { parseReplayOptions, REPLAY_HELP } from './setup/replay-options.mjs';
import { root } from './setup/root.mjs';

await command(async () => {
  checkNodeVersion();
  const options = parseReplayOptions(process.argv.slice(2), process.env, path.join(root, '.data'));
  if (options.help) {
    process.stdout.write(REPLAY_HELP);
    return;
  }
  // Standard output is for the answer.
  const progress = new Progress(process.stderr);
  await withCode(progress, async () => {
    await ensureInstalled(progress);
    await ensureBuilt(progress);
  });
  const { replayTime } = await import(pathToFileURL(path.join(root, 'dist', 'apps', 'local', 'src', 'replay', 'replay-time.js')).href);
  const { tellReplay } = await import(pathToFileURL(path.join(root, 'dist', 'apps', 'local', 'src', 'replay', 'tell-replay.js')).href);
  const answer = await replayTime(options);
  if (!answer.ok) throw new Refusal(answer.message);
  process.stdout.write(options.json ? `${JSON.stringify(answer.moved, null, 2)}\n` : tellReplay(answer.moved));
});
