import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../http/project-folder.ts';

/** Where the build lays the client. */
export const clientFolder = (): string => join(projectFolder(), 'dist', 'apps', 'web');

/** The client's document as it was built; null where it has not been built. Read anew, since a build may come while we run. */
export function clientDocument(folder: string): string | null {
  const file = join(folder, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
