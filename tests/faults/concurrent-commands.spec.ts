import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeGlobalId, encodeGlobalId } from '#persistence';
import { type RunningApi, runningApi } from '../api/running-api.ts';

const TIMES = 20;

let api: RunningApi;
let tokens: Readonly<Record<'leader' | 'superior' | 'rep', string>>;
let unit: string;
let keys = 0;
const freshKey = (): string => { keys += 1; return `concurrent-${keys}`; };

beforeAll(async () => {
  api = await runningApi({ RATE_LIMIT_POINTS: '10000000' });
  tokens = { leader: await api.token('leader'), superior: await api.token('superior'), rep: await api.token('rep') };
  unit = await api.unit('nord');
}, 120_000);
afterAll(async () => { await api.close(); });

interface Payload { readonly userErrors: readonly { readonly code: string }[]; readonly [field: string]: unknown }
interface Asked { readonly by: keyof typeof tokens; readonly mutation: string; readonly input: Readonly<Record<string, unknown>>; readonly shows?: string; readonly key?: string }

/** One mutation, and its payload; a fault ends the test. */
async function run({ by, mutation, input, shows = '', key = freshKey() }: Asked): Promise<Payload> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { body } = await api.ask(tokens[by], `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${shows} userErrors { code } } }`, { input }, { 'Idempotency-Key': key });
  if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors));
  return (body.data as Record<string, Payload>)[mutation]!;
}
const codeOf = ({ userErrors }: Payload): string => userErrors[0]?.code ?? 'DONE';
const atOnce = (asked: readonly Asked[]): Promise<Payload[]> => Promise.all(asked.map(run));
const times = (asked: Asked, count = TIMES): Asked[] => Array.from({ length: count }, () => asked);
const sorted = (payloads: readonly Payload[]): string[] => payloads.map(codeOf).sort();

async function begin(): Promise<{ readonly initiativeId: string; readonly partyId: string }> {
  const { initiative } = await run({ by: 'leader', mutation: 'initiativeCreate', shows: 'initiative { id parties { id union } }', input: {
    playbookKey: 'turnus', title: 'Ny turnus', purpose: 'Jevnere helger', unitId: unit, groups: [{ unitId: unit }], superiorId: encodeGlobalId('Person', api.id('superior')) } });
  const { id, parties } = initiative as { id: string; parties: { id: string; union: string | null }[] };
  return { initiativeId: id, partyId: parties.find(({ union }) => union !== null)!.id };
}
const overrideOf = (initiativeId: string): Asked => ({ by: 'superior', mutation: 'gateOverride', input: { initiativeId, reason: 'Akutt fare for liv', lifeOrHealth: true } });
const advanceOf = (initiativeId: string): Asked => ({ by: 'leader', mutation: 'stageAdvance', input: { initiativeId } });
const uuid = (id: string): string => decodeGlobalId(id)!.id;

/** The way of an initiative by its log: passages with the override they rest on, and what each override covers. */
async function wayOf(initiativeId: string): Promise<{ version: number; passages: { overrideId: string | null }[]; overrides: { id: string; visit: string; criteria: string[] }[]; visits: { id: string; position: number }[] }> {
  const facts = async <T>(type: string): Promise<T[]> => (await api.admin.query<{ fact: T }>(
    `select p.payload -> 'fact' as fact from entry e join entry_payload p on p.entry_id = e.id where e.initiative_id = $1 and e.type = $2 order by e.seq`, [uuid(initiativeId), type])).rows.map(({ fact }) => fact);
  const { rows: [row] } = await api.admin.query<{ version: number }>('select version from initiative where id = $1', [uuid(initiativeId)]);
  const { rows: visits } = await api.admin.query<{ id: string; position: number }>('select id, position from stage_visit where initiative_id = $1 order by position', [uuid(initiativeId)]);
  const overrides = await facts<{ overrideId: string; visitId: string; criteria: string[] }>('gate.override-noticed');
  return { version: row!.version, visits, passages: (await facts<{ overrideId: string | null }>('stage.entered')).slice(1), overrides: overrides.map(({ overrideId, visitId, criteria }) => ({ id: overrideId, visit: visitId, criteria })) };
}

