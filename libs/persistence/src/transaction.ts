import type { AffectedPerson, BroughtFile, Effect, IdempotencyKey, InitiativeChange, NewEntry, OrganisationFacts, OutboxMessage, Publication, RegisterParty, RunningParty, TickName, Transaction, Viewer } from '#application';
import type { Actor, Board, CivilDate, ClosedDates, Dossier, Id, Initiative, Instant, Meeting, MeetingSeries, OfficeHolder, Playbook, ProcessObjection, RuleSet, Sha256, SigningCode, WantedTask, WantedTimer } from '#domain';
import { initiativeOfBoard, lockBoard, saveBoard } from './stores/boards.ts';
import { appendEntries } from './log/append-entries.ts';
import { FollowersOfAll } from './notices/followers-of-all.ts';
import { keepNotices } from './notices/keep-notices.ts';
import type { Session } from './session.ts';
import { instantText } from './slices/field.ts';
import { broughtFiles } from './stores/files.ts';
import { claimKey, rememberEffect } from './stores/idempotency-keys.ts';
import type { KeyClaim } from './stores/idempotency-keys.ts';
import { loadInitiatives } from './stores/load-initiatives.ts';
import type { StoredDigests } from './stores/load-initiatives.ts';
import { loadMeetings } from './stores/load-meetings.ts';
import { initiativesUnderRuleSet, publishPlaybook, publishRuleSet } from './stores/publications.ts';
import { affectedPeople, kept, officesAt, people, registerParties, runningParties, units } from './stores/register.ts';
import type { TimerClaim } from './derived/timers.ts';
import { lockObjection, saveObjection } from './stores/objections.ts';
import { saveInitiatives } from './stores/save-initiatives.ts';
import { initiativesOfSeries, lockMeetingsOfSeries, lockSeries, saveSeries } from './stores/meeting-series.ts';
import { saveMeeting } from './stores/save-meeting.ts';
import { keepSigningCode, useSigningCode } from './stores/signing-codes.ts';
import type { RuleLibrary } from './stores/rule-library.ts';

export type VisibleKind = 'INITIATIVE' | 'MEETING' | 'OBJECTION' | 'BOARD';

/** Public holidays of the years given, both included; from libs/calendar, which this lib may not import. */
export type Holidays = (fromYear: number, toYear: number) => ClosedDates;

/** Whether a viewer may see an object, asked inside the transaction. */
export type Visibility = (session: Session, viewer: Viewer, subject: { readonly kind: VisibleKind; readonly id: Id }) => Promise<boolean>;

export interface TransactionParts { readonly holidays: Holidays; readonly library: RuleLibrary; readonly visibility: Visibility }

const NOW = `select ${instantText('medvirk_now($1)')} as now`;
const ORGANISATION = `select o.id, o.name, o.kind, o.employees, o.has_amu as "hasAmu", o.default_language as "defaultLanguage",
    coalesce((select json_agg(c.date order by c.date) from closed_day c where c.organisation_id = o.id), '[]') as "closedDays"
  from organisation o where o.id = $1`;
const OF_MEETING = `select distinct initiative_id as id from agenda_item where organisation_id = $1 and meeting_id = $2 and initiative_id is not null order by 1`;
const NEXT_NUMBER = `insert into initiative_number as n (organisation_id, year, last) values ($1, $2, 1)
  on conflict (organisation_id, year) do update set last = n.last + 1 returning last`;
const SEND = `insert into outbox (organisation_id, id, kind, recipient_id, payload) select $1, r.id, r.kind, r.recipient_id, r.payload
  from json_to_recordset($2) as r(id uuid, kind text, recipient_id uuid, payload jsonb) on conflict (organisation_id, id) do nothing`;

/** How far closed dates reach around the organisation's present: processes look back at most this far, and plan at most this far ahead. */
const YEARS_BACK = 5;
const YEARS_AHEAD = 8;

/** The port's transaction on one PostgreSQL connection. Made by `PostgresUnitOfWork`, which begins and ends it. */
export class PostgresTransaction implements Transaction {
  readonly session: Session;
  /** Timers that this transaction works off, with the epoch they were claimed at. */
  readonly claimed = new Map<Id, TimerClaim>();
  readonly bells = new Set<TickName>();
  readonly #parts: TransactionParts;
  readonly #followers: FollowersOfAll;
  #digests = new Map<Id, StoredDigests>();
  #organisation: Promise<OrganisationFacts> | null = null;
  #closed: Promise<ClosedDates> | null = null;

