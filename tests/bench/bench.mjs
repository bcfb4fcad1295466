/**
 * `npm run bench [-- --json] [-- --only reads|timers|far-off|start]`: builds what has changed, then measures. README.md says what and how.
 */
import { ensureBuilt } from '../../apps/local/setup/build.mjs';
import { withCode } from '../../apps/local/setup/prepare-code.mjs';
import '../setup/register-typescript.mjs';

const { parseOptions, HELP } = await import('./options.ts');
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
await withCode(progress, () => ensureBuilt(progress));
const { runBench } = await import('./run-bench.ts');
process.exit(await runBench(options, { say, buildSeconds: (performance.now() - began) / 1000 }));
