import type { Language } from '#domain';
import { readCode } from '#domain';
import { hashRoundCode } from '#application';
import type { EntryPasses } from './entry-pass.ts';
import type { GuessBrake } from './guess-brake.ts';
import { languageOf } from './http/chosen-language.ts';
import { troublePage, unknownCodePage } from './pages/code-page.ts';
import type { Page } from './pages/page.ts';
import { questionPage } from './pages/question-page.ts';
import { receiptPage } from './pages/receipt-page.ts';
import { reviewPage } from './pages/review-page.ts';
import { welcomePage } from './pages/welcome-page.ts';
import type { RespondentStore } from './store/respondent-store.ts';
import { turnPage } from './visit/turn-page.ts';
import { FIELD, said } from './visit/visit.ts';

export interface VisitParts {
  readonly store: RespondentStore;
  readonly brake: GuessBrake;
  readonly passes: EntryPasses;
  /** The installation's key of codes (libs/persistence/round-access.md). */
  readonly codeKey: string;
  readonly nowMs: () => number;
  /** Waits so many milliseconds; a port, so that no test does. */
  readonly pause: (ms: number) => Promise<void>;
}

/** Every code that opens nothing is answered so long after it came, whatever the database had to look at. */
const REFUSAL_MS = 300;

/** What a code and the page that was shown with it lead to. `browser` is the language that the browser asks for. */
export async function answerVisit(parts: VisitParts, form: URLSearchParams, browser: Language | null): Promise<Page> {
  const { store, passes, brake, codeKey, nowMs } = parts;
  const began = nowMs();
  const asked = languageOf(form.get(FIELD.otherLanguage)) ?? languageOf(form.get(FIELD.language));
  const typed = (form.get(FIELD.code) ?? '').slice(0, 64);
  const code = readCode(typed);
  const held = code === null || !passes.isOf(code, form.get(FIELD.pass) ?? '');
  if (held && !brake.take(began)) return refused(parts, began, troublePage({ kind: 'BUSY' }, asked ?? browser ?? 'nb'));
  // What is no code at all is looked up like one, so that it takes as long.
  const hash = hashRoundCode(code ?? `-${typed}`, codeKey);
  const round = await store.openRound(hash);
  if (round === null || code === null) return refused(parts, began, unknownCodePage(asked ?? browser ?? 'nb'));
  if (held) brake.giveBack();
  const language = asked ?? languageOf(round.language) ?? 'nb';
  const { visit, place } = turnPage(round.instrument, { code, language }, form);
  const pass = passes.of(code);
  switch (place.at) {
    case 'WELCOME': return welcomePage(round, visit, pass);
    case 'QUESTION': return questionPage(round, visit, pass, place);
    case 'REVIEW': return reviewPage(round, visit, pass);
    case 'SEND': return await store.submit(hash, said(round.instrument.questions, visit.given)) ? receiptPage(round, language) : refused(parts, began, unknownCodePage(language));
  }
}

async function refused({ pause, nowMs }: VisitParts, began: number, page: Page): Promise<Page> {
  await pause(Math.max(0, REFUSAL_MS - (nowMs() - began)));
  return page;
}

