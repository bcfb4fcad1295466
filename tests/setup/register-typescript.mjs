/** Lets Node run the TypeScript sources without a build: `node --import ./tests/setup/register-typescript.mjs tests/bench/main.ts`. For tests and benches alone. */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
