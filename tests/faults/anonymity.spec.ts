import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { HandOutByMail, hashRoundCode, type RoundPost } from '#application';
import { CODE_SIGNS, type Id } from '#domain';
import { PostgresRoundInvitations } from '../../libs/persistence/src/rounds/round-invitations.ts';
import { openRound, withCodes } from '../../libs/persistence/test-support/open-round.ts';
import { type Seeded, Store, seedOrganisation } from '../../libs/persistence/test-support/seeded-organisation.ts';
import { EntryPasses } from '../../apps/respond/src/entry-pass.ts';
import { GuessBrake } from '../../apps/respond/src/guess-brake.ts';
import { answerVisit } from '../../apps/respond/src/answer-visit.ts';
import { PostgresRespondentStore } from '../../apps/respond/src/store/postgres-respondent-store.ts';
import { OtherRole, refuseOtherRole } from '../../apps/respond/src/store/refuse-other-role.ts';
import { type FreshDatabase, freshDatabase } from '../setup/fresh-database.ts';
import { type Traces, everyRow, hitsBeyondChance, linkByOrder } from './linking-attack.ts';

const KEY = 'a key of codes with at least 32 signs';
const PEOPLE = 200;
/** With this bound the whole of the attack raises a false alarm less than once in a million runs; the attacker is far above it where there is a trace to follow. */
const FALSE_ALARM = 1e-6;

let database: FreshDatabase;
let admin: pg.Client;
let store: Store;
let respondents: PostgresRespondentStore;

beforeAll(async () => {
  database = await freshDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  store = new Store(database.urls);
  respondents = new PostgresRespondentStore({ url: database.urls.respond, size: 8, statementTimeoutMs: 15_000, onFault: () => undefined });
});
afterAll(async () => {
  await respondents.close();
  await store.close();
  await admin.end();
  await database.drop();
});

interface Asked { readonly seeded: Seeded; readonly roundId: Id; readonly people: readonly Id[] }

async function askedRound(): Promise<Asked> {
  const seeded = await seedOrganisation(store, 'LIVE');
  const { roundId } = await openRound(store, seeded, { closesAt: '2199-03-20T15:00:00.000Z' });
  const people = Array.from({ length: PEOPLE }, () => randomUUID());
  await store.raw(seeded.organisationId, [`insert into person (organisation_id, id, external_key, name, email) select $1, p, 'X' || n, 'Ansatt ' || n, 'x' || n || '@prove.example' from unnest($2::uuid[]) with ordinality q(p, n)`], [seeded.organisationId, people]);
  await store.raw(seeded.organisationId, [`insert into round_invitation (organisation_id, round_id, person_id, group_key, channel, asked_on) select $1, $2, p, 'alle', 'MAIL', '2026-03-02' from unnest($3::uuid[]) p`], [seeded.organisationId, roundId, people]);
  return { seeded, roundId, people };
}

/** People answer in an order of their own: this one has nothing to do with when they were written down, invited or mailed. */
const inOwnOrder = <T>(list: readonly T[]): readonly T[] => list.map((one, index) => ({ one, place: (index * 73 + 41) % PEOPLE })).sort((a, b) => a.place - b.place).map(({ one }) => one);

const hashOf = (code: string): string => hashRoundCode(code, KEY).toString('hex');
const answer = (code: string, words: string): Promise<boolean> => respondents.submit(hashRoundCode(code, KEY), { answers: ['4', 'ja', null], comments: [null, null, words] });

