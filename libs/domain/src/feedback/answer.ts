import type { Option, Question } from './instrument.ts';
import { COMMENT_MAX, POINTS_TO_DIVIDE } from './instrument.ts';

/** Keys of options are letters, digits and hyphens (instrument schema), so that none has a meaning of its own in an expression. */
const oneOf = (options: readonly Option[]): string => `(${options.map(({ key }) => key).join('|')})`;

/**
 * What the store takes as an answer to a question, as a regular expression of PostgreSQL and of here alike; null for own words. It keeps out what is no answer;
 * that points add up, and that no option is named twice, is for `readAnswer` to see.
 */
export function answerPattern(question: Question): string | null {
  switch (question.kind) {
    case 'AGREEMENT': return '^[1-5]$';
    case 'SINGLE': return `^${oneOf(question.options)}$`;
    case 'MULTIPLE': return `^${oneOf(question.options)}(,${oneOf(question.options)})*$`;
    case 'POINTS': return `^[0-9]{1,3}(,[0-9]{1,3}){${question.options.length - 1}}$`;
    case 'TEXT': return null;
  }
}

/** An answer as it is stored: options in the instrument's order, points as plain numbers that make a hundred. Null for what is no answer to the question. */
export function readAnswer(question: Question, text: string): string | null {
  const pattern = answerPattern(question);
  if (pattern === null || !new RegExp(pattern).test(text)) return null;
  if (question.kind === 'MULTIPLE') {
    const chosen = new Set(text.split(','));
    return question.options.map(({ key }) => key).filter((key) => chosen.has(key)).join(',');
  }
  if (question.kind !== 'POINTS') return text;
  const points = text.split(',').map(Number);
  return points.reduce((sum, each) => sum + each, 0) === POINTS_TO_DIVIDE ? points.join(',') : null;
}

/** Own words as they are stored: trimmed, at most 1,000 characters; null where nothing is written or it is too long. */
export function readComment(text: string): string | null {
  const words = text.trim();
  return words === '' || words.length > COMMENT_MAX ? null : words;
}
