import { readFileSync } from 'node:fs';
import type { Instant, Language } from '#domain';
import { printable, surelyPrintable, withTexts, without } from './printable.ts';
import type { RecordSheet, SheetRequest } from './record-sheet.ts';
import { EXIT_WORDS, INTENSITY_WORDS, KIND_WORDS, SIDE_WORDS, wordsIn } from './record-words.ts';
import { type RenderJob, RenderRefused, type RenderProcess } from './render-process.ts';

const TEMPLATE = readFileSync(new URL('../templates/record.typ', import.meta.url), 'utf8');
const LOCALE: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };
/** Each try finds what the fonts lack; the last one prints nothing that they might. */
const TRIES = 4;

/** Sets a record as PDF, in one language, for reading or for the archive. The same sheet gives the same bytes. */
export class RecordPdf {
  readonly #process: Pick<RenderProcess, 'render'>;

  constructor(process: Pick<RenderProcess, 'render'>) { this.#process = process; }

  /** @throws RenderFault when it took too long or too much; RenderRefused when the template is at fault */
  async render(request: SheetRequest): Promise<Buffer> {
    const { purpose } = request;
    const lacking = new Set<string>();
    for (let attempt = 1; ; attempt += 1) {
      const text = (given: string): string => (attempt === TRIES ? surelyPrintable(printable(given)) : without(printable(given), lacking));
      try {
        return await this.#process.render(jobOf(request, text, purpose === 'READING' ? 'ua-1' : 'a-2a'));
      } catch (error) {
        if (!(error instanceof RenderRefused) || attempt === TRIES) throw error;
        const found = lackingIn(error.said);
        if (found.length === 0) throw error;
        for (const character of found) lacking.add(character);
      }
    }
  }
}

/** Characters that the setter found in no font, from what it said: Rust's notation of a string, escapes included. */
export function lackingIn(said: string): readonly string[] {
  return [...said.matchAll(/the text `(?:\\?")((?:[^"`\\]|\\u\{[0-9a-f]+\}|\\.)*?)(?:\\?")` could not be displayed/g)]
    .flatMap(([, text]) => [...(text ?? '').replaceAll(/\\u\{([0-9a-f]+)\}/g, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))])
    .filter((character) => character !== ' ');
}

function jobOf({ sheet, language, purpose }: SheetRequest, text: (given: string) => string, standard: RenderJob['standard']): RenderJob {
  const told = inWords(sheet, language);
  const receipts = sheet.entries.flatMap(({ receipt }) => (receipt === null ? [] : [receipt]));
  return {
    template: TEMPLATE, standard,
    inputs: {
      words: JSON.stringify(wordsIn(language)), language, purpose,
      sheet: JSON.stringify(withTexts(told, text)),
      // Receipts are the log's own bytes, and go in as they are.
      receipts: JSON.stringify(purpose === 'READING' ? receipts.map(({ name, text: receipt }) => ({ name, text: receipt })) : []),
    },
  };
}

/** The sheet with dates, kinds and exits in words. */
function inWords(sheet: RecordSheet, language: Language): Readonly<Record<string, unknown>> {
  const { meeting: { held, startsAt } } = sheet;
  const clock = new Intl.DateTimeFormat(LOCALE[language], { timeZone: 'Europe/Oslo', dateStyle: 'long', timeStyle: 'short' });
  const at = (instant: Instant): string => clock.format(new Date(instant));
  return {
    ...sheet, date: (sheet.lockedAt ?? sheet.sentAt ?? sheet.draftedAt).slice(0, 10), kind: KIND_WORDS[sheet.kind][language], intensity: INTENSITY_WORDS[sheet.intensity][language],
    when: held === null ? at(startsAt) : `${at(held.startedAt)} – ${at(held.endedAt)}`, isHeld: held !== null,
    minutes: held === null ? null : Math.round((Date.parse(held.endedAt) - Date.parse(held.startedAt)) / 60_000),
    attendance: sheet.attendance.map((one) => ({ ...one, side: SIDE_WORDS[one.side][language] })),
    documents: sheet.documents.map((one) => ({ ...one, deliveredAt: at(one.deliveredAt) })),
    draftedAt: at(sheet.draftedAt), sentAt: sheet.sentAt === null ? null : at(sheet.sentAt), lockedAt: sheet.lockedAt === null ? null : at(sheet.lockedAt),
    views: sheet.views.map((one) => ({ ...one, at: at(one.at) })), corrections: sheet.corrections.map((one) => ({ ...one, at: at(one.at) })),
    signOffs: sheet.signOffs.map((one) => ({ ...one, exitWords: EXIT_WORDS[one.exit][language], at: at(one.at) })),
    entries: sheet.entries.map(({ receipt, ...one }) => ({ ...one, receipt: receipt === null ? null : { name: receipt.name, sha256: receipt.sha256 } })),
  };
}
