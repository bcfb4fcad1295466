import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { type GraphQLFormattedError, GraphQLError, graphql } from 'graphql';
import pg from 'pg';
import type { Viewer } from '#application';
import { ReadRefused, ReadStore, encodeGlobalId, readPool } from '#persistence';
import { stringifyRead } from '../../apps/api/src/graphql/reads/read-text.ts';
import { rootResolver } from '../../apps/api/src/graphql/reads/read-shown.ts';
import { readsPlugin } from '../../apps/api/src/graphql/reads/reads-plugin.ts';
import { outlineOf, refuseUndeclaredReads } from '../../apps/api/src/graphql/reads/schema-outline.ts';
import { buildSchema } from '../../apps/api/src/graphql/schema/build-schema.ts';
import { OWN_QUERIES } from '../../apps/api/src/graphql/wire-reads.ts';
import { type FreshDatabase, freshDatabase } from '../setup/fresh-database.ts';
import { type SeededOrganisation, seedOrganisation } from './authorisation-matrix/seeded-organisation.ts';

let database: FreshDatabase;
let pool: pg.Pool;
let reads: ReadStore;
let own: SeededOrganisation;
let server: ApolloServer;
let url: string;
let viewer: Viewer | null;

const formatError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  const original = error instanceof GraphQLError ? error.originalError : null;
  return original instanceof ReadRefused ? { message: original.message, extensions: { code: original.code } } : formatted;
};

beforeAll(async () => {
  database = await freshDatabase();
  own = await seedOrganisation(database.adminUrl, 'Egen kommune');
  pool = readPool({ url: database.urls.app, size: 4, onFault: (fault) => { throw fault; } });
  reads = new ReadStore({ pool, cursorSecret: 'a secret of at least 32 characters' });
  server = new ApolloServer({
    schema: buildSchema(), stringifyResult: stringifyRead, formatError,
    plugins: [readsPlugin({ reads, elsewhere: OWN_QUERIES, viewer: () => viewer, formatError })],
  });
  ({ url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } }));
}, 60_000);
afterAll(async () => {
  await server.stop();
  await pool.end();
  await database.drop();
});

interface Answer { readonly data: Record<string, unknown> | null; readonly errors?: readonly GraphQLFormattedError[] }
async function ask(query: string, variables: Record<string, unknown> = {}, as: Viewer | null = own.viewers.HR_ADMIN): Promise<Answer> {
  viewer = as;
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
  return (await response.json()) as Answer;
}
const data = async (...given: Parameters<typeof ask>): Promise<Record<string, unknown>> => {
  const { data: found, errors } = await ask(...given);
  expect(errors).toBeUndefined();
  return found!;
};
interface Page { nodes: { number: string }[]; edges: { cursor: string; node: { number: string } }[]; pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string }; totalCount: number }
const PAGE = `nodes { number } edges { cursor node { number } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount`;
const initiatives = async (given: string, as?: Viewer): Promise<Page> => (await data(`{ initiatives(${given}) { ${PAGE} } }`, {}, as))['initiatives'] as Page;
const numbers = ({ nodes }: Page): string[] => nodes.map(({ number }) => number);

describe('the schema and the read models', () => {
  it('agree, so that the start is not refused', () => { expect(() => refuseUndeclaredReads(buildSchema(), OWN_QUERIES)).not.toThrow(); });
  it('are refused when a root has no read model', () => { expect(() => refuseUndeclaredReads(buildSchema(), new Set())).toThrow('Query.rateLimit: no read model'); });
  it('know what a union stands for', () => { expect(outlineOf(buildSchema()).objects['PackageDelivery']?.['receiver']?.objects).toEqual(['Party', 'AffectedGroup']); });
});

