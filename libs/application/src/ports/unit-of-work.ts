import type { Actor, ActorRef, Board, ClosedDates, CoverageRow, CriterionResult, Dossier, Id, Initiative, Instant, Meeting, MeetingSeries, OfficeHolder, Playbook, ProcessObjection, RuleSet, Sha256, SigningCode, WantedTask, WantedTimer } from '#domain';
import type { Viewer } from './viewer.ts';

/**
 * One transaction in one organisation. Serialization failures and deadlocks are retried with the same work, on a fresh transaction.
 * Whatever `work` throws rolls back and comes out as thrown (the use-cases throw to roll a refusal back, and catch it themselves); bells rung
 * in a rolled back transaction stay silent.
 */
export interface UnitOfWork {
  run<T>(organisationId: Id, work: (transaction: Transaction) => Promise<T>): Promise<T>;
}

/** A log entry to be written: frame and payload apart, as engine.md section 5 asks. */
export interface NewEntry {
  readonly id: Id;
  /** The initiative whose log it stands in; null for one of the organisation. */
  readonly initiativeId: Id | null;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly by: ActorRef;
  readonly at: Instant;
  /** Claimed civil date, when it differs from the date of recording. */
  readonly occurredOn: string | null;
}

/** Something that leaves the house once the transaction stands: mail, webhook, calendar. `id` is stable, so that a repeat is recognisable. */
export interface OutboxMessage {
  readonly id: Id;
  readonly kind: string;
  readonly recipientId: Id | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What one command (or one timer) does to one initiative. `before` null for a new one. */
export interface InitiativeChange {
  readonly before: Initiative | null;
  readonly after: Initiative;
  readonly gate: readonly CriterionResult[];
  readonly timers: readonly WantedTimer[];
  readonly tasks: readonly WantedTask[];
  /** Who was reached through which channel; left out for nobody. */
  readonly coverage?: readonly CoverageRow[];
  /**
   * Every gate that this change goes through, as judged just before each `stage.entered` (state before that fact, same `now`), by the visit that is
   * left. Stored as the passage's evidence; the database refuses a passage forward whose left visit is not among them.
   */
  readonly passed?: readonly PassedGate[];
}

export interface PassedGate { readonly visitId: Id; readonly results: readonly CriterionResult[] }

export interface OrganisationFacts {
  readonly id: Id;
  readonly name: string;
  readonly kind: 'LIVE' | 'REPLAY';
  readonly employees: number;
  readonly hasAmu: boolean;
  readonly closedDays: readonly string[];
  readonly defaultLanguage: 'nb' | 'nn' | 'en';
}

export interface Transaction {
  readonly organisationId: Id;
  organisation(): Promise<OrganisationFacts>;
  /** Domain time, `medvirk_now(organisation)`, at this moment of the transaction. Ask for it after locking. */
  now(): Promise<Instant>;
  closedDates(): Promise<ClosedDates>;

  /** Locks the rows in id order and loads them whole, with the meetings that treat them. Unknown ids are left out of the answer. */
  lockInitiatives(ids: readonly Id[]): Promise<readonly Dossier[]>;
  /** The same without a lock, for who only looks: another transaction may change them meanwhile, and what is read here is never saved. */
  readInitiatives(ids: readonly Id[]): Promise<readonly Dossier[]>;
  saveInitiatives(changes: readonly InitiativeChange[]): Promise<void>;

  /** Whether a viewer may see an object, by the same rule as reads. Unknown ids: false. What one may not see is NOT_FOUND. */
  maySee(viewer: Viewer, subject: { readonly kind: 'INITIATIVE' | 'MEETING' | 'OBJECTION' | 'BOARD'; readonly id: Id }): Promise<boolean>;

  /** The ids of initiatives on a meeting's agenda, read without a lock: lock those first, then the meeting. */
  initiativesOfMeeting(meetingId: Id): Promise<readonly Id[]>;
  lockMeeting(id: Id): Promise<Meeting | null>;
  saveMeeting(before: Meeting | null, after: Meeting): Promise<void>;

