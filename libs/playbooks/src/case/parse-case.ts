import { type CaseFact, type CaseFile, type CaseOrganisation, type CaseStep, type CaseWhen, isCivilDate, type Language } from '#domain';
import { compileSchema, schemaFindings } from '../schema/check-schema.ts';
import { type Finding, inFileOrder, type PlaybookProblem } from '../problem.ts';
import { readYaml } from '../yaml-source.ts';
import { CASE_SCHEMA } from './case-schema.ts';
import type { FactYaml, CaseYaml, OrganisationYaml } from './case-yaml.ts';

export type ParsedCase = { readonly ok: true; readonly case: CaseFile } | { readonly ok: false; readonly problems: readonly PlaybookProblem[] };

const validate = compileSchema(CASE_SCHEMA);

/**
 * Reads a case from YAML. Every problem names file, line, path and remedy; what commands do with their input is the engine's to judge. Facts told in several
 * languages are read in the one asked for, else in the first that is there.
 */
export function parseCase(text: string, fileName: string, language: Language = 'nb'): ParsedCase {
  const source = readYaml(text, fileName);
  if (!source.ok) return source;
  const wrong = schemaFindings(validate, source.value);
  const findings = wrong.length > 0 ? wrong : inconsistencies(source.value as CaseYaml);
  if (findings.length > 0) return { ok: false, problems: inFileOrder(findings.map(source.problem)) };
  return { ok: true, case: caseOf(source.value as CaseYaml, language) };
}

function inconsistencies({ facts, runs, sources = {}, constructed = false }: CaseYaml): readonly Finding[] {
  const refs = runs.map(({ run }) => run);
  const undated = runs.some(({ firstDay }) => firstDay === undefined);
  return [
    ...refs.flatMap((ref, at) => (refs.indexOf(ref) < at ? [{ path: ['runs', at, 'run'], message: `The run "${ref}" stands twice`, remedy: 'Give each run a name of its own.' }] : [])),
    ...facts.flatMap((fact, at): Finding[] => [
      ...(fact.for ?? []).flatMap((ref, of) => (refs.includes(ref) ? [] : [{ path: ['facts', at, 'for', of], message: `There is no run "${ref}"`, remedy: `The runs are ${refs.join(', ')}.` }])),
      ...(fact.source !== undefined && !Object.hasOwn(sources, fact.source) ? [{ path: ['facts', at, 'source'], message: `The source "${fact.source}" is not among the sources`, remedy: 'Add it under sources, or correct its name.' }] : []),
      ...(fact.source === undefined && !constructed ? [{ path: ['facts', at], message: 'A fact of a real case has no source', remedy: 'Name the source, or say `constructed: true` for the whole case.' }] : []),
      ...(fact.wd !== undefined && undated ? [{ path: ['facts', at, 'wd'], message: 'A fact is told in working days, and a run has no first day', remedy: 'Give every run a firstDay.' }] : []),
      ...(['at', 'from', 'to'] as const).flatMap((member) => (fact[member] === undefined || fact[member].length === 7 || isCivilDate(fact[member]) ? []
        : [{ path: ['facts', at, member], message: `The calendar has no ${fact[member]}`, remedy: 'Write a date of the calendar.' }])),
      ...(fact.at?.length === 7 && fact.precision === undefined ? [{ path: ['facts', at, 'at'], message: 'A month alone needs a precision', remedy: 'Add `precision: month` or `precision: season`.' }] : []),
    ]),
  ];
}

const caseOf = (file: CaseYaml, language: Language): CaseFile => ({
  key: file.case, title: file.title, constructed: file.constructed ?? false, sources: file.sources ?? {}, organisation: organisationOf(file.organisation),
  runs: file.runs.map(({ run, title, names = {}, firstDay = null }) => ({ ref: run, title, names, firstDay })),
  facts: file.facts.map((fact) => factOf(fact, language)), background: file.background ?? {},
});

const organisationOf = ({ units, unions = [], people, staff = [], closedDays = [], ...rest }: OrganisationYaml): CaseOrganisation => ({
  ...rest, closedDays,
  units: units.map(({ parent = null, ...unit }) => ({ ...unit, parent })),
  unions: unions.map(({ unit = null, ...union }) => ({ ...union, unit })),
  people: [
    ...people.map(({ key, name, language = 'nb' as const, roles = [], offices = [], employments = [] }) => ({
      key, name, language,
      roles: roles.map(({ role, unit = null }) => ({ role, unit })),
      offices: offices.map(({ kind, union = null, unit, deputy = false }) => ({ kind, union, unit, deputy })),
      employments: employments.map(({ unit, profession = null, contract = null, shift = null, onLeave = false }) => ({ unit, profession, contract, shift, onLeave })),
    })),
    ...staff.flatMap(({ key, name, count, unit, profession = null, contract = null, shift = null, onLeave = false }) => Array.from({ length: count }, (_, at) => ({
      key: `${key}-${at + 1}`, name: `${name} ${at + 1}`, language: 'nb' as const, roles: [], offices: [], employments: [{ unit, profession, contract, shift, onLeave }],
    }))),
  ],
});

const factOf = (fact: FactYaml, language: Language): CaseFact => ({
  when: whenOf(fact), type: fact.type, what: wordsOf(fact.what, language), source: fact.source ?? null, for: fact.for ?? [], bearsOn: fact.bearsOn ?? [],
  does: (fact.does ?? []).map(({ by, do: command, on, with: input = {} }): CaseStep => ({ by, command, on: on?.slice(1) ?? null, input })),
});

const wordsOf = (words: FactYaml['what'], language: Language): string => (typeof words === 'string' ? words : words[language] ?? Object.values(words)[0] ?? '');

function whenOf({ wd, at, time = '09:00', from, to, precision }: FactYaml): CaseWhen {
  if (wd !== undefined) return { kind: 'WORKING_DAY', day: wd, time };
  if (at === undefined) return { kind: 'SPAN', from: from ?? '', to: to ?? '' };
  if (at.length === 7) return { kind: 'ABOUT', month: at, precision: precision === 'season' ? 'SEASON' : 'MONTH' };
  return { kind: 'DATE', date: at, time };
}
