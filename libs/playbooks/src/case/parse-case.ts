import type { CaseFact, CaseFile, CaseOrganisation, CaseStep, CaseWhen, Language } from '#domain';
import { compileSchema, schemaFindings } from '../schema/check-schema.ts';
import { inFileOrder, type PlaybookProblem } from '../problem.ts';
import { readYaml } from '../yaml-source.ts';
import { caseFindings } from './case-findings.ts';
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
  const findings = wrong.length > 0 ? wrong : caseFindings(source.value as CaseYaml);
  if (findings.length > 0) return { ok: false, problems: inFileOrder(findings.map(source.problem)) };
  return { ok: true, case: caseOf(source.value as CaseYaml, language) };
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
