import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Id } from '#domain';
import { freshDatabase } from '../../../../tests/setup/fresh-database.ts';
import type { FreshDatabase } from '../../../../tests/setup/fresh-database.ts';
import { Store, seedOrganisation } from '../../test-support/seeded-organisation.ts';
import type { Seeded } from '../../test-support/seeded-organisation.ts';

let database: FreshDatabase;
let store: Store;
let seeded: Seeded;
let below: Id;

beforeAll(async () => {
  database = await freshDatabase();
  store = new Store(database.urls);
});
beforeEach(async () => {
  seeded = await seedOrganisation(store);
  below = randomUUID();
  await write(`insert into unit (organisation_id, id, parent_id, code, name) values ('${seeded.organisationId}', '${below}', '${seeded.unitId}', 'NATT', 'Nattpatruljen')`);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const write = (...statements: string[]) => store.raw(seeded.organisationId, statements);
const union = (key: string, unitId: Id | null = null) => write(`insert into agreement_union (organisation_id, key, name, confederation, unit_id)
  values ('${seeded.organisationId}', '${key}', 'Union ${key}', 'LO', ${unitId === null ? 'null' : `'${unitId}'`})`);
const office = (kind: string, unitId: Id, person: number, { key = null, deputy = false, from = '2020-01-01', until = null }: { key?: string | null; deputy?: boolean; from?: string; until?: string | null } = {}) =>
  write(`insert into office (organisation_id, id, kind, union_key, unit_id, person_id, deputy, from_date, until_date) values ('${seeded.organisationId}', gen_random_uuid(), '${kind}',
    ${key === null ? 'null' : `'${key}'`}, '${unitId}', '${seeded.people[person]}', ${deputy}, '${from}', ${until === null ? 'null' : `'${until}'`})`);
const parties = async (unitId: Id) => (await store.unitOfWork.run(seeded.organisationId, (transaction) => transaction.registerParties(unitId)))
  .map(({ side, union: key, holders }) => ({ side, key, holders: holders.map(({ personId, deputy }) => [seeded.people.indexOf(personId), deputy]) }));

describe('the parties entitled at a level', () => {
  it('are the employer with its leader, and every union with a rep there, by key', async () => {
    await union('nsf');
    await union('fagforbundet');
    await office('LEADER', seeded.unitId, 0);
    await office('UNION_REP', seeded.unitId, 1, { key: 'nsf', deputy: true, from: '2019-01-01' });
    await office('UNION_REP', seeded.unitId, 2, { key: 'nsf' });
    await office('UNION_REP', seeded.unitId, 3, { key: 'fagforbundet' });
    expect(await parties(seeded.unitId)).toEqual([
      { side: 'EMPLOYER', key: null, holders: [[0, false]] }, { side: 'EMPLOYEES', key: 'fagforbundet', holders: [[3, false]] }, { side: 'EMPLOYEES', key: 'nsf', holders: [[2, false], [1, true]] }]);
  });

  it('are spoken for by the nearest level that has a rep, and by the chief rep where no level has one', async () => {
    await union('nsf');
    await union('delta');
    await office('LEADER', seeded.unitId, 0);
    await office('UNION_REP', seeded.unitId, 1, { key: 'nsf' });
    await office('UNION_REP', below, 2, { key: 'nsf' });
    await office('CHIEF_UNION_REP', seeded.unitId, 3, { key: 'nsf' });
    await office('CHIEF_UNION_REP', seeded.unitId, 4, { key: 'delta' });
    expect(await parties(below)).toEqual([
      { side: 'EMPLOYER', key: null, holders: [[0, false]] }, { side: 'EMPLOYEES', key: 'delta', holders: [[4, false]] }, { side: 'EMPLOYEES', key: 'nsf', holders: [[2, false]] }]);
  });

  it('leave out unions without an agreement or a rep, agreements of other levels, and terms that have ended or not begun', async () => {
    await union('nsf');
    await union('tekna', below);
    await office('UNION_REP', seeded.unitId, 1, { key: 'uten avtale' });
    await office('UNION_REP', seeded.unitId, 1, { key: 'tekna' });
    await office('UNION_REP', seeded.unitId, 2, { key: 'nsf', until: '2026-03-01' });
    await office('UNION_REP', seeded.unitId, 3, { key: 'nsf', from: '2026-03-03' });
    expect(await parties(seeded.unitId)).toEqual([{ side: 'EMPLOYER', key: null, holders: [] }]);
    expect((await parties(below)).map(({ key }) => key)).toEqual([null, 'tekna']);
  });

  it('are none at a unit that is not there', async () => {
    expect(await parties(randomUUID())).toEqual([]);
  });
});

describe('the people a change affects', () => {
  it('are those employed in the units and below them, one line per employment', async () => {
    await write(`insert into employment (organisation_id, person_id, unit_id, profession) values
      ('${seeded.organisationId}', '${seeded.people[0]}', '${below}', 'sykepleier'), ('${seeded.organisationId}', '${seeded.people[0]}', '${seeded.unitId}', 'leder'),
      ('${seeded.organisationId}', '${seeded.people[1]}', '${seeded.unitId}', null)`);
    const affected = (unitId: Id) => store.unitOfWork.run(seeded.organisationId, (transaction) => transaction.affectedPeople([unitId]));
    expect((await affected(below)).map(({ personId, unitName, profession }) => [personId, unitName, profession])).toEqual([[seeded.people[0], 'Nattpatruljen', 'sykepleier']]);
    expect((await affected(seeded.unitId)).length).toBe(3);
  });
});

describe('a unit', () => {
  it('knows its ancestors, and all below it follow when it is moved', async () => {
    const [top, leaf] = [randomUUID(), randomUUID()];
    await write(`insert into unit (organisation_id, id, code, name) values ('${seeded.organisationId}', '${top}', 'TOPP', 'Kommunen')`,
      `insert into unit (organisation_id, id, parent_id, code, name) values ('${seeded.organisationId}', '${leaf}', '${below}', 'BLAD', 'Bil 1')`,
      `update unit set parent_id = '${top}' where id = '${seeded.unitId}'`);
    expect(await store.raw(seeded.organisationId, [`select path from unit where id = '${leaf}'`])).toEqual([{ path: [top, seeded.unitId, below, leaf] }]);
    await expect(write(`update unit set parent_id = '${leaf}' where id = '${top}'`)).rejects.toMatchObject({ code: '23514' });
  });
});