describe('twenty commands at once on one initiative', () => {
  it('do not pass a shut gate', async () => {
    const { initiativeId } = await begin();
    expect(new Set(sorted(await atOnce(times(advanceOf(initiativeId)))))).toEqual(new Set(['GATE_SHUT']));
    expect((await wayOf(initiativeId)).visits).toHaveLength(1);
  });

  it('pass an opened gate once: the nineteen others meet the next one, which is shut', async () => {
    const { initiativeId } = await begin();
    expect(codeOf(await run(overrideOf(initiativeId)))).toBe('DONE');
    expect(sorted(await atOnce(times(advanceOf(initiativeId))))).toEqual(['DONE', ...Array.from({ length: TIMES - 1 }, () => 'GATE_SHUT')]);
  });

  it('by leader and superior together leave every passage resting on an override of the very gate that was left', async () => {
    const { initiativeId } = await begin();
    const done = (await atOnce(Array.from({ length: TIMES }, (_, n) => (n % 2 === 0 ? overrideOf : advanceOf)(initiativeId)))).filter((payload) => codeOf(payload) === 'DONE').length;
    const { version, visits, passages, overrides } = await wayOf(initiativeId);
    expect(version).toBe(1 + done);
    expect(done).toBe(passages.length + overrides.length);
    expect(visits.map(({ position }) => position)).toEqual(visits.map((_, index) => index));
    for (const [index, { overrideId }] of passages.entries()) {
      const covering = overrides.filter(({ visit }) => visit === visits[index]!.id);
      expect(covering.map(({ id }) => id)).toContain(overrideId);
      const { rows: shut } = await api.admin.query<{ key: string }>(`select key from criterion where visit_id = $1 and force <> 'ADVICE' and state <> 'MET'`, [visits[index]!.id]);
      expect(covering.flatMap(({ criteria }) => criteria)).toEqual(expect.arrayContaining(shut.map(({ key }) => key)));
    }
    // No gate is overridden twice for the same criterion.
    const covered = overrides.flatMap(({ visit, criteria }) => criteria.map((key) => `${visit} ${key}`));
    expect(new Set(covered).size).toBe(covered.length);
  });

  it('that saw the same version: one is carried out, and the others are told that it is stale', async () => {
    const { initiativeId } = await begin();
    const answers = await atOnce(times({ by: 'leader', mutation: 'initiativeSchedule', input: { initiativeId, startsOn: '2026-09-01', expectedVersion: 1 } }));
    expect(sorted(answers)).toEqual(['DONE', ...Array.from({ length: TIMES - 1 }, () => 'STALE')]);
  });
});

describe('twenty signatures at once', () => {
  async function sent(): Promise<Asked> {
    const { initiativeId, partyId } = await begin();
    const { meeting } = await run({ by: 'leader', mutation: 'meetingPlan', shows: 'meeting { id items { id } }', input: { unitId: unit, title: 'Drøfting', startsAt: '2026-03-02T07:00:00Z', items: [{ initiativeId, title: 'Turnus', intensity: 'CONSULT' }] } });
    const { id: meetingId, items } = meeting as { id: string; items: { id: string }[] };
    expect(codeOf(await run({ by: 'leader', mutation: 'meetingHold', input: { meetingId, startedAt: '2026-03-02T07:00:00Z', endedAt: '2026-03-02T07:45:00Z' } }))).toBe('DONE');
    const { record } = await run({ by: 'leader', mutation: 'recordDraft', shows: 'record { id }', input: { initiativeId, meetingId, itemId: items[0]!.id, text: 'Partene drøftet turnusen.' } });
    const { id: recordId } = record as { id: string };
    expect(codeOf(await run({ by: 'leader', mutation: 'recordSend', input: { initiativeId, recordId } }))).toBe('DONE');
    return { by: 'rep', mutation: 'recordSign', shows: 'record { id signOffs { id } }', input: { initiativeId, recordId, partyId } };
  }
  const signOffs = async ({ input }: Asked): Promise<number> => Number((await api.admin.query<{ count: string }>('select count(*) from sign_off where record_id = $1', [uuid(String(input['recordId']))])).rows[0]?.count);

  it('with a key each: the party signs once, and what all have signed is locked', async () => {
    const asked = await sent();
    const answers = await atOnce(times(asked));
    expect(sorted(answers)).toEqual(['DONE', ...Array.from({ length: TIMES - 1 }, () => 'RECORD_LOCKED')]);
    expect(await signOffs(asked)).toBe(1);
  });

  it('with one key are one request: all are answered alike, and the party signs once', async () => {
    const asked = await sent();
    const answers = await atOnce(times({ ...asked, key: freshKey() }));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect([codeOf(answers[0]!), await signOffs(asked)]).toEqual(['DONE', 1]);
  });

  it('with one key and two bodies: one body is carried out, and the other refused', async () => {
    const asked = await sent();
    const key = freshKey();
    const answers = await atOnce(Array.from({ length: TIMES }, (_, n) => ({ ...asked, key, input: { ...asked.input, dissent: n % 2 === 0 ? null : 'Vi er uenige.' } })));
    expect([sorted(answers), await signOffs(asked)]).toEqual([[...Array.from({ length: TIMES / 2 }, () => 'DONE'), ...Array.from({ length: TIMES / 2 }, () => 'IDEMPOTENCY_CONFLICT')], 1]);
  });
});
