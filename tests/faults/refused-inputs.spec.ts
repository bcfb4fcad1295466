import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeGlobalId } from '#persistence';
import { type Answer, HOME, type RunningApi, runningApi } from '../api/running-api.ts';
import { seedOrganisation } from '../api/authorisation-matrix/seeded-organisation.ts';
import { type IdsAtHand, type InputLeaf, inputWith, leavesOf, mutationInputs, strangeId } from './mutation-inputs.ts';
import { storedRows } from './stored-rows.ts';
import { ID_FIELDS, ID_FIELDS_OF_ANY_KIND } from '../../apps/api/src/graphql/mutations/ids.ts';

const MUTATIONS = [...mutationInputs()];
/** What the caller is shown of a refusal. */
const SELECTION = '{ userErrors { code message localizedMessage field data } }';
/** Those whose texts are files, with tests of their own. */
const FILES = new Set(['registerImport', 'playbookPublish']);

let api: RunningApi;
let tokens: Readonly<Record<'leader' | 'rep', string>>;
let ids: IdsAtHand;
let foreign: Readonly<Record<string, string>>;
let keys = 0;
let before: Readonly<Record<string, number>>;
/** Everything but the tokens that tests sign in with. */
const stored = async (): Promise<Readonly<Record<string, number>>> => ({ ...(await storedRows(api.admin)), api_token: 0 });

const send = (token: string, mutation: string, type: string, input: unknown): Promise<Answer> => {
  keys += 1;
  return api.ask(token, `mutation ($input: ${type}!) { ${mutation}(input: $input) ${SELECTION} }`, { input }, { 'Idempotency-Key': `refused-${keys}`, 'Accept-Language': 'nb' });
};
const codesOf = ({ body }: Answer): readonly unknown[] => (body.errors ?? []).map(({ extensions }) => extensions['code']);
const userErrors = ({ body }: Answer, mutation: string): readonly { readonly code: string }[] =>
  (body.data as Record<string, { readonly userErrors: readonly { readonly code: string }[] }> | null | undefined)?.[mutation]?.userErrors ?? [];

beforeAll(async () => {
  api = await runningApi({ RATE_LIMIT_POINTS: '10000000' });
  tokens = { leader: await api.token('leader'), rep: await api.token('rep') };
  const { user, password, host, port, database } = api.admin;
  const other = await seedOrganisation(`postgres://${user}:${encodeURIComponent(password ?? '')}@${host}:${port}/${database}`, 'Tredje kommune');
  foreign = other.ids;
  const unit = await api.unit('nord');
  const made = await api.ask(tokens.leader, `mutation ($input: InitiativeCreateInput!) { initiativeCreate(input: $input) { initiative { id groups { id } parties { id union } } userErrors { code } } }`,
    { input: { playbookKey: 'turnus', title: 'Ny turnus', purpose: 'Jevnere helger', unitId: unit, groups: [{ unitId: unit }], superiorId: encodeGlobalId('Person', api.id('superior')) } }, { 'Idempotency-Key': 'arrange' });
  const { initiative } = (made.body.data as { initiativeCreate: { initiative: { id: string; groups: { id: string }[]; parties: { id: string; union: string | null }[] } } }).initiativeCreate;
  ids = { Initiative: initiative.id, Unit: unit, AffectedGroup: initiative.groups[0]!.id, Party: initiative.parties.find(({ union }) => union !== null)!.id, Person: encodeGlobalId('Person', api.id('employee')) };
  const planned = await api.ask(tokens.leader, 'mutation ($input: MeetingPlanInput!) { meetingPlan(input: $input) { meeting { id items { id } } userErrors { code } } }',
    { input: { unitId: unit, title: 'Drøfting', startsAt: '2026-03-20T10:00:00Z', items: [{ initiativeId: initiative.id, title: 'Turnus', intensity: 'CONSULT' }] } }, { 'Idempotency-Key': 'arrange-meeting' });
  const { meeting } = (planned.body.data as { meetingPlan: { meeting: { id: string; items: { id: string }[] } } }).meetingPlan;
  before = await stored();
  ids = { ...ids, Meeting: meeting.id, AgendaItem: meeting.items[0]!.id };
}, 120_000);
afterAll(async () => { await api.close(); });

/** An id of the same kind that another organisation has. */
function foreignId({ name }: InputLeaf): string | null {
  if (ID_FIELDS_OF_ANY_KIND.has(name)) return encodeGlobalId('Documentation', foreign['Documentation']!);
  const kind = ID_FIELDS[name]!;
  const id = foreign[kind];
  return id === undefined ? null : encodeGlobalId(kind, id);
}

const places = MUTATIONS.flatMap(([mutation, type]) => leavesOf(type).filter(({ scalar }) => scalar === 'ID').map((leaf) => ({ mutation, type, leaf, at: `${mutation}.${leaf.path.join('.')}` })));

