import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { CLIENT_FOLDER, ensureClient } from '../browser/client-site.ts';

/** Of screens.md, in bytes after gzip. */
const SCRIPTS_MOST = 130_000;
const STYLES_MOST = 30_000;

interface Chunk { readonly file: string; readonly imports?: readonly string[]; readonly css?: readonly string[] }
let manifest: Readonly<Record<string, Chunk>>;
beforeAll(() => {
  ensureClient();
  manifest = JSON.parse(readFileSync(path.join(CLIENT_FOLDER, '.vite', 'manifest.json'), 'utf8')) as typeof manifest;
}, 120_000);

/** Everything that a page loads: its chunk, the entry, the words of one language, and all that these import. */
function loadedBy(page: string): readonly string[] {
  const found = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`The build's manifest lacks ${key}`);
    for (const file of [chunk.file, ...chunk.css ?? []]) found.add(file);
    for (const next of chunk.imports ?? []) if (!found.has(manifest[next]?.file ?? '')) visit(next);
  };
  for (const key of ['index.html', page, Object.keys(manifest).find((name) => /locale[\\/]nn\.js$/.test(name)) ?? 'nn']) visit(key);
  return [...found];
}
const gzipped = (files: readonly string[], ending: string): number =>
  files.filter((file) => file.endsWith(ending)).reduce((sum, file) => sum + statSync(path.join(CLIENT_FOLDER, existsSync(path.join(CLIENT_FOLDER, `${file}.gz`)) ? `${file}.gz` : file)).size, 0);

describe('the page of an initiative', () => {
  it('loads at most 130 kB of script and 30 kB of style, after gzip', () => {
    const files = loadedBy('src/pages/initiative/page.tsx');
    expect(gzipped(files, '.js')).toBeGreaterThan(50_000);
    expect(gzipped(files, '.js')).toBeLessThanOrEqual(SCRIPTS_MOST);
    expect(gzipped(files, '.css')).toBeLessThanOrEqual(STYLES_MOST);
  });
});
