import type { AnswerCounts, CivilDate, CountedAnswers, Id, Instrument, InvitablePerson, Invitation, InvitedUnit, ReportRow, Round } from '#domain';
import type { Transaction } from './unit-of-work.ts';

/** Feedback rounds in the store. Nothing here says who has answered: nobody knows. */
export interface RoundStore {
  /** The initiative that a round belongs to, read without a lock: lock that first, then the round. Null for an unknown id. */
  initiativeOf(transaction: Transaction, roundId: Id): Promise<Id | null>;
  lock(transaction: Transaction, roundId: Id): Promise<Round | null>;
  save(transaction: Transaction, after: Round): Promise<void>;
  /** Rounds of an initiative that are planned, and hang on the day that its change takes effect. */
  anchored(transaction: Transaction, initiativeId: Id): Promise<readonly Id[]>;
  /** Units and those below them, and everyone employed there with the days on which rounds have asked them in the last year. */
  audience(transaction: Transaction, unitIds: readonly Id[]): Promise<{ readonly units: readonly InvitedUnit[]; readonly people: readonly InvitablePerson[] }>;
  invite(transaction: Transaction, roundId: Id, invitations: readonly Invitation[], askedOn: CivilDate): Promise<void>;
  /** How many have answered, of all; for a rate that is rounded before anybody sees it. */
  answers(transaction: Transaction, roundId: Id): Promise<number>;
  /** Shuts the door first: waits for answers under way, and counts what each group's own members have given. */
  count(transaction: Transaction, round: Round): Promise<Counted>;
  /** Freezes the report, keeps comments unlinked in random order where they may be shown, and deletes codes and answers. */
  freeze(transaction: Transaction, round: Round, report: readonly ReportRow[], comments: ReadonlyMap<string, string | null>): Promise<void>;
  /** Takes a comment out. False where the round has no such comment. */
  redact(transaction: Transaction, roundId: Id, commentId: Id): Promise<boolean>;

  organisationsWithDueRounds(limit: number): Promise<readonly Id[]>;
  /** Locks a round that is due by domain time and gives it with its initiative; null when there is none that nobody else holds. */
  claim(transaction: Transaction): Promise<{ readonly roundId: Id; readonly initiativeId: Id } | null>;
  /** A round that failed: alarmed, and not tried again before real time has passed. Own transaction. `reason` without words. */
  alarm(organisationId: Id, roundId: Id, reason: string): Promise<void>;
}

export interface Counted extends CountedAnswers {
  /** Respondents by their own group. */
  readonly answeredIn: ReadonlyMap<string, number>;
}
export type { AnswerCounts };

/** The instruments that may be asked. */
export interface InstrumentLibrary { newest(key: string): Instrument | null }
