import type { Instrument } from '#domain';
import type { Finding } from '../problem.ts';
import { remedyFor } from '../suggestion.ts';

/** What a schema cannot say of an instrument. Empty when it is sound. */
export const instrumentFindings = (instrument: Instrument): readonly Finding[] => [...repeatedKeys(instrument), ...strangeFactors(instrument), ...emptyFactors(instrument)];

type Path = readonly (string | number)[];

function repeatedKeys({ factors, questions }: Instrument): Finding[] {
  const lists: readonly { readonly what: string; readonly at: Path; readonly keys: readonly string[] }[] = [
    { what: 'factor', at: ['factors'], keys: factors.map(({ key }) => key) },
    { what: 'question', at: ['questions'], keys: questions.map(({ key }) => key) },
    ...questions.flatMap((question, index) => 'options' in question ? [{ what: `option of ${question.key}`, at: ['questions', index, 'options'], keys: question.options.map(({ key }) => key) }] : []),
  ];
  return lists.flatMap(({ what, at, keys }) => keys.flatMap((key, index) => keys.indexOf(key) < index
    ? [{ path: [...at, index, 'key'], message: `The key "${key}" stands for more than one ${what}`, remedy: 'Give each its own "key".' }] : []));
}

function strangeFactors({ factors, questions }: Instrument): Finding[] {
  const known = factors.map(({ key }) => key);
  return questions.flatMap((question, index) => question.kind !== 'AGREEMENT' || question.factor === null || known.includes(question.factor) ? []
    : [{ path: ['questions', index, 'factor'], message: `There is no factor "${question.factor}"`, remedy: remedyFor(question.factor, known) }]);
}

function emptyFactors({ factors, questions }: Instrument): Finding[] {
  const measured = new Set(questions.map((question) => question.kind === 'AGREEMENT' ? question.factor : null));
  return factors.flatMap(({ key }, index) => measured.has(key) ? []
    : [{ path: ['factors', index, 'key'], message: `No question measures the factor "${key}"`, remedy: 'Write a question with this "factor", or leave the factor out.' }]);
}