  lockSeries(id: Id): Promise<MeetingSeries | null>;
  saveSeries(after: MeetingSeries, timers: readonly WantedTimer[]): Promise<void>;
  /** The initiatives on the agendas of a series' occurrences that start after an instant and are not held, read without a lock: lock those first, then the meetings. */
  initiativesOfSeries(id: Id, after: Instant): Promise<readonly Id[]>;
  /** Locks and loads those occurrences, called off ones too, in order of their start. */
  lockMeetingsOfSeries(id: Id, after: Instant): Promise<readonly Meeting[]>;

  lockObjection(id: Id): Promise<ProcessObjection | null>;
  saveObjection(before: ProcessObjection | null, after: ProcessObjection, timers: readonly WantedTimer[], tasks: readonly WantedTask[]): Promise<void>;

  /** The very version that an initiative is pinned to, by its hash as well. */
  pinnedPlaybook(pin: Initiative['playbook']): Promise<Playbook | null>;
  /** A published version by its number; the organisation's own where a built-in one has the same. */
  /** The initiative that a board belongs to, read without a lock: lock that first, then the board. Null for an unknown id. */
  initiativeOfBoard(boardId: Id): Promise<Id | null>;
  lockBoard(id: Id): Promise<Board | null>;
  saveBoard(before: Board | null, after: Board): Promise<void>;

  playbook(key: string, version: number): Promise<Playbook | null>;
  /** The newest published version. */
  newestPlaybook(key: string): Promise<Playbook | null>;
  ruleSet(key: string, version: number): Promise<RuleSet | null>;
  /** The rule set in force on a civil date. */
  ruleSetInForce(date: string): Promise<RuleSet | null>;

  /**
   * People of the register by id, with the names they are shown by. Ids that are unknown, or of another organisation, are left out:
   * the caller refuses with NOT_FOUND, and cannot tell the two apart.
   */
  people(ids: readonly Id[]): Promise<readonly { readonly personId: Id; readonly name: string }[]>;
  /** Which of the ids are kept here, for commands that only point at them; those of another organisation are left out like unknown ones. */
  kept(kind: 'MEETING_SERIES' | 'ENTRY', ids: readonly Id[]): Promise<readonly Id[]>;
  /** Files that are kept, of those asked for by hash, and whether a person has brought each of them; locked against being let go. */
  broughtFiles(hashes: readonly Sha256[], personId: Id): Promise<readonly BroughtFile[]>;
  /** Units by id; unknown ids are left out. */
  units(ids: readonly Id[]): Promise<readonly { readonly unitId: Id; readonly name: string }[]>;
  /**
   * Who is entitled to be consulted at a unit's level on the domain date, from the agreement register: first the employer (holders: the
   * LEADER offices at the level, or at the nearest level above), then every union of the register with members' reps at the level or
   * above it (UNION_REP at the nearest level that has one, CHIEF_UNION_REP otherwise), deputies included. Ordered by union key.
   */
  registerParties(unitId: Id): Promise<readonly RegisterParty[]>;
  /** Parties of all running initiatives, read without locks. */
  runningParties(): Promise<readonly RunningParty[]>;
  /** Who holds an office at a unit's level or above it on the domain date, deputies included; tasks of offices that are no party go to them. Unknown unit: none. */
  officesAt(unitId: Id): Promise<readonly OfficeHolder[]>;
  /** Everyone employed in the units or below them on the domain date, one line per employment, ordered by unit and person: what groups are counted from. */
  affectedPeople(unitIds: readonly Id[]): Promise<readonly AffectedPerson[]>;

