import type { Instrument } from '#domain';
import { type Slip, type Typed, readCurrent, typedFrom, typedOf } from './read-current.ts';
import { FIELD, type Visit, unpackAnswers } from './visit.ts';

/** Where in a visit somebody is. */
export type Place =
  | { readonly at: 'WELCOME' }
  | { readonly at: 'QUESTION'; readonly index: number; readonly typed: Typed; readonly slip: Slip | null }
  | { readonly at: 'REVIEW' }
  | { readonly at: 'SEND' };

/** The page to show next, and what has been said until then. */
export interface Turned { readonly visit: Visit; readonly place: Place }

/**
 * Turns the page: reads what came with the page that was shown, and says which is next. `at` is that page: 0 the welcome, 1 to n the questions, n + 1 the review.
 * Going back, or changing the language, keeps what is typed where it is an answer, and asks for nothing.
 */
export function turnPage({ questions }: Instrument, start: Pick<Visit, 'code' | 'language'>, form: URLSearchParams): Turned {
  const last = questions.length + 1;
  const at = wholeNumber(form.get(FIELD.at), last);
  const carried: Visit = { ...start, given: unpackAnswers(questions, form), fromReview: form.get(FIELD.fromReview) === '1' };
  const question = questions[at - 1];
  const go = form.get(FIELD.go) ?? '';
  if (question === undefined) {
    const place = form.has(FIELD.otherLanguage) ? placeOf(questions, carried, at) : placeFrom(questions, carried, at, go);
    return { visit: { ...carried, fromReview: at === last && go.startsWith('to') }, place };
  }
  const typed = typedFrom(question, form);
  if (form.has(FIELD.otherLanguage)) return { visit: carried, place: { at: 'QUESTION', index: at - 1, typed, slip: null } };
  const current = readCurrent(question, typed);
  if (!current.ok && go !== 'back') return { visit: carried, place: { at: 'QUESTION', index: at - 1, typed, slip: current.slip } };
  const visit = current.ok ? { ...carried, given: carried.given.with(at - 1, current.given) } : carried;
  const next = carried.fromReview ? last : go === 'back' ? at - 1 : at + 1;
  return { visit: { ...visit, fromReview: false }, place: placeOf(questions, visit, next) };
}

/** From the welcome or the review. */
function placeFrom(questions: Instrument['questions'], visit: Visit, at: number, go: string): Place {
  if (at === 0) return placeOf(questions, visit, go === 'next' ? 1 : 0);
  if (go === 'send') return { at: 'SEND' };
  const [, chosen] = /^to(\d{1,3})$/.exec(go) ?? [];
  if (chosen !== undefined) return placeOf(questions, visit, Number(chosen) + 1);
  return placeOf(questions, visit, go === 'back' ? at - 1 : at);
}

function placeOf(questions: Instrument['questions'], { given }: Visit, at: number): Place {
  const question = questions[at - 1];
  if (question === undefined) return at <= 0 ? { at: 'WELCOME' } : { at: 'REVIEW' };
  return { at: 'QUESTION', index: at - 1, typed: typedOf(question, given[at - 1]), slip: null };
}

const wholeNumber = (text: string | null, most: number): number => (text !== null && /^\d{1,3}$/.test(text) ? Math.min(Number(text), most) : 0);
