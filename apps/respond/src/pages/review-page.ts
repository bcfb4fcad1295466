import type { Language, Question } from '#domain';
import type { OpenRound } from '../store/respondent-store.ts';
import type { Given, Visit } from '../visit/visit.ts';
import { FIELD } from '../visit/visit.ts';
import { type Page, escapeHtml, page } from './page.ts';
import { button, carried, visitPage } from './visit-form.ts';
import { WORDS } from './words.ts';

/** As much of own words as is repeated: they are read again by going back to them. */
const QUOTE = 60;

/** Everything that was said in this visit, each to be changed; nothing is sent before. */
export function reviewPage(round: OpenRound, visit: Visit, pass: string): Page {
  const { language } = visit;
  const words = WORDS[language];
  const { questions } = round.instrument;
  const rows = questions.map((question, index) => `<dt>${index + 1}. ${escapeHtml(question.text[language])}</dt><dd>${escapeHtml(told(question, visit.given[index], language))} `
    + `<button class="t" name="${FIELD.go}" value="to${index}" aria-label="${escapeHtml(words.changeOf(index + 1))}">${words.change}</button></dd>`).join('');
  const content = `<h1>${words.reviewTitle}</h1><p>${words.reviewHelp}</p><dl>${rows}</dl><div class="b">${button('back', words.back)}${button('send', words.send, true)}</div>`;
  return page(visitPage({ round, visit, title: words.reviewTitle, content, fields: carried(questions, visit, pass, questions.length + 1) }));
}

function told(question: Question, given: Given, language: Language): string {
  const words = WORDS[language];
  if (given === undefined) return words.notSaid;
  if (given === null) return question.kind === 'TEXT' ? words.notSaid : words.unsaid;
  switch (question.kind) {
    case 'AGREEMENT': return words.scale[Number(given) - 1] ?? given;
    case 'SINGLE': case 'MULTIPLE': return question.options.filter(({ key }) => given.split(',').includes(key)).map(({ text }) => text[language]).join(' · ');
    // In the order of the options, as they stood on the question's page.
    case 'POINTS': return given.split(',').join(' · ');
    case 'TEXT': return given.length > QUOTE ? `«${given.slice(0, QUOTE)}…» (${given.length})` : `«${given}»`;
  }
}
