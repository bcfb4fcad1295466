import type { Language, Question } from '#domain';
import { readAnswer, readComment } from '#domain';
import type { Said } from '../store/respondent-store.ts';

/** What somebody has said to a question so far: an answer as it is stored, or own words; null for "don't know / won't say"; undefined before the question was met. */
export type Given = string | null | undefined;

/** One visit, as the pages carry it from one to the next: nothing of it is kept anywhere between two requests. */
export interface Visit {
  readonly code: string;
  readonly language: Language;
  readonly given: readonly Given[];
  /** The question was opened from the review, and leads back to it. */
  readonly fromReview: boolean;
}

/** Fields of the form: names are short since every page carries them. */
export const FIELD = { code: 'k', pass: 'p', language: 'l', otherLanguage: 'o', at: 'at', answers: 'a', words: 'w', current: 'q', points: 'n', fromReview: 'r', go: 'go' } as const;

const UNSAID = '-';

/** The answers in one field, in the instrument's order; own words have fields of their own. */
export const packAnswers = (questions: readonly Question[], given: readonly Given[]): string =>
  questions.map(({ kind }, index) => (given[index] === null ? UNSAID : kind === 'TEXT' ? '' : given[index] ?? '')).join(';');

/** Reads back what a page carried. Whatever is no answer to its question counts as not met, so that a form that was tampered with only asks again. */
export function unpackAnswers(questions: readonly Question[], form: URLSearchParams): readonly Given[] {
  const packed = (form.get(FIELD.answers) ?? '').split(';');
  return questions.map((question, index): Given => {
    const text = packed[index] ?? '';
    if (text === UNSAID) return null;
    return (question.kind === 'TEXT' ? readComment(plainText(form.get(`${FIELD.words}${index}`) ?? '')) : readAnswer(question, text)) ?? undefined;
  });
}

/** Lines end as the database and the counter know them, and signs that no text has are left out: browsers send CR and LF, which would count twice. */
export const plainText = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');

/** As the store takes it. */
export const said = (questions: readonly Question[], given: readonly Given[]): Said => ({
  answers: questions.map(({ kind }, index) => (kind === 'TEXT' ? null : given[index] ?? null)),
  comments: questions.map(({ kind }, index) => (kind === 'TEXT' ? given[index] ?? null : null)),
});
