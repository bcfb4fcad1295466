import type { FindingCode } from './finding.ts';
import type { Finding } from './finding.ts';
import type { JudgedKeys } from './judge-keys.ts';
import type { SignedHead } from './note.ts';
import type { DecisionOrder } from './process-order.ts';
import type { ProvedEntry } from './proved-entry.ts';
import type { Check, CheckName } from './report.ts';

/** What the findings are gathered from, for the summary. */
export interface Checked {
  readonly head: SignedHead;
  readonly entries: readonly ProvedEntry[];
  readonly findings: readonly Finding[];
  readonly keys: JudgedKeys;
  /** Older heads of the pack, and kept ones that agree. */
  readonly older: number;
  readonly agreed: number;
  readonly order: readonly DecisionOrder[];
}

/** The findings that make a check fail. */
const FAILURES: Readonly<Record<CheckName, readonly FindingCode[]>> = {
  CONTENT: ['CONTENT_CHANGED', 'SALT_SWAPPED'],
  INCLUSION: ['FRAME_CHANGED', 'REORDERED', 'PROOF_BROKEN', 'PROOF_OF_ANOTHER_HEAD', 'OTHER_ORGANISATION'],
  LOG_SIGNATURE: ['LOG_SIGNATURE_FALSE', 'LOG_SIGNATURE_MISSING', 'LOG_KEY_WRONG', 'OTHER_LOG', 'UNKNOWN_SIGNATURE', 'IDLE_KEY'],
  COSIGNATURES: ['COSIGNATURE_FALSE', 'COSIGNATURE_OF_ANOTHER_HEAD', 'KEY_CHANGE_HIDDEN', 'KEY_CHANGE_FALSE'],
  GROWTH: ['FORKED', 'TWO_HEADS', 'ROLLED_BACK'],
  NUMBERS: ['NUMBERS_DENY', 'DOUBLED', 'RENUMBERED'],
  TIMES: ['BACKDATED'],
  ORDER: [],
};

const check = (what: CheckName, state: Check['state'], values: Readonly<Record<string, string | number>> = {}): Check =>
  ({ what, state, values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])) });

/** The summary: what was checked, and how it went. */
export function checksOf(checked: Checked): readonly Check[] {
  const has = (codes: readonly FindingCode[]): boolean => checked.findings.some(({ code }) => codes.includes(code));
  return [contentOf(checked), inclusionOf(checked), signatureOf(checked), cosignaturesOf(checked), growthOf(checked), check('NUMBERS', numbered(checked) ? (has(['LEFT_OUT']) ? 'PARTLY' : 'HOLDS') : 'NOT_CHECKED'),
    check('TIMES', has(['PLACED_LATE']) ? 'PARTLY' : 'HOLDS'), orderOf(checked)].map((one) => (has(FAILURES[one.what]) ? { ...one, state: 'FAILS' as const } : one));
}

function contentOf({ entries }: Checked): Check {
  const shown = entries.filter(({ words }) => words === 'TRUE').length;
  return check('CONTENT', shown === entries.length ? 'HOLDS' : shown === 0 ? 'NOT_CHECKED' : 'PARTLY', { shown, all: entries.length });
}

/** Only the entries of one initiative are a row of numbers that something can be missing from. */
const numbered = ({ entries }: Checked): boolean => new Set(entries.map(({ frame }) => frame.initiative).filter((id) => id !== null)).size === 1;

const inclusionOf = ({ entries, head }: Checked): Check => check('INCLUSION', entries.length === 0 ? 'NOT_CHECKED' : 'HOLDS', { all: entries.length, size: head.size });

const signatureOf = ({ keys }: Checked): Check => check('LOG_SIGNATURE', keys.log === 'TRUE' ? 'HOLDS' : keys.log === 'NONE' ? 'NOT_CHECKED' : 'FAILS');

function cosignaturesOf({ keys, entries, head }: Checked): Check {
  const last = Math.max(-1, ...entries.map(({ index }) => index ?? -1));
  const covering = keys.confirmations.filter(({ size }) => size > last).length;
  if (keys.cosignersGiven === 0) return check('COSIGNATURES', 'NOT_CHECKED');
  return check('COSIGNATURES', covering >= keys.cosignersGiven ? 'HOLDS' : 'PARTLY', { covering, given: keys.cosignersGiven, size: head.size });
}

const growthOf = ({ older, agreed }: Checked): Check => check('GROWTH', older + agreed === 0 ? 'NOT_CHECKED' : 'HOLDS', { older, agreed });

function orderOf({ order }: Checked): Check {
  const inOrder = order.filter(({ state }) => state === 'IN_ORDER').length;
  const values = { inOrder, decisions: order.length };
  if (order.length === 0) return check('ORDER', 'NOT_CHECKED', values);
  return check('ORDER', inOrder === order.length ? 'HOLDS' : 'PARTLY', values);
}
