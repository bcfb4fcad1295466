import { describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../ports/viewer.ts';
import { type RegisterFile, importRegister } from './import-register.ts';
import type { OfficeEntry, PersonEntry, Register, RegisterStore, UnionEntry, UnitEntry } from './register-store.ts';
import type { RegisterKind } from './row.ts';

interface Present { units: UnitEntry[]; people: PersonEntry[]; offices: OfficeEntry[]; unions: UnionEntry[] }

/** A register in memory that keeps what was put, as the port says. */
function register(present: Present): RegisterStore {
  const merge = <E>(kept: E[], put: readonly E[], key: (entry: E) => unknown): E[] => [...kept.filter((entry) => !put.some((other) => key(other) === key(entry))), ...put];
  const inMemory: Register = {
    units: () => Promise.resolve(present.units), people: () => Promise.resolve(present.people), offices: () => Promise.resolve(present.offices), unions: () => Promise.resolve(present.unions),
    putUnits: (units) => { present.units = merge(present.units, units, ({ code }) => code); return Promise.resolve(); },
    putPeople: (people) => { present.people = merge(present.people, people, ({ key }) => key); return Promise.resolve(); },
    putOffices: (offices) => { present.offices = merge(present.offices, offices, ({ kind, person, from }) => `${kind}${person}${from}`); return Promise.resolve(); },
    putUnions: (unions) => { present.unions = merge(present.unions, unions, ({ key }) => key); return Promise.resolve(); },
    setClosedDays: () => Promise.resolve(),
  };
  return { run: (_, work) => work(inMemory) };
}

const empty = (): Present => ({ units: [], people: [], offices: [], unions: [] });
const town = (): Present => ({ ...empty(), units: [{ code: 'by', name: 'By', parent: null }, { code: 'skole', name: 'Skole', parent: 'by' }], unions: [{ key: 'delta', name: 'Delta', confederation: 'YS', unit: null }] });
const administrator: Viewer = { organisationId: 'o', personId: 'p', name: 'Hanne', roles: ['HR_ADMIN'], offices: [], scopes: null, credential: { kind: 'SESSION', id: 's' }, language: 'nb' };

const file = (...lines: readonly string[]): RegisterFile => {
  const [columns = [], ...cells] = lines.map((line) => line.split(';'));
  return { columns, problems: [], rows: cells.map((row, at) => ({ line: at + 2, cells: Object.fromEntries(columns.map((column, index) => [column, row[index] ?? ''])) })) };
};
const importing = (present: Present, kind: RegisterKind, lines: readonly string[], dryRun = false) => importRegister(register(present), administrator, { kind, file: file(...lines), dryRun });
const problems = async (present: Present, kind: RegisterKind, ...lines: readonly string[]): Promise<unknown[]> => {
  const result = await importing(present, kind, lines);
  return result.ok ? [] : result.problems.map(({ line, column, code }) => [line, column, code]);
};

describe('an import of units', () => {
  it('puts parents before children, whatever the order of the file', async () => {
    const present = empty();
    await importing(present, 'UNITS', ['code;name;parent', 'trinn;Trinn;skole', 'skole;Skole;by', 'by;By;']);
    expect(present.units.map(({ code }) => code)).toEqual(['by', 'skole', 'trinn']);
  });

  it('refuses a unit below itself, also by way of units that stand already', async () => {
    expect(await problems(town(), 'UNITS', 'code;name;parent', 'trinn;Trinn;skole', 'skole;Skole;trinn')).toEqual([[2, 'parent', 'UNIT_CYCLE'], [3, 'parent', 'UNIT_CYCLE']]);
  });

  it('refuses a second unit at the top, an unknown parent and a code twice', async () => {
    expect(await problems(town(), 'UNITS', 'code;name;parent', 'fylke;Fylke;', 'a;A;ukjent', 'b;B;by', 'b;B;by'))
      .toEqual([[3, 'parent', 'UNIT_UNKNOWN'], [5, 'code', 'REPEATED'], [2, 'parent', 'ROOT_REPEATED']]);
  });
});

describe('an import of people', () => {
  it('takes several lines of one person as several employments', async () => {
    const present = town();
    await importing(present, 'PEOPLE', ['key;name;unit;profession', '1;Anna;skole;lærer', '1;Anna;by;rådgiver']);
    expect(present.people.map(({ key, employments }) => [key, employments.map(({ unit }) => unit)])).toEqual([['1', ['skole', 'by']]]);
  });

  it('refuses lines of one person that contradict each other, and the same employment twice', async () => {
    expect(await problems(town(), 'PEOPLE', 'key;name;unit', '1;Anna;skole', '1;Anne;by', '1;Anna;skole')).toEqual([[3, 'name', 'DIFFERS'], [4, 'key', 'REPEATED']]);
  });

  it('refuses roles that nobody can be given, and at units that do not exist', async () => {
    expect(await problems(town(), 'PEOPLE', 'key;name;unit;roles', '1;Anna;skole;SYSTEM', '2;Bo;skole;LEADER@ukjent')).toEqual([[2, 'roles', 'NOT_ONE_OF'], [3, 'roles', 'UNIT_UNKNOWN']]);
  });

  it('leaves alone who is not in the file, and counts who is unchanged whatever the order of their employments', async () => {
    const present = town();
    await importing(present, 'PEOPLE', ['key;name;unit', '1;Anna;skole', '1;Anna;by', '2;Bo;by']);
    const result = await importing(present, 'PEOPLE', ['key;name;unit', '1;Anna;by', '1;Anna;skole']);
    expect([result, present.people.length]).toEqual([{ ok: true, summary: { lines: 2, added: 0, changed: 0, unchanged: 1, stored: true } }, 2]);
  });
});

describe('an import of offices', () => {
  const staffed = (): Present => ({ ...town(), people: [{ key: '1', name: 'Anna', email: null, language: 'nb', employments: [], roles: [] }] });

  it('wants a union for union reps, and none for others', async () => {
    expect(await problems(staffed(), 'OFFICES', 'kind;union;unit;person;from;until', 'UNION_REP;;by;1;2026-01-01;', 'SAFETY_REP;delta;by;1;2026-01-01;', 'UNION_REP;nito;by;1;2026-01-01;'))
      .toEqual([[2, 'union', 'UNION_NEEDED'], [3, 'union', 'UNION_NOT_TAKEN'], [4, 'union', 'UNION_UNKNOWN']]);
  });

  it('ends a term by giving the same term with its last day', async () => {
    const present = staffed();
    await importing(present, 'OFFICES', ['kind;unit;person;from;until', 'SAFETY_REP;by;1;2026-01-01;']);
    const result = await importing(present, 'OFFICES', ['kind;unit;person;from;until', 'SAFETY_REP;by;1;2026-01-01;2027-12-31']);
    expect([result.ok && result.summary.changed, present.offices.map(({ until }) => until)]).toEqual([1, ['2027-12-31']]);
  });

  it('refuses a day that no calendar has, and a term that ends before it begins', async () => {
    expect(await problems(staffed(), 'OFFICES', 'kind;unit;person;from;until', 'SAFETY_REP;by;1;2026-02-29;', 'SAFETY_REP;by;1;2026-03-01;2026-02-01')).toEqual([[2, 'from', 'NOT_A_DATE'], [3, 'until', 'ENDS_BEFORE_START']]);
  });
});

describe('any import', () => {
  it('stores nothing when one line is wrong', async () => {
    const present = town();
    await importing(present, 'UNIONS', ['key;name;confederation;unit', 'nito;NITO;;', 'fo;FO;Unio;']);
    expect(present.unions.map(({ key }) => key)).toEqual(['delta']);
  });

  it('stores nothing in a dry run', async () => {
    const present = town();
    const result = await importing(present, 'UNIONS', ['key;name;confederation', 'fo;FO;Unio'], true);
    expect([result, present.unions.length]).toEqual([{ ok: true, summary: { lines: 1, added: 1, changed: 0, unchanged: 0, stored: false } }, 1]);
  });

  it('names columns that are missing, unknown or repeated', async () => {
    expect(await problems(town(), 'UNIONS', 'key;navn;key', 'x;y;z')).toEqual([[1, 'name', 'COLUMN_MISSING'], [1, 'confederation', 'COLUMN_MISSING'], [1, 'navn', 'COLUMN_UNKNOWN'], [1, 'key', 'COLUMN_REPEATED']]);
  });

  it('is for administrators alone', async () => {
    const result = await importRegister(register(town()), { ...administrator, roles: ['LEADER'] }, { kind: 'UNIONS', file: file('key;name;confederation', 'fo;FO;Unio'), dryRun: false });
    expect(result.ok ? [] : result.refusals.map(({ code }) => code)).toEqual(['ADMINISTRATOR_REQUIRED']);
  });
});
