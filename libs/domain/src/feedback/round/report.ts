import { answered, type AnswerCounts } from '../answer-counts.ts';
import type { Instrument, Question } from '../instrument.ts';
import type { MergedGroup } from '../merge-groups.ts';
import type { Hierarchy } from '../reporting-group.ts';
import { publishable } from '../suppression.ts';
import type { Thresholds } from '../thresholds.ts';

/** How many of each group's own members gave each answer: what closing counts. `question` is the place in the instrument; scores are means of a person's answers in a factor. */
export interface CountedAnswers {
  readonly questions: readonly ReadonlyMap<string, AnswerCounts>[];
  readonly scores: ReadonlyMap<string, ReadonlyMap<string, AnswerCounts>>;
}

/** What is told of one question in one group: how many gave each answer, or for divided points the sum and the sum of squares of what each option got. */
export interface QuestionCell {
  readonly question: string;
  readonly answered: number;
  /** By answer; by option where several may be chosen. Empty for divided points. */
  readonly counts: Readonly<Record<string, number>>;
  readonly points: Readonly<Record<string, { readonly sum: number; readonly squares: number }>>;
}
/** A factor's score over people: the mean is `sum / n`. */
export interface ScoreCell { readonly n: number; readonly sum: number; readonly squares: number }
export interface BlockCells { readonly questions: readonly QuestionCell[]; readonly score: ScoreCell | null }
/** One group and block of a report; `cells` null where nothing may be told. */
export interface ReportRow { readonly groupKey: string; readonly blockKey: string; readonly position: number; readonly cells: BlockCells | null }

/**
 * The counts with an empty one for each group that people were invited in and where nobody answered, which is told by silence just as much as an answer is
 * (`Block` in suppression.ts).
 */
export function withSilentGroups(counted: CountedAnswers, groups: readonly MergedGroup[]): CountedAnswers {
  const below = new Map<string, number>();
  for (const { parent, invited } of groups) if (parent !== null) below.set(parent, (below.get(parent) ?? 0) + invited);
  const direct = groups.filter(({ key, invited }) => invited > (below.get(key) ?? 0)).map(({ key }) => key);
  const fill = (own: ReadonlyMap<string, AnswerCounts>): ReadonlyMap<string, AnswerCounts> => new Map([...direct.map((key): [string, AnswerCounts] => [key, new Map()]), ...own]);
  return { questions: counted.questions.map(fill), scores: new Map([...counted.scores].map(([key, own]) => [key, fill(own)])) };
}

/** What is told together or not at all: a factor with its questions and its score, or a question of no factor. Own words are none. */
export interface ReportBlock { readonly key: string; readonly factor: boolean; readonly questions: readonly number[] }

/** The blocks of an instrument, factors first in their order. */
export function blocksOf({ factors, questions }: Instrument): readonly ReportBlock[] {
  const places = questions.map((question, place) => ({ question, place, factor: question.kind === 'AGREEMENT' ? question.factor : null }));
  return [
    ...factors.map(({ key }) => ({ key, factor: true, questions: places.filter(({ factor }) => factor === key).map(({ place }) => place) })).filter((block) => block.questions.length > 0),
    ...places.filter(({ question, factor }) => factor === null && question.kind !== 'TEXT').map(({ question, place }) => ({ key: question.key, factor: false, questions: [place] })),
  ];
}

/**
 * The whole report of a round, reckoned once: for every group and block what may be told, or that nothing may. Groups are judged by whole answers, so that
 * nothing told of an option can say more than the answers it was counted from.
 */