  constructor(session: Session, parts: TransactionParts) {
    this.session = session;
    this.#followers = new FollowersOfAll(session);
    this.#parts = parts;
  }

  get organisationId(): Id { return this.session.organisationId; }

  organisation(): Promise<OrganisationFacts> {
    return this.#organisation ??= this.#readOrganisation();
  }

  async #readOrganisation(): Promise<OrganisationFacts> {
    const rows = await this.session.query<OrganisationFacts>('organisation', ORGANISATION, [this.organisationId]);
    if (rows[0] === undefined) throw new Error(`There is no organisation ${this.organisationId}`);
    return rows[0];
  }

  async now(): Promise<Instant> {
    const rows = await this.session.query<{ now: Instant | null }>('now', NOW, [this.organisationId]);
    const now = rows[0]?.now ?? null;
    if (now === null) throw new Error(`There is no organisation ${this.organisationId}`);
    return now;
  }

  closedDates(): Promise<ClosedDates> {
    return this.#closed ??= this.#readClosedDates();
  }

  async #readClosedDates(): Promise<ClosedDates> {
    const { closedDays } = await this.organisation();
    const year = Number((await this.now()).slice(0, 4));
    const holidays = this.#parts.holidays(year - YEARS_BACK, year + YEARS_AHEAD);
    return closedDays.length === 0 ? holidays : new Set<CivilDate>([...holidays, ...closedDays]);
  }

  async lockInitiatives(ids: readonly Id[]): Promise<readonly Dossier[]> {
    const { dossiers, digests } = await loadInitiatives(this.session, ids, 'LOCK');
    for (const [id, stored] of digests) this.#digests.set(id, stored);
    return dossiers;
  }

  async readInitiatives(ids: readonly Id[]): Promise<readonly Dossier[]> { return (await loadInitiatives(this.session, ids, 'READ')).dossiers; }

  async saveInitiatives(changes: readonly InitiativeChange[]): Promise<void> {
    if (changes.length === 0) return;
    const digests = await saveInitiatives(this.session, changes, this.#digests, this.claimed);
    for (const [id, stored] of digests) this.#digests.set(id, stored);
  }

  maySee(viewer: Viewer, subject: { readonly kind: VisibleKind; readonly id: Id }): Promise<boolean> {
    return this.#parts.visibility(this.session, viewer, subject);
  }

  async initiativesOfMeeting(meetingId: Id): Promise<readonly Id[]> {
    const rows = await this.session.query<{ id: Id }>('initiatives of meeting', OF_MEETING, [this.organisationId, meetingId]);
    return rows.map(({ id }) => id);
  }

  async lockMeeting(id: Id): Promise<Meeting | null> {
    return (await loadMeetings(this.session, [id], 'LOCK'))[0] ?? null;
  }

  saveMeeting(before: Meeting | null, after: Meeting): Promise<void> { return saveMeeting(this.session, before, after); }

  lockSeries(id: Id): Promise<MeetingSeries | null> { return lockSeries(this.session, id); }
  saveSeries(after: MeetingSeries, timers: readonly WantedTimer[]): Promise<void> { return saveSeries(this.session, after, timers, this.claimed); }
  initiativesOfSeries(id: Id, after: Instant): Promise<readonly Id[]> { return initiativesOfSeries(this.session, id, after); }
  lockMeetingsOfSeries(id: Id, after: Instant): Promise<readonly Meeting[]> { return lockMeetingsOfSeries(this.session, id, after); }

  lockObjection(id: Id): Promise<ProcessObjection | null> { return lockObjection(this.session, id); }

  saveObjection(_before: ProcessObjection | null, after: ProcessObjection, timers: readonly WantedTimer[], tasks: readonly WantedTask[]): Promise<void> {
    return saveObjection(this.session, after, { timers, tasks }, this.claimed);
  }

  pinnedPlaybook(pin: Initiative['playbook']): Promise<Playbook | null> { return this.#parts.library.pinnedPlaybook(this.session, pin); }
  initiativeOfBoard(boardId: Id): Promise<Id | null> { return initiativeOfBoard(this.session, boardId); }
  lockBoard(id: Id): Promise<Board | null> { return lockBoard(this.session, id); }
  saveBoard(before: Board | null, after: Board): Promise<void> { return saveBoard(this.session, before, after); }

  playbook(key: string, version: number): Promise<Playbook | null> { return this.#parts.library.playbook(this.session, key, version); }
  newestPlaybook(key: string): Promise<Playbook | null> { return this.#parts.library.newestPlaybook(this.session, key); }
  ruleSet(key: string, version: number): Promise<RuleSet | null> { return this.#parts.library.ruleSet(this.session, key, version); }
  ruleSetInForce(date: string): Promise<RuleSet | null> { return this.#parts.library.ruleSetInForce(this.session, date); }

  people(ids: readonly Id[]): Promise<readonly { readonly personId: Id; readonly name: string }[]> { return people(this.session, ids); }
  kept(kind: 'MEETING_SERIES' | 'ENTRY', ids: readonly Id[]): Promise<readonly Id[]> { return kept(this.session, kind, ids); }
  broughtFiles(hashes: readonly Sha256[], personId: Id): Promise<readonly BroughtFile[]> { return broughtFiles(this.session, hashes, personId); }
  units(ids: readonly Id[]): Promise<readonly { readonly unitId: Id; readonly name: string }[]> { return units(this.session, ids); }
  registerParties(unitId: Id): Promise<readonly RegisterParty[]> { return registerParties(this.session, unitId); }
  runningParties(): Promise<readonly RunningParty[]> { return runningParties(this.session); }
  officesAt(unitId: Id): Promise<readonly OfficeHolder[]> { return officesAt(this.session, unitId); }
  affectedPeople(unitIds: readonly Id[]): Promise<readonly AffectedPerson[]> { return affectedPeople(this.session, unitIds); }

  publishPlaybook(playbook: Playbook, source: string): Promise<Publication> { return publishPlaybook(this.session, playbook, source); }
  publishRuleSet(ruleSet: RuleSet, source: string): Promise<Publication> { return publishRuleSet(this.session, ruleSet, source); }
  initiativesUnderRuleSet(key: string): Promise<readonly { readonly initiativeId: Id; readonly version: number }[]> { return initiativesUnderRuleSet(this.session, key); }

  async nextInitiativeNumber(year: number): Promise<string> {
    const rows = await this.session.query<{ last: number }>('next number', NEXT_NUMBER, [this.organisationId, year]);
    return `M-${year}-${rows[0]!.last}`;
  }

  claimKey(key: IdempotencyKey): Promise<KeyClaim> { return claimKey(this.session, key); }
  rememberEffect(key: IdempotencyKey, effect: Effect): Promise<void> { return rememberEffect(this.session, key, effect); }

  async setWhistleblowing(routine: { readonly text: string; readonly url: string | null }): Promise<void> {
    await this.session.query('set whistleblowing', 'update organisation set whistleblowing = $2 where id = $1', [this.organisationId, JSON.stringify(routine)]);
  }

  keepSigningCode(hash: Uint8Array, code: SigningCode, signer: Actor): Promise<{ readonly expiresAt: Instant }> { return keepSigningCode(this.session, hash, code, signer); }
  useSigningCode(hash: Uint8Array): Promise<{ readonly code: SigningCode; readonly signer: Actor } | null> { return useSigningCode(this.session, hash); }

  async append(entries: readonly NewEntry[]): Promise<void> {
    if (entries.length > 0) this.ring('sequencer');
    await appendEntries(this.session, entries);
  }

  followersOfAll(unitId: Id): Promise<readonly Id[]> { return this.#followers.of(unitId); }

  async send(messages: readonly OutboxMessage[]): Promise<void> {
    if (messages.length === 0) return;
    const rows = messages.map(({ id, kind, recipientId, payload }) => ({ id, kind, recipient_id: recipientId, payload }));
    await this.session.query('send', SEND, [this.organisationId, JSON.stringify(rows)]);
    await keepNotices(this.session, messages);
  }

  ring(tick: TickName): void { this.bells.add(tick); }
}

/** A transaction that this lib made: what clock work goes through. Throws for any other, which is a fault of the composition. */
export function postgresTransaction(transaction: Transaction): PostgresTransaction {
  if (!(transaction instanceof PostgresTransaction)) throw new Error('Only a transaction of PostgresUnitOfWork has a session');
  return transaction;
}
