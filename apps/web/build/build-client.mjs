import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { generateDocuments } from './generate-documents.mjs';
import { generateHolidays } from './generate-holidays.mjs';
import { readMessages } from './read-messages.mjs';

const web = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const root = path.dirname(path.dirname(web));

/** Writes what is derived from the schema and the calendar: `src/generated`. */
export async function generate() {
  const source = path.join(web, 'src');
  await generateDocuments({ source, schemaFile: path.join(root, 'apps', 'api', 'schema.graphql') });
  generateHolidays(source);
}

/** Derives, bundles the client into `out`, and lays a .gz and a .br beside every text. */
export async function buildClient(out) {
  await generate();
  await build({
    root: web, configFile: false, envFile: false, logLevel: 'error', publicDir: path.join(web, 'public'), plugins: [readMessages()],
    build: { outDir: out, emptyOutDir: true, target: 'es2023', sourcemap: false, manifest: true, assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: false },
  });
  compress(out);
}

function compress(folder) {
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((found) => found.isFile() && /\.(js|css|svg)$/.test(found.name))) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const text = fs.readFileSync(file);
    fs.writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
    fs.writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  }
}
