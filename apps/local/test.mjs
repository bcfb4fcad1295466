#!/usr/bin/env node
// npm test. Until the install is done, nothing but `node:` may be imported here.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { checkNodeVersion } from './setup/node-version.mjs';
import { withCode } from './setup/prepare-code.mjs';
import { Progress } from './setup/progress.mjs';
import { command, Refusal } from './setup/refusal.mjs';
import { root } from './setup/root.mjs';

const HELP = `Every test of Medvirk: build, types, style, directions between the parts, then Jest with a real PostgreSQL.

  npm test                          all of it
  npm test -- libs/domain           Jest alone, on these paths
  npm test -- -t 'a rule'           Jest alone, with Jest's options

Production mode: MEDVIRK_TEST_DATABASE_URL (PostgreSQL 15 or newer, a login that may create databases and roles) and
MEDVIRK_TEST_REDIS_URL name servers to use instead of the embedded ones.
`;

/** Each check: what it proves, and the tool that does. */
const CHECKS = [
  ['Types', 'typescript/bin/tsc', ['-p', 'tsconfig.json', '--noEmit', '--incremental', 'false']],
  ['Types of the web client', 'typescript/bin/tsc', ['-p', 'apps/web/tsconfig.json']],
  ['Types of the verifier\'s page', 'typescript/bin/tsc', ['-p', 'apps/verifier/src/page/tsconfig.json']],
  ['Style', 'eslint/bin/eslint.js', ['.', '--cache', '--cache-location', 'dist/.eslintcache', '--quiet']],
  ['Directions between the parts', 'dependency-cruiser/bin/dependency-cruise.mjs', ['--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'migrations']],
];

await command(async () => {
  checkNodeVersion();
  const jestArguments = process.argv.slice(2);
  if (jestArguments.includes('--help')) {
    process.stdout.write(HELP);
    return;
  }
  const progress = new Progress();
  await withCode(progress, async () => {
    await ensureInstalled(progress);
    await ensureBuilt(progress);
  });
  const failed = [];
  if (jestArguments.length === 0) {
    for (const [title, tool, args] of CHECKS) {
      const passed = await progress.step(title, () => run(tool, args, (text) => progress.say(text)));
      if (!passed) failed.push(title);
    }
  }
  progress.say('  Tests …');
  // CI adds up what ran.
  const report = process.env.MEDVIRK_JEST_REPORT;
  const reporting = report === undefined ? [] : ['--json', `--outputFile=${report}`];
  if (!(await run('jest/bin/jest.js', ['-c', 'tests/jest.config.mjs', ...reporting, ...jestArguments]))) failed.push('Tests');
  if (failed.length > 0) throw new Refusal(`Failed: ${failed.join(', ')}. The lines above say where.`);
});

/** Runs an installed tool in the repository; its words go on to the terminal, or line by line to `say`. */
function run(tool, args, say) {
  const child = spawn(process.execPath, ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', path.join(root, 'node_modules', tool), ...args], {
    cwd: root,
    stdio: ['ignore', say === undefined ? 'inherit' : 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim() },
  });
  if (say !== undefined) child.stdout.setEncoding('utf8').on('data', (text) => { if (text.trim() !== '') say(text.trimEnd()); });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => child.once('error', reject).once('close', (code) => resolve(code === 0)));
}
