import type { Language, Question } from '#domain';
import type { OpenRound } from '../store/respondent-store.ts';
import { FIELD, type Visit, packAnswers } from '../visit/visit.ts';
import { escapeHtml, framed } from './page.ts';
import { LANGUAGES, LANGUAGE_NAMES } from './words.ts';

const hidden = (name: string, value: string): string => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;

/** What a page carries of the visit: everything said so far but the own words of the question that is shown. `at` counts as `turnPage` does. */
export function carried(questions: readonly Question[], visit: Visit, pass: string, at: number): string {
  const words = questions.map(({ kind }, index) => (kind === 'TEXT' && index !== at - 1 && typeof visit.given[index] === 'string' ? hidden(`${FIELD.words}${index}`, visit.given[index]) : '')).join('');
  // Return in a field presses the first button of the form: the one that people mean.
  const first = `<button class="d" name="${FIELD.go}" value="next" tabindex="-1" aria-hidden="true"></button>`;
  return first + hidden(FIELD.code, visit.code) + hidden(FIELD.pass, pass) + hidden(FIELD.language, visit.language) + hidden(FIELD.at, String(at))
    + hidden(FIELD.answers, packAnswers(questions, visit.given)) + words + (visit.fromReview ? hidden(FIELD.fromReview, '1') : '');
}

const switcher = (language: Language): string => LANGUAGES.filter((other) => other !== language)
  .map((other) => `<button class="t" name="${FIELD.otherLanguage}" value="${other}" lang="${other}">${LANGUAGE_NAMES[other]}</button>`).join('');

export interface VisitPage { readonly round: OpenRound; readonly visit: Visit; readonly title: string; readonly content: string; readonly fields: string }

/** A page within a visit: one form, whose buttons say where to go. */
export const visitPage = ({ round, visit: { language }, title, content, fields }: VisitPage): string =>
  framed({ language, title: `${title} – ${round.organisation}`, owner: round.organisation, replay: round.replay, switcher: switcher(language), content, form: fields });

/** A button that goes somewhere. */
export const button = (go: string, text: string, main = false): string => `<button${main ? ' class="g"' : ''} name="${FIELD.go}" value="${go}">${escapeHtml(text)}</button>`;
