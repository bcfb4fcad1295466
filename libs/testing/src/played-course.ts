import type {
  Actor, CommandPayloads, CommandType, Dossier, Fact, Id, Initiative, InitiativeCommand, Instant, Meeting, MeetingCommand, MeetingCommands, MeetingFact, Outcome, RecordedFact, RuleContext, WantedTimer,
} from '#domain';
import { actorRef, decideInitiative, decideMeeting, evolveInitiative, evolveMeeting, osloDate, SYSTEM, wantedInvolvementTimers } from '#domain';
import { leader } from './actors.ts';
import { BEGINNING, contextAt } from './context.ts';
import { id } from './ids.ts';
import { founded, initiativeOf, recordedAs, told } from './initiative.ts';

/** The codes with which an outcome refuses; none when it was accepted. */
export const codesOf = (outcome: Outcome<unknown>): readonly string[] => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));

/**
 * An initiative with its meetings, played through the rules themselves: each command is decided at the course's time and, when accepted, evolved. For rules
 * that hang on what several commands and timers lead to.
 */
export class PlayedCourse {
  now: Instant = BEGINNING;
  initiative: Initiative;
  meetings: readonly Meeting[] = [];
  readonly fired: WantedTimer[] = [];
  readonly #rules: Partial<RuleContext>;
  readonly #done = new Set<string>();
  #entries = 0;

  constructor(initiative: Initiative = initiativeOf(recordedAs(founded().map((fact) => told(fact)))), rules: Partial<RuleContext> = {}) {
    this.initiative = initiative;
    this.#rules = rules;
  }

  get dossier(): Dossier { return { initiative: this.initiative, meetings: this.meetings }; }

  get context(): RuleContext { return contextAt(this.now, this.#rules); }

  /** Moves time on, firing what comes due on the way, in order. */
  at(instant: Instant): this {
    for (let next = this.#nextDue(instant); next !== null; next = this.#nextDue(instant)) {
      this.now = next.dueAt > this.now ? next.dueAt : this.now;
      this.#fire(next);
    }
    this.now = instant;
    return this;
  }

  /** Tries a command; the state moves on when it is accepted. */
  tries<T extends CommandType>(type: T, input: CommandPayloads[T], by: Actor = leader): Outcome<Fact> {
    const outcome = decideInitiative(this.dossier, { type, by, input } as InitiativeCommand, this.context);
    if (outcome.ok) outcome.facts.forEach((fact) => { this.initiative = evolveInitiative(this.initiative, this.#recorded(fact, by)); });
    return outcome;
  }

  /** Gives a command that must be accepted. */
  does<T extends CommandType>(type: T, input: CommandPayloads[T], by: Actor = leader): this {
    mustFollow(type, this.tries(type, input, by));
    return this;
  }

  /** Tries a command on a meeting, of this initiative alone. */
  triesMeeting<T extends keyof MeetingCommands>(meetingId: Id, type: T, input: MeetingCommands[T], by: Actor = leader): Outcome<MeetingFact> {
    const before = this.meetings.find((meeting) => meeting.id === meetingId) ?? null;
    const outcome = decideMeeting(before, [this.dossier], { type, by, input } as MeetingCommand, this.context);
    if (!outcome.ok) return outcome;
    const after = outcome.facts.reduce<Meeting | null>((meeting, fact) =>
      evolveMeeting(meeting, { organisationId: id('organisation') }, { ...fact, ...this.#frame(by) }), before);
    if (after !== null) this.meetings = before === null ? [...this.meetings, after] : this.meetings.map((meeting) => (meeting.id === meetingId ? after : meeting));
    return outcome;
  }

  meets<T extends keyof MeetingCommands>(meetingId: Id, type: T, input: MeetingCommands[T], by: Actor = leader): this {
    mustFollow(type, this.triesMeeting(meetingId, type, input, by));
    return this;
  }

  #nextDue(until: Instant): WantedTimer | null {
    return wantedInvolvementTimers(this.dossier, this.context)
      .filter(({ kind, occurrence, dueAt }) => dueAt <= until && !this.#done.has(`${kind} ${occurrence}`))
      .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))[0] ?? null;
  }

  #fire(timer: WantedTimer): void {
    this.#done.add(`${timer.kind} ${timer.occurrence}`);
    this.fired.push(timer);
    this.does('timer.fire', { timer: { ...timer, id: id('timer') }, ids: [id(`made-${this.fired.length}`)] }, SYSTEM);
  }

  #frame(by: Actor): Pick<RecordedFact, 'entryId' | 'at' | 'by'> {
    this.#entries += 1;
    return { entryId: id(`played-${this.#entries}`), at: this.now, by: actorRef(this.initiative, by, osloDate(this.now)) };
  }

  #recorded(fact: Fact, by: Actor): RecordedFact { return { ...fact, ...this.#frame(by) }; }
}

function mustFollow(type: string, outcome: Outcome<unknown>): void {
  if (!outcome.ok) throw new Error(`${type} was refused: ${JSON.stringify(outcome.refusals)}`);
}
