import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres, stopLeftServer } from '#embedded';
// Not through the lib's entry: the run's parent process needs no entities and read models.
import { isSystemError } from '../../libs/embedded/src/system-error.ts';
import { prepareDatabase } from '../../libs/persistence/src/bootstrap/prepare-database.ts';
import { DATABASE_ROLES } from '../../libs/persistence/src/bootstrap/roles.ts';
import type { RolePasswords } from '../../libs/persistence/src/bootstrap/create-roles.ts';
import type { OpenedServer } from './database-door.ts';

const PREFIX = 'medvirk-test-';

/** The operator's PostgreSQL in production mode (MEDVIRK_TEST_DATABASE_URL), else a volatile one of our own. */
export async function openTestServer(): Promise<OpenedServer> {
  const given = process.env['MEDVIRK_TEST_DATABASE_URL'];
  return given === undefined ? openEmbedded() : withTemplate(given, async () => undefined);
}

async function openEmbedded(): Promise<OpenedServer> {
  await sweepOrphans();
  const dataDir = mkdtempSync(path.join(tmpdir(), `${PREFIX}${process.pid}-`));
  const postgres = await startEmbeddedPostgres({ dataDir, volatile: true, maxConnections: 300 });
  const close = async (): Promise<void> => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    return await withTemplate(postgres.superuserUrl, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function withTemplate(adminUrl: string, close: () => Promise<void>): Promise<OpenedServer> {
  const template = `medvirk_template_${process.pid}_${randomBytes(3).toString('hex')}`;
  await administer(adminUrl, `create database ${template}`);
  const templateUrl = new URL(adminUrl);
  templateUrl.pathname = `/${template}`;
  const passwords = Object.fromEntries(DATABASE_ROLES.map((role) => [role, `test-${role}`])) as RolePasswords;
  const roleUrls = await prepareDatabase(templateUrl.toString(), passwords);
  return {
    server: { adminUrl, template, roleUrls },
    async close() {
      if (process.env['MEDVIRK_TEST_DATABASE_URL'] !== undefined) await administer(adminUrl, `drop database if exists ${template} with (force)`);
      await close();
    },
  };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A test run that was killed leaves its server running, or its folder half removed: stop what runs on it, and remove what is there. */
async function sweepOrphans(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    const dataDir = path.join(tmpdir(), name);
    // Where it cannot be stopped, it was killed while it was being made, or another run sweeps it at this moment: gone is what is wanted either way.
    await stopLeftServer(dataDir).catch(() => null);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isSystemError(error, 'EPERM');
  }
}
