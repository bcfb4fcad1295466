import type { Actor, Board, ClosedDates, Dossier, Id, Initiative, Instant, Meeting, MeetingSeries, OfficeHolder, Playbook, ProcessObjection, RuleSet, SigningCode, WantedTask, WantedTimer } from '#domain';
import type {
  AffectedPerson, BroughtFile, Effect, IdempotencyKey, InitiativeChange, NewEntry, NewId, OrganisationFacts, OutboxMessage, Publication, RegisterParty, RunningParty, TickName, Transaction,
} from '#application';
import type { Tables, TimerRow } from './tables.ts';

const newest = <V extends { readonly key: string; readonly version: number }>(versions: Iterable<V>, key: string): V | null =>
  [...versions].filter((one) => one.key === key).toSorted((a, b) => b.version - a.version)[0] ?? null;

/** One transaction on a copy of an organisation's tables. */
export class InMemoryTransaction implements Transaction {
  readonly tables: Tables;
  readonly rung = new Set<TickName>();
  readonly #now: () => Instant;
  readonly #newId: NewId;

  constructor(tables: Tables, now: () => Instant, newId: NewId) {
    this.tables = tables;
    this.#now = now;
    this.#newId = newId;
  }

  setWhistleblowing(): Promise<void> { return Promise.resolve(); }

