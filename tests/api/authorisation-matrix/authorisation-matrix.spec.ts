import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import type { Viewer } from '#application';
import { READ_MODELS, ReadStore, encodeGlobalId, readPool } from '#persistence';
import { type FreshDatabase, freshDatabase } from '../../setup/fresh-database.ts';
import { type FieldPath, pathsToTypes, selectionOf, valuesIn } from './field-paths.ts';
import { type SeededOrganisation, type ViewerKind, seedOrganisation } from './seeded-organisation.ts';

let database: FreshDatabase;
let pool: pg.Pool;
let reads: ReadStore;
let own: SeededOrganisation;
let other: SeededOrganisation;
let paths: ReadonlyMap<string, FieldPath>;

beforeAll(async () => {
  database = await freshDatabase();
  own = await seedOrganisation(database.adminUrl, 'Egen kommune');
  other = await seedOrganisation(database.adminUrl, 'Annen kommune');
  pool = readPool({ url: database.urls.app, size: 2, onFault: (fault) => { throw fault; } });
  reads = new ReadStore({ pool, cursorSecret: 'a secret of at least 32 characters' });
  paths = pathsToTypes(own.ids);
}, 60_000);
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const KINDS: readonly ViewerKind[] = ['LEADER', 'UNION_REP', 'SAFETY_REP', 'EMPLOYEE', 'HR_ADMIN', 'DECISION_MAKER', 'INTEGRATION'];
/** Roots with arguments of their own, and fields that ask something of the row, which have tests of their own. */
const rootArguments = (name: string): Readonly<Record<string, unknown>> => ({
  node: { id: encodeGlobalId('Initiative', own.ids['Initiative']!) }, nodes: { ids: [encodeGlobalId('Initiative', own.ids['Initiative']!)] }, initiative: { number: own.number },
  person: { id: encodeGlobalId('Person', own.ids['Person']!) },
}[name] ?? {});

/** What a viewer has none of is empty without being hidden. */
const holdsNone = ({ scopes, offices }: Viewer, name: string): boolean => (name === 'scopes' && scopes === null) || (name === 'offices' && offices.length === 0);

async function seen(viewer: Viewer, type: string, name: string): Promise<boolean> {
  const path = paths.get(type)!;
  const selection = selectionOf(type, path, name, type === 'Query' ? rootArguments(name) : {});
  const answer: unknown = JSON.parse(await reads.read(viewer, [selection], null));
  return valuesIn(answer, [...path.steps.map((step) => step.name), name]).length > 0;
}

describe('the authorisation matrix', () => {
  const fields = [...READ_MODELS.values()].flatMap((model) => Object.entries(model.fields).map(([name, field]) => ({ type: model.type, name, field })));

  it('reaches every type', () => {
    expect([...READ_MODELS.keys()].filter((type) => !paths.has(type))).toEqual([]);
  });

  it.each(KINDS)('shows %s exactly the fields that are declared visible to them', async (kind) => {
    const viewer = own.viewers[kind];
    const wrong: string[] = [];
    for (const { type, name, field } of fields) {
      if (field.alsoIf !== undefined || paths.get(type)!.personal || (type === 'Viewer' && holdsNone(viewer, name))) continue;
      const path = paths.get(type)!;
      const targets = 'type' in field ? [field.type] : [];
      const expected = viewer.roles.some((role) => path.roles.includes(role) && field.visibleTo.includes(role) && targets.every((target) => READ_MODELS.get(target)!.rows.includes(role)));
      if (await seen(viewer, type, name) !== expected) wrong.push(`${type}.${name} ${expected ? 'is hidden' : 'is shown'}`);
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it.each([...KINDS, 'STRANGER' as const])('shows %s of another organisation nothing, by any id', async (kind) => {
    const wrong: string[] = [];
    for (const [type, { steps }] of paths) {
      if (steps[0]?.name !== 'node') continue;
      for (const [name, field] of Object.entries(READ_MODELS.get(type)!.fields)) {
        if (field.kind !== 'value' && field.kind !== 'list') continue;
        if (await seen(other.viewers[kind], type, name)) wrong.push(`${type}.${name}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it('shows an employee whom a change does not affect nothing of it', async () => {
    const shared = new Set(['Organisation', 'Unit', 'Person', 'Office', 'Playbook', 'RuleSet', 'CosignerKey']);
    const wrong: string[] = [];
    for (const [type, { steps }] of paths) {
      if (steps[0]?.name !== 'node' || steps.length > 1 || shared.has(type)) continue;
      if (await seen(own.viewers.STRANGER, type, 'id')) wrong.push(type);
    }
    expect(wrong).toEqual([]);
  });

  it.each(['LEADER', 'UNION_REP', 'SAFETY_REP', 'EMPLOYEE'] as const)('keeps an initiative of another level from %s', async (kind) => {
    const id = { id: encodeGlobalId('Initiative', own.foreignInitiativeId) };
    const selection = selectionOf('Initiative', { steps: [{ name: 'node', arguments: id, field: READ_MODELS.get('Query')!.fields['node']!, onTypes: null }], roles: [], personal: false }, 'title');
    expect(JSON.parse(await reads.read(own.viewers[kind], [selection], null))).toEqual({ node: null });
    expect(JSON.parse(await reads.read(own.viewers.HR_ADMIN, [selection], null))).toEqual({ node: { title: 'Ny turnus' } });
  });

  it.each([['UNION_REP', true], ['HR_ADMIN', true], ['LEADER', false], ['DECISION_MAKER', false], ['INTEGRATION', false]] as const)(
    'shows what is personal of a rep to %s: %s', async (kind, expected) => {
      for (const name of ['email', 'language', 'employments']) expect([name, await seen(own.viewers[kind], 'Person', name)]).toEqual([name, expected]);
    });

  it('counts somebody who is affected by one change and leads another as each where they are it', async () => {
    const leaderElsewhere: Viewer = { ...own.viewers.EMPLOYEE, roles: ['EMPLOYEE', 'LEADER'] };
    expect(await seen(leaderElsewhere, 'Initiative', 'title')).toBe(true);
    for (const name of ['gate', 'archiveCase', 'records', 'entries', 'timers', 'people']) expect([name, await seen(leaderElsewhere, 'Initiative', name)]).toEqual([name, false]);
  });
});