describe('a list', () => {
  it('is paged forwards and backwards to the same whole, in every order', async () => {
    for (const field of ['UPDATED_AT', 'CREATED_AT', 'NUMBER', 'STAGE_DUE_ON']) {
      for (const direction of ['ASC', 'DESC']) {
        const order = `orderBy: {field: ${field}, direction: ${direction}}`;
        const whole = await initiatives(`first: 100, ${order}`);
        expect(whole.totalCount).toBe(4);
        expect(whole.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false, startCursor: whole.edges[0]!.cursor, endCursor: whole.edges[3]!.cursor });
        const forwards: string[] = [];
        for (let page = await initiatives(`first: 1, ${order}`); ; page = await initiatives(`first: 1, after: "${page.pageInfo.endCursor}", ${order}`)) {
          forwards.push(...numbers(page));
          if (!page.pageInfo.hasNextPage) break;
        }
        expect(forwards).toEqual(numbers(whole));
        const last = await initiatives(`last: 3, ${order}`);
        expect(numbers(last)).toEqual(numbers(whole).slice(1));
        expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
        expect(numbers(await initiatives(`last: 3, before: "${last.pageInfo.startCursor}", ${order}`))).toEqual(numbers(whole).slice(0, 1));
      }
    }
  });

  it('sorts numbers as people count', async () => {
    expect(numbers(await initiatives('first: 9, orderBy: {field: NUMBER, direction: ASC}'))).toEqual(['M-2026-3', 'M-2026-20', 'M-2026-118', 'M-2026-119']);
  });

  it('is filtered by stage, status, scope, unit, lateness, leader, programme and text', async () => {
    const found = async (filter: string, as?: Viewer): Promise<number> => (await initiatives(`first: 9, filter: {${filter}}`, as)).totalCount;
    expect(await found('stage: [INVOLVE], status: [RUNNING]')).toBe(4);
    expect(await found('stage: [DECIDE]')).toBe(0);
    expect(await found('scope: [PROGRAMME]')).toBe(1);
    expect(await found(`unitId: "${encodeGlobalId('Unit', own.ids['Unit']!)}"`)).toBe(3);
    expect(await found('unitId: "UNI_nonsense"')).toBe(0);
    expect(await found('late: true')).toBe(2);
    expect(await found('late: false')).toBe(2);
    expect(await found('mine: true', own.viewers.LEADER)).toBe(3);
    expect(await found('mine: false', own.viewers.HR_ADMIN)).toBe(3);
    expect(await found(`programmeId: "${encodeGlobalId('Initiative', own.ids['programme']!)}"`)).toBe(1);
    expect(await found('text: "2026-11"')).toBe(2);
    expect(await found('text: "%"')).toBe(0);
  });

  it('counts and lists the same for those who see a part', async () => {
    const page = await initiatives('first: 100', own.viewers.EMPLOYEE);
    expect([page.totalCount, page.nodes.length]).toEqual([3, 3]);
    expect((await initiatives('first: 100', own.viewers.STRANGER)).totalCount).toBe(0);
  });

  it.each([
    ['neither first nor last', ''], ['both', 'first: 1, last: 1'], ['nothing', 'first: 0'], ['more than a hundred', 'first: 101'], ['a negative page', 'last: -1'],
  ])('asked for %s is refused with what to do', async (_, given) => {
    const { errors, data: found } = await ask(`{ initiatives${given === '' ? '' : `(${given})`} { totalCount } }`);
    expect([found, errors?.[0]?.extensions?.['code']]).toEqual([null, 'BAD_USER_INPUT']);
    expect(errors?.[0]?.message).toMatch(/from 1 to 100/);
  });

  it('refuses a cursor of another order, of another list, and one that was changed', async () => {
    const { pageInfo: { endCursor } } = await initiatives('first: 1');
    const refusal = async (query: string): Promise<string | undefined> => (await ask(`{ ${query} { nodes { id } } }`)).errors?.[0]?.message;
    expect(await refusal(`initiatives(first: 1, after: "${endCursor}", orderBy: {field: NUMBER})`)).toMatch(/another order/);
    expect(await refusal(`objections(first: 1, after: "${endCursor}")`)).toMatch(/another list/);
    for (const at of [0, 30, endCursor.length - 3]) {
      const changed = `${endCursor.slice(0, at)}${endCursor[at] === 'A' ? 'B' : 'A'}${endCursor.slice(at + 1)}`;
      expect(await refusal(`initiatives(first: 1, after: "${changed}")`)).toMatch(/none that this API gave/);
    }
  });

  it('of a log within each initiative is paged for itself', async () => {
    const found = await data(`{ initiative(number: "M-2026-118") { entries(first: 5, filter: {side: EMPLOYEES, from: "2026-01-01T00:00:00Z"}) { totalCount nodes { type by { name } payload } pageInfo { hasNextPage } } } }`);
    expect(found).toEqual({ initiative: { entries: { totalCount: 1, nodes: [{ type: 'initiative.created', by: { name: 'Rep' }, payload: { title: 'Ny turnus' } }], pageInfo: { hasNextPage: false } } } });
  });

  it('shows only one’s own work, earliest deadline first', async () => {
    const { myWork } = await data(`{ myWork(first: 9) { nodes { kind dueOn overdue initiative { number } objection { matter } } } }`, {}, own.viewers.LEADER);
    expect(myWork).toEqual({ nodes: [
      { kind: 'SIGN_RECORD', dueOn: '2026-03-05', overdue: true, initiative: { number: 'M-2026-118' }, objection: null },
      { kind: 'ANSWER_OBJECTION', dueOn: null, overdue: false, initiative: null, objection: { matter: 'sak' } },
    ] });
  });
});

