import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Files below some folders that a test looks at, relative to the repository. */
export const filesBelow = (folders: readonly string[], pattern: RegExp): readonly string[] => folders
  .flatMap((folder) => readdirSync(path.join(repository, folder), { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)))
  .filter((file) => pattern.test(file) && !file.split(path.sep).includes('node_modules'));