/** Everything that the database shows of people and answers by place and time of writing, and what the attacker knows beside it: every plain code, and the order of requests. */
async function traces({ roundId }: Asked, codes: ReadonlyMap<string, string>, requests: readonly string[]): Promise<{ people: Traces; answers: Traces }> {
  const place = (column: string): string => `(${column}::text::point)[0] * 1e6 + (${column}::text::point)[1]`;
  const people = await admin.query<Record<string, string | number> & { key: string }>(`select i.person_id::text as key, i.xmin::text::bigint::float8 as "mailed", ${place('i.ctid')} as "place of invitation", ${place('p.ctid')} as "place of person", p.id::text as "id", p.name as "name"
    from round_invitation i join person p on p.id = i.person_id where i.round_id = $1`, [roundId]);
  const answers = await admin.query<Record<string, string | number> & { key: string }>(`select encode(a.code_hash, 'hex') as key, a.xmin::text::bigint::float8 as "answered", ${place('a.ctid')} as "place of answer", ${place('c.ctid')} as "place of code", encode(c.code_hash, 'hex') as "hash"
    from round_answer a join round_code c using (code_hash) where a.round_id = $1`, [roundId]);
  const plain = new Map([...codes.values()].map((code) => [hashOf(code), code]));
  return {
    people: new Map(people.rows.map(({ key, ...row }) => [key, row])),
    answers: new Map(answers.rows.map(({ key, ...row }) => [key, { ...row, 'plain code': plain.get(key) ?? '', request: requests.indexOf(key) }])),
  };
}

describe('an attacker with the whole database, every key and plain code, and the order of requests', () => {
  let round: Asked;
  let codes: Map<string, string>;
  let requests: string[];

  beforeAll(async () => {
    round = await askedRound();
    codes = new Map();
    const post: RoundPost = { invite: ({ personId }, _about, code) => { if (code !== null) codes.set(personId, code); return Promise.resolve({ kind: 'DELIVERED' }); } };
    await new HandOutByMail({ unitOfWork: store.unitOfWork, invitations: new PostgresRoundInvitations(store.clock), post, codeKey: KEY }).run(round.seeded.organisationId);
    requests = [];
    for (const person of inOwnOrder(round.people)) {
      const code = codes.get(person)!;
      requests.push(hashOf(code));
      expect(await answer(code, `Svaret til ${hashOf(code)}`)).toBe(true);
    }
  }, 120_000);

  it('links people to answers no better than chance, whichever order is laid beside whichever', async () => {
    const { people, answers } = await traces(round, codes, requests);
    expect([people.size, answers.size, codes.size]).toEqual([PEOPLE, PEOPLE, PEOPLE]);
    const attempts = linkByOrder(people, answers, new Map([...codes].map(([person, code]) => [person, hashOf(code)])));
    expect(attempts.length).toBe(60);
    const most = hitsBeyondChance(PEOPLE, FALSE_ALARM / attempts.length);
    expect(attempts.filter(({ hits }) => hits >= most)).toEqual([]);
  });

  it('finds no row that names a person and a code, no transaction that wrote both, and no plain code anywhere', async () => {
    const rows = await everyRow(admin);
    const hashes = new Set([...codes.values()].map(hashOf));
    const namesPerson = ({ text }: { text: string }): boolean => round.people.some((person) => text.includes(person));
    const tellsCode = ({ text }: { text: string }): boolean => (text.match(/[0-9a-f]{64}/g) ?? []).some((digits) => hashes.has(digits));
    const [ofPeople, ofCodes] = [rows.filter(namesPerson), rows.filter(tellsCode)];
    expect(new Set(ofCodes.map(({ where }) => where))).toEqual(new Set(['public.round_code', 'public.round_answer']));
    expect(ofPeople.length).toBeGreaterThanOrEqual(2 * PEOPLE);
    const wrotePeople = new Set(ofPeople.map(({ xmin }) => xmin));
    expect(ofCodes.filter((row) => wrotePeople.has(row.xmin) || namesPerson(row))).toEqual([]);
    expect(rows.filter(({ text }) => [...codes.values()].some((code) => text.includes(code) || text.includes(`${code.slice(0, 4)}-${code.slice(4)}`))).map(({ where }) => where)).toEqual([]);
  });

  it('would link nearly all if codes were written as people come', async () => {
    const careless = await askedRound();
    const given = new Map(careless.people.map((person) => [person, person.replaceAll('-', '').toUpperCase().slice(0, 8)]));
    for (const [person, code] of given) {
      await withCodes(store, careless.seeded.organisationId, careless.roundId, { hashes: [hashRoundCode(code, KEY)] });
      await store.raw(careless.seeded.organisationId, ['update round_invitation set sent = true where round_id = $1 and person_id = $2'], [careless.roundId, person]);
    }
    const sent = [];
    for (const person of inOwnOrder(careless.people)) {
      sent.push(hashOf(given.get(person)!));
      await answer(given.get(person)!, 'x');
    }
    const { people, answers } = await traces(careless, given, sent);
    const best = Math.max(...linkByOrder(people, answers, new Map([...given].map(([person, code]) => [person, hashOf(code)]))).map(({ hits }) => hits));
    expect(best).toBe(PEOPLE);
  }, 120_000);
});

