// Node's module hooks: .ts files through swc, `#lib` imports to the sources. Registered by register-typescript.mjs.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { swcOptions } from './swc-options.mjs';

export const resolve = (specifier, context, next) => next(specifier, { ...context, conditions: ['medvirk-source', ...context.conditions] });

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !new URL(url).pathname.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), { ...swcOptions, filename, sourceMaps: 'inline', swcrc: false, configFile: false });
  return { format: 'module', source: code, shortCircuit: true };
}
