import pg from 'pg';
import { DATABASE_ROLES, QUEUE_SCHEMA, roleName } from './roles.ts';
import type { DatabaseRole } from './roles.ts';

export type RolePasswords = Readonly<Record<DatabaseRole, string>>;

const DUPLICATE = new Set(['42710', '23505']);

/** Whether a login works with a password. Only a refused password or an unknown role gives false; anything else is a fault. */
async function canLogIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && (error.code === '28P01' || error.code === '28000')) return false;
    throw error;
  } finally {
    await client.end();
  }
}

/**
 * Creates the roles that are missing, sets passwords that do not work yet, and gives each what it needs before the first migration. Safe to run
 * again and beside a twin. Needs a login that may create roles and owns the database; takes URLs of the roles themselves to try them.
 */
export async function createRoles(admin: pg.Client, passwords: RolePasswords, urlOf: (role: DatabaseRole) => string): Promise<void> {
  const database = admin.escapeIdentifier((await admin.query<{ name: string }>('select current_database() as name')).rows[0]!.name);
  for (const role of DATABASE_ROLES) {
    const name = roleName(role);
    const known = (await admin.query('select 1 from pg_roles where rolname = $1', [name])).rowCount === 1;
    const password = admin.escapeLiteral(passwords[role]);
    if (!known) {
      try {
        await admin.query(`create role ${name} login nosuperuser nocreatedb nocreaterole nobypassrls password ${password}`);
      } catch (error) {
        if (!(error instanceof pg.DatabaseError && DUPLICATE.has(error.code ?? ''))) throw error;
      }
    }
    await admin.query(`grant connect on database ${database} to ${name}`);
    if (!(await canLogIn(urlOf(role)))) await admin.query(`alter role ${name} login password ${password}`);
  }
  await admin.query(`
    revoke create on schema public from public;
    grant usage, create on schema public to ${roleName('owner')};
    grant usage on schema public to ${roleName('app')}, ${roleName('clock')}, ${roleName('respond')};
    grant create on database ${database} to ${roleName('queue')};
  `);
  await createQueueSchema(admin, urlOf('queue'));
}

/**
 * BullMQ says CREATE SCHEMA IF NOT EXISTS at every start, which PostgreSQL allows only with CREATE on the database, also where the schema stands.
 * The queue role makes its own schema, so that it owns it without the admin being a member of the role.
 */
async function createQueueSchema(admin: pg.Client, queueUrl: string): Promise<void> {
  if ((await admin.query('select 1 from pg_namespace where nspname = $1', [QUEUE_SCHEMA])).rowCount === 1) return;
  const client = new pg.Client({ connectionString: queueUrl });
  await client.connect();
  try {
    await client.query(`create schema if not exists ${QUEUE_SCHEMA}`);
  } finally {
    await client.end();
  }
}
