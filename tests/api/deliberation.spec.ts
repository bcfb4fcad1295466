import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeGlobalId } from '#persistence';
import { type RunningApi, runningApi } from './running-api.ts';

let api: RunningApi;
let leader: string;
let employee: string;
let initiativeId: string;
let groupId: string;
let firstVersion: string;
let keys = 0;

/** Carries out a mutation that must not be refused, and gives its payload. */
async function does<T>(token: string, mutation: string, input: object, selection: string): Promise<T> {
  keys += 1;
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { body } = await api.ask(token, `mutation Do($input: ${type}!) { ${mutation}(input: $input) { ${selection} userErrors { code message } } }`, { input }, { 'Idempotency-Key': `deliberation-${keys}` });
  const payload = (body.data as Readonly<Record<string, { readonly userErrors: readonly unknown[] }>> | undefined)?.[mutation];
  expect([body.errors, payload?.userErrors]).toEqual([undefined, []]);
  return payload as T;
}

async function reads<T>(token: string, query: string, variables: object = {}): Promise<T> {
  const { body } = await api.ask(token, query, variables as Readonly<Record<string, unknown>>);
  expect(body.errors).toBeUndefined();
  return body.data as T;
}

const put = (text: string, more: object = {}) => does<{ proposal: { id: string } }>(leader, 'proposalPut', { initiativeId, title: 'Turnus', text, substantial: false, ...more }, 'proposal { id }').then(({ proposal }) => proposal.id);

beforeAll(async () => {
  api = await runningApi();
  [leader, employee] = [await api.token('leader'), await api.token('employee')];
  const unitId = await api.unit('nord');
  const { initiative } = await does<{ initiative: { id: string; groups: { id: string }[] } }>(leader, 'initiativeCreate',
    { playbookKey: 'turnus', title: 'Ny turnus', purpose: 'Jevnere helger', unitId, groups: [{ unitId }] }, 'initiative { id groups { id } }');
  initiativeId = initiative.id;
  groupId = initiative.groups[0]!.id;
  firstVersion = await put('Ny turnus\nHver tredje helg fri', { substantial: true });
}, 120_000);
afterAll(async () => { await api.close(); });

describe('a hearing, through the API', () => {
  it('takes a comment on a passage, follows it into the next version, and shows what has changed between the two', async () => {
    const { hearing } = await does<{ hearing: { id: string } }>(leader, 'hearingOpen', { initiativeId, proposalId: firstVersion, title: 'Høring', question: 'Hva mener dere?', groupIds: [groupId], workingDays: 5, activity: 'hearing' }, 'hearing { id }');
    await does(employee, 'hearingComment', { initiativeId, hearingId: hearing.id, text: 'For sjelden', passage: { start: 15, quote: 'tredje' } }, 'comment { id }');
    const next = await put('Ny turnus fra juni\nHver tredje helg fri');
    const { node } = await reads<{ node: unknown }>(leader, `query H($id: ID!) { node(id: $id) { ... on Hearing { closesOn commentCount groups { label }
      comments { text by { name } passage { quote } anchors { start outdated proposal { version } } } } } }`, { id: hearing.id });
    expect(node).toEqual({ closesOn: '2026-03-09', commentCount: 1, groups: [{ label: 'Hjemmetjenesten nord' }],
      comments: [{ text: 'For sjelden', by: { name: 'Anna Holm' }, passage: { quote: 'tredje' }, anchors: [{ start: 24, outdated: false, proposal: { version: 2 } }] }] });
    const { difference } = await reads<{ difference: unknown }>(employee, `query D($from: ID!, $to: ID!) { difference: proposalDifference(fromId: $from, toId: $to) {
      from: fromVersion toVersion changed lines { kind parts: words { kind text } } } }`, { from: firstVersion, to: next });
    expect(difference).toMatchObject({ from: 1, toVersion: 2, changed: 1, lines: [{ kind: 'CHANGED', parts: [{ kind: 'SAME', text: 'Ny turnus' }, { kind: 'ADDED', text: ' fra juni' }] }, { kind: 'SAME' }] });
  });

  it('shows nothing of versions to those who may not see them', async () => {
    const stranger = await api.token('stranger');
    expect(await reads(stranger, 'query D($id: ID!) { proposalDifference(fromId: $id, toId: $id) { changed } }', { id: firstVersion })).toEqual({ proposalDifference: null });
  });
});

