import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isObjectType } from 'graphql';
import pg from 'pg';
import { hashRoundCode } from '#application';
import { codeOf } from '#domain';
import { decodeGlobalId } from '#persistence';
import { buildSchema } from '../../apps/api/src/graphql/schema/build-schema.ts';
import { HOME, type RunningApi, runningApi } from './running-api.ts';

let api: RunningApi;
let leader: string;
let hr: string;
let rep: string;
let employee: string;
let initiativeId: string;
let unitId: string;
let keys = 0;

async function does(token: string, mutation: string, input: object, selection: string): Promise<Record<string, unknown> & { userErrors: readonly { code: string }[] }> {
  keys += 1;
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { body } = await api.ask(token, `mutation Do($input: ${type}!) { ${mutation}(input: $input) { ${selection} userErrors { code message } } }`, { input }, { 'Idempotency-Key': `rounds-${keys}` });
  expect(body.errors).toBeUndefined();
  return (body.data as Record<string, Record<string, unknown> & { userErrors: readonly { code: string }[] }>)[mutation]!;
}
const ROUND = 'query R($id: ID!) { node(id: $id) { ... on Round { status invited responseRate releasedAt report { groupKey blockKey result { __typename ... on Distribution { score { answered mean standardDeviation } questions { questionKey answered counts } } ... on TooFewAnswers { floor } } } comments { id text redacted } heard { theme done } } } }';
interface Read { status: string; invited: number; responseRate: number | null; report: { blockKey: string; result: { __typename: string; score?: { answered: number; mean: number } | null; floor?: number } }[]; comments: { id: string; text: string | null; redacted: boolean }[]; heard: unknown[] }
async function read(token: string, id: string): Promise<Read> {
  const { body } = await api.ask(token, ROUND, { id });
  expect(body.errors).toBeUndefined();
  return (body.data as { node: Read }).node;
}
const advance = async (to: string): Promise<void> => { expect((await does(hr, 'replayAdvance', { to, jump: false }, 'fired')).userErrors).toEqual([]); };

beforeAll(async () => {
  api = await runningApi();
  [leader, hr, rep, employee] = [await api.token('leader'), await api.token('hr'), await api.token('rep'), await api.token('employee')];
  unitId = await api.unit('nord');
  await api.admin.query(`with p as (insert into person (organisation_id, id, external_key, name) select $1, gen_random_uuid(), 'R' || n, 'Ansatt ' || n from generate_series(1, 40) n returning id)
    insert into employment (organisation_id, person_id, unit_id) select $1, p.id, $2 from p`, [HOME, decodeGlobalId(unitId)!.id]);
  const created = await does(leader, 'initiativeCreate', { playbookKey: 'turnus', title: 'Ny turnus', purpose: 'Jevnere helger', unitId, groups: [{ unitId }] }, 'initiative { id }');
  initiativeId = (created['initiative'] as { id: string }).id;
}, 120_000);
afterAll(async () => { await api.close(); });

const plan = (more: object = {}) => does(leader, 'roundPlan', { initiativeId, instrumentKey: 'involveringspuls', title: 'Puls', why: 'For å lære', askedBy: 'Liv Leder', dataProtection: 'Ola Vern', unitIds: [unitId], opensOn: '2026-03-04', openWorkingDays: 5, resultsAfterWorkingDays: 3, ...more }, 'round { id status opensAt }');

/** Answers as the respondents' process does, with codes that were drawn. */
async function answered(roundId: string, people: number): Promise<void> {
  const id = decodeGlobalId(roundId)!.id;
  const codes = Array.from({ length: people }, () => hashRoundCode(codeOf(randomBytes(8)), 'key'));
  await api.admin.query(`insert into round_code (organisation_id, round_id, code_hash, group_key) select $1, $2, h, (select groups -> 0 ->> 'key' from feedback_round where id = $2) from unnest($3::bytea[]) h`, [HOME, id, codes]);
  const respondent = new pg.Client({ connectionString: api.urls.respond });
  await respondent.connect();
  try {
    for (const [index, code] of codes.entries()) {
      await respondent.query('select respond_submit($1, $2, $3)', [code, [...Array.from({ length: 5 }, (_, question) => String((index + question) % 5 + 1)), null], [null, null, null, null, null, `Ord ${index}`]]);
    }
  } finally {
    await respondent.end();
  }
}

