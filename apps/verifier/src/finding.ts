/**
 * What can be found. A LIE cannot be if the log is what it says; a GAP is something that was asked for, or matters, and could not be checked; a NOTE is good to know.
 * Each code has its words in every language in `words/`.
 */
export const FINDINGS = {
  NOT_A_PACK: 'LIE', NOT_AS_MADE: 'LIE', OTHER_ORGANISATION: 'LIE',
  CONTENT_CHANGED: 'LIE', SALT_SWAPPED: 'LIE',
  FRAME_CHANGED: 'LIE', REORDERED: 'LIE', PROOF_BROKEN: 'LIE', PROOF_OF_ANOTHER_HEAD: 'LIE',
  NUMBERS_DENY: 'LIE', DOUBLED: 'LIE', RENUMBERED: 'LIE', BACKDATED: 'LIE',
  UNKNOWN_SIGNATURE: 'LIE', IDLE_KEY: 'LIE', LOG_SIGNATURE_FALSE: 'LIE', LOG_SIGNATURE_MISSING: 'LIE', LOG_KEY_WRONG: 'LIE', COSIGNATURE_FALSE: 'LIE', COSIGNATURE_OF_ANOTHER_HEAD: 'LIE',
  KEY_CHANGE_HIDDEN: 'LIE', KEY_CHANGE_FALSE: 'LIE', OTHER_LOG: 'LIE',
  FORKED: 'LIE', TWO_HEADS: 'LIE', ROLLED_BACK: 'LIE',

  NO_TRUSTED_KEY: 'GAP', KEY_UNUSED: 'GAP', KEY_UNREADABLE: 'GAP', COSIGNATURE_MISSING: 'GAP', COSIGNED_EARLIER: 'GAP', KEY_CHANGED: 'GAP', COSIGNED_TOO_SOON: 'GAP',
  OLDER_HEAD_UNREADABLE: 'GAP', OLDER_HEAD_UNSIGNED: 'GAP', OLDER_HEAD_OF_ANOTHER_LOG: 'GAP', OLDER_HEAD_NOT_COVERED: 'GAP', PLACED_LATE: 'GAP', NO_ENTRY: 'GAP',

  LEFT_OUT: 'NOTE', ERASED: 'NOTE', WITHHELD: 'NOTE', REPLAY: 'NOTE', LOG_KEY_CHANGED: 'NOTE', KEY_ADDED: 'NOTE', REGISTERED_LATER: 'NOTE',
} as const;

export type FindingCode = keyof typeof FINDINGS;
export type Severity = (typeof FINDINGS)[FindingCode];

/** One thing found: what, at which entry (its place in the pack's list) if at one, and the values that its words name. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly entry: number | null;
  readonly values: Readonly<Record<string, string>>;
}

/** A finding about an entry of the list, or about the whole. */
export const found = (code: FindingCode, values: Readonly<Record<string, string | number>> = {}, entry: number | null = null): Finding =>
  ({ code, severity: FINDINGS[code], entry, values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])) });
