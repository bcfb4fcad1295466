import { DataSource } from 'typeorm';
import { MIGRATIONS } from './migrations.ts';

/** Runs the migrations that are missing, all in one transaction, and tells their names. `ownerUrl` logs in as the role that owns the tables. */
export async function migrate(ownerUrl: string): Promise<readonly string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [...MIGRATIONS],
    migrationsTableName: 'schema_migration',
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