describe('a feedback round, through the API', () => {
  it('goes from plan to published results and an answer to them, and shows each reader what is theirs to see when it is', async () => {
    const { round, userErrors } = await plan();
    expect(userErrors).toEqual([]);
    const { id } = round as { id: string };
    expect((await does(leader, 'roundLaunch', { roundId: id }, 'round { invited }'))).toMatchObject({ userErrors: [], round: { invited: expect.any(Number) } });
    await advance('2026-03-04T08:00:00.000Z');
    expect((await read(employee, id)).status).toBe('OPEN');
    await answered(id, 24);
    await advance('2026-03-11T16:00:00.000Z');
    for (const token of [leader, hr, rep, employee]) expect(await read(token, id)).toMatchObject({ status: 'CLOSED', report: [], comments: [] });

    expect((await does(leader, 'roundRelease', { roundId: id }, 'round { status }'))).toMatchObject({ userErrors: [], round: { status: 'CLOSED' } });
    expect((await does(employee, 'roundRelease', { roundId: id }, 'round { status }')).userErrors).toMatchObject([{ code: 'ROUND_RELEASE_BY_SIDES' }]);
    await advance('2026-03-12T08:00:00.000Z');
    const leaders = await read(leader, id);
    expect(leaders.report).toHaveLength(5);
    expect(leaders.report[0]).toMatchObject({ blockKey: 'kjenner', result: { __typename: 'Distribution', score: { answered: 24 }, questions: [{ answered: 24, counts: { 1: 5, 2: 5, 3: 5, 4: 5, 5: 4 } }] } });
    expect(leaders.report[0]?.result.score?.mean).toBeCloseTo((5 * (1 + 2 + 3 + 4) + 4 * 5) / 24, 10);
    expect(await read(rep, id)).toMatchObject({ status: 'RELEASED', report: leaders.report });
    expect(await read(employee, id)).toMatchObject({ status: 'RELEASED', report: [], comments: [] });

    const [first] = leaders.comments;
    expect(leaders.comments).toHaveLength(24);
    expect((await does(leader, 'roundRedactComment', { roundId: id, roundCommentId: first!.id, reason: 'Navngir en kollega' }, 'round { id }')).userErrors).toEqual([]);
    expect((await does(leader, 'roundReportBack', { roundId: id, themes: [] }, 'round { id }')).userErrors).toMatchObject([{ code: 'ROUND_NOT_PUBLISHED' }]);
    await advance('2026-03-17T08:00:00.000Z');
    const staff = await read(employee, id);
    expect(staff.report).toEqual(leaders.report);
    expect(staff.comments.find((comment) => comment.id === first!.id)).toMatchObject({ text: null, redacted: true });
    expect((await does(leader, 'roundReportBack', { roundId: id, themes: [{ theme: 'Helger', done: 'To flere på jobb', owner: 'Liv Leder' }] }, 'round { heard { theme done } }'))).toMatchObject({ userErrors: [], round: { heard: [{ theme: 'Helger', done: 'To flere på jobb' }] } });
  });

  it('hides what too few have answered, by name', async () => {
    await advance('2026-04-13T08:00:00.000Z');
    const { round } = await plan({ opensOn: '2026-04-14' });
    const { id } = round as { id: string };
    await advance('2026-04-14T08:00:00.000Z');
    await answered(id, 4);
    await advance('2026-05-04T08:00:00.000Z');
    const { report, comments, responseRate, status } = await read(leader, id);
    expect([status, report.length, new Set(report.map(({ result }) => `${result.__typename} ${result.floor}`)), comments, responseRate]).toEqual(['PUBLISHED', 5, new Set(['TooFewAnswers 5']), [], null]);
  });

  it('is planned only with an instrument that there is, and by those who run the process', async () => {
    expect((await plan({ instrumentKey: 'horoskop' })).userErrors).toMatchObject([{ code: 'INSTRUMENT_UNKNOWN' }]);
    expect((await plan({ opensOn: '2026-05-20', thresholds: { answers: 3 } })).userErrors).toMatchObject([{ code: 'ROUND_THRESHOLDS' }]);
    const denied = await does(rep, 'roundPlan', { initiativeId, instrumentKey: 'involveringspuls', title: 'x', why: 'x', askedBy: 'x', dataProtection: 'x', unitIds: [unitId], opensOn: '2026-05-20' }, 'round { id }');
    expect(denied.userErrors).toMatchObject([{ code: 'NOT_THE_MANAGER' }]);
  });

  it('has no field through which anybody could ask for an answer or a code', async () => {
    const types = buildSchema().getTypeMap();
    const fields = ['Round', 'RoundGroup', 'RoundReportRow', 'Distribution', 'RoundComment'].flatMap((name) => { const type = types[name]; return isObjectType(type) ? Object.keys(type.getFields()) : []; });
    expect(fields).toEqual(expect.arrayContaining(['report', 'questions', 'label', 'result', 'questionKey']));
    expect(fields.filter((name) => /^(answers|codes|code|invitations|respondent|person|people|by|at)$/.test(name))).toEqual([]);
    expect((await api.ask(leader, 'query N($id: ID!) { node(id: $id) { id } }', { id: `RND_${'0'.repeat(32)}` })).body.data).toEqual({ node: null });
  });
});
