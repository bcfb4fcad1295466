import type { RuleSet } from '#domain';
import { contentHash } from './content-hash.ts';
import type { PlaybookProblem } from './problem.ts';
import { inFileOrder } from './problem.ts';
import { compileSchema, schemaFindings } from './schema/check-schema.ts';
import { RULE_SET_SCHEMA } from './schema/rule-set-schema.ts';
import { readYaml } from './yaml-source.ts';

export type ParsedRuleSet = { readonly ok: true; readonly ruleSet: RuleSet } | { readonly ok: false; readonly problems: readonly PlaybookProblem[] };

type RuleSetFile = Omit<RuleSet, 'key' | 'hash'> & { readonly ruleSet: string };

const validate = compileSchema(RULE_SET_SCHEMA);

/** Reads a rule set from YAML. Every problem names file, line, path and remedy. */
export function parseRuleSet(text: string, fileName: string): ParsedRuleSet {
  const source = readYaml(text, fileName);
  if (!source.ok) return source;
  const wrong = schemaFindings(validate, source.value);
  if (wrong.length > 0) return { ok: false, problems: inFileOrder(wrong.map(source.problem)) };
  const file = source.value as RuleSetFile;
  const { ruleSet: key, version, validFrom, title, thresholds, bases } = file;
  if (!new Date(`${validFrom}T00:00:00Z`).toISOString().startsWith(validFrom)) {
    return { ok: false, problems: [source.problem({ path: ['validFrom'], message: `The calendar has no ${validFrom}`, remedy: 'Write a date of the calendar.' })] };
  }
  return { ok: true, ruleSet: { key, version, validFrom, hash: contentHash(file), title, thresholds, bases } };
}
