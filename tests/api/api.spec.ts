import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeGlobalId, newCredential } from '#persistence';
import { type Answer, ELSEWHERE, HOME, type RunningApi, runningApi } from './running-api.ts';

let api: RunningApi;
let leader: string;
beforeAll(async () => {
  api = await runningApi();
  leader = await api.token('leader');
}, 120_000);
afterAll(async () => { await api.close(); });

const CREATE = `mutation Create($input: InitiativeCreateInput!) { initiativeCreate(input: $input) {
  initiative { id number version title leader { name } groups { label people } parties { name } } userErrors { code message localizedMessage field } } }`;
const input = async (more: Readonly<Record<string, unknown>> = {}): Promise<Record<string, unknown>> => ({
  playbookKey: 'turnus', title: 'Ny turnus', purpose: 'Jevnere helger', unitId: await api.unit('nord'), groups: [{ unitId: await api.unit('nord') }], ...more,
});
interface Created { readonly initiative: { readonly id: string; readonly version: number; readonly title: string } | null; readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null; readonly message: string; readonly localizedMessage: string }[] }
const created = ({ body }: Answer): Created => (body.data as { initiativeCreate: Created }).initiativeCreate;
const codes = ({ body }: Answer): unknown[] => (body.errors ?? []).map(({ extensions }) => extensions['code']);
let keys = 0;
const freshKey = (): Record<string, string> => { keys += 1; return { 'Idempotency-Key': `key-${keys}` }; };
const start = async (): Promise<string> => created(await api.ask(leader, CREATE, { input: await input() }, freshKey())).initiative?.id ?? '';
const countInitiatives = async (): Promise<number> => Number((await api.admin.query<{ count: string }>('select count(*) from initiative')).rows[0]?.count);

