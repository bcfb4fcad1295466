import { isSystemError } from './system-error.ts';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedPostgresFault } from './fault.ts';

interface LibraryLink { readonly source: string; readonly target: string }

/**
 * Recreates the links between shared libraries (`libicuuc.so.60` and its like). npm packages cannot carry links; the package
 * makes them in a postinstall script, which does not run under `ignore-scripts`.
 */
export function recreateLibraryLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly LibraryLink[];
  const root = path.dirname(native);
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
    } catch (error) {
      if (isCode(error, 'EEXIST')) continue; // another process made it meanwhile
      throw new EmbeddedPostgresFault('NOT_PERMITTED', `Cannot link PostgreSQL's libraries in ${native}. Run npm ci as the user who owns node_modules.`, { cause: error });
    }
  }
}

function isCode(error: unknown, code: string): boolean {
  return isSystemError(error, code);
}