  /**
   * Stores a version for this organisation with the source it was parsed from. PUBLISHED; SAME when key, version and hash stand already;
   * CONFLICT when the version stands with another hash (published versions are immutable), built-in versions included.
   */
  publishPlaybook(playbook: Playbook, source: string): Promise<Publication>;
  publishRuleSet(ruleSet: RuleSet, source: string): Promise<Publication>;
  /** Running initiatives pinned to any version of a rule set's key, oldest first, read without a lock: those that a new version may change. */
  initiativesUnderRuleSet(key: string): Promise<readonly { readonly initiativeId: Id; readonly version: number }[]>;

  /** Next human number of the year, `M-2026-118`. */
  nextInitiativeNumber(year: number): Promise<string>;

  /**
   * Claims an idempotency key for this transaction. A concurrent twin waits for the first. NEW: go on, and store the effect with
   * `rememberEffect`; REPEATED: the same key and body, here is its effect; CONFLICT: the key was used with another body.
   */
  claimKey(key: IdempotencyKey): Promise<{ readonly state: 'NEW' } | { readonly state: 'REPEATED'; readonly effect: Effect } | { readonly state: 'CONFLICT' }>;
  rememberEffect(key: IdempotencyKey, effect: Effect): Promise<void>;

  /** Where the organisation's routine for whistle-blowing is found. */
  setWhistleblowing(routine: { readonly text: string; readonly url: string | null }): Promise<void>;

  /** Keeps a one-time code by its hash, for ten minutes of real time. */
  keepSigningCode(hash: Uint8Array, code: SigningCode, signer: Actor): Promise<{ readonly expiresAt: Instant }>;
  /** Uses a code up, if this transaction commits; null for one that is unknown, used or too old. */
  useSigningCode(hash: Uint8Array): Promise<{ readonly code: SigningCode; readonly signer: Actor } | null>;

  append(entries: readonly NewEntry[]): Promise<void>;
  /** People who follow everything that they may see, and see the initiatives of the unit: by office at its level or above, or by a role for the whole organisation. */
  followersOfAll(unitId: Id): Promise<readonly Id[]>;
  /** Into the outbox; notifications also stand as notices in the product, from the same moment. */
  send(messages: readonly OutboxMessage[]): Promise<void>;
  /** Rings the bell of a tick once the transaction has committed. */
  ring(tick: TickName): void;
}

/** A file that is kept. */
export interface BroughtFile { readonly sha256: Sha256; readonly bytes: number; /** The person asked about has uploaded it, and so is known to have it. */ readonly byThem: boolean }

/** One line of the agreement register at a level: the employer, or a union with its reps there. */
export interface RegisterParty {
  readonly side: 'EMPLOYER' | 'EMPLOYEES';
  /** Key of the union; null for the employer. */
  readonly union: string | null;
  readonly name: string;
  readonly holders: readonly { readonly personId: Id; readonly name: string; readonly deputy: boolean }[];
}

/** A party of a running initiative that is not taken out. */
export interface RunningParty extends Pick<RegisterParty, 'side' | 'union' | 'holders'> {
  readonly initiativeId: Id;
  readonly unitId: Id;
  readonly partyId: Id;
  /** Those of its holders who are no longer active in the register. */
  readonly left: readonly Id[];
}

export interface AffectedPerson {
  readonly personId: Id;
  readonly unitId: Id;
  readonly unitName: string;
  readonly profession: string | null;
  readonly contract: string | null;
  readonly shift: string | null;
  readonly onLeave: boolean;
}

export type Publication = 'PUBLISHED' | 'SAME' | 'CONFLICT';

/** Makes a fresh UUID. Ids are made outside the rules; time-ordered ones (version 7) keep the store's indexes compact. */
export type NewId = () => Id;

/** Ids of what a mutation made or changed, by name; what a repeat re-reads its selection from. */
export type Effect = Readonly<Record<string, Id | readonly Id[]>>;

/** Scoped to organisation, actor and mutation; kept 24 hours of real time. */
export interface IdempotencyKey { readonly key: string; readonly actorId: Id; readonly mutation: string; readonly bodyHash: string }

export type TickName = 'timers' | 'outbox' | 'sequencer' | 'digest' | 'rounds';
