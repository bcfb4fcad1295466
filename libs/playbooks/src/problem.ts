/** Something in a file that must be mended before it can be used. */
export interface PlaybookProblem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** JSON Pointer to the value; empty for the whole file. */
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}

/** A problem before its place in the file is looked up. `atKey` points at the member's name rather than its value. */
export interface Finding { readonly path: readonly (string | number)[]; readonly atKey?: boolean; readonly message: string; readonly remedy: string }

export const pointerOf = (path: readonly (string | number)[]): string => path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Of several problems with the same value and words one is enough; in the order of the file. */
export const inFileOrder = (problems: readonly PlaybookProblem[]): readonly PlaybookProblem[] => {
  const distinct = new Map(problems.map((problem) => [`${problem.path} ${problem.message}`, problem]));
  return [...distinct.values()].sort((a, b) => a.line - b.line || a.column - b.column);
};
