import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#embedded';
import { Credentials, DATABASE_ROLES, type DatabaseUrls, connectionPool, newCredential, prepareDatabase } from '#persistence';
import { QUEUE_SCHEMA, migrateQueue } from '#queue';
import { eventually } from '../../apps/worker/test-support/eventually.ts';
import { type Town, Towns } from '../../apps/worker/test-support/town.ts';
import { type PostgresDoor, openPostgresDoor } from './postgres-door.ts';
import { type Running, startProcess } from './processes.ts';

const BOTH = ['follow-up.came-due', 'stage.overdue'];
const PATIENCE_MS = 60_000;

const dataDir = mkdtempSync(path.join(tmpdir(), 'medvirk-away-'));
let postgres: EmbeddedPostgres;
let door: PostgresDoor;
let urls: DatabaseUrls;
let towns: Towns;
let town: Town;
let token: string;
let api: Running;
let worker: Running;
/** Begun before the processes bring the release's playbooks, which have other timers. */
let ids: string[];

beforeAll(async () => {
  postgres = await startEmbeddedPostgres({ dataDir, volatile: true });
  door = await openPostgresDoor(postgres.port);
  const through = new URL(postgres.superuserUrl);
  through.port = String(door.port);
  urls = await prepareDatabase(through.toString(), Object.fromEntries(DATABASE_ROLES.map((role) => [role, `fault-${role}`])) as Record<(typeof DATABASE_ROLES)[number], string>);
  const queue = new pg.Client({ connectionString: urls.queue });
  await queue.connect();
  await migrateQueue(queue, QUEUE_SCHEMA);
  await queue.end();
  towns = new Towns({ name: 'postgres', urls, adminUrl: through.toString(), drop: () => Promise.resolve() }, { ring: () => Promise.resolve() });
  town = await towns.found();
  token = await tokenOf(town);
  ids = [];
  for (let index = 0; index < 8; index += 1) ids.push(await towns.begin(town));
  [api, worker] = await Promise.all([startProcess({ app: 'api', urls }), startProcess({ app: 'worker', urls })]);
}, 180_000);
afterAll(async () => {
  await Promise.all([api.stop(), worker.stop()]);
  await towns.close();
  await door.close();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}, 60_000);

async function tokenOf({ organisationId, leader }: Town): Promise<string> {
  const pool = connectionPool({ url: urls.app, size: 1, onFault: () => undefined });
  const { text, hash } = newCredential('TOKEN', organisationId);
  await new Credentials(pool).createToken(organisationId, { personId: leader.personId, name: 'test', hash, scopes: ['initiative:read', 'initiative:write'], days: 1 });
  await pool.end();
  return text;
}

interface Said { readonly status: number; readonly retryAfter: string | null; readonly text: string }
const said = async (answer: Response): Promise<Said> => ({ status: answer.status, retryAfter: answer.headers.get('retry-after'), text: await answer.text() });
const ready = async ({ url }: Running): Promise<Said> => said(await fetch(`${url}/health/ready`));
const ask = async (query: string): Promise<Said> => said(await fetch(`${api.url}/graphql`, { method: 'POST', headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` }, body: JSON.stringify({ query }) }));
const readyAll = async (): Promise<readonly number[]> => Promise.all([api, worker].map(async (one) => (await ready(one)).status));

it('while PostgreSQL is away both processes say so and stay; when it is back they go on by themselves, and no timer is lost or doubled', async () => {
  const firedOf = async (): Promise<readonly (readonly string[])[]> => { const fired = await towns.fired(); return ids.map((id) => fired.get(id) ?? []); };
  expect(await readyAll()).toEqual([200, 200]);

  // It goes while timers are being worked off.
  await towns.letTimePass();
  await postgres.stop();
  expect(await eventually(readyAll, (all) => all.every((status) => status === 503), PATIENCE_MS)).toEqual([503, 503]);
  expect(JSON.parse((await ready(api)).text)).toMatchObject({ ready: false, checks: [{ name: 'database', ok: false }, expect.anything(), expect.anything(), expect.anything()] });
  expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
  for (const query of ['{ organisation { name } }', 'mutation { initiativeCancel(input: { initiativeId: "INI_00000000000000000000000000000000", reason: "Nei" }) { userErrors { code } } }']) {
    const { status, retryAfter, text } = await ask(query);
    expect([status, retryAfter]).toEqual([503, '5']);
    expect(text).toContain('"INTERNAL"');
    expect(text).not.toMatch(/ECONN|127\.0\.0\.1|postgres|password|at \w/i);
  }

  postgres = await startEmbeddedPostgres({ dataDir, volatile: true });
  door.leadTo(postgres.port);
  expect(await eventually(readyAll, (all) => all.every((status) => status === 200), PATIENCE_MS)).toEqual([200, 200]);
  expect(await ask('{ organisation { name } }')).toMatchObject({ status: 200, text: expect.stringContaining('"Vik"') });
  expect(await eventually(firedOf, (fired) => fired.every((types) => types.length >= BOTH.length), PATIENCE_MS)).toEqual(ids.map(() => BOTH));
  expect(await towns.sql(`select 1 from timer where state not in ('DONE', 'CANCELLED') union all select 1 from alarm`)).toEqual([]);
}, 240_000);
