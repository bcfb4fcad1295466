#!/usr/bin/env node
// Builds the web client into the folder named: node apps/web/build/main.mjs dist/apps/web. `generate` instead of a folder derives types alone.
import path from 'node:path';
import { buildClient, generate } from './build-client.mjs';

const [out = 'dist/apps/web'] = process.argv.slice(2);
await (out === 'generate' ? generate() : buildClient(path.resolve(out)));
