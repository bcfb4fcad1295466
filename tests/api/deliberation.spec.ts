import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeGlobalId, newCredential } from '#persistence';
import { HOME, type RunningApi, runningApi } from './running-api.ts';

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

describe('a standing meeting, through the API', () => {
  let rep: string;
  let meetingId: string;
  let calendarPath: string;
  let party: string;
  let itemId: string;
  const refusalsOf = async (token: string, mutation: string, input: object): Promise<readonly string[]> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { body } = await api.ask(token, `mutation Try($input: ${type}!) { ${mutation}(input: $input) { userErrors { code } } }`, { input }, { 'Idempotency-Key': randomUUID() });
    return (body.data as Readonly<Record<string, { readonly userErrors: readonly { code: string }[] }>>)[mutation]!.userErrors.map(({ code }) => code);
  };
  const passTo = (instant: string) => api.admin.query('update organisation set replay_now = $2 where id = $1', [HOME, instant]);

  /** A code is made by who is signed in themself. */
  const codeOf = async (who: 'rep' | 'employee', input: object): Promise<{ readonly code: string | null; readonly userErrors: readonly unknown[] }> => {
    const { text, hash } = newCredential('SESSION', HOME);
    await api.credentials.openSession(HOME, { personId: api.id(who), hash, hours: 1 });
    const { body } = await api.ask(null, 'mutation C($input: SigningCodeCreateInput!) { signingCodeCreate(input: $input) { code userErrors { code } } }', { input }, { Cookie: `__Host-medvirk=${text}`, Origin: api.url });
    return (body.data as { signingCodeCreate: { code: string | null; userErrors: readonly unknown[] } }).signingCodeCreate;
  };

  it('is set up with its occurrences planned, and takes an item while the agenda is open', async () => {
    rep = await api.token('rep');
    const { series } = await does<{ series: { meetings: { id: string; startsAt: string; calendarPath: string }[] } }>(leader, 'meetingSeriesSetUp', {
      title: 'Dialogmøte', unitId: await api.unit('nord'), place: 'Rådhuset', startsOn: '2026-03-03', rhythm: { every: 'WEEK', weekday: 2, time: '09:00' },
      participants: [{ personId: encodeGlobalId('Person', api.id('rep')), side: 'EMPLOYEES', union: 'fagforbundet' }],
    }, 'series { meetings { id startsAt calendarPath } }');
    expect(series.meetings.map(({ startsAt }) => startsAt)).toEqual(['2026-03-03T08:00:00.000Z', '2026-03-10T08:00:00.000Z', '2026-03-17T08:00:00.000Z', '2026-03-24T08:00:00.000Z',
      // Clocks go forward between the two, and the meeting stays at nine.
      '2026-03-31T07:00:00.000Z', '2026-04-07T07:00:00.000Z', '2026-04-14T07:00:00.000Z', '2026-04-21T07:00:00.000Z']);
    ({ id: meetingId, calendarPath } = series.meetings[0]!);
    const { meeting } = await does<{ meeting: { items: { id: string }[] } }>(leader, 'meetingAddItem', { meetingId, initiativeId, title: 'Ny turnus', intensity: 'CONSULT' }, 'meeting { items { id } }');
    itemId = meeting.items[0]!.id;
    expect(await refusalsOf(rep, 'meetingProposeLateItem', { meetingId, initiativeId, title: 'Helger', intensity: 'INFORM', reason: 'Haster' })).toEqual(['AGENDA_STILL_OPEN']);
  });

  it('is answered by who was summoned, and an absence with its reason', async () => {
    await does(leader, 'meetingSummon', { meetingId }, 'meeting { status }');
    expect(await refusalsOf(rep, 'meetingRespond', { meetingId, answer: 'ABSENT' })).toEqual(['ABSENCE_WITHOUT_REASON']);
    expect(await refusalsOf(await api.token('hr'), 'meetingRespond', { meetingId, answer: 'COMES' })).toEqual(['NOT_SUMMONED']);
    const { meeting } = await does<{ meeting: unknown }>(rep, 'meetingRespond', { meetingId, answer: 'ABSENT', reason: 'Kurs' }, 'meeting { status responses { person { name } answer reason } }');
    expect(meeting).toEqual({ status: 'SUMMONED', responses: [{ person: { name: 'Tor Vik' }, answer: 'ABSENT', reason: 'Kurs' }] });
  });

  it('gives its calendar file to those who take part, and to nobody else', async () => {
    const file = await api.server.get(calendarPath).set('Authorization', `Bearer ${rep}`);
    expect([file.status, file.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(file.text).toContain('SUMMARY:Dialogmøte');
    expect(file.text).toContain('DTSTART;TZID=Europe/Oslo:20260303T090000');
    for (const token of [employee, await api.token('stranger')]) expect((await api.server.get(calendarPath).set('Authorization', `Bearer ${token}`)).status).toBe(404);
    expect((await api.server.get(calendarPath)).status).toBe(401);
  });

  it('takes a late item when the other side agrees', async () => {
    await passTo('2026-03-03T06:00:00Z');
    expect(await refusalsOf(rep, 'meetingAddItem', { meetingId, initiativeId, title: 'Helger', intensity: 'INFORM' })).toEqual(['AGENDA_CLOSED']);
    const { meeting } = await does<{ meeting: { items: unknown[]; lateItems: { id: string }[] } }>(rep, 'meetingProposeLateItem', { meetingId, initiativeId, title: 'Helger', intensity: 'INFORM', reason: 'Haster' },
      'meeting { items { id } lateItems { id } }');
    expect(meeting.items).toHaveLength(1);
    const answer = { meetingId, itemId: meeting.lateItems[0]!.id, agreed: true, reason: 'Vi tar den' };
    expect(await refusalsOf(rep, 'meetingAnswerLateItem', answer)).toEqual(['LATE_ITEM_BY_OTHER_SIDE']);
    const agreed = await does<{ meeting: unknown }>(leader, 'meetingAnswerLateItem', answer, 'meeting { items { title late } }');
    expect(agreed.meeting).toEqual({ items: [{ title: 'Ny turnus', late: false }, { title: 'Helger', late: true }] });
  });

  it('is signed for in the room by the signer\'s own code, once, and says on whose screen', async () => {
    await passTo('2026-03-03T10:00:00Z');
    await does(leader, 'meetingHold', { meetingId, startedAt: '2026-03-03T08:00:00Z', endedAt: '2026-03-03T09:00:00Z' }, 'meeting { status }');
    const { record } = await does<{ record: { id: string } }>(leader, 'recordDraft', { initiativeId, meetingId, itemId, text: 'Enige om prøve i tolv uker' }, 'record { id }');
    const { node } = await reads<{ node: { parties: { id: string; side: string }[] } }>(leader, 'query P($id: ID!) { node(id: $id) { ... on Initiative { parties { id side } } } }', { id: initiativeId });
    party = node.parties.find(({ side }) => side === 'EMPLOYEES')!.id;
    await does(leader, 'recordSend', { initiativeId, recordId: record.id }, 'record { id }');
    const signing = { initiativeId, recordId: record.id, partyId: party };
    expect(await refusalsOf(rep, 'signingCodeCreate', signing)).toEqual(['SIGNING_CODE_BY_SESSION']);
    expect(await codeOf('employee', signing)).toMatchObject({ code: null, userErrors: { length: 1 } });
    const { code, userErrors } = await codeOf('rep', signing);
    expect(userErrors).toEqual([]);
    expect(await refusalsOf(await api.token('stranger'), 'recordSignInRoom', { ...signing, code, exit: 'SIGNED' })).toEqual(['NOT_FOUND']);
    const signed = await does<{ record: unknown }>(leader, 'recordSignInRoom', { ...signing, code, exit: 'SIGNED' }, 'record { signOffs { exit by { name } screenOf { name } } }');
    expect(signed.record).toEqual({ signOffs: [{ exit: 'SIGNED', by: { name: 'Tor Vik' }, screenOf: { name: 'Lars Eide' } }] });
    expect(await refusalsOf(leader, 'recordSignInRoom', { ...signing, code, exit: 'SIGNED' })).toEqual(['SIGNING_CODE_UNKNOWN']);
  });

  it('is nothing to those of another organisation', async () => {
    const stranger = await api.token('stranger');
    expect(await reads(stranger, 'query M($id: ID!) { node(id: $id) { id } meetingSeries { id } meetings(first: 5) { nodes { id } } }', { id: meetingId })).toEqual({ node: null, meetingSeries: [], meetings: { nodes: [] } });
    for (const [mutation, input] of [['meetingRespond', { meetingId, answer: 'COMES' }], ['meetingAddItem', { meetingId, title: 'x', intensity: 'INFORM' }]] as const) expect(await refusalsOf(stranger, mutation, input)).toEqual(['NOT_FOUND']);
  });
});

describe('a statement that a rep brings on, through the API', () => {
  it('bears the name of the rep alone, and is for reps to bring', async () => {
    const rep = await api.token('rep');
    const input = { initiativeId, forwarded: true, text: 'Det er for få på natt' };
    const give = 'mutation G($input: StatementGiveInput!) { statementGive(input: $input) { userErrors { code } } }';
    expect((await api.ask(employee, give, { input }, { 'Idempotency-Key': randomUUID() })).body.data).toEqual({ statementGive: { userErrors: [{ code: 'FORWARDED_BY_REP' }] } });
    const { statement } = await does<{ statement: { id: string } }>(rep, 'statementGive', input, 'statement { id }');
    const shown = 'query S($id: ID!) { node(id: $id) { ... on Statement { forwarded text party { id } by { name } } } }';
    expect(await reads(leader, shown, { id: statement.id })).toEqual({ node: { forwarded: true, text: 'Det er for få på natt', party: null, by: { name: 'Tor Vik' } } });
    expect(await reads(await api.token('stranger'), shown, { id: statement.id })).toEqual({ node: null });
  });
});
