import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CriterionResult, Initiative, StageKey, StageVisit } from '#domain';
import { freshDatabase } from '../../../../tests/setup/fresh-database.ts';
import type { FreshDatabase } from '../../../../tests/setup/fresh-database.ts';
import { created, criterion, plainInitiative } from '../../test-support/plain-initiative.ts';
import { SEEDED_NOW, Store, seedOrganisation } from '../../test-support/seeded-organisation.ts';
import type { Seeded } from '../../test-support/seeded-organisation.ts';

let database: FreshDatabase;
let store: Store;
let seeded: Seeded;

beforeAll(async () => {
  database = await freshDatabase();
  store = new Store(database.urls);
});
beforeEach(async () => { seeded = await seedOrganisation(store); });
afterAll(async () => {
  await store.close();
  await database.drop();
});

const unmet = criterion('diagnose.mandate-stated', { state: 'MISSING' });

async function stored(recordedAfterwards: boolean): Promise<Initiative> {
  const initiative = plainInitiative(seeded, { recordedAfterwards });
  await store.unitOfWork.run(seeded.organisationId, (transaction) => transaction.saveInitiatives([created(initiative)]));
  return initiative;
}

async function enter(before: Initiative, stage: StageKey, judged: readonly CriterionResult[] | null): Promise<void> {
  const visit: StageVisit = { id: randomUUID(), stage, round: 1, part: null, enteredAt: SEEDED_NOW, leftAt: null, reason: null, dueOn: null, entryId: randomUUID() };
  const after: Initiative = { ...before, version: before.version + 1, visits: [...before.visits, visit] };
  const passed = judged === null ? [] : [{ visitId: before.visits.at(-1)!.id, results: judged }];
  await store.unitOfWork.run(seeded.organisationId, (transaction) => transaction.saveInitiatives([{ before, after, gate: [], timers: [], tasks: [], passed }]));
}

const raw = (sql: string): Promise<unknown> => store.raw(seeded.organisationId, [sql]);

describe('the database lets a stage be entered past unmet criteria', () => {
  it('where the process is recorded afterwards', async () => {
    await expect(enter(await stored(true), 'involve', [unmet])).resolves.toBeUndefined();
  });

  it('and nowhere else', async () => {
    await expect(enter(await stored(false), 'involve', [unmet])).rejects.toMatchObject({ code: 'MV001' });
  });
});

describe('a process recorded afterwards', () => {
  it('still has every gate judged when it is left, and no stage skipped', async () => {
    await expect(enter(await stored(true), 'involve', null)).rejects.toMatchObject({ code: 'MV001' });
    await expect(enter(await stored(true), 'decide', [unmet])).rejects.toMatchObject({ code: 'MV001' });
  });

  it('cannot be made of one that is lived as it happens, nor the other way round', async () => {
    const [lived, told] = [await stored(false), await stored(true)];
    await expect(raw(`update initiative set recorded_afterwards = true where id = '${lived.id}'`)).rejects.toMatchObject({ code: '23001' });
    await expect(raw(`update initiative set recorded_afterwards = false where id = '${told.id}'`)).rejects.toMatchObject({ code: '23001' });
  });

  it('stands in a replay organisation only', async () => {
    const live = randomUUID();
    await store.raw(live, [
      `insert into organisation (id, name, kind, employees, has_amu) values ('${live}', 'Vik', 'LIVE', 400, true)`,
      `insert into unit (organisation_id, id, code, name) values ('${live}', '${seeded.unitId}', 'HJEM', 'Hjemmetjenesten')`,
      `insert into person (organisation_id, id, external_key, name) values ('${live}', '${seeded.people[0]}', 'liv', 'Liv')`,
    ]);
    const initiative = plainInitiative({ ...seeded, organisationId: live }, { recordedAfterwards: true, superior: null });
    await expect(store.unitOfWork.run(live, (transaction) => transaction.saveInitiatives([created(initiative)]))).rejects.toMatchObject({ code: '23001' });
  });
});

describe('offices at a level', () => {
  it('are those of the unit and of the levels above it that are in term on the domain date', async () => {
    const [person, below] = [seeded.people[0], randomUUID()];
    const office = (kind: string, unit: string, from: string, until: string | null): string => `insert into office (organisation_id, id, kind, unit_id, person_id, deputy, from_date, until_date)
      values ('${seeded.organisationId}', gen_random_uuid(), '${kind}', '${unit}', '${person}', false, '${from}', ${until === null ? 'null' : `'${until}'`})`;
    await store.raw(seeded.organisationId, [
      `insert into unit (organisation_id, id, parent_id, code, name) values ('${seeded.organisationId}', '${below}', '${seeded.unitId}', 'NATT', 'Natt')`,
      office('CHIEF_SAFETY_REP', seeded.unitId, '2026-01-01', null), office('SAFETY_REP', below, '2026-01-01', '2026-12-31'), office('AMU_MEMBER', below, '2024-01-01', '2025-12-31'),
    ]);
    const at = (unitId: string): Promise<readonly string[]> => store.unitOfWork.run(seeded.organisationId, async (transaction) => (await transaction.officesAt(unitId)).map(({ kind }) => kind).toSorted());
    expect(await at(below)).toEqual(['CHIEF_SAFETY_REP', 'SAFETY_REP']);
    expect(await at(seeded.unitId)).toEqual(['CHIEF_SAFETY_REP']);
    expect(await at(randomUUID())).toEqual([]);
  });
});
