import type { RolePasswords } from './create-roles.ts';
import { type DatabaseUrls, migrateSeparately, prepareDatabase, roleUrls } from './prepare-database.ts';
import type { BuiltIns } from './publish-built-ins.ts';

/** How settings name a database: by one URL that may create the roles, or by a URL for each role. */
export type NamedDatabase =
  | { readonly kind: 'ONE'; readonly url: string; readonly rolePasswords: RolePasswords }
  | { readonly kind: 'SEPARATE'; readonly urls: DatabaseUrls };

/** Brings a database up to this version, however it is named, and gives the URLs of the roles. Idempotent. */
export const bringUpToDate = (database: NamedDatabase, builtIns: BuiltIns): Promise<DatabaseUrls> =>
  (database.kind === 'ONE' ? prepareDatabase(database.url, database.rolePasswords, builtIns) : migrateSeparately(database.urls, builtIns));

/** The URLs of the roles where something else has brought the database up to date; touches nothing. */
export const urlsOf = (database: NamedDatabase): DatabaseUrls => (database.kind === 'ONE' ? roleUrls(database.url, database.rolePasswords) : database.urls);