  keepSigningCode(hash: Uint8Array, code: SigningCode, signer: Actor): Promise<{ expiresAt: Instant }> {
    this.tables.signingCodes.set(Buffer.from(hash).toString('hex'), { code, signer });
    return Promise.resolve({ expiresAt: this.#now() });
  }

  useSigningCode(hash: Uint8Array): Promise<{ code: SigningCode; signer: Actor } | null> {
    const key = Buffer.from(hash).toString('hex');
    const found = this.tables.signingCodes.get(key) ?? null;
    this.tables.signingCodes.delete(key);
    return Promise.resolve(found);
  }

  get organisationId(): Id { return this.tables.organisation.id; }
  organisation(): Promise<OrganisationFacts> { return Promise.resolve(this.tables.organisation); }
  now(): Promise<Instant> { return Promise.resolve(this.#now()); }
  closedDates(): Promise<ClosedDates> { return Promise.resolve(new Set(this.tables.organisation.closedDays)); }

  lockInitiatives(ids: readonly Id[]): Promise<readonly Dossier[]> {
    const meetings = [...this.tables.meetings.values()];
    return Promise.resolve(ids.toSorted().flatMap((id) => {
      const initiative = this.tables.initiatives.get(id);
      return initiative === undefined ? [] : [{ initiative, meetings: meetings.filter(({ items }) => items.some(({ initiativeId }) => initiativeId === id)) }];
    }));
  }

  readInitiatives(ids: readonly Id[]): Promise<readonly Dossier[]> { return this.lockInitiatives(ids); }

  saveInitiatives(changes: readonly InitiativeChange[]): Promise<void> {
    for (const { before, after, gate, timers, tasks, passed } of changes) {
      if ((before?.version ?? 0) !== (this.tables.initiatives.get(after.id)?.version ?? 0)) throw new Error(`initiative ${after.id} was not loaded in this transaction`);
      this.tables.initiatives.set(after.id, after);
      this.tables.gates.set(after.id, gate);
      for (const { visitId, results } of passed ?? []) this.tables.passed.set(visitId, results);
      this.tables.tasks.set(after.id, tasks);
      this.#saveTimers({ kind: 'INITIATIVE', id: after.id }, timers);
    }
    return Promise.resolve();
  }

  maySee(_viewer: unknown, { kind, id }: { kind: 'INITIATIVE' | 'MEETING' | 'OBJECTION' | 'BOARD'; id: Id }): Promise<boolean> {
    const { initiatives, meetings, objections, boards } = this.tables;
    return Promise.resolve({ INITIATIVE: initiatives, MEETING: meetings, OBJECTION: objections, BOARD: boards }[kind].has(id));
  }

  initiativesOfMeeting(meetingId: Id): Promise<readonly Id[]> {
    return Promise.resolve((this.tables.meetings.get(meetingId)?.items ?? []).flatMap(({ initiativeId }) => (initiativeId === null ? [] : [initiativeId])));
  }

  lockMeeting(id: Id): Promise<Meeting | null> { return Promise.resolve(this.tables.meetings.get(id) ?? null); }
  saveMeeting(_before: Meeting | null, after: Meeting): Promise<void> { this.tables.meetings.set(after.id, after); return Promise.resolve(); }
  lockSeries(id: Id): Promise<MeetingSeries | null> { return Promise.resolve(this.tables.series.get(id) ?? null); }
  saveSeries(after: MeetingSeries, timers: readonly WantedTimer[]): Promise<void> {
    this.tables.series.set(after.id, after);
    this.#saveTimers({ kind: 'SERIES', id: after.id }, timers);
    return Promise.resolve();
  }

  async initiativesOfSeries(id: Id, after: Instant): Promise<readonly Id[]> {
    const meetings = await this.lockMeetingsOfSeries(id, after);
    return [...new Set(meetings.flatMap(({ items }) => items.flatMap(({ initiativeId }) => (initiativeId === null ? [] : [initiativeId]))))].toSorted();
  }

  lockMeetingsOfSeries(id: Id, after: Instant): Promise<readonly Meeting[]> {
    return Promise.resolve([...this.tables.meetings.values()].filter(({ seriesId, startsAt, status }) => seriesId === id && startsAt > after && status !== 'HELD').toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)));
  }

  lockObjection(id: Id): Promise<ProcessObjection | null> { return Promise.resolve(this.tables.objections.get(id) ?? null); }

  saveObjection(_before: ProcessObjection | null, after: ProcessObjection, timers: readonly WantedTimer[], tasks: readonly WantedTask[]): Promise<void> {
    this.tables.objections.set(after.id, after);
    this.tables.tasks.set(after.id, tasks);
    this.#saveTimers({ kind: 'OBJECTION', id: after.id }, timers);
    return Promise.resolve();
  }

  async pinnedPlaybook({ key, version, hash }: Initiative['playbook']): Promise<Playbook | null> {
    const found = await this.playbook(key, version);
    return found?.hash === hash ? found : null;
  }

  initiativeOfBoard(boardId: Id): Promise<Id | null> { return Promise.resolve(this.tables.boards.get(boardId)?.initiativeId ?? null); }
  lockBoard(id: Id): Promise<Board | null> { return Promise.resolve(this.tables.boards.get(id) ?? null); }
  saveBoard(_before: Board | null, after: Board): Promise<void> { this.tables.boards.set(after.id, after); return Promise.resolve(); }

  playbook(key: string, version: number): Promise<Playbook | null> { return Promise.resolve(this.tables.playbooks.get(`${key}@${version}`) ?? null); }
  newestPlaybook(key: string): Promise<Playbook | null> { return Promise.resolve(newest(this.tables.playbooks.values(), key)); }
  ruleSet(key: string, version: number): Promise<RuleSet | null> { return Promise.resolve(this.tables.ruleSets.get(`${key}@${version}`) ?? null); }

  ruleSetInForce(date: string): Promise<RuleSet | null> {
    const inForce = [...this.tables.ruleSets.values()].filter(({ validFrom }) => validFrom <= date);
    return Promise.resolve(inForce.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))[0] ?? null);
  }

  people(ids: readonly Id[]): Promise<readonly { personId: Id; name: string }[]> {
    return Promise.resolve([...this.tables.people].filter(([personId]) => ids.includes(personId)).map(([personId, name]) => ({ personId, name })));
  }

  /** No standing meetings are kept in memory. */
  kept(kind: 'MEETING_SERIES' | 'ENTRY', ids: readonly Id[]): Promise<readonly Id[]> {
    return Promise.resolve(kind === 'ENTRY' ? ids.filter((id) => this.tables.log.some((entry) => entry.id === id)) : []);
  }

  /** No files are kept in memory. */
  broughtFiles(): Promise<readonly BroughtFile[]> { return Promise.resolve([]); }

  units(ids: readonly Id[]): Promise<readonly { unitId: Id; name: string }[]> {
    return Promise.resolve([...this.tables.units].filter(([unitId]) => ids.includes(unitId)).map(([unitId, name]) => ({ unitId, name })));
  }

