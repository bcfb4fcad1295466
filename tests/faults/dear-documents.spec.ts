import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, type RunningApi, runningApi } from '../api/running-api.ts';

let api: RunningApi;
let leader: string;
beforeAll(async () => {
  api = await runningApi();
  leader = await api.token('leader');
}, 120_000);
afterAll(async () => { await api.close(); });

/** Far above what an honest document takes on a busy machine, and far below what doubling thirty times over takes. */
const PATIENCE_MS = 4_000;
async function answeredSoon(token: string | null, query: string): Promise<Answer> {
  const began = performance.now();
  const answer = await api.ask(token, query);
  expect(performance.now() - began).toBeLessThan(PATIENCE_MS);
  return answer;
}

const doubling = (levels: number, type: string, leaf: string): string =>
  [...Array.from({ length: levels }, (_, n) => `fragment F${n} on ${type} { ...F${n + 1} ...F${n + 1} }`), `fragment F${levels} on ${type} { ${leaf} }`].join('\n');

describe('a small document that unfolds to a huge one', () => {
  it.each([['nobody', () => null], ['someone signed in', () => leader]])('by fragments at its root costs %s no more than what it names', async (_, token) => {
    await answeredSoon(token(), `{ ...F0 } ${doubling(26, 'Query', 'organisation { name }')}`);
  }, 60_000);

  it('by fragments below its root is answered as if each stood there once', async () => {
    const { body } = await answeredSoon(leader, `{ organisation { ...F0 } } ${doubling(26, 'Organisation', 'name')}`);
    expect(body.data).toEqual({ organisation: { name: 'Eksempel kommune' } });
  }, 60_000);

  it('by fragments on an interface is answered as if each stood there once', async () => {
    const { body } = await answeredSoon(leader, `{ node(id: "ORG_11111111111141118111111111111111") { ...F0 } } ${doubling(26, 'Node', 'id')}`);
    expect(body.data).toEqual({ node: { id: 'ORG_11111111111141118111111111111111' } });
  }, 60_000);

  it('by fragments in what a mutation shows is refused or answered as soon', async () => {
    await answeredSoon(leader, `mutation { closedDaysSet(input: { year: 2026, days: [] }) { organisation { ...F0 } } } ${doubling(26, 'Organisation', 'name')}`);
  }, 60_000);

  it('by fields that lead back to where they came from is refused before it is planned', async () => {
    const levels = 11;
    const back = [...Array.from({ length: levels }, (_, n) => `fragment I${n} on Initiative { programme { ...I${n + 1} } members { ...I${n + 1} } id number title version }`), `fragment I${levels} on Initiative { id }`].join('\n');
    const { body } = await answeredSoon(leader, `{ initiatives(first: 1) { nodes { ...I0 } } } ${back}`);
    expect(body.errors?.[0]?.message).toContain('fields, its fragments unfolded');
  }, 60_000);

  it('by the schema told of itself over and over is refused', async () => {
    const fields = `${'fields { type { '.repeat(6)}name${' } }'.repeat(6)}`;
    expect((await answeredSoon(null, `{ __schema { types { ${fields} } } }`)).status).toBe(400);
  });

  it('by variables nested deeper than any input is refused', async () => {
    const { status, body } = await api.server.post('/graphql').set('Authorization', `Bearer ${leader}`).set('Content-Type', 'application/json')
      .send(`{"query":"query ($file: PlaybookFileInput!) { playbookValidate(file: $file) { valid } }","variables":{"file":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`);
    expect([status, JSON.stringify(body)]).toEqual([400, expect.not.stringContaining('INTERNAL')]);
  });

  it('by brackets alone is refused', async () => {
    expect((await answeredSoon(leader, `{ nodes(ids: ${'['.repeat(4000)}${']'.repeat(900)}) { id } }`)).status).toBe(400);
  });

  it('in a circle of fragments is refused', async () => {
    expect((await answeredSoon(leader, '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')).status).toBe(400);
  });
});

describe('a document that asks for more than its price', () => {
  it('pays for each mutation that hides in a fragment', async () => {
    const many = Array.from({ length: 10 }, (_, n) => `m${n}: tokenRevoke(input: { tokenId: "TOK_x" }) { userErrors { code } }`).join(' ');
    const cost = async (query: string): Promise<unknown> => (await api.ask(leader, query)).body.extensions?.cost?.['requested'];
    expect(await cost(`mutation { ...M } fragment M on Mutation { ${many} }`)).toBe(await cost(`mutation { ${many} }`));
  });

  it('cannot let one key in the header speak for two mutations by hiding them in a fragment', async () => {
    const one = 'meetingPlan(input: { unitId: "UNI_00000000000000000000000000000000", title: "x", startsAt: "2026-03-20T10:00:00Z" }) { userErrors { code } }';
    const { body } = await api.ask(leader, `mutation { ...M } fragment M on Mutation { a: ${one} b: ${one} }`, {}, { 'Idempotency-Key': 'hidden' });
    expect(body.data).toEqual({ a: { userErrors: [{ code: 'IDEMPOTENCY_KEY_SHARED' }] }, b: { userErrors: [{ code: 'IDEMPOTENCY_KEY_SHARED' }] } });
  });

  it('pays for reading the schema, also when nobody is signed in', async () => {
    const cost = async (query: string): Promise<number> => Number((await api.ask(null, query)).body.extensions?.cost?.['requested']);
    expect([await cost('{ __typename }'), await cost('{ __schema { types { name } } }'), await cost('{ a: __type(name: "Query") { name } b: __schema { queryType { name } } }')]).toEqual([1, 500, 1000]);
  });

  it('is shown what it asks for, whatever name it gives it', async () => {
    const { body } = await api.ask(await api.token('hr'), 'mutation { registerImport(input: { kind: UNITS, csv: "code,name,parent\\nkommune,Eksempel kommune,\\n", dryRun: true }) { userErrors: summary { added: lines lines: added } summary: userErrors { code } } }');
    expect(body.data).toEqual({ registerImport: { userErrors: { added: 1, lines: 0 }, summary: [] } });
  });
});

describe('a cookie that is no cookie of ours', () => {
  it('is as good as none, however it is written', async () => {
    const { status } = await api.server.post('/graphql').set('Content-Type', 'application/json').set('Cookie', '__Host-medvirk=%E0%A4%A').send({ query: '{ __typename }' });
    expect(status).toBe(200);
    expect((await api.server.get('/sign-in/callback').set('Cookie', '__Host-medvirk-sign-in=%')).status).toBeLessThan(500);
  });
});