describe("another organisation's id", () => {
  it('is tried wherever a mutation takes an id', () => {
    expect(places.length).toBeGreaterThan(100);
  });

  it.each(places.map((place) => [place.at, place] as const))('is answered byte for byte as the id of nothing in %s, and stores nothing', async (_, { mutation, type, leaf }) => {
    const theirs = foreignId(leaf);
    for (const token of Object.values(tokens)) {
      const nobodys = strangeId(leaf.name);
      const answers = await Promise.all([theirs ?? strangeId(leaf.name), nobodys].map(async (id) => {
        const { status, body } = await send(token, mutation, type.name, inputWith(type, ids, leaf, id));
        const { extensions: _cost, ...told } = body;
        return `${status} ${JSON.stringify(told)}`.replaceAll(id, '<id>').replaceAll(id.slice(4), '<id>').replaceAll(/"requestId":"[^"]*"/g, '');
      }));
      expect(answers[0]).toBe(answers[1]);
      expect(answers[0]).toMatch(/^200 .*"userErrors":\[\{/);
    }
    expect(await stored()).toEqual(before);
  });
});

const texts = MUTATIONS.filter(([mutation]) => !FILES.has(mutation)).flatMap(([mutation, type]) => leavesOf(type).filter(({ scalar }) => scalar === 'String').map((leaf) => ({ mutation, type, leaf, at: `${mutation}.${leaf.path.join('.')}` })));

describe('a text', () => {
  it.each(texts.map((place) => [place.at, place] as const))('that is far too long, or no text that can be kept, is refused in %s in words, and stores nothing', async (_, { mutation, type, leaf }) => {
    for (const token of Object.values(tokens)) {
      for (const text of ['x'.repeat(20_000), 'a\u0000b', 'a\ud800b']) {
        const answer = await send(token, mutation, type.name, inputWith(type, ids, leaf, text));
        expect(codesOf(answer)).not.toContain('INTERNAL');
        expect([...codesOf(answer), ...userErrors(answer, mutation)]).not.toEqual([]);
      }
    }
    expect(await stored()).toEqual(before);
  });
});

describe('an unknown field', () => {
  it.each(MUTATIONS)('is refused by %s with its name, and stores nothing', async (mutation, type) => {
    const answer = await send(tokens.leader, mutation, type.name, { ...inputWith(type, ids, null), colour: 'red' });
    expect([answer.status, codesOf(answer), answer.body.errors?.[0]?.message]).toEqual([400, ['BAD_USER_INPUT'], expect.stringContaining('colour')]);
    expect(await stored()).toEqual(before);
  });
});

describe('a version that is no longer the present one', () => {
  const versioned = MUTATIONS.filter(([mutation, type]) => 'expectedVersion' in type.getFields() && ['initiativeId', 'meetingId'].some((name) => name in type.getFields()) && mutation !== 'objectionRaise');

  it.each(versioned)('is refused by %s as stale before any rule is asked, and stores nothing', async (mutation, type) => {
    const answer = await send(tokens.leader, mutation, type.name, { ...inputWith(type, ids, null), expectedVersion: 99 });
    expect(userErrors(answer, mutation).map(({ code }) => code)).toEqual(['STALE']);
    expect(await stored()).toEqual(before);
  });
});

describe('a malformed file', () => {
  const IMPORT = 'mutation ($input: RegisterImportInput!) { registerImport(input: $input) { summary { lines } userErrors { code problems { line } } } }';
  const PUBLISH = 'mutation ($input: PlaybookPublishInput!) { playbookPublish(input: $input) { published { key } userErrors { code problems { line } } } }';

  it.each([
    ['half of the lines wrong', 'code,name,parent\nny,Ny enhet,kommune\nfeil,,kommune\n'], ['a cell too many', 'code,name,parent\nny,Ny enhet,kommune\nfeil,Feil,kommune,x\n'],
    ['an open quote', 'code,name,parent\nny,Ny enhet,kommune\n"feil,Feil,kommune\n'], ['a NUL in it', 'code,name,parent\nny,Ny \u0000enhet,kommune\n'], ['half a character in it', 'code,name,parent\nny,Ny \ud800enhet,kommune\n'],
    ['bytes of another program', '\u0001\u0002PK\u0003\u0004'],
  ])('of CSV with %s stores no line', async (_, csv) => {
    const answer = await api.ask(await api.token('hr'), IMPORT, { input: { kind: 'UNITS', csv } });
    expect(codesOf(answer)).not.toContain('INTERNAL');
    expect([...codesOf(answer), ...userErrors(answer, 'registerImport')]).not.toEqual([]);
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['no YAML', 'playbook: min\nversion: [\n'], ['an alias', 'key: &a x\ntitle: *a\n'], ['nesting that no playbook has', '['.repeat(20_000)], ['another schema', 'key: x\nversion: 1\n'], ['a NUL', 'key: "a\\0b"\nversion: 1\n'], ['nothing', ''],
  ])('of YAML with %s publishes nothing', async (_, yaml) => {
    const answer = await api.ask(await api.token('hr'), PUBLISH, { input: { file: { name: 'min.yaml', yaml } } });
    expect(userErrors(answer, 'playbookPublish').map(({ code }) => code)).toEqual(['PLAYBOOK_INVALID']);
    expect(await stored()).toEqual(before);
  });
});

it('leaves the arranged initiative as it was through all of it', async () => {
  const { rows } = await api.admin.query<{ version: number }>('select version from initiative where organisation_id = $1', [HOME]);
  expect(rows).toEqual([{ version: 1 }]);
});
