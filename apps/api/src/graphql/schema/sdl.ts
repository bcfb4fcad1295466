import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../http/project-folder.ts';

/** All SDL that is written by hand: one file per concept, in folder and file order, so that the printed schema is the same everywhere. */
export function writtenSdl(): readonly string[] {
  const folder = join(projectFolder(), 'apps/api/src/graphql/schema');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.graphql')).sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}
