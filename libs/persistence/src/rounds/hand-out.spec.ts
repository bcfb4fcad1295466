import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Delivery, HandOutByMail, hashRoundCode, type Mailbox, type RoundPost } from '#application';
import { readCode } from '#domain';
import { freshDatabase } from '../../../../tests/setup/fresh-database.ts';
import type { FreshDatabase } from '../../../../tests/setup/fresh-database.ts';
import { openRound } from '../../test-support/open-round.ts';
import { Store, seedOrganisation } from '../../test-support/seeded-organisation.ts';
import type { Seeded } from '../../test-support/seeded-organisation.ts';
import { PostgresRoundInvitations } from './round-invitations.ts';

const KEY = 'a key of the installation';
const PEOPLE = 60;
let database: FreshDatabase;
let store: Store;

beforeAll(async () => {
  database = await freshDatabase();
  store = new Store(database.urls);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

class Killed extends Error {}

/** A post that remembers what it was given, and answers as it is told. */
class Post implements RoundPost {
  readonly codes = new Map<string, string[]>();
  reminders = 0;
  most = 0;
  readonly #answer: (to: Mailbox, nth: number) => Delivery;
  #under = 0;
  #nth = 0;

  constructor(answer: (to: Mailbox, nth: number) => Delivery = () => ({ kind: 'DELIVERED' })) { this.#answer = answer; }

  async invite(to: Mailbox, _about: unknown, code: string | null): Promise<Delivery> {
    this.#under += 1;
    this.most = Math.max(this.most, this.#under);
    await Promise.resolve();
    const delivery = this.#answer(to, this.#nth += 1);
    if (code === null) this.reminders += 1;
    else if (delivery.kind === 'DELIVERED') this.codes.set(to.personId, [...this.codes.get(to.personId) ?? [], code]);
    this.#under -= 1;
    return delivery;
  }
}

const handOut = (post: RoundPost) => new HandOutByMail({ unitOfWork: store.unitOfWork, invitations: new PostgresRoundInvitations(store.clock), post, codeKey: KEY });

/** An open round of a living organisation with mailboxes to write to. */
async function invited(kind: 'LIVE' | 'REPLAY' = 'LIVE'): Promise<{ seeded: Seeded; roundId: string }> {
  const seeded = await seedOrganisation(store, kind);
  const { roundId } = await openRound(store, seeded, { closesAt: '2199-03-20T15:00:00.000Z' });
  await store.raw(seeded.organisationId, [`with p as (insert into person (organisation_id, id, external_key, name, email) select $1, gen_random_uuid(), 'X' || n, 'Ansatt ' || n, 'x' || n || '@prove.example' from generate_series(1, ${PEOPLE}) n returning id)
    insert into round_invitation (organisation_id, round_id, person_id, group_key, channel, asked_on) select $1, $2, id, 'alle', 'MAIL', '2026-03-02' from p`], [seeded.organisationId, roundId]);
  return { seeded, roundId };
}
const kept = async ({ seeded, roundId }: { seeded: Seeded; roundId: string }): Promise<Set<string>> =>
  new Set((await store.raw<{ hash: Buffer }>(seeded.organisationId, ['select code_hash as hash from round_code where round_id = $1'], [roundId])).map(({ hash }) => hash.toString('hex')));
const worksFor = (codes: readonly string[], hashes: Set<string>): boolean => codes.every((code) => readCode(code) === code && hashes.has(hashRoundCode(code, KEY).toString('hex')));
const figures = ({ seeded, roundId }: { seeded: Seeded; roundId: string }): Promise<Record<string, unknown>[]> =>
  store.raw(seeded.organisationId, ['select handing, surplus_codes, double_holders from feedback_round where id = $1'], [roundId]);
const expired = ({ seeded, roundId }: { seeded: Seeded; roundId: string }): Promise<unknown> => store.raw(seeded.organisationId, ['update feedback_round set handing_until = null where id = $1'], [roundId]);

describe('handing out codes by mail', () => {
  it('gives everybody one code that works, at most five at once, and keeps none of them in plain', async () => {
    const round = await invited();
    const post = new Post();
    expect(await handOut(post).run(round.seeded.organisationId)).toBe(PEOPLE);
    const hashes = await kept(round);
    expect([post.codes.size, hashes.size, post.most <= 5, [...post.codes.values()].every((codes) => codes.length === 1 && worksFor(codes, hashes))]).toEqual([PEOPLE, PEOPLE, true, true]);
    expect(await figures(round)).toEqual([{ handing: 0, surplus_codes: 0, double_holders: 0 }]);
    expect(await handOut(post).run(round.seeded.organisationId)).toBe(0);
  });

  it('killed in the middle leaves nobody without a working code, at most five with two, and says how many codes are too many', async () => {
    const round = await invited();
    const first = new Post((_to, nth) => { if (nth > 23) throw new Killed(); return { kind: 'DELIVERED' }; });
    await expect(handOut(first).run(round.seeded.organisationId)).rejects.toBeInstanceOf(Killed);
    // Held until the lease has run out.
    expect(await handOut(new Post()).run(round.seeded.organisationId)).toBe(0);
    await expired(round);
    const second = new Post();
    await handOut(second).run(round.seeded.organisationId);
    const hashes = await kept(round);
    const all = new Map([...first.codes, ...second.codes].map(([person]) => [person, [...first.codes.get(person) ?? [], ...second.codes.get(person) ?? []]]));
    expect([all.size, [...all.values()].every((codes) => worksFor(codes, hashes))]).toEqual([PEOPLE, true]);
    const double = [...all.values()].filter((codes) => codes.length > 1).length;
    const [{ surplus_codes: surplus, double_holders: bound } = {}] = await figures(round);
    expect(double).toBeLessThanOrEqual(Number(bound));
    expect([Number(bound) <= 5, surplus, hashes.size]).toEqual([true, second.codes.size, PEOPLE + second.codes.size]);
  });

  it('writes all codes anew at a second draw, so that none of them shows when it was drawn', async () => {
    const round = await invited();
    await expect(handOut(new Post((_to, nth) => { if (nth > 30) throw new Killed(); return { kind: 'DELIVERED' }; })).run(round.seeded.organisationId)).rejects.toBeInstanceOf(Killed);
    await expired(round);
    await handOut(new Post()).run(round.seeded.organisationId);
    expect(await store.raw(round.seeded.organisationId, ['select count(distinct xmin::text)::integer as transactions from round_code where round_id = $1'], [round.roundId])).toEqual([{ transactions: 1 }]);
  });

  it('turns to paper where an address takes no mail, and comes back later where the post is away', async () => {
    const round = await invited();
    const away = new Post((to, nth) => (to.email === 'x1@prove.example' ? { kind: 'REFUSED', about: 'ADDRESS', reason: 'SMTP 550' } : nth > 20 ? { kind: 'LATER', cause: 'CONNECTION', reason: 'SMTP AWAY' } : { kind: 'DELIVERED' }));
    await handOut(away).run(round.seeded.organisationId);
    await expired(round);
    const back = new Post((to) => (to.email === 'x1@prove.example' ? { kind: 'REFUSED', about: 'ADDRESS', reason: 'SMTP 550' } : { kind: 'DELIVERED' }));
    await handOut(back).run(round.seeded.organisationId);
    expect(new Set([...away.codes.keys(), ...back.codes.keys()]).size).toBe(PEOPLE - 1);
    expect(await store.raw(round.seeded.organisationId, [`select count(*)::integer as n from round_invitation where round_id = $1 and channel = 'PAPER'`], [round.roundId])).toEqual([{ n: 1 }]);
  });

  it('reminds everyone who was invited, with no code, once for each reminder', async () => {
    const round = await invited();
    const post = new Post();
    await handOut(post).run(round.seeded.organisationId);
    await store.raw(round.seeded.organisationId, ['update feedback_round set reminded = 1 where id = $1'], [round.roundId]);
    expect(await handOut(post).run(round.seeded.organisationId)).toBe(PEOPLE);
    expect([post.reminders, await handOut(post).run(round.seeded.organisationId)]).toEqual([PEOPLE, 0]);
  });

  it('sends nothing from a replay organisation', async () => {
    const { seeded } = await invited('REPLAY');
    expect(await handOut(new Post()).run(seeded.organisationId)).toBe(0);
  });
});
