import { COMMENT_MAX, POINTS_TO_DIVIDE, type Question, readAnswer, readComment } from '#domain';
import { FIELD, type Given, plainText } from './visit.ts';

/** Why a page is shown again: nothing was chosen; an answer and "won't say" at once; points that make no hundred; too many words; what is no answer. */
export type Slip =
  | { readonly kind: 'NOTHING' | 'BOTH' | 'NO_ANSWER' | 'NO_POINTS' }
  | { readonly kind: 'SUM'; readonly sum: number }
  | { readonly kind: 'TOO_LONG'; readonly length: number };

/** What stands in the fields of the question that is shown, so that it stands there again. */
export interface Typed {
  readonly chosen: readonly string[];
  readonly points: readonly string[];
  readonly words: string;
  readonly unsaid: boolean;
}

/** What was answered to the question shown, or why it is asked again. */
export type Current = { readonly ok: true; readonly given: Given } | { readonly ok: false; readonly slip: Slip };

const UNSAID = '-';
/** More than any instrument's own options; bounds what is looked at. */
const CHOSEN_MAX = 50;

/** The fields of the current question, as they came. */
export function typedFrom(question: Question, form: URLSearchParams): Typed {
  const all = form.getAll(FIELD.current).slice(0, CHOSEN_MAX);
  return {
    chosen: all.filter((one) => one !== UNSAID),
    points: question.kind === 'POINTS' ? question.options.map((_, index) => (form.get(`${FIELD.points}${index}`) ?? '').trim().slice(0, 8)) : [],
    words: question.kind === 'TEXT' ? plainText(form.get(FIELD.words) ?? '') : '',
    unsaid: all.includes(UNSAID),
  };
}

/** What stood in the fields when an earlier answer was given. */
export function typedOf(question: Question, given: Given): Typed {
  const answered = typeof given === 'string' ? given : '';
  return {
    chosen: answered === '' || question.kind === 'TEXT' || question.kind === 'POINTS' ? [] : answered.split(','),
    points: question.kind === 'POINTS' ? question.options.map((_, index) => answered.split(',')[index] ?? '') : [],
    words: question.kind === 'TEXT' ? answered : '',
    unsaid: given === null && question.kind !== 'TEXT',
  };
}

const slip = (what: Slip): Current => ({ ok: false, slip: what });

/** Own words may be left out without a word; everything else wants an answer or "won't say". */
export function readCurrent(question: Question, typed: Typed): Current {
  if (question.kind === 'TEXT') return readWords(typed);
  const something = question.kind === 'POINTS' ? typed.points.some((text) => text !== '' && text !== '0') : typed.chosen.length > 0;
  if (something && typed.unsaid) return slip({ kind: 'BOTH' });
  if (!something) return typed.unsaid ? { ok: true, given: null } : slip({ kind: 'NOTHING' });
  if (question.kind === 'POINTS') return readPoints(question, typed.points);
  const answer = readAnswer(question, typed.chosen.join(','));
  return answer === null ? slip({ kind: 'NO_ANSWER' }) : { ok: true, given: answer };
}

function readPoints(question: Question, typed: readonly string[]): Current {
  const points = typed.map((text) => (text === '' ? '0' : text));
  if (!points.every((text) => /^\d{1,3}$/.test(text))) return slip({ kind: 'NO_POINTS' });
  const sum = points.reduce((total, text) => total + Number(text), 0);
  const answer = readAnswer(question, points.join(','));
  return sum !== POINTS_TO_DIVIDE || answer === null ? slip({ kind: 'SUM', sum }) : { ok: true, given: answer };
}

function readWords({ words, unsaid }: Typed): Current {
  if (unsaid && words.trim() !== '') return slip({ kind: 'BOTH' });
  const length = words.trim().length;
  return length > COMMENT_MAX ? slip({ kind: 'TOO_LONG', length }) : { ok: true, given: readComment(words) };
}
