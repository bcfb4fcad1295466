import { main } from './main.ts';

// The bundle of this file is the command: one file, plain Node, nothing to install.
process.exitCode = await main(process.argv.slice(2), { out: (text) => process.stdout.write(`${text}\n`), err: (text) => process.stderr.write(`${text}\n`) });
