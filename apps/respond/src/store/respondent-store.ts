import type { Instant, Instrument, Language, Thresholds } from '#domain';

/** What a respondent is told of the round that a code belongs to (libs/persistence/round-access.md). Nothing of answers, and nothing of who else is asked. */
export interface OpenRound {
  /** Name of the organisation. */
  readonly organisation: string;
  readonly replay: boolean;
  /** The organisation's own; pages start in it. */
  readonly language: Language;
  readonly title: string;
  readonly why: string;
  readonly askedBy: string;
  /** Who the data protection officer is. */
  readonly dataProtection: string;
  /** The reporting group that the answers count in, and how many are invited in it. */
  readonly group: string;
  readonly groupInvited: number;
  readonly thresholds: Thresholds;
  readonly closesAt: Instant;
  readonly resultsAt: Instant;
  readonly instrument: Instrument;
}

/** One per question, in the instrument's order, as `readAnswer` and `readComment` give them; null for what is not said. */
export interface Said {
  readonly answers: readonly (string | null)[];
  readonly comments: readonly (string | null)[];
}

/** All that this process may ask of the database. Rejects for faults alone. */
export interface RespondentStore {
  /** Null unless the code is of a round that is open now; why it is not is told to nobody. */
  openRound(codeHash: Buffer): Promise<OpenRound | null>;
  /** False as `openRound` gives null: the round may have closed since. */
  submit(codeHash: Buffer, said: Said): Promise<boolean>;
  /** Rejects while the database cannot be asked. */
  ready(): Promise<void>;
}