describe('a token', () => {
  const ME = '{ viewer { person { name } roles } }';

  it('lets its holder in with the roles they have today', async () => {
    const { status, body } = await api.ask(leader, ME);
    expect([status, body.data]).toEqual([200, { viewer: { person: { name: 'Lars Eide' }, roles: ['EMPLOYEE', 'LEADER'] } }]);
  });

  it.each(['mdv_pat_wrong', `mdv_pat_${'A'.repeat(64)}`, 'secret'])('that is wrong is refused (%s)', async (wrong) => {
    const answer = await api.ask(wrong, ME);
    expect([answer.status, codes(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
  });

  it('that has expired is refused', async () => {
    const token = await api.token('employee');
    await api.admin.query(`update api_token set created_at = now() - interval '3 days', expires_at = now() - interval '1 second' where person_id = $1`, [api.id('employee')]);
    expect((await api.ask(token, ME)).status).toBe(401);
  });

  it('that is revoked ceases at once, also where it was used a moment ago', async () => {
    const token = await api.token('rep');
    expect((await api.ask(token, ME)).status).toBe(200);
    await api.admin.query('update api_token set revoked_at = now() where person_id = $1', [api.id('rep')]);
    expect(codes(await api.ask(token, ME))).toEqual(['UNAUTHENTICATED']);
    expect(codes(await api.ask(token, 'mutation { tokenRevoke(input: { tokenId: "TOK_x" }) { userErrors { code } } }'))).toEqual(['UNAUTHENTICATED']);
  });

  it('reaches no further than its scopes', async () => {
    const reader = await api.token('leader', ['initiative:read']);
    expect(codes(await api.ask(reader, CREATE, { input: await input() }, freshKey()))).toEqual(['FORBIDDEN']);
  });

  it('cannot make another token', async () => {
    const { body } = await api.ask(leader, 'mutation { tokenCreate(input: { name: "b", scopes: [INITIATIVE_READ] }) { secret userErrors { code } } }');
    expect(body.data).toEqual({ tokenCreate: { secret: null, userErrors: [{ code: 'SESSION_REQUIRED' }] } });
  });

  it('is stored as a hash alone', async () => {
    const { rows } = await api.admin.query<{ row: string }>('select api_token::text as row from api_token');
    expect(rows.some(({ row }) => row.includes(leader) || row.includes(leader.slice(8)))).toBe(false);
  });
});

describe('without signing in', () => {
  it('the schema may be read, and nothing else', async () => {
    expect((await api.ask(null, '{ __schema { queryType { name } } }')).body.data).toEqual({ __schema: { queryType: { name: 'Query' } } });
    const answer = await api.ask(null, '{ organisation { name } }');
    expect([answer.status, codes(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
  });
});

describe('creating an initiative', () => {
  it('counts its groups and lists its parties from the register', async () => {
    const { body } = await api.ask(leader, CREATE, { input: await input({ superiorId: encodeGlobalId('Person', api.id('superior')) }) }, freshKey());
    expect(body.data).toMatchObject({ initiativeCreate: { userErrors: [], initiative: { version: 1, title: 'Ny turnus', leader: { name: 'Lars Eide' }, groups: [{ people: 5 }], parties: expect.arrayContaining([{ name: 'Fagforbundet' }]) } } });
  });

  it('needs an idempotency key, and stores nothing without', async () => {
    const before = await countInitiatives();
    const { initiative, userErrors } = created(await api.ask(leader, CREATE, { input: await input() }));
    expect([initiative, userErrors.map(({ code }) => code), await countInitiatives()]).toEqual([null, ['IDEMPOTENCY_KEY_REQUIRED'], before]);
  });

  it('happens once for a key, and its repeat gives the same initiative', async () => {
    const [given, key] = [await input(), freshKey()];
    const first = created(await api.ask(leader, CREATE, { input: given }, key));
    const again = created(await api.ask(leader, CREATE, { input: given }, key));
    expect(again.initiative?.id).toBe(first.initiative?.id);
  });

  it('takes the key by directive too', async () => {
    const query = CREATE.replace('initiativeCreate(input: $input)', 'initiativeCreate(input: $input) @idempotent(key: "by-directive")');
    const [first, again] = [created(await api.ask(leader, query, { input: await input() })), created(await api.ask(leader, query, { input: await input() }))];
    expect([first.userErrors, again.initiative?.id]).toEqual([[], first.initiative?.id]);
  });

  it('refuses a key that was used with another body', async () => {
    const key = freshKey();
    await api.ask(leader, CREATE, { input: await input() }, key);
    expect(created(await api.ask(leader, CREATE, { input: await input({ title: 'Noe annet' }) }, key)).userErrors.map(({ code }) => code)).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  it('happens once when twins come at the same time', async () => {
    const [given, key, before] = [await input(), freshKey(), await countInitiatives()];
    const twins = await Promise.all([1, 2, 3, 4].map(() => api.ask(leader, CREATE, { input: given }, key)));
    expect(new Set(twins.map((twin) => created(twin).initiative?.id)).size).toBe(1);
    expect(await countInitiatives()).toBe(before + 1);
  });

  it('tells of an over-long text where it stands, in both languages', async () => {
    const answer = await api.ask(leader, CREATE, { input: await input({ title: 'x'.repeat(201) }) }, { ...freshKey(), 'Accept-Language': 'nn' });
    const [error] = created(answer).userErrors;
    expect(error).toMatchObject({ code: 'TEXT_TOO_LONG', field: ['title'], message: expect.stringContaining('Shorten it'), localizedMessage: expect.stringContaining('Kort han ned') });
  });

  it.each([
    ['an unknown id', 'UNI_00000000000000000000000000000000'], ['an id of another kind', encodeGlobalId('Person', HOME)], ['no id at all', 'Hjemmetjenesten'],
  ])('answers %s as not found', async (_, unitId) => {
    expect(created(await api.ask(leader, CREATE, { input: await input({ unitId }) }, freshKey())).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['unitId'] }]);
  });

  it("answers another organisation's id as one of nothing", async () => {
    const answers = await Promise.all([await api.unit('kommune', ELSEWHERE), 'UNI_00000000000000000000000000000000'].map(async (unitId) =>
      created(await api.ask(leader, CREATE, { input: await input({ unitId, groups: [] }) }, freshKey()))));
    expect(answers[0]).toEqual(answers[1]);
  });
});

describe('changing an initiative', () => {
  const CANCEL = 'mutation ($input: InitiativeCancelInput!) { initiativeCancel(input: $input) { initiative { status version } userErrors { code data } } }';

  it('refuses a version that is no longer the present one', async () => {
    const initiativeId = await start();
    const { body } = await api.ask(leader, CANCEL, { input: { initiativeId, reason: 'Ikke aktuelt', expectedVersion: 7 } });
    expect(body.data).toEqual({ initiativeCancel: { initiative: null, userErrors: [{ code: 'STALE', data: { expected: 7, actual: 1 } }] } });
  });

  it('shows the object anew, under the names that were asked for', async () => {
    const initiativeId = await start();
    const { body } = await api.ask(leader, `mutation ($input: InitiativeScheduleInput!) { done: initiativeSchedule(input: $input) { now: initiative { v: version startsOn: title title: startsOn } errors: userErrors { code } } }`, { input: { initiativeId, startsOn: '2026-09-01' } });
    expect(body.data).toEqual({ done: { now: { v: 2, startsOn: 'Ny turnus', title: '2026-09-01' }, errors: [] } });
  });

  it('names the criteria that keep a gate shut, and the mutation that mends each', async () => {
    const initiativeId = await start();
    const { body } = await api.ask(leader, 'mutation ($input: StageAdvanceInput!) { stageAdvance(input: $input) { userErrors { code missing { key force remedy } } } }', { input: { initiativeId } });
    const [error] = (body.data as { stageAdvance: { userErrors: { code: string; missing: { force: string; remedy: string }[] }[] } }).stageAdvance.userErrors;
    expect(error?.code).toBe('GATE_SHUT');
    expect(error?.missing.length).toBeGreaterThan(0);
    expect(error?.missing.every(({ force, remedy }) => force !== 'ADVICE' && remedy !== null)).toBe(true);
  });

  it("answers a stranger's command as one on nothing", async () => {
    const [stranger, initiativeId] = [await api.token('stranger'), await start()];
    const answers = await Promise.all([initiativeId, 'INI_00000000000000000000000000000000'].map(async (id) => (await api.ask(stranger, CANCEL, { input: { initiativeId: id, reason: 'Nei' } })).body.data));
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toEqual({ initiativeCancel: { initiative: null, userErrors: [{ code: 'NOT_FOUND', data: {} }] } });
  });

  it('answers a statement of the union', async () => {
    const [initiativeId, rep] = [await start(), await api.token('rep')];
    const { body: read } = await api.ask(rep, 'query ($id: ID!) { initiative(id: $id) { parties { id union } } }', { id: initiativeId });
    const party = (read.data as { initiative: { parties: { id: string; union: string | null }[] } }).initiative.parties.find(({ union }) => union === 'fagforbundet');
    const given = await api.ask(rep, 'mutation ($input: StatementGiveInput!) { statementGive(input: $input) { statement { id text } userErrors { code } } }', { input: { initiativeId, partyId: party?.id, text: 'Overgangsordning for dem over 60' } }, freshKey());
    const { statement, userErrors } = (given.body.data as { statementGive: { statement: { id: string; text: string }; userErrors: unknown[] } }).statementGive;
    expect([statement.text, userErrors]).toEqual(['Overgangsordning for dem over 60', []]);
    const answered = await api.ask(leader, 'mutation ($input: StatementAnswerInput!) { statementAnswer(input: $input) { initiative { statements { answer { effect text } } } userErrors { code } } }', {
      input: { initiativeId, statementIds: [statement.id], effect: 'NOT_CHANGED', text: 'Budsjettet gir ikke rom for det i år.' },
    });
    expect(answered.body.data).toEqual({ statementAnswer: { initiative: { statements: [{ answer: { effect: 'NOT_CHANGED', text: 'Budsjettet gir ikke rom for det i år.' } }] }, userErrors: [] } });
  });
});

describe('a document', () => {
  it('with an unknown field is refused with the name', async () => {
    const answer = await api.ask(leader, '{ organisation { nmae } }');
    expect([answer.status, codes(answer), answer.body.errors?.[0]?.message]).toEqual([400, ['GRAPHQL_VALIDATION_FAILED'], expect.stringContaining('nmae')]);
  });

  it('with an unknown input field is refused', async () => {
    const answer = await api.ask(leader, CREATE, { input: await input({ colour: 'red' }) }, freshKey());
    expect([answer.status, codes(answer)]).toEqual([400, ['BAD_USER_INPUT']]);
  });

  it('with a date that no calendar has is refused', async () => {
    expect(codes(await api.ask(leader, CREATE, { input: await input({ startsOn: '2026-02-30' }) }, freshKey()))).toEqual(['BAD_USER_INPUT']);
  });

  it.each([
    ['aliases', `{ ${Array.from({ length: 40 }, (_, n) => `a${n}: organisation { name }`).join(' ')} }`],
    ['aliases of __typename', `{ ${Array.from({ length: 40 }, (_, n) => `a${n}: __typename`).join(' ')} }`],
    ['directives', `{ organisation { ${'name @include(if: true) '.repeat(30)} } }`],
    ['depth', `{ initiatives(first: 1) { nodes ${'{ programme '.repeat(16)}{ id ${'} '.repeat(17)}} }`],
    ['tokens', `{ organisation { ${'name '.repeat(6000)} } }`],
  ])('with too many %s is refused before it runs', async (_, query) => {
    const answer = await api.ask(leader, query);
    expect([answer.status, answer.body.data ?? null]).toEqual([400, null]);
  });

  it('that asks for a page of more than 100 is refused', async () => {
    expect(codes(await api.ask(leader, '{ initiatives(first: 101) { nodes { id } } }'))).toEqual(['BAD_USER_INPUT']);
  });

  it('that costs more than one request may is refused', async () => {
    const nested = '{ initiatives(first: 100) { nodes { members { members { entries(first: 100) { nodes { id } } statements { id } } } entries(first: 100) { nodes { id } } } } }';
    expect((await api.ask(leader, nested)).body.errors?.[0]?.message).toMatch(/points/);
  });

  it('that is one of a batch is refused', async () => {
    const { status } = await api.server.post('/graphql').set('Authorization', `Bearer ${leader}`).send([{ query: '{ __typename }' }, { query: '{ __typename }' }]);
    expect(status).toBe(400);
  });

  it('larger than 1 MB is refused', async () => {
    const { status, body } = await api.server.post('/graphql').set('Authorization', `Bearer ${leader}`).send({ query: `{ a } # ${'x'.repeat(1_100_000)}` });
    expect([status, body]).toMatchObject([413, { errors: [{ message: expect.stringContaining('1 MB') }] }]);
  });

  it('by GET without a header that a form cannot send is refused', async () => {
    const { status } = await api.server.get('/graphql?query={__typename}').set('Accept', 'application/json').set('Authorization', `Bearer ${leader}`);
    expect(status).toBe(400);
  });

  it('is told what it cost', async () => {
    const { body, headers } = await api.ask(leader, '{ initiatives(first: 10) { nodes { id } } }');
    expect(body.extensions?.cost).toMatchObject({ requested: expect.any(Number), throttleStatus: { maximumAvailable: 60_000 } });
    expect(headers['ratelimit-policy']).toBe('"points";q=60000;w=30');
  });
});

describe('a fault', () => {
  it('is masked, in the reader\'s language, with an id that the log knows, and the log holds no words', async () => {
    await api.admin.query('alter table organisation rename to organisation_away');
    const answer = await api.ask(leader, '{ organisation { name } }', {}, { 'Accept-Language': 'nb-NO,en;q=0.5' }).finally(() => api.admin.query('alter table organisation_away rename to organisation'));
    const [error] = answer.body.errors ?? [];
    expect(error).toMatchObject({ message: 'Something went wrong on our side, and nothing was stored. Retry; quote the requestId if it goes on.', extensions: { code: 'INTERNAL', localizedMessage: expect.stringContaining('Noe gikk galt') } });
    expect(JSON.stringify(answer.body)).not.toMatch(/organisation_away|relation|select/i);
    const line = api.logged.find((text) => text.includes('"fault"') && text.includes(String(error?.extensions['requestId'])));
    expect(line).toBeDefined();
    expect(api.logged.join('')).not.toMatch(/Lars Eide|mdv_pat_|Ny turnus/);
  });
});

describe('importing the register', () => {
  const IMPORT = 'mutation ($input: RegisterImportInput!) { registerImport(input: $input) { summary { lines added changed unchanged stored } userErrors { code problems { line path message } } } }';
  const units = 'code;name;parent\r\nkommune;Eksempel kommune;\r\nnord;Hjemmetjenesten nord;kommune\r\nsor;"Hjemmetjenesten; sør";kommune\r\n';

  it('tells in a dry run what it would do, and does nothing', async () => {
    const { body } = await api.ask(await api.token('hr'), IMPORT, { input: { kind: 'UNITS', csv: units, dryRun: true } });
    expect(body.data).toEqual({ registerImport: { summary: { lines: 3, added: 1, changed: 0, unchanged: 2, stored: false }, userErrors: [] } });
    await expect(api.unit('sor')).rejects.toThrow();
  });

  it('adds, changes and leaves alone', async () => {
    const hr = await api.token('hr');
    await api.ask(hr, IMPORT, { input: { kind: 'UNITS', csv: units } });
    const people = 'key,name,email,unit,profession,roles\nhr,Hanne Rud,hr@example.no,nord,sykepleier,HR_ADMIN\nny,Nils Dal,,sor,vernepleier,LEADER@sor EMPLOYEE\n';
    const { body } = await api.ask(hr, IMPORT, { input: { kind: 'PEOPLE', csv: people } });
    expect(body.data).toEqual({ registerImport: { summary: { lines: 2, added: 1, changed: 1, unchanged: 0, stored: true }, userErrors: [] } });
    const again = await api.ask(hr, IMPORT, { input: { kind: 'PEOPLE', csv: people } });
    expect(again.body.data).toMatchObject({ registerImport: { summary: { added: 0, changed: 0, unchanged: 2 } } });
  });

  it('ends sessions, tokens and offices of who has left, renews whom they stood for, and lets what they did stand', async () => {
    const hr = await api.token('hr');
    const people = (left: string): string => `key,name,unit,left\nvikar,Vera Vikar,nord,${left}\n`;
    const importing = (kind: string, csv: string): Promise<Answer> => api.ask(hr, IMPORT, { input: { kind, csv } });
    await start();
    await importing('PEOPLE', people('nei'));
    await importing('OFFICES', 'kind,union,unit,person,deputy,from,until\nUNION_REP,fagforbundet,nord,vikar,ja,2026-01-01,\n');
    const { rows: [vera] } = await api.admin.query<{ id: string }>(`select id from person where external_key = 'vikar'`);
    const { text, hash } = newCredential('TOKEN', HOME);
    await api.credentials.createToken(HOME, { personId: vera!.id, name: 'skript', hash, scopes: ['initiative:read'], days: 1 });
    expect((await api.ask(text, '{ viewer { person { name } } }')).body.data).toEqual({ viewer: { person: { name: 'Vera Vikar' } } });
    const holders = async (): Promise<number> => Number((await api.admin.query<{ n: string }>(`select count(*) as n from party p join initiative i on i.id = p.initiative_id
      where i.status = 'RUNNING' and p.removed_at is null and p.holders @> jsonb_build_array(jsonb_build_object('personId', $1::text))`, [vera!.id])).rows[0]?.n);
    const stoodFor = await holders();
    expect((await importing('PEOPLE', people('ja'))).body.data).toMatchObject({ registerImport: { summary: { changed: 1, stored: true } } });
    expect((await api.ask(text, '{ viewer { person { name } } }')).body.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect([stoodFor > 0, await holders()]).toEqual([true, 0]);
    expect((await api.admin.query('select until_date is not null as ended from office where person_id = $1', [vera!.id])).rows).toEqual([{ ended: true }]);
    const shown = await api.ask(hr, 'query ($id: ID!) { person(id: $id) { name active } people(first: 100) { nodes { name } } }', { id: encodeGlobalId('Person', vera!.id) });
    expect(shown.body.data).toMatchObject({ person: { name: 'Vera Vikar', active: false } });
    expect(JSON.stringify((shown.body.data as { people: unknown }).people)).not.toContain('Vera Vikar');
    expect((await importing('PEOPLE', people('ja'))).body.data).toMatchObject({ registerImport: { summary: { changed: 0, unchanged: 1 } } });
    expect((await importing('PEOPLE', people('nei'))).body.data).toMatchObject({ registerImport: { summary: { changed: 1 } } });
    expect((await api.ask(text, '{ viewer { person { name } } }')).body.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('names every wrong line, and stores none', async () => {
    const csv = 'kind,union,unit,person,from,until\nUNION_REP,,nord,rep,2026-01-01,\nSAFETY_REP,,ingensteds,employee,2026-02-30,\nSJEF,,nord,nobody,2026-01-01,2025-01-01\n';
    const { body } = await api.ask(await api.token('hr'), IMPORT, { input: { kind: 'OFFICES', csv } }, { 'Accept-Language': 'en' });
    const [error] = (body.data as { registerImport: { userErrors: { code: string; problems: { line: number; path: string }[] }[] } }).registerImport.userErrors;
    expect(error?.code).toBe('REGISTER_PROBLEMS');
    expect(error?.problems.map(({ line, path }) => [line, path])).toEqual([[2, 'union'], [3, 'from'], [3, 'unit'], [4, 'kind'], [4, 'person'], [4, 'until']]);
  });

  it.each([['a row too short', 'code,name,parent\na,A,\nb,B\n', 3], ['an open quote', 'code,name,parent\n"a,A,\nb,B,a\nc,C,a\n', 2], ['no columns that fit', 'kode,navn\na,A\n', 1], ['nothing', '', 1]])('tells the line of %s', async (_, csv, line) => {
    const { body } = await api.ask(await api.token('hr'), IMPORT, { input: { kind: 'UNITS', csv } });
    const [error] = (body.data as { registerImport: { userErrors: { problems: { line: number }[] }[] } }).registerImport.userErrors;
    expect(error?.problems[0]?.line).toBe(line);
  });

  it('is for administrators', async () => {
    expect((await api.ask(leader, IMPORT, { input: { kind: 'UNITS', csv: units } })).body.data).toMatchObject({ registerImport: { summary: null, userErrors: [{ code: 'ADMINISTRATOR_REQUIRED' }] } });
  });
});

describe('a playbook', () => {
  it('that is malformed is refused with file, line and remedy', async () => {
    const { body } = await api.ask(leader, 'query ($file: PlaybookFileInput!) { playbookValidate(file: $file) { valid problems { file line message remedy } } }', { file: { name: 'min.yaml', yaml: 'playbook: min\nversion: [\n' } });
    expect(body.data).toMatchObject({ playbookValidate: { valid: false, problems: [{ file: 'min.yaml', line: expect.any(Number), remedy: expect.any(String) }] } });
  });
});

describe('the clock of a replay organisation', () => {
  it('is moved by an administrator, and never back', async () => {
    const ADVANCE = 'mutation ($to: DateTime!) { replayAdvance(input: { to: $to }) { organisation { now } userErrors { code } } }';
    const hr = await api.token('hr');
    expect((await api.ask(hr, ADVANCE, { to: '2026-03-03T10:00:00+01:00' })).body.data).toEqual({ replayAdvance: { organisation: { now: '2026-03-03T09:00:00.000Z' }, userErrors: [] } });
    expect((await api.ask(hr, ADVANCE, { to: '2026-03-01T08:00:00Z' })).body.data).toEqual({ replayAdvance: { organisation: null, userErrors: [{ code: 'TIME_RUNS_FORWARD' }] } });
  });
});

describe('operators', () => {
  it('are told whether the API lives and is ready', async () => {
    expect((await api.server.get('/health/live')).body).toEqual({ status: 'live' });
    expect((await api.server.get('/health/ready')).body).toMatchObject({ ready: true, checks: [{ name: 'database', ok: true }, { name: 'queue', ok: true }, { name: 'oldest overdue timer', ok: true, seconds: expect.any(Number) }, { name: 'oldest unplaced log entry', ok: true, seconds: expect.any(Number) }] });
    expect((await api.server.get('/metrics')).text).toContain('medvirk_http_request_seconds_count');
  });
});

describe('developers', () => {
  it('get the published schema as text', async () => {
    expect((await api.server.get('/schema.graphql')).text).toContain('type InitiativeCreatePayload');
  });

  it('get GraphiQL in a browser, and nothing of it from another host', async () => {
    const page = await api.server.get('/graphql').set('Accept', 'text/html,application/xhtml+xml');
    const files = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '');
    expect(files.every((path) => path.startsWith('/'))).toBe(true);
    expect(page.headers['content-security-policy']).not.toMatch(/https?:|unsafe-eval|script-src[^;]*unsafe/);
    for (const path of files) expect([path, (await api.server.get(path)).status]).toEqual([path, 200]);
  });
});

describe('the budget of a credential', () => {
  it('ends with 429 and comes back with time', async () => {
    const token = await api.token('superior');
    const dear = '{ initiatives(first: 100) { nodes { id entries(first: 100) { nodes { id } } } } }';
    const spend = async (): Promise<Answer> => { for (let left = 40; ; left -= 1) { const answer = await api.ask(token, dear); if (answer.status === 429 || left === 0) return answer; } };
    const refused = await spend();
    expect([refused.status, codes(refused), Number(refused.headers['retry-after']) > 0]).toEqual([429, ['RATE_LIMITED'], true]);
    api.passSeconds(60);
    expect((await api.ask(token, dear)).status).toBe(200);
  });
});
