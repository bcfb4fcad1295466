import { createRoles } from './create-roles.ts';
import type { RolePasswords } from './create-roles.ts';
import { migrate } from './migrate.ts';
import { type BuiltIns, publishBuiltIns } from './publish-built-ins.ts';
import { withClient } from '../with-client.ts';
import { DATABASE_ROLES, roleName } from './roles.ts';
import type { DatabaseRole } from './roles.ts';

const NOTHING: BuiltIns = { playbooks: [], ruleSets: [] };

/** One PostgreSQL URL per role. */
export type DatabaseUrls = Readonly<Record<DatabaseRole, string>>;

/** Two starts at once must not create the same roles and tables; the second waits for the first. */
const PREPARE_LOCK = 4_711_001;

/** The URL of a role in the same database: same host and parameters, the role's own name and password. */
export function roleUrl(databaseUrl: string, role: DatabaseRole, password: string): string {
  const url = new URL(databaseUrl);
  url.username = roleName(role);
  url.password = encodeURIComponent(password);
  return url.toString();
}

/** URLs of all roles, reckoned from one; touches nothing. */
export const roleUrls = (databaseUrl: string, passwords: RolePasswords): DatabaseUrls =>
  Object.fromEntries(DATABASE_ROLES.map((role) => [role, roleUrl(databaseUrl, role, passwords[role])])) as Record<DatabaseRole, string>;

/**
 * Makes a database ready from one URL that may create roles and owns the database: roles, grants, migrations, and what the
 * release publishes. Idempotent. The passwords come from
 * the caller, who keeps or derives them. Gives the URLs to connect with. Throws PostgreSQL's own error where it may not.
 */
export async function prepareDatabase(databaseUrl: string, passwords: RolePasswords, builtIns: BuiltIns = NOTHING): Promise<DatabaseUrls> {
  const urls = roleUrls(databaseUrl, passwords);
  await withClient(databaseUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [PREPARE_LOCK]);
    await createRoles(admin, passwords, (role) => urls[role]);
    await migrate(urls.owner);
    await withClient(urls.owner, (owner) => publishBuiltIns(owner, builtIns));
  });
  return urls;
}

/** Where the operator has made the roles and gives a URL each: migrates as owner, and creates nothing else. */
export async function migrateSeparately(urls: DatabaseUrls, builtIns: BuiltIns = NOTHING): Promise<DatabaseUrls> {
  await withClient(urls.owner, async (owner) => {
    await owner.query('select pg_advisory_lock($1)', [PREPARE_LOCK]);
    await migrate(urls.owner);
    await publishBuiltIns(owner, builtIns);
  });
  return urls;
}
