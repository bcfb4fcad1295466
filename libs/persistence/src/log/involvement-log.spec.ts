import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { NewEntry } from '#application';
import { commitment, verifyCommitment } from '#involvement-log';
import { freshDatabase } from '../../../../tests/setup/fresh-database.ts';
import type { FreshDatabase } from '../../../../tests/setup/fresh-database.ts';
import { BY, entry } from '../../test-support/plain-initiative.ts';
import { Store, seedOrganisation } from '../../test-support/seeded-organisation.ts';
import type { Seeded } from '../../test-support/seeded-organisation.ts';

let database: FreshDatabase;
let store: Store;
let seeded: Seeded;
let written: NewEntry;

beforeAll(async () => {
  database = await freshDatabase();
  store = new Store(database.urls);
  seeded = await seedOrganisation(store);
});
beforeEach(async () => {
  written = entry(null, 'statement.received', { text: 'Vi er ikke enige – «nei» 🙅', count: 0.1 });
  await store.unitOfWork.run(seeded.organisationId, (transaction) => transaction.append([written]));
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const frameAndPayload = async (id: string) => (await store.raw<{ commitment: Buffer; payload: unknown; salt: Buffer; replay: boolean; type: string }>(seeded.organisationId,
  ['select e.commitment, e.type, e.replay, p.payload, p.salt from entry e left join entry_payload p on p.organisation_id = e.organisation_id and p.entry_id = e.id where e.id = $1'], [id]))[0];

const ERASE = 'select erase_entry_payload($1, $2, $3, $4, $5, $6, $7)';
function erasure(erased: string, legalGround: string, more: { authority?: string; erasureId?: string } = {}): { id: string; values: unknown[] } {
  const [id, salt] = [randomUUID(), randomBytes(32)];
  const payload = { by: BY, fact: { entryId: erased, legalGround, authority: 'Personvernombudet', ...more } };
  return { id, values: [erased, id, 'SYSTEM', null, JSON.stringify(payload), salt, Buffer.from(commitment(payload, salt), 'hex')] };
}

describe('an entry', () => {
  it('commits to who acted and what happened, and to nothing less', async () => {
    const row = (await frameAndPayload(written.id))!;
    expect(row.payload).toEqual({ by: BY, fact: written.payload });
    expect(verifyCommitment(row.commitment.toString('hex'), row.payload, row.salt)).toBe(true);
    expect(verifyCommitment(row.commitment.toString('hex'), { by: BY, fact: { text: 'Vi er enige' } }, row.salt)).toBe(false);
  });

  it('is badged in a replay organisation, and only there', async () => {
    const live = await seedOrganisation(store, 'LIVE');
    await store.unitOfWork.run(live.organisationId, (transaction) => transaction.append([entry(null, 'playbook.published')]));
    expect((await frameAndPayload(written.id))!.replay).toBe(true);
    expect(await store.raw(live.organisationId, ['select replay from entry'])).toEqual([{ replay: false }]);
  });

  it('stands in the order it was appended in', async () => {
    const entries = Array.from({ length: 50 }, (_, index) => entry(null, `fact.${index}`));
    await store.unitOfWork.run(seeded.organisationId, (transaction) => transaction.append(entries));
    const rows = await store.raw<{ id: string }>(seeded.organisationId, ['select id from entry where id = any ($1) order by seq'], [entries.map(({ id }) => id)]);
    expect(rows.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
  });

  it('is gone with the transaction that failed', async () => {
    const lost = entry(null, 'never');
    await expect(store.unitOfWork.run(seeded.organisationId, async (transaction) => {
      await transaction.append([lost]);
      throw new Error('after all not');
    })).rejects.toThrow('after all not');
    expect(await frameAndPayload(lost.id)).toBeUndefined();
  });
});

describe('the involvement log is append only', () => {
  const changes = [`update entry set type = 'x'`, 'delete from entry', 'truncate entry cascade', `update entry_payload set payload = '{}'`, 'delete from entry_payload', 'truncate entry_payload'];

  it.each(changes)('refuses "%s" to the app', async (change) => {
    await expect(store.raw(seeded.organisationId, [change])).rejects.toMatchObject({ code: '42501' });
  });

  it.each(changes)('refuses "%s" even to the owner of the tables', async (change) => {
    const owner = new pg.Client({ connectionString: database.urls.owner });
    await owner.connect();
    try {
      await owner.query(`begin; select set_config('medvirk.org', '${seeded.organisationId}', true)`);
      await expect(owner.query(change)).rejects.toMatchObject({ code: '23001' });
    } finally {
      await owner.end();
    }
  });

  it.each(changes)('refuses "%s" even to a superuser', async (change) => {
    const superuser = new pg.Client({ connectionString: database.adminUrl });
    await superuser.connect();
    try {
      await expect(superuser.query(change)).rejects.toMatchObject({ code: '23001' });
    } finally {
      await superuser.end();
    }
  });

  it('lets the sequencer place an entry once, and nothing else of it', async () => {
    const advance = 'select advance_log($1::uuid[], array[1], array[sha256($$l$$)], 0, array[]::bytea[], array[sha256($2)]) as moved';
    expect(await store.raw(seeded.organisationId, [advance], [[written.id], 'a'])).toEqual([{ moved: true }]);
    expect(await store.raw(seeded.organisationId, [advance], [[written.id], 'b'])).toEqual([{ moved: false }]);
    const again = 'select advance_log($1::uuid[], array[2], array[sha256($$l$$)], 1, array[sha256($2)], array[sha256($3)]) as moved';
    await expect(store.raw(seeded.organisationId, [again], [[written.id], 'a', 'b'])).rejects.toMatchObject({ code: '40001' });
    expect(await store.raw(seeded.organisationId, ['select leaf_index, number from entry where id = $1'], [written.id])).toEqual([{ leaf_index: '0', number: '1' }]);
  });

  it.each(['update log_head set size = 9', 'delete from log_head', 'insert into log_head (organisation_id) values (gen_random_uuid())'])('refuses "%s" to the app', async (change) => {
    await expect(store.raw(seeded.organisationId, [change])).rejects.toMatchObject({ code: '42501' });
  });
});

/** That somebody asked for it, and somebody else confirmed it. */
async function asked(erased: string, confirmed = true): Promise<{ erasureId: string }> {
  const erasureId = randomUUID();
  const [asker, other] = seeded.people;
  await store.raw(seeded.organisationId, [`insert into erasure (organisation_id, id, entry_id, ground, authority, asked_by, asked_by_actor, asked_at, confirmed_by, confirmed_at)
    values ($1, $2, $3, 'GDPR_ART_17', 'Personvernombudet', $4, '{}', now(), $5, case when $5::uuid is not null then now() end) on conflict (organisation_id, entry_id) do nothing`], [seeded.organisationId, erasureId, erased, asker, confirmed ? other : null]);
  return { erasureId };
}

describe('erasing a payload', () => {
  it('takes payload and salt away, keeps the frame, and appends ERASED with its legal ground', async () => {
    const before = (await frameAndPayload(written.id))!;
    const { id, values } = erasure(written.id, 'GDPR art. 17 (1) d', await asked(written.id));
    await store.raw(seeded.organisationId, [ERASE], values);
    expect(await frameAndPayload(written.id)).toEqual({ ...before, payload: null, salt: null });
    expect(await frameAndPayload(id)).toMatchObject({ type: 'ERASED', payload: { fact: { entryId: written.id, legalGround: 'GDPR art. 17 (1) d' } } });
  });

  it('is refused without a legal ground, an authority, a second time, and for the entry of another organisation', async () => {
    const by = await asked(written.id);
    await expect(store.raw(seeded.organisationId, [ERASE], erasure(written.id, '', by).values)).rejects.toMatchObject({ code: '23514' });
    await expect(store.raw(seeded.organisationId, [ERASE], erasure(written.id, 'GDPR art. 17', { ...by, authority: '' }).values)).rejects.toMatchObject({ code: '23514' });
    const other = await seedOrganisation(store);
    await expect(store.raw(other.organisationId, [ERASE], erasure(written.id, 'GDPR art. 17', by).values)).rejects.toMatchObject({ code: 'P0002' });
    await store.raw(seeded.organisationId, [ERASE], erasure(written.id, 'GDPR art. 17', by).values);
    await expect(store.raw(seeded.organisationId, [ERASE], erasure(written.id, 'GDPR art. 17', by).values)).rejects.toMatchObject({ code: 'P0002' });
  });

  it('is refused where nobody has asked, and until a second person has confirmed it', async () => {
    await expect(store.raw(seeded.organisationId, [ERASE], erasure(written.id, 'GDPR art. 17').values)).rejects.toMatchObject({ code: '23514' });
    await expect(store.raw(seeded.organisationId, [ERASE], erasure(written.id, 'GDPR art. 17', await asked(written.id, false)).values)).rejects.toMatchObject({ code: '23514' });
    await expect(store.raw(seeded.organisationId, ['update erasure set confirmed_by = asked_by, confirmed_at = now()'])).rejects.toMatchObject({ code: '23514' });
    await expect(store.raw(seeded.organisationId, ['delete from erasure'])).rejects.toMatchObject({ code: '42501' });
  });
});
