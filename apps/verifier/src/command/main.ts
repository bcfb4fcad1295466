import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Report, Verdict } from '../report.ts';
import { entryColumns, shown } from '../shown-report.ts';
import type { ShownReport } from '../shown-report.ts';
import { verifyFiles } from '../verify-files.ts';
import type { ChosenFile } from '../verify-files.ts';
import { LANGUAGES, WORDS, filled } from '../words/words.ts';
import type { Language, Words } from '../words/words.ts';

/** What the command ends with: 0 everything holds, 1 something cannot be, 2 wrong use or a file that cannot be read, 3 not everything could be checked. */
const EXIT: Readonly<Record<Verdict, number>> = { HOLDS: 0, FALSE: 1, HOLDS_IN_ITSELF: 3, INCOMPLETE: 3 };
const MARK: Readonly<Record<string, string>> = { HOLDS: '+', FAILS: 'X', PARTLY: '~', NOT_CHECKED: '-' };

/** Where the command writes. */
export interface Output { readonly out: (text: string) => void; readonly err: (text: string) => void }

/** medvirk-verify: checks packs from files, tells in words, gives the exit code. */
export async function main(args: readonly string[], { out, err }: Output): Promise<number> {
  const options = optionsOf(args);
  const words = WORDS[options?.language ?? 'nb'];
  if (options === undefined || options.files.length === 0) {
    err(words.label.usage);
    return 2;
  }
  const [files, older] = [await Promise.all(options.files.map(fileOf)), await Promise.all(options.older.map(fileOf))];
  const broken = [...files, ...older].filter((file) => 'reason' in file);
  for (const { name, reason } of broken) err(filled(words.label.cannotRead, { file: name, reason }));
  if (broken.length > 0) return 2;
  const trust = { keys: options.keys, olderHeads: older.map((file) => ('bytes' in file ? new TextDecoder().decode(file.bytes) : '')) };
  const reports = await verifyFiles(files.filter((file) => 'bytes' in file), trust);
  for (const { name, report } of reports) out(options.json ? JSON.stringify({ file: name, ...report }) : textOf(name, shown(report, words), words));
  return worst(reports.map(({ report }) => report));
}

/** The exit code of the worst report. */
const worst = (reports: readonly Report[]): number => [1, 2, 3].find((code) => reports.some(({ verdict }) => EXIT[verdict] === code)) ?? 0;

interface Options { readonly files: readonly string[]; readonly keys: readonly string[]; readonly older: readonly string[]; readonly language: Language; readonly json: boolean }

function optionsOf(args: readonly string[]): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { key: { type: 'string', multiple: true, default: [] }, older: { type: 'string', multiple: true, default: [] }, language: { type: 'string', default: 'nb' }, json: { type: 'boolean', default: false } },
    });
    const language = LANGUAGES.find((known) => known === values.language);
    return language === undefined ? undefined : { files: positionals, keys: values.key, older: values.older, language, json: values.json };
  } catch {
    // An option that is not known: the usage is shown.
    return undefined;
  }
}

async function fileOf(file: string): Promise<ChosenFile | { readonly name: string; readonly reason: string }> {
  try {
    return { name: path.basename(file), bytes: new Uint8Array(await readFile(file)) };
  } catch (error) {
    return { name: file, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** A report as text for a terminal or a pipe. */
function textOf(name: string, report: ShownReport, words: Words): string {
  const { label } = words;
  const section = (heading: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)]);
  return [
    `${name}: ${report.title}`, report.text, ...[report.about, report.replay].filter((line) => line !== null),
    ...report.findings.flatMap(({ heading, texts }) => section(heading, texts)),
    ...section(label.checks, report.checks.flatMap(({ state, name: what, text, shows, showsNot }) => [`${MARK[state] ?? ' '} ${what}: ${text}`, `    ${label.shows}: ${shows}`, `    ${label.showsNot}: ${showsNot}`])),
    ...section(label.order, report.order.flatMap(({ title, text, steps }) => [`${title}: ${text}`, ...steps.map((step) => `    ${step}`)])),
    ...section('', report.confirmed).slice(1),
    ...section(label.entries, [entryColumns(words).join(' | '), ...report.entries.map((row) => row.join(' | '))]),
    ...section(label.limits, [label.limitsText]), '',
  ].join('\n');
}
