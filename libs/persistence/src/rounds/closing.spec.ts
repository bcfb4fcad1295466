import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashRoundCode, RoundRunner, roundsTick, runTick, type Viewer } from '#application';
import { codeOf, FLOORS, type Id } from '#domain';
import { freshDatabase } from '../../../../tests/setup/fresh-database.ts';
import type { FreshDatabase } from '../../../../tests/setup/fresh-database.ts';
import { ASKED } from '../../test-support/open-round.ts';
import { created, plainInitiative } from '../../test-support/plain-initiative.ts';
import { Store, seedOrganisation } from '../../test-support/seeded-organisation.ts';
import type { Seeded } from '../../test-support/seeded-organisation.ts';
import { connectionPool } from '../connection-pool.ts';
import { PostgresRoundStore } from './round-store.ts';

const SIZES = [30, 14, 12, 12] as const;
let database: FreshDatabase;
let store: Store;
let rounds: RoundRunner;
let roundStore: PostgresRoundStore;
let seeded: Seeded;
let initiativeId: Id;
let viewer: Viewer;

beforeAll(async () => {
  database = await freshDatabase();
  store = new Store(database.urls);
  roundStore = new PostgresRoundStore({ clock: store.clock, run: (organisationId, work) => store.unitOfWork.run(organisationId, work) });
  rounds = new RoundRunner({ unitOfWork: store.unitOfWork, store: roundStore, instruments: { newest: (key) => (key === ASKED.key ? ASKED : null) }, newId: () => randomUUID() });
  seeded = await seedOrganisation(store);
  // A service with its own staff and three units below it, two of them with few.
  await store.raw(seeded.organisationId, [`
    with units as (insert into unit (organisation_id, id, code, name, parent_id) select $1, gen_random_uuid(), 'U' || n, 'Avdeling ' || n, $2 from generate_series(1, 3) n returning id, code),
      people as (insert into person (organisation_id, id, external_key, name, email) select $1, gen_random_uuid(), 'P' || u || '-' || n, 'Ansatt ' || u || '-' || n, case when n % 2 = 0 then 'p' || u || n || '@prove.example' end
        from (values (0, ${SIZES[0]}), (1, ${SIZES[1]}), (2, ${SIZES[2]}), (3, ${SIZES[3]})) s(u, size) cross join generate_series(1, s.size) n returning id, external_key)
    insert into employment (organisation_id, person_id, unit_id) select $1, p.id, coalesce((select u.id from units u where u.code = 'U' || substr(p.external_key, 2, 1)), $2) from people p`], [seeded.organisationId, seeded.unitId]);
  const initiative = plainInitiative(seeded);
  initiativeId = initiative.id;
  await store.unitOfWork.run(seeded.organisationId, (transaction) => transaction.saveInitiatives([created(initiative)]));
  viewer = { organisationId: seeded.organisationId, personId: seeded.people[0]!, name: 'Lise Leder', roles: ['LEADER'], offices: [], scopes: null, credential: { kind: 'SESSION', id: randomUUID() }, language: 'nb' };
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const tick = () => runTick(roundsTick({ unitOfWork: store.unitOfWork, store: roundStore, runner: rounds, onAlarm: ({ error }) => { throw error; } }));
const at = (now: string): Promise<unknown> => store.raw(seeded.organisationId, [`update organisation set replay_now = '${now}' where id = '${seeded.organisationId}'`]);
const state = async (roundId: string): Promise<Record<string, unknown> | undefined> => (await store.raw<Record<string, unknown>>(seeded.organisationId, ['select * from feedback_round where id = $1'], [roundId]))[0];

async function launchedRound(opensOn: string): Promise<Id> {
  const plan = await rounds.run(viewer, null, { type: 'round.plan', input: {
    initiativeId, instrumentKey: 'prove', title: 'Puls', why: 'For å lære', askedBy: 'Lise Leder', dataProtection: 'Ola Vern', unitIds: [seeded.unitId], schedule: { opensOn, weeksAfterStart: null, openWorkingDays: 5, resultsAfterWorkingDays: 2 },
    followsId: null, thresholds: FLOORS } });
  if (!plan.ok) throw new Error(JSON.stringify(plan.refusals));
  const roundId = String(plan.effect['roundId']);
  expect(await rounds.run(viewer, roundId, { type: 'round.launch', input: {} })).toMatchObject({ ok: true });
  return roundId;
}

/** Draws a code for each group given and answers with it, as the respondents' process does. */
async function answer(roundId: Id, given: readonly (readonly [group: string, answers: readonly (string | null)[], comment: string | null])[]): Promise<readonly Buffer[]> {
  const respondents = connectionPool({ url: database.urls.respond, size: 2, onFault: () => undefined });
  const hashes = given.map(() => hashRoundCode(codeOf(randomBytes(8)), 'a key of the installation'));
  await store.raw(seeded.organisationId, ['insert into round_code (organisation_id, round_id, code_hash, group_key) select $1, $2, h.v, g.v from unnest($3::bytea[]) with ordinality h(v, n) join unnest($4::text[]) with ordinality g(v, n) on g.n = h.n'], [seeded.organisationId, roundId, hashes, given.map(([group]) => group)]);
  try {
    for (const [index, [, answers, comment]] of given.entries()) {
      expect((await respondents.query<{ taken: boolean }>('select respond_submit($1, $2, $3) as taken', [hashes[index], answers, [null, null, comment]])).rows[0]?.taken).toBe(true);
    }
  } finally {
    await respondents.end();
  }
  return hashes;
}

describe('a round in the store', () => {
  it('runs from opening to published results, and leaves neither a code nor an answer', async () => {
    const roundId = await launchedRound('2026-03-03');
    const groups = (await state(roundId))?.['groups'] as { key: string; invited: number; label: string }[];
    expect(groups.map(({ label, invited }) => [label, invited])).toEqual([['Hjemmetjenesten', 68], ['Avdeling 1', 14], ['Avdeling 2', 12], ['Avdeling 3', 12]]);
    expect(await store.raw(seeded.organisationId, ['select channel, count(*)::integer as n, bool_or(sent) as sent from round_invitation where round_id = $1 group by 1 order by 1'], [roundId]))
      .toEqual([{ channel: 'MAIL', n: 34, sent: false }, { channel: 'PAPER', n: 34, sent: false }]);
    await at('2026-03-03T07:00:00Z');
    await tick();
    expect((await state(roundId))?.['status']).toBe('OPEN');
    const [whole, one, two] = groups.map(({ key }) => key) as [string, string, string];
    const many = (group: string, scores: readonly number[], comment: (index: number) => string | null = () => null) => scores.map((score, index) => [group, [String(score), 'ja', null], comment(index)] as const);
    const hashes = await answer(roundId, [...many(whole, [1, 2, 3, 4, 5, 5, 4, 3, 2, 1, 3, 3]), ...many(one, [4, 5, 4, 5, 3, 4, 5, 4, 4, 5], (index) => `Ord ${index}`), ...many(two, [2, 3, 2], (index) => `Få ${index}`)]);
    await at('2026-03-10T15:00:00Z');
    await tick();
    expect(await state(roundId)).toMatchObject({ status: 'CLOSED', response_rate: 35 });
    const report = await store.raw<{ group_key: string; block_key: string; cells: { score: { n: number } | null; questions: { counts: Record<string, number> }[] } | null }>(seeded.organisationId, ['select group_key, block_key, cells from round_report where round_id = $1'], [roundId]);
    const cell = (group: string, block: string) => report.find(({ group_key: g, block_key: b }) => g === group && b === block)?.cells;
    expect(cell(whole, 'f')).toMatchObject({ score: { n: 25 }, questions: [{ answered: 25, counts: { 1: 2, 2: 4, 3: 6, 4: 7, 5: 6 } }] });
    expect(cell(one, 'f')).toMatchObject({ score: { n: 10 } });
    // Three answered in one unit and nobody in the other; and everybody answered yes.
    expect([cell(two, 'f'), cell(groups[3]!.key, 'f'), ...groups.map(({ key }) => cell(key, 'b'))]).toEqual([null, null, null, null, null, null]);
    expect((await store.raw<{ text: string; group_key: string }>(seeded.organisationId, ['select text, group_key from round_comment where round_id = $1 order by text'], [roundId])).map(({ text, group_key: group }) => [text.slice(0, 2), group]))
      .toEqual([...Array.from({ length: 3 }, () => ['Få', whole]), ...Array.from({ length: 10 }, () => ['Or', one])].toSorted());
    await nothingLeftOf(hashes, roundId);
    await at('2026-03-13T07:00:00Z');
    await tick();
    await tick();
    expect(await state(roundId)).toMatchObject({ status: 'PUBLISHED', released_at: new Date('2026-03-13T07:00:00Z') });
    expect((await store.raw<{ type: string }>(seeded.organisationId, [`select type from entry where initiative_id = $1 and type like 'round.%' order by seq`], [initiativeId])).map(({ type }) => type))
      .toEqual(['round.planned', 'round.launched', 'round.opened', 'round.reminded', 'round.closed', 'round.released', 'round.published'].toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
  });

  it('moves with the day of the change, as soon as that is moved', async () => {
    await store.raw(seeded.organisationId, ['update initiative set starts_on = $1 where id = $2'], ['2026-05-04', initiativeId]);
    const plan = await rounds.run(viewer, null, { type: 'round.plan', input: {
      initiativeId, instrumentKey: 'prove', title: 'To uker etter', why: 'For å lære', askedBy: 'Lise Leder', dataProtection: 'Ola Vern', unitIds: [seeded.unitId], schedule: { opensOn: null, weeksAfterStart: 2, openWorkingDays: 5, resultsAfterWorkingDays: 2 },
      followsId: null, thresholds: FLOORS } });
    const roundId = plan.ok ? String(plan.effect['roundId']) : '';
    expect((await state(roundId))?.['opens_at']).toEqual(new Date('2026-05-18T06:00:00Z'));
    await store.raw(seeded.organisationId, ['update initiative set starts_on = $1 where id = $2'], ['2026-06-01', initiativeId]);
    await tick();
    expect(await state(roundId)).toMatchObject({ status: 'PLANNED', opens_at: new Date('2026-06-15T06:00:00Z'), due_at: new Date('2026-06-15T06:00:00Z') });
  });

  it('asks nobody twice in a fortnight', async () => {
    await at('2026-03-14T08:00:00Z');
    const plan = await rounds.run(viewer, null, { type: 'round.plan', input: {
      initiativeId, instrumentKey: 'prove', title: 'Enda en', why: 'For å lære', askedBy: 'Lise Leder', dataProtection: 'Ola Vern', unitIds: [seeded.unitId], schedule: { opensOn: '2026-03-16', weeksAfterStart: null, openWorkingDays: 5, resultsAfterWorkingDays: 2 },
      followsId: null, thresholds: FLOORS } });
    expect(await rounds.run(viewer, plan.ok ? String(plan.effect['roundId']) : '', { type: 'round.launch', input: {} })).toMatchObject({ ok: false, refusals: [{ code: 'ROUND_TOO_FEW', data: { invited: 0 } }] });
  });
});

const ORDER = ['round.planned', 'round.launched', 'round.opened', 'round.reminded', 'round.closed', 'round.released', 'round.published'];

/** No column of any table that the app may read holds a code's hash or one respondent's answers. */
async function nothingLeftOf(hashes: readonly Buffer[], roundId: string): Promise<void> {
  const tables = await store.raw<{ name: string }>(null, [`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege('medvirk_app', oid, 'select')`]);
  expect(tables.length).toBeGreaterThan(50);
  const hex = hashes.map((hash) => hash.toString('hex'));
  for (const { name } of tables) {
    const found = await store.raw(seeded.organisationId, [`select 1 from "${name}" t where exists (select from unnest($1::text[]) h where strpos(t::text, h) > 0)`], [hex]);
    expect({ name, found }).toEqual({ name, found: [] });
  }
  for (const table of ['round_code', 'round_answer']) expect(await store.raw(seeded.organisationId, [`select 1 from ${table} where round_id = $1`], [roundId])).toEqual([]);
}
