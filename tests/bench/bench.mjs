/**
 * `npm run bench [-- --json] [-- --only reads|timers|far-off|start]`: installs and builds what has changed, then measures. README.md says what and how.
 */
import { ensureBuilt } from '../../apps/local/setup/build.mjs';
import { ensureInstalled } from '../../apps/local/setup/install.mjs';
import { withCode } from '../../apps/local/setup/prepare-code.mjs';
import { HELP, parseOptions } from './options.mjs';

const options = parseOptions(process.argv.slice(2));
if (typeof options === 'string') {
  process.stderr.write(`${options}\n\n${HELP}`);
  process.exit(2);
}
if (options.help) {
  process.stdout.write(HELP);
  process.exit(0);
}
const say = (line) => process.stderr.write(`${line}\n`);
const began = performance.now();
const progress = { say, step: (title, work) => { say(title); return work(); } };
await withCode(progress, async () => {
  await ensureInstalled(progress);
  await ensureBuilt(progress);
});
// Now that its packages are there.
await import('../setup/register-typescript.mjs');
const { runBench } = await import('./run-bench.ts');
process.exit(await runBench(options, { say, buildSeconds: (performance.now() - began) / 1000 }));
