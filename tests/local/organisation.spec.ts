import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { connectionPool, Credentials, decodeGlobalId, OrganisationFounding, presented, Registers } from '#persistence';
import { type Founded, foundOrganisation } from '../../apps/local/src/organisation/found-organisation.ts';
import type { FoundingRequest } from '../../apps/local/src/organisation/read-founding.ts';
import { tellFounding } from '../../apps/local/src/organisation/tell-founding.ts';
import { repository } from '../architecture/repository.ts';
import { type FreshDatabase, freshDatabase } from '../setup/fresh-database.ts';

interface Options { readonly ORGANISATION_HELP: string; parseOrganisationOptions(args: readonly string[], environment: NodeJS.ProcessEnv, folder: string): unknown }
const { ORGANISATION_HELP, parseOrganisationOptions } = (await import(pathToFileURL(path.join(repository, 'apps/local/setup/organisation-options.mjs')).href)) as Options;

const folder = path.join(tmpdir(), 'medvirk-organisation-without-a-server');
const GJOVIK: FoundingRequest = {
  name: 'Gjøvik kommune', employees: '2300', amu: null, number: '940 155 223', adminName: 'Kari Lunde', adminEmail: 'kari@gjovik.example', adminKey: null, again: false, data: folder,
};

describe('the options of npm run organisation', () => {
  const needed = ['--name', 'Vik', '--employees=12', '--admin-name', 'Kari', '--admin-email', 'kari@vik.example'];

  it('are read', () => expect(parseOrganisationOptions([...needed, '--no-amu'], {}, folder)).toEqual({
    name: 'Vik', employees: '12', amu: false, number: null, adminName: 'Kari', adminEmail: 'kari@vik.example', adminKey: null, again: false, json: false, help: false, data: folder,
  }));

  it('are each explained by --help', () => {
    for (const option of ['--name', '--employees', '--no-amu', '--number', '--admin-name', '--admin-email', '--admin-key', '--again', '--data', '--json']) expect(ORGANISATION_HELP).toContain(option);
  });

  it.each<[string[], NodeJS.ProcessEnv, string]>([
    [['--colour'], {}, 'no option --colour'],
    [needed.slice(2), {}, '--name is missing'],
    [['--name', '--json'], {}, '--name needs a value'],
    [[], { npm_config_admin_email: 'kari@vik.example' }, 'npm kept --admin-email for itself'],
    [needed, { npm_config_again: 'true' }, 'npm kept --again for itself'],
  ])('refuse %j with %j', (args, environment, words) => expect(() => parseOrganisationOptions(args, environment, folder)).toThrow(words));
});

