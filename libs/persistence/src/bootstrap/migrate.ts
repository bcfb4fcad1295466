import pg from 'pg';
import { MIGRATIONS } from './migrations.ts';

const TABLE = 'schema_migration';
const UNDEFINED_TABLE = '42P01';

/** Runs the migrations that are missing, all in one transaction, and tells their names. `ownerUrl` logs in as the role that owns the tables. */
export async function migrate(ownerUrl: string): Promise<readonly string[]> {
  if (await isUpToDate(ownerUrl)) return [];
  // Loaded only where there is something to migrate: most starts find nothing, and need not wait for it.
  const { DataSource } = await import('typeorm');
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [...MIGRATIONS],
    migrationsTableName: TABLE,
    migrationsTransactionMode: 'all',
    // The default asks for the extension uuid-ossp, which the owner may not create; every id is made elsewhere or by gen_random_uuid.
    installExtensions: false,
    poolSize: 1,
  });
  await source.initialize();
  try {
    return (await source.runMigrations()).map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

/** Whether every migration of this version has run. */
async function isUpToDate(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(`select name from ${TABLE}`);
    const run = new Set(rows.map(({ name }) => name));
    return MIGRATIONS.every((Migration) => run.has(new Migration().name ?? Migration.name));
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === UNDEFINED_TABLE) return false;
    throw error;
  } finally {
    await client.end();
  }
}
