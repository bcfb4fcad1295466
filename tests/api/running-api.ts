import 'reflect-metadata';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import supertest from 'supertest';
import { TOKEN_SCOPES } from '#application';
import { readSettings } from '#config';
import type { Id } from '#domain';
import { Credentials, Registers, connectionPool, encodeGlobalId, newCredential, publishBuiltIns } from '#persistence';
import { builtIns } from '#playbooks';
import { QUEUE_SCHEMA, migrateQueue } from '#queue';
import { openApiParts } from '../../apps/api/src/api-parts.ts';
import { createApi } from '../../apps/api/src/create-api.ts';
import { createLog } from '../../apps/api/src/http/log.ts';
import { type FreshDatabase, freshDatabase } from '../setup/fresh-database.ts';

export const HOME = '11111111-1111-4111-8111-111111111111';
export const ELSEWHERE = '22222222-2222-4222-8222-222222222222';

/** People of the test's organisation, by key. */
export type Who = 'hr' | 'leader' | 'superior' | 'rep' | 'employee';

export interface Answer { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: { readonly data?: unknown; readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[]; readonly extensions?: { readonly cost?: Record<string, unknown> } } }

export interface RunningApi {
  readonly url: string;
  /** Where files stand while they come in. */
  readonly incomingFolder: string;
  readonly server: ReturnType<typeof supertest>;
  readonly credentials: Credentials;
  /** For arranging and looking, past row-level security. */
  readonly admin: pg.Client;
  readonly logged: string[];
  /** URLs of the roles of its database. */
  readonly urls: FreshDatabase['urls'];
  /** What its secrets derive from. */
  readonly secret: string;
  readonly token: (who: Who | 'stranger', scopes?: readonly string[], days?: number) => Promise<string>;
  readonly id: (who: Who) => Id;
  readonly unit: (code: string, organisation?: Id) => Promise<string>;
  /** Posts a document as someone. */
  readonly ask: (token: string | null, query: string, variables?: Readonly<Record<string, unknown>>, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  /** Moves the clock that budgets go by. */
  readonly passSeconds: (seconds: number) => void;
  close(): Promise<void>;
}

/** An API on a port of its own, over a database of its own with two organisations. Booting takes seconds: once per file. */
export async function runningApi(environment: Readonly<Record<string, string>> = {}): Promise<RunningApi> {
  const database = await freshDatabase();
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await withClient(database.urls.owner, (owner) => publishBuiltIns(owner, builtIns()));
  await withClient(database.urls.queue, (queue) => migrateQueue(queue, QUEUE_SCHEMA));
  await arrange(admin, database.urls.app);
  const dataFolder = await mkdtemp(join(tmpdir(), 'medvirk-api-'));
  await writeFile(join(dataFolder, 'access.json'), JSON.stringify({ organisations: [{ id: HOME }] }));
  const port = await freePort();
  const settings = readSettings({
    MEDVIRK_MODE: 'embedded', MEDVIRK_DATA: dataFolder, PORT: String(port), LOG_LEVEL: 'debug', DATABASE_OWNER_URL: database.urls.owner, DATABASE_APP_URL: database.urls.app,
    DATABASE_CLOCK_URL: database.urls.clock, DATABASE_RESPOND_URL: database.urls.respond, DATABASE_QUEUE_URL: database.urls.queue, ...environment,
  });
  let milliseconds = 0;
  const logged: string[] = [];
  const log = createLog('debug', { write: (line) => { logged.push(line); } });
  const app = await createApi(await openApiParts({ settings, urls: database.urls, log, nowMs: () => Date.now() + milliseconds }));
  await app.listen(port, 'localhost');
  const url = `http://localhost:${port}`;
  const server = supertest(url);
  const pool = connectionPool({ url: database.urls.app, size: 2, onFault: () => undefined });
  const credentials = new Credentials(pool);
  const people = new Map((await admin.query<{ key: string; id: Id; organisation: Id }>('select external_key as key, id, organisation_id as organisation from person')).rows.map((person) => [person.key, person]));
  const personOf = (key: string): { readonly id: Id; readonly organisation: Id } => people.get(key) ?? fail(`${key} is not arranged`);
  return {
    url, incomingFolder: join(dataFolder, 'incoming'), server, credentials, admin, logged, urls: database.urls, secret: settings.secret,
    token: async (who, scopes = TOKEN_SCOPES, days = 1) => {
      const { id, organisation } = personOf(who);
      const { text, hash } = newCredential('TOKEN', organisation);
      await credentials.createToken(organisation, { personId: id, name: 'test', hash, scopes, days });
      return text;
    },
    id: (who) => personOf(who).id,
    unit: async (code, organisation = HOME) => encodeGlobalId('Unit', (await admin.query<{ id: Id }>('select id from unit where organisation_id = $1 and code = $2', [organisation, code])).rows[0]?.id ?? fail(`No unit ${code}`)),
    ask: async (token, query, variables = {}, headers = {}) => {
      const request = server.post('/graphql').set('Content-Type', 'application/json').set(headers);
      if (token !== null) request.set('Authorization', `Bearer ${token}`);
      const { status, headers: answered, body } = await request.send(JSON.stringify({ query, variables }));
      return { status, headers: answered, body: body as Answer['body'] };
    },
    passSeconds: (seconds) => { milliseconds += seconds * 1000; },
    close: async () => {
      await app.close();
      await pool.end();
      await admin.end();
      await database.drop();
      await rm(dataFolder, { recursive: true });
    },
  };
}

const fail = (message: string): never => { throw new Error(message); };

async function arrange(admin: pg.Client, appUrl: string): Promise<void> {
  for (const [id, name] of [[HOME, 'Eksempel kommune'], [ELSEWHERE, 'Annen kommune']]) {
    await admin.query(`insert into organisation (id, name, kind, replay_now, employees, has_amu) values ($1, $2, 'REPLAY', '2026-03-02T08:00:00Z', 240, true)`, [id, name]);
  }
  const pool = connectionPool({ url: appUrl, size: 1, onFault: () => undefined });
  const registers = new Registers(pool);
  const nurse = { unit: 'nord', profession: 'sykepleier', contract: 'full', shift: 'dag', onLeave: false };
  await registers.run(HOME, async (register) => {
    await register.putUnits([{ code: 'kommune', name: 'Eksempel kommune', parent: null }, { code: 'nord', name: 'Hjemmetjenesten nord', parent: 'kommune' }]);
    await register.putUnions([{ key: 'fagforbundet', name: 'Fagforbundet', confederation: 'LO', unit: null }]);
    await register.putPeople([
      { key: 'hr', name: 'Hanne Rud', roles: [{ role: 'HR_ADMIN' as const, unit: null }] }, { key: 'leader', name: 'Lars Eide', roles: [{ role: 'LEADER' as const, unit: 'nord' }] },
      { key: 'superior', name: 'Siv Onsrud', roles: [{ role: 'DECISION_MAKER' as const, unit: null }] }, { key: 'rep', name: 'Tor Vik', roles: [] }, { key: 'employee', name: 'Anna Holm', roles: [] },
    ].map((person) => ({ ...person, email: `${person.key}@example.no`, language: 'nb' as const, employments: [nurse] })));
    await register.putOffices([
      { kind: 'UNION_REP', union: 'fagforbundet', unit: 'nord', person: 'rep', deputy: false, from: '2025-01-01', until: null },
      { kind: 'LEADER', union: null, unit: 'nord', person: 'leader', deputy: false, from: '2025-01-01', until: null },
    ]);
  });
  await registers.run(ELSEWHERE, async (register) => {
    await register.putUnits([{ code: 'kommune', name: 'Annen kommune', parent: null }]);
    await register.putPeople([{ key: 'stranger', name: 'Frida Berg', email: null, language: 'nb', employments: [{ unit: 'kommune', profession: null, contract: null, shift: null, onLeave: false }], roles: [{ role: 'HR_ADMIN', unit: null }, { role: 'LEADER', unit: null }] }]);
  });
  await pool.end();
}

async function withClient(connectionString: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject).listen(0, 'localhost', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => { resolve(port); });
    });
  });
}
