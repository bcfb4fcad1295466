import { type CaseReport, type ReportedCriterion, type ReportedGate, type ReportedInitiative, wordsOfRefusal } from '#application';
import { type CaseFinding, type Language, type LocalizedText, STAGE_TITLES } from '#domain';
import { FINDINGS, FORCES, MEANINGS, WORDS } from './case-words.ts';

const FOUND: readonly CaseFinding[] = ['SHOWN', 'NOT_SHOWN', 'ORDER_UNKNOWN'];
const DATE_COLUMN = 24;

/** The report in plain words, for a terminal of ordinary width or wider. */
export function caseInWords(report: CaseReport, language: Language): string {
  const say = (words: LocalizedText, values: Readonly<Record<string, string | number>> = {}): string => words[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  const sections = [head(report, language, say), timeline(report, say), gates(report, language, say), refused(report, language, say), summary(report, language, say), background(report, say), sources(report, say)];
  return `\n${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

type Say = (words: LocalizedText, values?: Readonly<Record<string, string | number>>) => string;

const heading = (text: string): string => `${text}\n${'─'.repeat(text.length)}`;

function head({ title, key, constructed, organisation, until, initiatives }: CaseReport, language: Language, say: Say): string {
  const ruleSets = [...new Map(initiatives.map(({ ruleSet }) => [`${ruleSet.key}@${ruleSet.version}`, ruleSet])).entries()];
  return [
    (title[language] ?? title.nb ?? key).toUpperCase(),
    `${[...(constructed ? [say(WORDS.constructed)] : []), ...(initiatives.some(({ recordedAfterwards }) => recordedAfterwards) ? [say(WORDS.recorded)] : []), say(WORDS.replay), `${say(WORDS.until)} ${until.slice(0, 10)}`].join(' · ')}`,
    `${organisation.name}, ${say(WORDS.employees, { n: organisation.employees })}`,
    ...ruleSets.map(([pin, ruleSet]) => `${say(WORDS.rules)}: ${ruleSet.title[language]} (${pin}): ${thresholds(ruleSet, say)}`),
  ].join('\n');
}

const thresholds = ({ thresholds: { amuFromEmployees, safetyRepFromEmployees, consultationFromEmployees } }: ReportedInitiative['ruleSet'], say: Say): string =>
  [say(WORDS.amu, { n: amuFromEmployees }), say(WORDS.safety, { n: safetyRepFromEmployees }), say(WORDS.consultation, { n: consultationFromEmployees })].join(', ');

const when = (told: string, say: Say): string => told.replace('(month)', `(${say(WORDS.month)})`).replace('(season)', `(${say(WORDS.season)})`).replace('working day', say(WORDS.workingDay));

const cited = (source: string | null): string => (source === null ? '' : ` [${source}]`);

const timeline = ({ timeline: facts }: CaseReport, say: Say): string =>
  [heading(say(WORDS.timeline)), ...facts.map(({ told, what, source }) => `  ${when(told, say).padEnd(DATE_COLUMN)}${what}${cited(source)}`)].join('\n');

/** Gates of several initiatives that say exactly the same are told once. */
function gates(report: CaseReport, language: Language, say: Say): string {
  const alike = new Map<string, ReportedGate[]>();
  for (const gate of report.gates) {
    const { run: _, title: __, ...said } = gate;
    const same = JSON.stringify(said);
    alike.set(same, [...alike.get(same) ?? [], gate]);
  }
  return [heading(say(WORDS.gates)), ...[...alike.values()].map((group) => gateInWords(group, language, say))].join('\n\n');
}

function gateInWords(group: readonly ReportedGate[], language: Language, say: Say): string {
  const [{ stage, partTitle, told, criteria }] = group as [ReportedGate];
  const place = [STAGE_TITLES[stage][language], ...(partTitle === null ? [] : [partTitle[language]])].join(', ');
  return [
    ...group.map(({ title }) => title),
    `${place} – ${told === null ? say(WORDS.ends) : say(WORDS.left, { date: when(told, say) })}`,
    ...criteria.flatMap((criterion) => criterionInWords(criterion, language, say)),
  ].join('\n');
}

function criterionInWords({ finding, force, title, basis, facts }: ReportedCriterion, language: Language, say: Say): readonly string[] {
  const width = Math.max(...FOUND.map((one) => FINDINGS[one][language].length)) + 2;
  const indent = ' '.repeat(width + 2);
  const bases = basis.map((one) => one.title[language]).join('; ');
  return [
    `  ${FINDINGS[finding][language].padEnd(width)}${title[language]} (${FORCES[force][language]}${bases === '' ? '' : `: ${bases}`})`,
    ...facts.map(({ told, what, source }) => `${indent}${when(told, say)}: ${what}${cited(source)}`),
  ];
}

const refused = ({ refused: steps }: CaseReport, language: Language, say: Say): string => (steps.length === 0 ? '' : [
  heading(say(WORDS.refused)),
  ...steps.map(({ told, what, command, refusals }) => `  ${when(told, say).padEnd(DATE_COLUMN)}${what}\n${' '.repeat(DATE_COLUMN + 2)}${command}: ${refusals.map((refusal) => wordsOfRefusal(refusal, language)).join(' ')}`),
].join('\n'));

const summary = ({ counts }: CaseReport, language: Language, say: Say): string =>
  [heading(say(WORDS.summary)), ...FOUND.map((finding) => `  ${String(counts[finding]).padStart(4)}  ${FINDINGS[finding][language]}: ${MEANINGS[finding][language]}`)].join('\n');

function background({ background: told }: CaseReport, say: Say): string {
  const entries = Object.entries(told);
  const line = (value: unknown): string => (Array.isArray(value) ? value.map(line).join(', ') : typeof value === 'object' && value !== null
    ? Object.entries(value).map(([name, inner]) => `${name} ${line(inner)}`).join('; ') : String(value));
  return entries.length === 0 ? '' : [heading(say(WORDS.background)), ...entries.flatMap(([name, value]) => [`  ${name}`, ...(Array.isArray(value) ? value : [value]).map((one) => `    ${line(one)}`)])].join('\n');
}

function sources({ sources: named }: CaseReport, say: Say): string {
  const entries = Object.entries(named);
  return entries.length === 0 ? '' : [heading(say(WORDS.sources)), ...entries.map(([key, where]) => `  ${key.padEnd(5)}${where}`)].join('\n');
}
