import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { freshDatabase } from '../../../../tests/setup/fresh-database.ts';
import type { FreshDatabase } from '../../../../tests/setup/fresh-database.ts';
import { openRound, withCodes } from '../../test-support/open-round.ts';
import { Store, seedOrganisation } from '../../test-support/seeded-organisation.ts';
import type { Seeded } from '../../test-support/seeded-organisation.ts';
import { connectionPool } from '../connection-pool.ts';

let database: FreshDatabase;
let store: Store;
let respondents: pg.Pool;
let seeded: Seeded;

beforeAll(async () => {
  database = await freshDatabase();
  store = new Store(database.urls);
  respondents = connectionPool({ url: database.urls.respond, size: 3, onFault: () => undefined });
  seeded = await seedOrganisation(store);
});
afterAll(async () => {
  await respondents.end();
  await store.close();
  await database.drop();
});

const hash = (): Buffer => randomBytes(32);
const round = async (code: Buffer): Promise<Record<string, unknown> | null> => (await respondents.query<{ round: Record<string, unknown> | null }>('select respond_round($1) as round', [code])).rows[0]?.round ?? null;
const submit = async (code: Buffer, answers: readonly (string | null)[], comments: readonly (string | null)[] = [null, null, null]): Promise<boolean | undefined> =>
  (await respondents.query<{ taken: boolean }>('select respond_submit($1, $2, $3) as taken', [code, answers, comments])).rows[0]?.taken;
const kept = (roundId: string): Promise<unknown[]> => store.raw(seeded.organisationId, ['select group_key, answers, comments from round_answer where round_id = $1'], [roundId]);

describe("the respondents' role", () => {
  it('reads by a code what is asked, why, by whom, and in which group it counts; nothing of answers', async () => {
    const { roundId } = await openRound(store, seeded);
    const code = hash();
    await withCodes(store, seeded.organisationId, roundId, { hashes: [code] });
    expect(await round(code)).toMatchObject({ organisation: 'Prøvekommunen', replay: true, language: 'nb', title: 'Puls', askedBy: 'Lise Leder', group: 'Hele tjenesten', groupInvited: 40, thresholds: { answers: 5 }, closesAt: '2026-03-20T15:00:00.000Z', instrument: { key: 'prove' } });
    const before = await round(code);
    expect(await submit(code, ['4', 'ja', null], [null, null, 'Takk'])).toBe(true);
    expect(await round(code)).toEqual(before);
  });

  it('changes an answer with the same code, and leaves one row', async () => {
    const { roundId } = await openRound(store, seeded);
    const code = hash();
    await withCodes(store, seeded.organisationId, roundId, { hashes: [code] });
    expect([await submit(code, ['1', null, null]), await submit(code, ['5', 'nei', null], [null, null, 'Nei'])]).toEqual([true, true]);
    expect(await kept(roundId)).toEqual([{ group_key: 'alle', answers: ['5', 'nei', null], comments: [null, null, 'Nei'] }]);
  });

  it('cannot tell an unknown code from one of a round that is planned, over, past its time or of whichever organisation', async () => {
    const codes: Buffer[] = [hash()];
    for (const options of [{ status: 'LAUNCHED' }, { status: 'CLOSED' }, { closesAt: '2026-03-02T08:00:00.000Z' }]) {
      const { roundId } = await openRound(store, seeded, options);
      const code = hash();
      await withCodes(store, seeded.organisationId, roundId, { hashes: [code] });
      codes.push(code);
    }
    for (const code of codes) expect([await round(code), await submit(code, ['4', null, null])]).toEqual([null, false]);
    expect(await store.raw(seeded.organisationId, ["select 1 from round_answer a join feedback_round r on r.id = a.round_id where r.status <> 'OPEN' or r.closes_at <= '2026-03-02T08:00:00Z'"])).toEqual([]);
  });

  it.each([
    ['too few', ['4'], [null]], ['of another question', ['ja', null, null], [null, null, null]], ['beyond the scale', ['6', null, null], [null, null, null]], ['to own words', ['4', null, 'x'], [null, null, null]],
    ['with words where none are asked', ['4', null, null], ['x', null, null]], ['with too many words', ['4', null, null], [null, null, 'x'.repeat(1001)]],
  ])('has no answers taken that are %s', async (_what, answers, comments) => {
    const { roundId } = await openRound(store, seeded);
    const code = hash();
    await withCodes(store, seeded.organisationId, roundId, { hashes: [code] });
    await expect(submit(code, answers, comments)).rejects.toMatchObject({ code: '23514' });
    expect(await kept(roundId)).toEqual([]);
  });

  it('has no table, in any organisation', async () => {
    for (const table of ['feedback_round', 'round_code', 'round_answer', 'round_invitation', 'round_report', 'round_comment', 'organisation']) {
      await expect(respondents.query(`select 1 from public.${table}`)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('meets a lock while a round is being closed, and then finds it closed', async () => {
    const { roundId } = await openRound(store, seeded);
    const code = hash();
    await withCodes(store, seeded.organisationId, roundId, { hashes: [code] });
    const closing = await store.app.connect();
    try {
      await closing.query('begin');
      await closing.query(`select set_config('medvirk.org', $1, true)`, [seeded.organisationId]);
      await closing.query(`select pg_advisory_xact_lock(hashtextextended('round' || $1::text, 0))`, [roundId]);
      const late = submit(code, ['4', null, null]);
      await closing.query(`update feedback_round set status = 'CLOSED' where id = $1`, [roundId]);
      await closing.query('delete from round_code where round_id = $1', [roundId]);
      await closing.query('commit');
      expect(await late).toBe(false);
      expect(await kept(roundId)).toEqual([]);
    } finally {
      closing.release();
    }
  });
});

describe('what was reckoned at closing', () => {
  it('is frozen, and goes with nobody', async () => {
    const { roundId } = await openRound(store, seeded, { status: 'CLOSED' });
    await store.raw(seeded.organisationId, [`insert into round_report (organisation_id, round_id, group_key, block_key, position, cells) values ($1, $2, 'alle', 'f', 0, null)`], [seeded.organisationId, roundId]);
    for (const change of [`update round_report set cells = '{}'`, 'delete from round_report']) await expect(store.raw(seeded.organisationId, [change])).rejects.toMatchObject({ code: '23001' });
  });
});