export function reckonReport(tree: Hierarchy, instrument: Instrument, counted: CountedAnswers, thresholds: Thresholds): readonly ReportRow[] {
  return blocksOf(instrument).flatMap((block, position) => {
    const judged = block.questions.map((place) => counted.questions[place] ?? NOBODY);
    const scores = block.factor ? counted.scores.get(block.key) ?? NOBODY : null;
    const told = publishable(tree, scores === null ? judged : [...judged, scores], thresholds);
    const questions = block.questions.map((place) => ({ question: instrument.questions[place], whole: wholeOf(tree, counted.questions[place] ?? NOBODY) }));
    const score = scores === null ? null : wholeOf(tree, scores);
    return tree.order.map((groupKey): ReportRow => ({ groupKey, blockKey: block.key, position, cells: told.has(groupKey) ? {
      questions: questions.flatMap(({ question, whole }) => (question === undefined ? [] : [cellOf(question, whole.get(groupKey) ?? new Map())])), score: score === null ? null : scoreOf(score.get(groupKey) ?? new Map()),
    } : null }));
  });
}

const NOBODY: ReadonlyMap<string, AnswerCounts> = new Map();

/** The counts of every group with all below it. */
function wholeOf(tree: Hierarchy, own: ReadonlyMap<string, AnswerCounts>): ReadonlyMap<string, AnswerCounts> {
  const whole = new Map<string, Map<string, number>>();
  for (const key of tree.order.toReversed()) {
    const sum = new Map(own.get(key) ?? []);
    for (const child of tree.childrenOf.get(key) ?? []) for (const [answer, count] of whole.get(child) ?? []) sum.set(answer, (sum.get(answer) ?? 0) + count);
    whole.set(key, sum);
  }
  return whole;
}

function cellOf(question: Question, counts: AnswerCounts): QuestionCell {
  const cell = { question: question.key, answered: answered(counts) };
  switch (question.kind) {
    case 'MULTIPLE': return { ...cell, counts: Object.fromEntries(question.options.map(({ key }) => [key, sumOf(counts, (answer) => (answer.split(',').includes(key) ? 1 : 0))])), points: {} };
    case 'POINTS': return { ...cell, counts: {}, points: Object.fromEntries(question.options.map(({ key }, at) => [key, { sum: sumOf(counts, pointsAt(at)), squares: sumOf(counts, (answer) => pointsAt(at)(answer) ** 2) }])) };
    default: return { ...cell, counts: Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))), points: {} };
  }
}

const pointsAt = (at: number) => (answer: string): number => Number(answer.split(',')[at] ?? 0);
const sumOf = (counts: AnswerCounts, weight: (answer: string) => number): number => [...counts].reduce((sum, [answer, count]) => sum + count * weight(answer), 0);

const scoreOf = (counts: AnswerCounts): ScoreCell => ({ n: answered(counts), sum: sumOf(counts, Number), squares: sumOf(counts, (score) => Number(score) ** 2) });

/**
 * Where comments of each group's own members are shown: with their group where at least `floor` people answered there, else pooled with those of the groups
 * around it in the nearest group above where the pool is large enough. Null: nowhere. Pools are what is judged, not groups: comments shown in a wide group
 * alone are those of the people whose own groups were too small.
 */
export function placeComments(tree: Hierarchy, answeredIn: ReadonlyMap<string, number>, floor: number): ReadonlyMap<string, string | null> {
  const waiting = new Map<string, readonly string[]>();
  const placed = new Map<string, string | null>();
  for (const key of tree.order.toReversed()) {
    const pool = [key, ...(tree.childrenOf.get(key) ?? []).flatMap((child) => waiting.get(child) ?? [])];
    const size = pool.reduce((sum, group) => sum + (answeredIn.get(group) ?? 0), 0);
    waiting.set(key, size >= floor ? [] : pool);
    if (size >= floor) for (const group of pool) placed.set(group, key);
  }
  for (const group of waiting.get(tree.whole) ?? []) placed.set(group, null);
  return placed;
}

/** To the nearest five per cent, so that it tells of nobody; null below the floor, where it could. */
export const roundedRate = (answers: number, invited: number, floor: number): number | null =>
  (answers < floor || invited === 0 ? null : Math.min(100, Math.round(answers / invited * 20) * 5));
