import { diffArrays, diffWordsWithSpace } from 'diff';

export type DifferenceKind = 'SAME' | 'ADDED' | 'REMOVED' | 'CHANGED';

/** A run of words with the same fate, with the spaces between. */
export interface DifferenceWords { readonly kind: Exclude<DifferenceKind, 'CHANGED'>; readonly text: string }

/** One line. Line numbers count from 1; null in the text that does not have the line. */
export interface DifferenceLine { readonly kind: DifferenceKind; readonly fromLine: number | null; readonly toLine: number | null; readonly words: readonly DifferenceWords[] }

export interface Difference { readonly lines: readonly DifferenceLine[]; readonly added: number; readonly removed: number; readonly changed: number }

/** Share of the longer line's characters that must be kept for two lines to be one line changed. */
const KEPT_SHARE = 1 / 3;

const linesOf = (text: string): string[] => (text === '' ? [] : text.replaceAll('\r\n', '\n').split('\n'));

/** What has changed from one text to another. Line endings do not count. */
export function differenceOf(from: string, to: string): Difference {
  const lines: DifferenceLine[] = [];
  let [fromLine, toLine] = [0, 0];
  let removed: string[] = [];
  const flush = (added: readonly string[]): void => {
    const pairs = Math.min(removed.length, added.length);
    for (let index = 0; index < Math.max(removed.length, added.length); index += 1) {
      const [old, fresh] = [removed[index], added[index]];
      if (index < pairs && old !== undefined && fresh !== undefined) lines.push(...paired(old, fresh, { from: (fromLine += 1), to: (toLine += 1) }));
      else if (old !== undefined) lines.push({ kind: 'REMOVED', fromLine: (fromLine += 1), toLine: null, words: [{ kind: 'REMOVED', text: old }] });
      else if (fresh !== undefined) lines.push({ kind: 'ADDED', fromLine: null, toLine: (toLine += 1), words: [{ kind: 'ADDED', text: fresh }] });
    }
    removed = [];
  };
  for (const part of diffArrays(linesOf(from), linesOf(to))) {
    if (part.removed) {
      flush([]);
      removed = part.value;
    } else if (part.added) flush(part.value);
    else {
      flush([]);
      for (const text of part.value) lines.push({ kind: 'SAME', fromLine: (fromLine += 1), toLine: (toLine += 1), words: [{ kind: 'SAME', text }] });
    }
  }
  flush([]);
  const count = (kind: DifferenceKind): number => lines.filter((line) => line.kind === kind).length;
  return { lines, added: count('ADDED'), removed: count('REMOVED'), changed: count('CHANGED') };
}

/** A line that was changed, word by word; or one taken out and another put in, when too little of it was kept. */
function paired(old: string, fresh: string, at: { readonly from: number; readonly to: number }): readonly DifferenceLine[] {
  const words = diffWordsWithSpace(old, fresh).map(({ added, removed, value }): DifferenceWords => ({ kind: added ? 'ADDED' : removed ? 'REMOVED' : 'SAME', text: value }));
  const kept = words.filter(({ kind }) => kind === 'SAME').reduce((sum, { text }) => sum + text.trim().length, 0);
  if (kept >= KEPT_SHARE * Math.max(old.length, fresh.length)) return [{ kind: 'CHANGED', fromLine: at.from, toLine: at.to, words }];
  return [
    { kind: 'REMOVED', fromLine: at.from, toLine: null, words: [{ kind: 'REMOVED', text: old }] }, { kind: 'ADDED', fromLine: null, toLine: at.to, words: [{ kind: 'ADDED', text: fresh }] },
  ];
}