describe('founding a living organisation', () => {
  let database: FreshDatabase;
  let pool: pg.Pool;
  let admin: pg.Pool;
  let gjovik: Founded;
  const before = { ...process.env };

  beforeAll(async () => {
    database = await freshDatabase();
    const { owner, app, clock, respond, queue } = database.urls;
    Object.assign(process.env, { MEDVIRK_MODE: 'embedded', DATABASE_OWNER_URL: owner, DATABASE_APP_URL: app, DATABASE_CLOCK_URL: clock, DATABASE_RESPOND_URL: respond, DATABASE_QUEUE_URL: queue });
    pool = connectionPool({ url: app, size: 1, onFault: () => undefined });
    admin = new pg.Pool({ connectionString: database.adminUrl, max: 1 });
    gjovik = await founded(GJOVIK);
  }, 60_000);
  afterAll(async () => {
    process.env = before;
    await pool.end();
    await admin.end();
    await database.drop();
  });

  const founded = async (request: FoundingRequest): Promise<Founded> => {
    const answer = await foundOrganisation(request);
    if (!answer.ok) throw new Error(answer.message);
    return answer.founded;
  };
  const idOf = (globalId: string): string => decodeGlobalId(globalId)!.id;
  const rows = async (sql: string, values: readonly unknown[] = []): Promise<unknown[]> => (await admin.query(sql, [...values])).rows;

  it('makes the organisation, whose time is the world’s, and one unit of its name', async () => {
    expect(await rows('select name, kind, replay_now, employees, has_amu, organisation_number from organisation where id = $1', [idOf(gjovik.organisation.id)]))
      .toEqual([{ name: 'Gjøvik kommune', kind: 'LIVE', replay_now: null, employees: 2300, has_amu: true, organisation_number: '940155223' }]);
    expect(await rows('select code, name, parent_id from unit where organisation_id = $1', [idOf(gjovik.organisation.id)])).toEqual([{ code: 'hele', name: 'Gjøvik kommune', parent_id: null }]);
  });

  it('makes the administrator HR_ADMIN of the whole of it', async () => {
    const organisationId = idOf(gjovik.organisation.id);
    const viewer = await new OrganisationFounding(pool, new Registers(pool)).viewerOf(organisationId, idOf(gjovik.administrator.id));
    expect(viewer).toMatchObject({ organisationId, name: 'Kari Lunde', roles: expect.arrayContaining(['HR_ADMIN']), offices: [] });
    expect(await rows('select role, unit_id from person_role where organisation_id = $1', [organisationId])).toEqual([{ role: 'HR_ADMIN', unit_id: null }]);
  });

  it('gives a token of the administrator that works, for a day', async () => {
    const { organisationId, kind, hash } = presented('TOKEN', gjovik.token.text)!;
    expect(await new Credentials(pool).holder(organisationId, kind, hash))
      .toMatchObject({ organisationId: idOf(gjovik.organisation.id), personId: idOf(gjovik.administrator.id), scopes: ['initiative:read', 'initiative:write', 'organisation:write'] });
    expect(await rows(`select expires_at - created_at between interval '23 hours 59 minutes' and interval '25 hours' as "aDay" from api_token where organisation_id = $1`, [organisationId])).toEqual([{ aDay: true }]);
  });

  it('lets the administrator sign in with the verified address', async () => {
    const person = await new Credentials(pool).personOf(idOf(gjovik.organisation.id), { issuer: 'https://id.example', subject: 'kari', verifiedEmail: 'Kari@Gjovik.example' });
    expect(person?.personId).toBe(idOf(gjovik.administrator.id));
  });

  it('tells the id, how to sign in, and the token', () => {
    for (const words of [gjovik.organisation.id, `/sign-in?organisation=${gjovik.organisation.id}`, 'kari@gjovik.example', gjovik.token.text]) expect(tellFounding(gjovik)).toContain(words);
  });

  it('refuses the same name twice, however it is written, and leaves the first as it is', async () => {
    expect(await foundOrganisation({ ...GJOVIK, name: ' gjøvik  Kommune', employees: '1' })).toEqual({ ok: false, message: expect.stringContaining(`founded already: ${gjovik.organisation.id}. To found another`) });
    expect(await rows(`select employees from organisation where lower(name) like 'gj%'`)).toEqual([{ employees: 2300 }]);
  });

  it('founds another of that name when told so', async () => {
    const other = await founded({ ...GJOVIK, name: 'Gjøvik kommune', again: true });
    expect(other.organisation.id).not.toBe(gjovik.organisation.id);
    expect(presented('TOKEN', other.token.text)?.organisationId).toBe(idOf(other.organisation.id));
  });

  it.each([
    ['29', null, false], ['30', null, true], ['30', false, false], ['12', true, true],
  ])('with %s employees and AMU asked for as %j, AMU is %j', async (employees, amu, hasAmu) => {
    expect((await founded({ ...GJOVIK, name: `Vik ${employees} ${String(amu)}`, employees, amu, number: null })).organisation).toMatchObject({ hasAmu, number: null });
  });

  it.each<[string, Partial<FoundingRequest>, string]>([
    ['no name', { name: '  ' }, '--name must be 1 to 200 characters'],
    ['too long a name', { name: 'k'.repeat(201) }, '--name must be 1 to 200 characters'],
    ['a part of an employee', { employees: '2.5' }, '--employees "2.5" is no whole number'],
    ['fewer than no employees', { employees: '-1' }, '--employees "-1" is no whole number'],
    ['more employees than are counted', { employees: '2147483648' }, 'is no whole number from 0 to 2147483647'],
    ['a wrong check digit', { number: '940155224' }, '--number "940155224" is no organisation number'],
    ['eight digits', { number: '94015522' }, 'nine digits'],
    ['no administrator', { adminName: '' }, '--admin-name must be'],
    ['no address', { adminEmail: 'kari' }, '--admin-email "kari" is no e-mail address'],
    ['an empty key', { adminKey: ' ' }, '--admin-key must be'],
  ])('refuses %s, and founds nothing', async (_, wrong, words) => {
    const count = 'select count(*)::integer as n from organisation';
    const earlier = await rows(count);
    expect(await foundOrganisation({ ...GJOVIK, again: true, ...wrong })).toEqual({ ok: false, message: expect.stringContaining(words) });
    expect(await rows(count)).toEqual(earlier);
  });

  it('says that no Medvirk runs on a folder without one', async () => {
    const environment = { ...process.env };
    for (const name of Object.keys(process.env).filter((key) => key.startsWith('DATABASE_'))) delete process.env[name];
    const answer = await foundOrganisation(GJOVIK);
    Object.assign(process.env, environment);
    expect(answer).toEqual({ ok: false, message: expect.stringMatching(/^No Medvirk runs on .*Start it \(npm start\)/) });
  });
});
