/**
 * Opens the door at which specs ask for PostgreSQL: a local HTTP server that starts one volatile PostgreSQL, and migrates a
 * template database, when the first spec asks. Runs of pure rules never start it.
 */
import './register-typescript.mjs';

export default async function globalSetup() {
  const { openDatabaseDoor } = await import('./database-door.ts');
  const door = await openDatabaseDoor();
  process.env.MEDVIRK_TEST_DATABASE_DOOR = door.url;
  globalThis.medvirkDatabaseDoor = door;
}
