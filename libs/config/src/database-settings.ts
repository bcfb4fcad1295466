import { CATALOGUE } from './catalogue.ts';
import { ROLE_NAMES, rolePasswords } from './derived-secret.ts';
import type { RoleName } from './derived-secret.ts';
import type { SettingReader } from './setting-reader.ts';

/**
 * How the database is reached. ONE: a URL that may create the roles, with the passwords they shall have. SEPARATE: the operator
 * made the roles and names a URL for each; nothing but migrations is run.
 */
export type DatabaseSettings =
  | { readonly kind: 'ONE'; readonly url: string; readonly rolePasswords: Readonly<Record<RoleName, string>> }
  | { readonly kind: 'SEPARATE'; readonly urls: Readonly<Record<RoleName, string>> };

const BY_ROLE = {
  owner: CATALOGUE.databaseOwner, app: CATALOGUE.databaseApp, clock: CATALOGUE.databaseClock,
  respond: CATALOGUE.databaseRespond, queue: CATALOGUE.databaseQueue,
} as const;

/** Null, with what is wrong noted in the reader. `secret` is MEDVIRK_SECRET. */
export function readDatabase(reader: SettingReader, secret: string | null): DatabaseSettings | null {
  const given = ROLE_NAMES.flatMap((role) => {
    const url = reader.optional(BY_ROLE[role]);
    return url === null ? [] : [[role, url.toString()] as const];
  });
  if (given.length > 0) return readSeparate(reader, Object.fromEntries(given));
  const url = reader.optional(CATALOGUE.database);
  if (url === null) {
    if (!reader.wrong.some(({ name }) => name.startsWith('DATABASE_'))) {
      reader.refuse(CATALOGUE.database.name, 'is missing. Set it to a PostgreSQL 15 or newer, like postgres://user:password@host:5432/medvirk; or run npm start, which brings its own.');
    }
    return null;
  }
  const root = secret ?? (url.password === '' ? null : decodeURIComponent(url.password));
  if (root === null) {
    reader.refuse(CATALOGUE.secret.name, 'is missing, and DATABASE_URL holds no password to derive from. Set it to at least 32 random characters (openssl rand -base64 32).');
    return null;
  }
  return { kind: 'ONE', url: url.toString(), rolePasswords: rolePasswords(root) };
}

function readSeparate(reader: SettingReader, urls: Partial<Record<RoleName, string>>): DatabaseSettings | null {
  const { owner, app, clock, respond, queue } = urls;
  if (owner !== undefined && app !== undefined && clock !== undefined && respond !== undefined && queue !== undefined) {
    return { kind: 'SEPARATE', urls: { owner, app, clock, respond, queue } };
  }
  for (const role of ROLE_NAMES) {
    if (urls[role] === undefined) reader.refuse(BY_ROLE[role].name, 'is missing, while others of the five are set. Set all five, or none and DATABASE_URL.');
  }
  return null;
}
