import { readFileSync, readdirSync } from 'node:fs';
import type { Instrument, Playbook, RuleSet } from '#domain';
import { parseInstrument } from './instrument/parse-instrument.ts';
import { parsePlaybook } from './parse-playbook.ts';
import { parseRuleSet } from './parse-rule-set.ts';
import type { PlaybookProblem } from './problem.ts';

/**
 * The folder libs/playbooks of the repository, where the YAML stands. The compiler copies no YAML, so that the built file
 * (dist/libs/playbooks/src/built-in.js) reads the same files as the source (libs/playbooks/src/built-in.ts): a deployment carries both folders.
 */
export const PLAYBOOKS_HOME = new URL(import.meta.url.endsWith('.ts') ? '../' : '../../../../libs/playbooks/', import.meta.url);

let ruleSets: readonly RuleSet[] | null = null;
let playbooks: readonly Playbook[] | null = null;
let instruments: readonly Instrument[] | null = null;

/** The rule sets that come with Medvirk, oldest first. Throws when a file is unsound: a fault of the release, not of its users. */
export function builtInRuleSets(): readonly RuleSet[] {
  ruleSets ??= filesIn('rule-sets/').map(({ name, text }) => {
    const parsed = parseRuleSet(text, name);
    if (!parsed.ok) throw unsound(parsed.problems);
    return parsed.ruleSet;
  }).toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return ruleSets;
}

/** The playbooks that come with Medvirk, by key and version. Their legal bases stand in every built-in rule set. Throws when a file is unsound. */
export function builtInPlaybooks(): readonly Playbook[] {
  playbooks ??= filesIn('playbooks/').map(({ name, text }) => {
    const parsed = parsePlaybook(text, name, sharedBases());
    if (!parsed.ok) throw unsound(parsed.problems);
    return parsed.playbook;
  }).toSorted((a, b) => a.key.localeCompare(b.key, 'en') || a.version - b.version);
  return playbooks;
}

/** The instruments that come with Medvirk, by key and version. Throws when a file is unsound. */
export function builtInInstruments(): readonly Instrument[] {
  instruments ??= filesIn('instruments/').map(({ name, text }) => {
    const parsed = parseInstrument(text, name);
    if (!parsed.ok) throw unsound(parsed.problems);
    return parsed.instrument;
  }).toSorted((a, b) => a.key.localeCompare(b.key, 'en') || a.version - b.version);
  return instruments;
}

/** Everything that comes with Medvirk, as a database publishes it at its start. */
export const builtIns = (): { readonly playbooks: readonly Playbook[]; readonly ruleSets: readonly RuleSet[] } => ({ playbooks: builtInPlaybooks(), ruleSets: builtInRuleSets() });

/** Legal bases that every built-in rule set knows: a playbook must make sense under each. */
function sharedBases(): ReadonlySet<string> {
  const [first, ...rest] = builtInRuleSets();
  return new Set(Object.keys(first?.bases ?? {}).filter((key) => rest.every(({ bases }) => Object.hasOwn(bases, key))));
}

const filesIn = (folder: string): readonly { name: string; text: string }[] => readdirSync(new URL(folder, PLAYBOOKS_HOME)).filter((name) => name.endsWith('.yaml')).sort()
  .map((name) => ({ name, text: readFileSync(new URL(`${folder}${name}`, PLAYBOOKS_HOME), 'utf8') }));

const unsound = (problems: readonly PlaybookProblem[]): Error =>
  new Error(problems.map(({ file, line, column, message, remedy }) => `${file}:${line}:${column} ${message}. ${remedy}`).join('\n'));