describe('a selection', () => {
  it('keeps its order, aliases and type names', async () => {
    const query = `query ($deep: Boolean!) { __typename a: initiative(number: "M-2026-118") { n: number __typename ...Whose leader { name @include(if: $deep) id @skip(if: $deep) } } }
      fragment Whose on Initiative { unit { name } leader { active } }`;
    viewer = own.viewers.HR_ADMIN;
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables: { deep: true } }) });
    expect(await response.text()).toBe('{"data":{"__typename":"Query","a":{"n":"M-2026-118","__typename":"Initiative","unit":{"name":"Hjemmetjenesten"},"leader":{"active":true,"name":"Person LEADER"}}}}');
    expect(await data(query, { deep: false })).toEqual({ __typename: 'Query', a: { n: 'M-2026-118', __typename: 'Initiative', unit: { name: 'Hjemmetjenesten' }, leader: { active: true, id: encodeGlobalId('Person', own.viewers.LEADER.personId) } } });
  });

  it('on a union or interface takes each type its own fragment, also under one response key', async () => {
    const found = await data(`{ initiative(number: "M-2026-118") { packages { deliveries { receiver { __typename ... on Party { called: name } ... on AffectedGroup { called: label people } } } } } }`);
    expect(found).toEqual({ initiative: { packages: [{ deliveries: [{ receiver: { __typename: 'AffectedGroup', called: 'Natt', people: 12 } }, { receiver: { __typename: 'Party', called: 'Fagforbundet' } }] }] } });
  });

  it('of nodes keeps the order asked for, with null for what is not there to see', async () => {
    const ids = [encodeGlobalId('Person', own.ids['Person']!), 'nonsense', encodeGlobalId('Initiative', own.ids['Initiative']!), encodeGlobalId('Initiative', '00000000-0000-4000-8000-000000000000'), encodeGlobalId('Organisation', own.ids['Initiative']!)];
    expect(await data(`query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Initiative { number } ... on Person { name } } }`, { ids })).toEqual({ nodes: [
      { __typename: 'Person', id: ids[0], name: 'Person UNION_REP' }, null, { __typename: 'Initiative', id: ids[2], number: 'M-2026-118' }, null, null,
    ] });
  });

  it('may be twelve levels deep', async () => {
    const deep = 'initiative { programme { members { programme { members { programme { members { number } } } } } } }';
    expect(JSON.stringify(await data(`{ entries(first: 1) { nodes { ${deep} } } }`))).toContain('M-2026-118');
  });

  it('with an alias that PostgreSQL would cut is refused', async () => {
    const alias = 'a'.repeat(64);
    expect((await ask(`{ viewer { ${alias}: language } }`)).errors?.[0]?.message).toMatch(/choose a shorter one/);
    expect(await data(`{ viewer { ${alias.slice(1)}: language } }`)).toEqual({ viewer: { [alias.slice(1)]: 'NB' } });
  });

  it('of text that looks like SQL is only text', async () => {
    const odd = `'; drop table initiative; -- "x" \\ $1 \u0001`;
    expect(await data('query ($text: String) { initiatives(first: 1, filter: {text: $text}) { totalCount } }', { text: odd.replace('\u0001', '') })).toEqual({ initiatives: { totalCount: 0 } });
    expect(await data('query ($name: String) { people(first: 1, filter: {name: $name}) { totalCount } }', { name: "{a,b}\"'" })).toEqual({ people: { totalCount: 0 } });
  });

  it('tells stages, activities and the gate in words', async () => {
    const { initiative } = await data(`{ initiative(number: "M-2026-118") { late stages { key title { nb nn en } state rounds activities { key title { en } state documentedByHand } }
      gate { opens criteria(state: [WAITING]) { title { nb } legalBasis { key url } waitingOn { name party { side } } remedy { mutation text { en } } overriddenBy { reason } } met: criteria(state: [MET]) { key } } } }`);
    const { stages, gate, late } = initiative as { stages: { key: string; state: string; activities: unknown[] }[]; gate: Record<string, unknown>; late: boolean };
    expect(late).toBe(true);
    expect(stages.map(({ key, state }) => [key, state])).toEqual([['DIAGNOSE', 'PASSED'], ['INVOLVE', 'CURRENT'], ['DECIDE', 'UPCOMING'], ['IMPLEMENT', 'UPCOMING'], ['EVALUATE', 'UPCOMING']]);
    expect(stages[1]!.activities).toEqual([
      { key: 'involve-1', title: { en: 'Risk assessment' }, state: 'DONE', documentedByHand: false }, { key: 'involve-2', title: { en: 'text' }, state: 'OPEN', documentedByHand: false },
      { key: 'involve-3', title: { en: 'Task' }, state: 'DONE', documentedByHand: true }, { key: 'involve-4', title: { en: 'Task' }, state: 'OPEN', documentedByHand: false },
    ]);
    expect(gate).toEqual({ opens: false, met: [], criteria: [{
      title: { nb: 'Mandat og handlingsrom er oppgitt' }, legalBasis: [{ key: 'aml-8-2', url: 'https://lovdata.no/' }], waitingOn: [{ name: 'Fagforbundet', party: { side: 'EMPLOYEES' } }],
      remedy: { mutation: 'mandateState', text: { en: expect.any(String) } }, overriddenBy: { reason: 'hast' },
    }] });
  });

  it('calls a criterion by the activity it asks for', async () => {
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    const titles = async (activity: string | null): Promise<unknown> => {
      await admin.query('update criterion set activity = $1 where organisation_id = $2', [activity, own.id]);
      return (await data('{ initiative(number: "M-2026-118") { gate { criteria { title { en } } } } }'))['initiative'];
    };
    expect(await titles('involve-3')).toEqual({ gate: { criteria: [{ title: { en: 'Task' } }] } });
    expect(await titles('involve-2')).toEqual({ gate: { criteria: [{ title: { en: 'text' } }] } });
    expect(await titles(null)).toEqual({ gate: { criteria: [{ title: { en: expect.stringMatching(/mandate/i) } }] } });
    await admin.end();
  });

  it('is refused where a statement cannot tell which object is meant', async () => {
    expect((await ask('{ initiative { id } }')).errors?.[0]?.message).toMatch(/exactly one of id and number/);
  });

  it('of variables that do not fit is refused in GraphQL’s own words', async () => {
    expect((await ask('query ($n: Int!) { initiatives(first: $n) { totalCount } }', { n: 'ten' })).errors?.[0]?.message).toMatch(/Variable "\$n"/);
  });

  it('of the schema itself is left to the executor', async () => {
    expect(await data('{ __schema { queryType { name } } }', {}, null)).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });

  it('beside roots with resolvers of their own is read root by root, through the executor', async () => {
    const resolve = rootResolver(reads, () => own.viewers.HR_ADMIN);
    const schema = buildSchema({ Query: { node: resolve, initiative: resolve } });
    const source = `{ __schema { queryType { name } } a: node(id: "${encodeGlobalId('Person', own.ids['Person']!)}") { ... on Person { n: name } }
      b: initiative(number: "M-2026-118") { packages { deliveries { receiver { ... on Party { name } ... on AffectedGroup { label } } deliveredAt } } } }`;
    expect(JSON.parse(JSON.stringify(await graphql({ schema, source })))).toEqual({ data: {
      __schema: { queryType: { name: 'Query' } }, a: { n: 'Person UNION_REP' },
      b: { packages: [{ deliveries: [{ receiver: { label: 'Natt' }, deliveredAt: '2026-03-02T08:00:00.000Z' }, { receiver: { name: 'Fagforbundet' }, deliveredAt: '2026-03-02T08:00:00.000Z' }] }] },
    } });
  });
});

describe('a credential', () => {
  it('that has ended reads nothing from that moment', async () => {
    const held = own.viewers.DECISION_MAKER;
    expect(await data('{ viewer { person { name } } }', {}, held)).toEqual({ viewer: { person: { name: 'Person DECISION_MAKER' } } });
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query('update session set ended_at = now() where id = $1', [held.credential.id]);
    await admin.end();
    const { errors, data: found } = await ask('{ viewer { person { name } } }', {}, held);
    expect([found, errors?.[0]?.extensions?.['code']]).toEqual([null, 'UNAUTHENTICATED']);
  });

  it('of nobody reads nothing', async () => { expect((await ask('{ organisation { name } }', {}, null)).errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED'); });

  it('without the scope of reading shows who it is and no initiative', async () => {
    const token: Viewer = { ...own.viewers.INTEGRATION, scopes: ['initiative:write'] };
    expect(await data('{ viewer { scopes } organisation { name kind } }', {}, token)).toEqual({ viewer: { scopes: ['INITIATIVE_WRITE'] }, organisation: { name: 'Egen kommune', kind: 'REPLAY' } });
    expect((await ask('{ initiatives(first: 1) { totalCount } }', {}, token)).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});
