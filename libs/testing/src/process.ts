import type { Actor, ActorRef, CommandPayloads, CommandType, Dossier, Fact, Id, Initiative, InitiativeCommand, Instant, Meeting, MeetingCommand, MeetingFact, Outcome, Playbook, RecordedFact, RuleContext } from '#domain';
import { actorRef, decideInitiative, decideMeeting, evaluateGate, evolveInitiative, evolveMeeting, osloDate, SYSTEM, wantedTimers } from '#domain';
import { BEGINNING, contextAt } from './context.ts';
import { DrivenClock } from './driven-clock.ts';
import { founded, initiativeOf, recordedAs, told } from './initiative.ts';
import { id } from './ids.ts';

/**
 * One initiative lived through in memory, with its meetings, its log and a driven clock: what the application does with a command, without a store. For
 * rules that hold over many commands and much time. Timers fire in order as the clock passes them, unless the clock jumps.
 */
export class Process {
  readonly clock = new DrivenClock(BEGINNING);
  readonly #playbook: Playbook;
  #initiative: Initiative;
  #meetings: readonly Meeting[] = [];
  #log: readonly RecordedFact[];
  #made = 0;

  constructor(playbook: Playbook) {
    this.#playbook = playbook;
    this.#log = recordedAs(founded().map((fact) => told(fact)));
    this.#initiative = initiativeOf(this.#log);
  }

  get dossier(): Dossier { return { initiative: this.#initiative, meetings: this.#meetings }; }
  get initiative(): Initiative { return this.#initiative; }
  get meetings(): readonly Meeting[] { return this.#meetings; }
  /** Everything that happened to the initiative, oldest first. */
  get log(): readonly RecordedFact[] { return this.#log; }
  get context(): RuleContext { return contextAt(this.clock.now(), { playbook: this.#playbook }); }

  /** An id that has not been used in this process. */
  newId(): Id { return id(`new-${(this.#made += 1)}`); }

  run<T extends CommandType>(type: T, input: CommandPayloads[T], by: Actor): Outcome<Fact> {
    const outcome = decideInitiative(this.dossier, { type, by, input } as InitiativeCommand, this.context);
    if (outcome.ok) this.#record(outcome.facts, actorRef(this.#initiative, by, osloDate(this.clock.now())));
    return outcome;
  }

  /** A command on a meeting; null plans a new one. */
  meet(meetingId: Id | null, command: MeetingCommand): Outcome<MeetingFact> {
    const before = this.#meetings.find((meeting) => meeting.id === meetingId) ?? null;
    const outcome = decideMeeting(before, [this.dossier], command, this.context);
    if (!outcome.ok || outcome.facts.length === 0) return outcome;
    const by = actorRef(this.#initiative, command.by, osloDate(this.clock.now()));
    const after = outcome.facts.reduce<Meeting | null>(
      (meeting, fact) => evolveMeeting(meeting, { organisationId: id('organisation') }, { ...fact, at: this.clock.now(), by, entryId: this.newId() }), before,
    );
    if (after !== null) this.#meetings = [...this.#meetings.filter((meeting) => meeting.id !== after.id), after];
    return outcome;
  }

  /** Lets time pass to an instant, with every timer on the way fired when it is due. */
  passTo(instant: Instant): void {
    for (let fired = 0; ; fired += 1) {
      // A timer that comes due again and again at one instant would stand still: a fault of the rules, shown as such.
      if (fired > 1000) throw new Error('timers never cease to be due');
      const next = this.#due(instant);
      if (next === undefined) break;
      if (next.dueAt > this.clock.now()) this.clock.to(next.dueAt);
      this.run('timer.fire', { timer: { id: this.newId(), kind: next.kind, occurrence: next.occurrence, dueAt: next.dueAt }, ids: [this.newId()] }, SYSTEM);
      this.#fired.add(`${next.kind} ${next.occurrence} ${next.dueAt}`);
    }
    this.clock.to(instant);
  }

  readonly #fired = new Set<string>();

  #due(instant: Instant): { kind: CommandPayloads['timer.fire']['timer']['kind']; occurrence: string; dueAt: Instant } | undefined {
    return wantedTimers(this.dossier, evaluateGate(this.dossier, this.context), this.context)
      .filter(({ kind, occurrence, dueAt }) => dueAt <= instant && !this.#fired.has(`${kind} ${occurrence} ${dueAt}`))
      .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
  }

  #record(facts: readonly Fact[], by: ActorRef): void {
    const recorded = facts.map((fact): RecordedFact => ({ ...fact, entryId: this.newId(), at: this.clock.now(), by }));
    this.#log = [...this.#log, ...recorded];
    this.#initiative = recorded.reduce(evolveInitiative, this.#initiative);
  }
}
