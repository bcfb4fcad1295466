import { runMigrations } from 'bullmq';

/** Brings BullMQ's tables in their own schema up to this version, by a `pg` client of the role that owns the schema. BullMQ does not do so by itself. */
export async function migrateQueue(client: Parameters<typeof runMigrations>[0], schema: string): Promise<void> {
  await runMigrations(client, schema);
}
