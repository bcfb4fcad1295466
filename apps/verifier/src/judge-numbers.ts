import { found } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Pack } from './pack.ts';
import type { ProvedEntry } from './proved-entry.ts';

type Range = readonly [from: number, to: number];

/** Numbers in rising order as ranges. */
export function rangesOf(numbers: readonly number[]): Range[] {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

const text = (ranges: readonly Range[]): string => ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');

/** Whether the entries are those that the pack says it holds, each once, and numbered in the order of the log. Also tells which numbers are left out. */
export function judgeNumbers(pack: Pack, entries: readonly ProvedEntry[]): readonly Finding[] {
  return [...denied(pack), ...doubled(entries), ...renumbered(entries), ...outOfPlace(entries)];
}

function denied({ initiative, numbers, entries }: Pack): readonly Finding[] {
  const initiatives = new Set(entries.map(({ frame }) => frame.initiative).filter((id) => id !== null));
  const [only = null] = initiatives.size === 1 ? initiatives : [];
  const here = rangesOf(entries.filter(({ frame }) => only !== null && frame.initiative === only).map(({ frame }) => frame.number));
  if (only !== initiative || text(here) !== text(numbers)) return [found('NUMBERS_DENY', { said: text(numbers), here: text(here) })];
  const holes = here.map(([from], at): Range => [(here[at - 1]?.[1] ?? 0) + 1, from - 1]).filter(([from, to]) => from <= to);
  return holes.length === 0 ? [] : [found('LEFT_OUT', { numbers: text(holes), initiative: only ?? '' })];
}

function doubled(entries: readonly ProvedEntry[]): readonly Finding[] {
  const key = (one: ProvedEntry): readonly string[] => [`id ${one.frame.id}`, `number ${one.frame.initiative} ${one.frame.number}`, ...(one.index === null ? [] : [`index ${one.index}`])];
  const seen = new Set<string>();
  return entries.flatMap((one, at) => {
    const again = key(one).some((name) => seen.has(name));
    for (const name of key(one)) seen.add(name);
    return again ? [found('DOUBLED', { number: one.frame.number }, at)] : [];
  });
}

/** Within one initiative, a later place in the log has a larger number. */
function renumbered(entries: readonly ProvedEntry[]): readonly Finding[] {
  const last = new Map<string | null, number>();
  return placed(entries).flatMap(({ one, at }) => {
    const former = last.get(one.frame.initiative) ?? 0;
    last.set(one.frame.initiative, Math.max(former, one.frame.number));
    return one.frame.number < former ? [found('RENUMBERED', { number: one.frame.number, former }, at)] : [];
  });
}

/** The list of a pack runs in the order of the log. */
function outOfPlace(entries: readonly ProvedEntry[]): readonly Finding[] {
  const shown = entries.map(({ index }, at) => ({ index, at })).filter(({ index }) => index !== null);
  return shown.filter(({ index }, at) => at > 0 && (shown[at - 1]!.index ?? 0) > (index ?? 0)).map(({ index, at }) => found('REORDERED', { index: at, real: index ?? 0 }, at));
}

/** The entries whose place is shown, in the order of the log, each with its place in the list. */
export const placed = (entries: readonly ProvedEntry[]): readonly { readonly one: ProvedEntry & { readonly index: number }; readonly at: number }[] => entries
  .flatMap((one, at) => (one.index === null ? [] : [{ one: { ...one, index: one.index }, at }])).toSorted((a, b) => a.one.index - b.one.index);
