import type { Part } from '../part.ts';
import type { Spread } from './spread.ts';

/** What a figure must be held to. */
export interface Bar {
  readonly least?: number;
  readonly most?: number;
  /** Printed, but a miss does not fail the run. */
  readonly advisory?: boolean;
}

/** One measured thing. */
export interface Figure {
  readonly part: Part;
  readonly name: string;
  /** What the number counts: "times", "ms", "MB". */
  readonly unit: string;
  readonly value: number;
  /** Extremes of the runs that `value` is the middle of; null for a thing measured once. */
  readonly spread: Spread | null;
  readonly bar: Bar | null;
  readonly note: string | null;
}

export type Verdict = 'PASS' | 'MISS' | 'INFO';

export function verdictOf({ value, bar }: Figure): Verdict {
  if (bar === null) return 'INFO';
  return value <= (bar.most ?? Infinity) && value >= (bar.least ?? -Infinity) ? 'PASS' : 'MISS';
}

export const fails = (figure: Figure): boolean => verdictOf(figure) === 'MISS' && figure.bar?.advisory !== true;

/** Three digits that tell something. */
const shown = (value: number): string => (Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''));

const shownBar = ({ least, most, advisory }: Bar): string =>
  `${[least === undefined ? '' : `≥ ${shown(least)}`, most === undefined ? '' : `≤ ${shown(most)}`].join(' ').trim()}${advisory === true ? ' (not held to it)' : ''}`;

/** One figure as a line for people. */
export function lineOf(figure: Figure): string {
  const { name, unit, value, spread, bar, note } = figure;
  const range = spread === null || spread.min === spread.max ? '' : ` (${shown(spread.min)} – ${shown(spread.max)})`;
  const verdict = verdictOf(figure);
  const words = [verdict === 'INFO' ? '    ' : verdict, name.padEnd(58), `${shown(value)} ${unit}${range}`.padEnd(38), bar === null ? '' : shownBar(bar)];
  return `${words.join('  ').trimEnd()}${note === null ? '' : `\n        ${note}`}`;
}

interface FigureMore { readonly bar?: Bar; readonly note?: string }

/** A figure of several runs. */
export const spreadFigure = (part: Part, name: string, unit: string, { bar, note, spread }: FigureMore & { readonly spread: Spread }): Figure =>
  ({ part, name, unit, value: spread.median, spread, bar: bar ?? null, note: note ?? null });

/** A figure of one run. */
export const singleFigure = (part: Part, name: string, unit: string, { bar, note, value }: FigureMore & { readonly value: number }): Figure =>
  ({ part, name, unit, value, spread: null, bar: bar ?? null, note: note ?? null });
