import type { OpenRound } from '../store/respondent-store.ts';
import type { Visit } from '../visit/visit.ts';
import { type Page, escapeHtml, page } from './page.ts';
import { shownDay, shownTime } from './shown-date.ts';
import { button, carried, visitPage } from './visit-form.ts';
import { WORDS } from './words.ts';

/** What a code opens: who asks and why, which group the answers count in, and how they are protected; before the first question. */
export function welcomePage(round: OpenRound, visit: Visit, pass: string): Page {
  const words = WORDS[visit.language];
  const { questions } = round.instrument;
  const facts: readonly (readonly [term: string, text: string])[] = [
    [words.asks, round.askedBy], [words.why, round.why], [words.group, words.inGroup(round.group, round.groupInvited)], [words.shown, words.thresholds(round.thresholds)],
    [words.kept, words.keptText], [words.code, `${words.codeText(shownTime(round.closesAt, visit.language))} ${words.safest}`],
    [words.results, words.resultsText(shownDay(round.resultsAt, visit.language))], [words.officer, round.dataProtection],
  ];
  const list = facts.map(([term, text]) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(text)}</dd>`).join('');
  const content = `<h1>${escapeHtml(round.title)}</h1><p>${words.length(questions.length)}</p><dl>${list}</dl><div class="b">${button('next', words.begin, true)}</div>`;
  return page(visitPage({ round, visit, title: round.title, content, fields: carried(questions, visit, pass, 0) }));
}
