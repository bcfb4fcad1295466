import type { Finding } from './finding.ts';
import type { Confirmation } from './judge-keys.ts';
import type { DecisionOrder } from './process-order.ts';
import type { ProvedEntry } from './proved-entry.ts';

/**
 * What comes of checking a pack. HOLDS: everything that was asked for is proved. HOLDS_IN_ITSELF: nothing contradicts, but no key of the log was given, so anybody
 * could have made it. INCOMPLETE: nothing contradicts, and something asked for could not be checked. FALSE: something cannot be.
 */
export type Verdict = 'HOLDS' | 'HOLDS_IN_ITSELF' | 'INCOMPLETE' | 'FALSE';

/** One thing that was checked. PARTLY: for some entries, or up to a smaller head. */
export interface Check { readonly what: CheckName; readonly state: 'HOLDS' | 'FAILS' | 'PARTLY' | 'NOT_CHECKED'; readonly values: Readonly<Record<string, string>> }
export const CHECKS = ['CONTENT', 'INCLUSION', 'LOG_SIGNATURE', 'COSIGNATURES', 'GROWTH', 'NUMBERS', 'TIMES', 'ORDER'] as const;
export type CheckName = (typeof CHECKS)[number];

/** Everything that whoever checks is told; the words for it stand in `words/`. */
export interface Report {
  readonly verdict: Verdict;
  readonly head: { readonly origin: string; readonly size: number } | null;
  readonly organisation: string | null;
  readonly initiative: string | null;
  readonly checks: readonly Check[];
  readonly findings: readonly Finding[];
  readonly entries: readonly ProvedEntry[];
  readonly order: readonly DecisionOrder[];
  readonly confirmations: readonly Confirmation[];
}

/** The verdict that findings lead to. A union's own key that confirmed the log is more than a pack that holds together, though the log's key is missing. */
export function verdictOf(findings: readonly Finding[], confirmations: readonly Confirmation[]): Verdict {
  if (findings.some(({ severity }) => severity === 'LIE')) return 'FALSE';
  const gaps = findings.filter(({ severity }) => severity === 'GAP');
  if (gaps.length === 0) return 'HOLDS';
  return gaps.every(({ code }) => code === 'NO_TRUSTED_KEY') && confirmations.length === 0 ? 'HOLDS_IN_ITSELF' : 'INCOMPLETE';
}

/** The report on something that cannot be read as a pack. */
export const unreadable = (finding: Finding): Report => ({
  verdict: 'FALSE', head: null, organisation: null, initiative: null, checks: [], findings: [finding], entries: [], order: [], confirmations: [],
});