  registerParties(): Promise<readonly RegisterParty[]> { return Promise.resolve(this.tables.register); }
  /** Nobody leaves in memory. */
  runningParties(): Promise<readonly RunningParty[]> {
    return Promise.resolve([...this.tables.initiatives.values()].filter(({ status }) => status === 'RUNNING').flatMap(({ id, unitId, parties }) => parties
      .filter(({ removed }) => removed === null).map(({ id: partyId, side, union, holders }) => ({ initiativeId: id, unitId, partyId, side, union, holders, left: [] }))));
  }

  officesAt(): Promise<readonly OfficeHolder[]> { return Promise.resolve(this.tables.offices); }
  affectedPeople(unitIds: readonly Id[]): Promise<readonly AffectedPerson[]> { return Promise.resolve(this.tables.staff.filter(({ unitId }) => unitIds.includes(unitId))); }
  publishPlaybook(playbook: Playbook): Promise<Publication> { return Promise.resolve(publish(this.tables.playbooks, playbook)); }
  publishRuleSet(ruleSet: RuleSet): Promise<Publication> { return Promise.resolve(publish(this.tables.ruleSets, ruleSet)); }

  initiativesUnderRuleSet(key: string): Promise<readonly { initiativeId: Id; version: number }[]> {
    const running = [...this.tables.initiatives.values()].filter(({ status, ruleSet }) => status === 'RUNNING' && ruleSet.key === key);
    return Promise.resolve(running.map(({ id, ruleSet }) => ({ initiativeId: id, version: ruleSet.version })));
  }

  nextInitiativeNumber(year: number): Promise<string> {
    this.tables.numbers += 1;
    return Promise.resolve(`M-${year}-${this.tables.numbers}`);
  }

  claimKey(key: IdempotencyKey): ReturnType<Transaction['claimKey']> {
    const known = this.tables.keys.get(scopeOf(key));
    if (known === undefined) {
      this.tables.keys.set(scopeOf(key), { key, effect: null });
      return Promise.resolve({ state: 'NEW' });
    }
    if (known.key.bodyHash !== key.bodyHash) return Promise.resolve({ state: 'CONFLICT' });
    return known.effect === null ? Promise.reject(new Error('a key was committed without its effect')) : Promise.resolve({ state: 'REPEATED', effect: known.effect });
  }

  rememberEffect(key: IdempotencyKey, effect: Effect): Promise<void> { this.tables.keys.set(scopeOf(key), { key, effect }); return Promise.resolve(); }
  append(entries: readonly NewEntry[]): Promise<void> { this.tables.log = [...this.tables.log, ...entries]; return Promise.resolve(); }

  followersOfAll(): Promise<readonly Id[]> { return Promise.resolve(this.tables.followers); }

  send(messages: readonly OutboxMessage[]): Promise<void> {
    for (const message of messages) this.tables.outbox.set(message.id, { ...message, state: 'PENDING', attempt: 0 });
    return Promise.resolve();
  }

  ring(tick: TickName): void { this.rung.add(tick); }

  /** New timers are added, known ones moved, and pending ones that are no longer wanted cancelled; what is done stays done. */
  #saveTimers(subject: TimerRow['subject'], wanted: readonly WantedTimer[]): void {
    const same = (a: WantedTimer) => (b: WantedTimer): boolean => a.kind === b.kind && a.occurrence === b.occurrence;
    const known = [...this.tables.timers.values()].filter((row) => row.subject.id === subject.id);
    for (const row of known) {
      const still = wanted.find(same(row));
      if (row.state === 'DONE') continue;
      this.tables.timers.set(row.id, still === undefined ? { ...row, state: 'CANCELLED' } : { ...row, ...still, state: row.state === 'CANCELLED' ? 'PENDING' : row.state });
    }
    for (const timer of wanted.filter((one) => !known.some(same(one)))) {
      const id = this.#newId();
      this.tables.timers.set(id, { ...timer, id, subject, state: 'PENDING', attempt: 0, reason: null });
    }
  }
}

const scopeOf = ({ key, actorId, mutation }: IdempotencyKey): string => JSON.stringify([key, actorId, mutation]);

function publish<V extends { readonly key: string; readonly version: number; readonly hash: string }>(versions: Map<string, V>, version: V): Publication {
  const known = versions.get(`${version.key}@${version.version}`);
  if (known !== undefined) return known.hash === version.hash ? 'SAME' : 'CONFLICT';
  versions.set(`${version.key}@${version.version}`, version);
  return 'PUBLISHED';
}
