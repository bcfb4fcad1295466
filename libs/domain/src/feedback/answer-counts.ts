/**
 * How many gave each answer to one question, by the answer's own text ("4"; "a,c" where several may be chosen; "30,20,50" of 100 points).
 * "Don't know / won't say" is no answer and is not in it.
 */
export type AnswerCounts = ReadonlyMap<string, number>;

/** How many answered. */
export const answered = (counts: AnswerCounts): number => {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
};

/** Everybody who answered said the same: to tell it is to tell what each of them said. */
export const unanimous = (counts: AnswerCounts): boolean => {
  let given = 0;
  for (const count of counts.values()) if (count > 0) given += 1;
  return given === 1;
};

/** The counts of two groups taken together. */
export function together(first: AnswerCounts, second: AnswerCounts): AnswerCounts {
  const sum = new Map(first);
  for (const [answer, count] of second) sum.set(answer, (sum.get(answer) ?? 0) + count);
  return sum;
}
