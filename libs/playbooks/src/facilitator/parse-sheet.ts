import { KEY, closed, listOf, localizedText, wholeNumber } from '../schema/parts.ts';
import { compileSchema, schemaFindings } from '../schema/check-schema.ts';
import type { PlaybookProblem } from '../problem.ts';
import { inFileOrder } from '../problem.ts';
import { readYaml } from '../yaml-source.ts';
import { type FacilitatorSheet, SHEET_MINUTES } from './facilitator-sheet.ts';

const TEXT = localizedText(500);
const SCHEMA = closed({
  sheet: KEY, chapter: wholeNumber(1, 8), title: localizedText(80), aim: TEXT,
  steps: listOf(closed({ minutes: wholeNumber(1, SHEET_MINUTES), text: TEXT }, ['minutes', 'text']), 10, 1), questions: listOf(TEXT, 10, 1), bring: listOf(TEXT, 10),
}, ['sheet', 'chapter', 'title', 'aim', 'steps', 'questions', 'bring']);
const validate = compileSchema(SCHEMA);

export type ParsedSheet = { readonly ok: true; readonly sheet: FacilitatorSheet } | { readonly ok: false; readonly problems: readonly PlaybookProblem[] };

type SheetFile = Omit<FacilitatorSheet, 'key' | 'minutes'> & { readonly sheet: string };

/** Reads a facilitator sheet from YAML. Its steps take sixty minutes together. */
export function parseSheet(text: string, fileName: string): ParsedSheet {
  const source = readYaml(text, fileName);
  if (!source.ok) return source;
  const wrong = schemaFindings(validate, source.value);
  if (wrong.length > 0) return { ok: false, problems: inFileOrder(wrong.map(source.problem)) };
  const { sheet: key, ...file } = source.value as SheetFile;
  const minutes = file.steps.reduce((sum, step) => sum + step.minutes, 0);
  if (minutes !== SHEET_MINUTES) {
    return { ok: false, problems: [source.problem({ path: ['steps'], message: `The steps take ${minutes} minutes`, remedy: `Make them ${SHEET_MINUTES} together.` })] };
  }
  return { ok: true, sheet: { key, ...file, minutes } };
}
