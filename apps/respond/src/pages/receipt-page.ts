import type { Language } from '#domain';
import type { OpenRound } from '../store/respondent-store.ts';
import { type Page, escapeHtml, framed, page } from './page.ts';
import { shownDay, shownTime } from './shown-date.ts';
import { WORDS } from './words.ts';

/** After the last page: that it arrived, when results come, and how to change it. Carries nothing: neither code nor answers. */
export function receiptPage(round: OpenRound, language: Language): Page {
  const words = WORDS[language];
  const texts = [`${words.results}: ${words.resultsText(shownDay(round.resultsAt, language))}`, words.changeLater(shownTime(round.closesAt, language)), words.receipt, words.close];
  const content = `<h1>${words.receiptTitle}</h1>${texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('')}`;
  return page(framed({ language, title: `${words.receiptTitle} – ${round.organisation}`, owner: round.organisation, replay: round.replay, switcher: '', content, form: null }));
}
