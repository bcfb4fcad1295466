import { type EffectSize, hedgesG } from './hedges.ts';
import { holm } from './holm.ts';
import type { Sample } from './sample.ts';
import { type Difference, welchDifference } from './welch.ts';

/** Fewer answers than this in either round: the distributions are shown, and no effect (instruments.md). */
export const CHANGE_FLOOR = 20;

/** One factor in the round before and in the round after, with how many were invited to each (null where that is not known). */
export interface RoundPair { readonly key: string; readonly before: MeasuredRound; readonly after: MeasuredRound }
export interface MeasuredRound { readonly sample: Sample; readonly invited: number | null }

/**
 * What can be said of a change. TOO_FEW: show the distributions. NOTHING_TO_ESTIMATE: no doubt is left to measure (nobody differs, or everybody answered both times).
 * NO_DETECTABLE_CHANGE is a result, not a lack of one.
 */
export type Finding =
  | { readonly key: string; readonly kind: 'TOO_FEW'; readonly floor: number }
  | { readonly key: string; readonly kind: 'NOTHING_TO_ESTIMATE'; readonly difference: number }
  | (Measured & { readonly kind: 'RISE' | 'FALL' | 'NO_DETECTABLE_CHANGE' });

interface Measured extends Omit<Difference, 't' | 'df'> {
  readonly key: string;
  /** `p` after Holm's correction over all factors compared together. */
  readonly adjustedP: number;
  readonly effect: EffectSize | null;
}

const ALPHA = 0.05;

/**
 * Compares two anonymous rounds factor by factor, as independent groups. A change is told only where the interval leaves out 0 and the p, corrected for the
 * number of factors, is below 0.05: else there is no detectable change.
 */
export function findChanges(pairs: readonly RoundPair[]): readonly Finding[] {
  const measured = pairs.map((pair) => ({ pair, difference: enough(pair) ? welchDifference(pair.before.sample, pair.after.sample, { populations: [pair.before.invited, pair.after.invited] }) : null }));
  const adjusted = holm(measured.flatMap(({ difference }) => difference === null ? [] : [difference.p])).values();
  return measured.map(({ pair, difference }) => difference === null ? unmeasured(pair) : finding(pair, difference, adjusted.next().value ?? 1));
}

const enough = ({ before, after }: RoundPair): boolean => before.sample.n >= CHANGE_FLOOR && after.sample.n >= CHANGE_FLOOR;

const unmeasured = (pair: RoundPair): Finding => enough(pair)
  ? { key: pair.key, kind: 'NOTHING_TO_ESTIMATE', difference: pair.after.sample.mean - pair.before.sample.mean }
  : { key: pair.key, kind: 'TOO_FEW', floor: CHANGE_FLOOR };

function finding({ key, before, after }: RoundPair, { difference, interval, p }: Difference, adjustedP: number): Finding {
  const kind = adjustedP >= ALPHA ? 'NO_DETECTABLE_CHANGE' : difference > 0 ? 'RISE' : 'FALL';
  return { key, kind, difference, interval, p, adjustedP, effect: hedgesG(before.sample, after.sample) };
}
