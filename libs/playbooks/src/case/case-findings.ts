import { isCivilDate } from '#domain';
import type { Finding } from '../problem.ts';
import { remedyFor } from '../suggestion.ts';
import type { CaseYaml, FactYaml, OrganisationYaml } from './case-yaml.ts';

/** Years whose holidays are reckoned. Of what happened before, the rules in force then are not known. */
const [FIRST_YEAR, LAST_YEAR] = ['1990', '2100'];

type Path = readonly (string | number)[];

/** What is wrong in a case beyond its schema: names that point at nothing, dates that do not exist, facts without a source. Empty when it hangs together. */
export function caseFindings(file: CaseYaml): readonly Finding[] {
  const refs = file.runs.map(({ run }) => run);
  return [
    ...organisationFindings(file.organisation),
    ...twice(refs, ['runs'], 'run', 'run'),
    ...file.runs.flatMap(({ names = {} }, at) => Object.entries(names).flatMap(([name, value]) => named(value, file.organisation, ['runs', at, 'names', name]))),
    ...file.facts.flatMap((fact, at) => [
      ...(fact.for ?? []).flatMap((ref, of) => unknown(ref, refs, ['facts', at, 'for', of], 'run')),
      ...sourceFindings(fact, file, ['facts', at]),
      ...whenFindings(fact, file, ['facts', at]),
      ...(fact.does ?? []).flatMap(({ by }, step) => named(by, file.organisation, ['facts', at, 'does', step, 'by'])),
    ]),
  ];
}

const unknown = (name: string, known: readonly string[], path: Path, kind: string): readonly Finding[] =>
  (known.includes(name) ? [] : [{ path, message: `There is no ${kind} "${name}"`, remedy: remedyFor(name, known) }]);

const twice = (names: readonly string[], path: Path, member: string, kind: string): readonly Finding[] => names.flatMap((name, at) =>
  (names.indexOf(name) < at ? [{ path: [...path, at, member], message: `The ${kind} "${name}" stands twice`, remedy: `Give each ${kind} a name of its own.` }] : []));

/** `$person.KEY` and `$unit.CODE` must be in the register; other names are made by the run. */
function named(reference: string, { people, staff = [], units }: OrganisationYaml, path: Path): readonly Finding[] {
  const [, kind, name] = /^\$(person|unit)\.(.+)$/.exec(reference) ?? [];
  if (kind === undefined || name === undefined) return [];
  const keys = kind === 'unit' ? units.map(({ code }) => code)
    : [...people.map(({ key }) => key), ...staff.flatMap(({ key, count }) => Array.from({ length: count }, (_, at) => `${key}-${at + 1}`))];
  return unknown(name, keys, path, kind);
}

function organisationFindings({ units, unions = [], people, staff = [] }: OrganisationYaml): readonly Finding[] {
  const codes = units.map(({ code }) => code);
  const keys = unions.map(({ key }) => key);
  const inUnit = (unit: string | undefined, ...path: Path): readonly Finding[] => (unit === undefined ? [] : unknown(unit, codes, ['organisation', ...path], 'unit'));
  return [
    ...twice(codes, ['organisation', 'units'], 'code', 'unit'),
    ...units.flatMap(({ parent }, at) => (parent === undefined || codes.slice(0, at).includes(parent) ? []
      : [{ path: ['organisation', 'units', at, 'parent'], message: `No unit "${parent}" stands above this one`, remedy: 'List a parent before its children, or correct its code.' }])),
    ...unions.flatMap(({ unit }, at) => inUnit(unit, 'unions', at, 'unit')),
    ...twice(people.map(({ key }) => key), ['organisation', 'people'], 'key', 'person'),
    ...people.flatMap(({ roles = [], offices = [], employments = [] }, at) => [
      ...roles.flatMap(({ unit }, of) => inUnit(unit, 'people', at, 'roles', of, 'unit')),
      ...offices.flatMap(({ unit, union }, of) => [
        ...inUnit(unit, 'people', at, 'offices', of, 'unit'),
        ...(union === undefined ? [] : unknown(union, keys, ['organisation', 'people', at, 'offices', of, 'union'], 'union')),
      ]),
      ...employments.flatMap(({ unit }, of) => inUnit(unit, 'people', at, 'employments', of, 'unit')),
    ]),
    ...staff.flatMap(({ unit }, at) => inUnit(unit, 'staff', at, 'unit')),
  ];
}

function sourceFindings({ source }: FactYaml, { sources = {}, constructed = false }: CaseYaml, path: Path): readonly Finding[] {
  if (source === undefined) return constructed ? [] : [{ path, message: 'A fact of a real case has no source', remedy: 'Name the source, or say `constructed: true` for the whole case.' }];
  return Object.hasOwn(sources, source) ? [] : [{ path: [...path, 'source'], message: `The source "${source}" is not among the sources`, remedy: 'Add it under sources, or correct its name.' }];
}

function whenFindings({ wd, at, from, to, precision }: FactYaml, { runs }: CaseYaml, path: Path): readonly Finding[] {
  const dates = Object.entries({ at, from, to }).flatMap(([member, date]) => (date === undefined || date.length === 7 || isCivilDate(date) ? []
    : [{ path: [...path, member], message: `The calendar has no ${date}`, remedy: 'Write a date of the calendar.' }]));
  const outside = Object.entries({ at, from, to }).flatMap(([member, date]) => (date === undefined || (date.slice(0, 4) >= FIRST_YEAR && date.slice(0, 4) <= LAST_YEAR) ? []
    : [{ path: [...path, member], message: `Working days are known from ${FIRST_YEAR} to ${LAST_YEAR}, not in ${date.slice(0, 4)}`, remedy: 'Correct the year.' }]));
  return [
    ...dates, ...outside,
    ...(wd !== undefined && runs.some(({ firstDay }) => firstDay === undefined) ? [{ path: [...path, 'wd'], message: 'A fact is told in working days, and a run has no first day', remedy: 'Give every run a firstDay.' }] : []),
    ...(at?.length === 7 && precision === undefined ? [{ path: [...path, 'at'], message: 'A month alone needs a precision', remedy: 'Add `precision: month` or `precision: season`.' }] : []),
    ...(at?.length === 10 && precision !== undefined ? [{ path: [...path, 'precision'], message: 'A day is as precise as can be', remedy: 'Take the precision out, or write the month alone.' }] : []),
    ...(from !== undefined && to !== undefined && to < from ? [{ path: [...path, 'to'], message: `The span ends on ${to}, before it begins`, remedy: 'Exchange from and to, or correct one of them.' }] : []),
  ];
}