describe('the bound of chance', () => {
  it("is the exact binomial's: five of sixty at 99 %, and less than one false alarm in a million where it is used", () => {
    expect([hitsBeyondChance(60, 0.01), hitsBeyondChance(PEOPLE, 0.01)]).toEqual([5, 5]);
    expect(hitsBeyondChance(PEOPLE, FALSE_ALARM / 60)).toBeLessThanOrEqual(12);
  });
});

describe('the last minute', () => {
  it('takes each code once however often it is sent, loses none, and takes none once the round is closed', async () => {
    const seeded = await seedOrganisation(store, 'LIVE');
    const { roundId } = await openRound(store, seeded, { closesAt: '2199-03-20T15:00:00.000Z' });
    const codes = Array.from({ length: 100 }, (_, index) => `K7PM22${CODE_SIGNS[index % 32]}${CODE_SIGNS[Math.floor(index / 32)]}`);
    await withCodes(store, seeded.organisationId, roundId, { hashes: codes.map((code) => hashRoundCode(code, KEY)) });
    const parts = { store: respondents, codeKey: KEY, passes: new EntryPasses(KEY), brake: new GuessBrake(0), nowMs: () => 0, pause: () => Promise.resolve() };
    const send = async (code: string, words: string): Promise<number> => (await answerVisit(parts, new URLSearchParams({ k: code, p: parts.passes.of(code), at: '4', a: '5;nei;', w2: words, go: 'send' }), null)).status;
    expect(new Set(await Promise.all(codes.flatMap((code) => [send(code, 'først'), send(code, 'igjen')])))).toEqual(new Set([200]));
    const kept = (): Promise<{ answers: string[]; n: number }[]> => store.raw(seeded.organisationId, ['select answers, count(*)::integer as n from round_answer where round_id = $1 group by 1'], [roundId]);
    expect(await kept()).toEqual([{ answers: ['5', 'nei', null], n: 100 }]);
    await store.raw(seeded.organisationId, [`update feedback_round set status = 'CLOSED' where id = $1`], [roundId]);
    expect(new Set(await Promise.all(codes.map((code) => send(code, 'for sent'))))).toEqual(new Set([404]));
    expect(await store.raw(seeded.organisationId, [`select 1 from round_answer where round_id = $1 and 'for sent' = any(comments)`], [roundId])).toEqual([]);
  }, 60_000);
});

describe("the respondents' process", () => {
  it('runs as medvirk_respond and as nobody else', async () => {
    await expect(refuseOtherRole(respondents.pool)).resolves.toBeUndefined();
    for (const url of [database.urls.app, database.urls.owner, database.urls.clock, database.adminUrl]) {
      const other = new PostgresRespondentStore({ url, size: 1, statementTimeoutMs: 15_000, onFault: () => undefined });
      await expect(refuseOtherRole(other.pool)).rejects.toBeInstanceOf(OtherRole);
      await other.close();
    }
  });
});
