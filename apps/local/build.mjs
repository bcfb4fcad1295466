#!/usr/bin/env node
// npm run build: what the two commands do before anything else, by hand; also used for the images in docker/.
import { ensureBuilt } from './setup/build.mjs';
import { withCode } from './setup/prepare-code.mjs';
import { Progress } from './setup/progress.mjs';
import { command } from './setup/refusal.mjs';

const progress = new Progress();
await command(() => withCode(progress, () => ensureBuilt(progress)));
