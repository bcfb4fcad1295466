#!/usr/bin/env node
// Builds the verifier into the folder named: node apps/verifier/build/main.mjs dist/apps/verifier.
import path from 'node:path';
import { buildVerifier } from './build-verifier.mjs';

await buildVerifier(path.resolve(process.argv[2] ?? 'dist/apps/verifier'));