describe('a hat session, through the API', () => {
  it('groups those whom a change affects, takes their keywords at once, and hands on what must be answered', async () => {
    const { board } = await does<{ board: { id: string; version: number } }>(leader, 'boardOpen', { initiativeId, kind: 'HATS', title: 'Hatter', question: 'Ny turnus', activity: 'hats' }, 'board { id version }');
    const grouped = await does<{ board: { groups: { id: string; hat: string; size: number }[] } }>(leader, 'boardGroup', { boardId: board.id, affectedGroupIds: [groupId], seed: 'prove' }, 'board { groups { id hat size } }');
    expect(grouped.board.groups.map(({ hat, size }) => [hat, size])).toEqual([['WHITE', 5]]);
    const hatGroupId = grouped.board.groups[0]!.id;
    // Many at once: each waits for the one before it, and nobody is refused for it.
    const version = async (): Promise<number> => (await reads<{ node: { version: number } }>(leader, 'query I($id: ID!) { node(id: $id) { ... on Initiative { version } } }', { id: initiativeId })).node.version;
    const before = await version();
    await Promise.all(['Hvor mange er vi?', 'Hva koster det?', 'Når?'].map((text) => does(employee, 'boardAddCards', { boardId: board.id, cards: [{ text, hatGroupId }] }, 'board { id }')));
    expect(await version()).toBe(before);
    const concluded = await does<{ board: { status: string; findings: { id: string; kind: string }[] } }>(leader, 'boardConclude', { boardId: board.id, unnamed: [{ groupId, people: 2 }] }, 'board { status findings { id kind } }');
    expect(concluded.board).toMatchObject({ status: 'CONCLUDED', findings: [{ kind: 'QUESTION' }, { kind: 'QUESTION' }, { kind: 'QUESTION' }] });
    const work = await reads<{ myWork: { nodes: { kind: string }[] } }>(leader, 'query { myWork(first: 20, filter: { kind: [ANSWER_QUESTION] }) { nodes { kind } } }');
    expect(work.myWork.nodes).toHaveLength(3);
    await does(leader, 'findingSettle', { initiativeId, findingIds: concluded.board.findings.map(({ id }) => id), outcome: 'ANSWERED', text: 'Fem. Ingenting. I juni.' }, 'initiative { id }');
  });

  it('counts in the coverage of the group, beside what came by the hearing', async () => {
    const { node } = await reads<{ node: { coverage: { stratum: string | null; people: number; reached: number; channels: { channel: string; reached: number }[] }[] } }>(leader,
      'query C($id: ID!) { node(id: $id) { ... on Initiative { coverage { group { label } stratum people reached channels { channel reached } } } } }', { id: initiativeId });
    // Anna by name through both, and two without.
    expect(node.coverage).toMatchObject([{ stratum: null, people: 5, reached: 3, channels: [{ channel: 'HEARING', reached: 1 }, { channel: 'HATS', reached: 3 }] }]);
    expect(await reads(employee, 'query C($id: ID!) { node(id: $id) { ... on Initiative { coverage { reached } findings { kind } } } }', { id: initiativeId })).toMatchObject({ node: { coverage: [], findings: { length: 3 } } });
  });

  it('is not found by those of another organisation', async () => {
    const stranger = await api.token('stranger');
    const board = (await reads<{ node: { boards: { id: string }[] } }>(leader, 'query B($id: ID!) { node(id: $id) { ... on Initiative { boards { id } } } }', { id: initiativeId })).node.boards[0]!.id;
    const add = 'mutation A($input: BoardStrikeCardInput!) { boardStrikeCard(input: $input) { board { id } userErrors { code } } }';
    const { body } = await api.ask(stranger, add, { input: { boardId: board, cardId: encodeGlobalId('Card', api.id('hr')), reason: 'x' } });
    expect(body.data).toEqual({ boardStrikeCard: { board: null, userErrors: [{ code: 'NOT_FOUND' }] } });
  });
});

describe('the facilitator sheets', () => {
  it('are read through the API and printed without signing in', async () => {
    const { sheets } = await reads<{ sheets: { chapter: number; heading: { nb: string } }[] }>(employee, '{ sheets: facilitatorSheets { chapter heading: title { nb } } }');
    expect(sheets.map(({ chapter }) => chapter)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const page = await api.server.get('/ark/organisasjonskultur?lang=nn');
    expect([page.status, page.headers['content-type'], page.text.includes('<html lang="nn">')]).toEqual([200, 'text/html; charset=utf-8', true]);
    expect((await api.server.get('/ark/tenkehatter')).status).toBe(200);
    expect((await api.server.get('/ark/finnes-ikke')).status).toBe(404);
  });
});
