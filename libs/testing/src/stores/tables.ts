import type { Actor, Board, CriterionResult, Id, Initiative, Instant, Meeting, MeetingSeries, OfficeHolder, Playbook, ProcessObjection, RuleSet, SigningCode, WantedTask, WantedTimer } from '#domain';
import type { AffectedPerson, Effect, IdempotencyKey, NewEntry, OrganisationFacts, OutboxMessage, RegisterParty } from '#application';

export interface TimerRow extends WantedTimer {
  readonly id: Id;
  readonly subject: { readonly kind: 'INITIATIVE' | 'OBJECTION' | 'SERIES'; readonly id: Id };
  readonly state: 'PENDING' | 'ALARMED' | 'DONE' | 'CANCELLED';
  readonly attempt: number;
  readonly reason: string | null;
}

export interface OutboxRow extends OutboxMessage { readonly state: 'PENDING' | 'SENT' | 'HELD' | 'BOUNCED' | 'SKIPPED' | 'POSTPONED' | 'DEFERRED'; readonly attempt: number }

/** What one organisation has in memory. Maps are copied per transaction; what is in them is immutable. */
export interface Tables {
  organisation: OrganisationFacts;
  /** Domain time of a replay organisation. */
  replayNow: Instant;
  readonly people: Map<Id, string>;
  readonly units: Map<Id, string>;
  register: readonly RegisterParty[];
  offices: readonly OfficeHolder[];
  staff: readonly AffectedPerson[];
  readonly playbooks: Map<string, Playbook>;
  readonly ruleSets: Map<string, RuleSet>;
  readonly initiatives: Map<Id, Initiative>;
  readonly gates: Map<Id, readonly CriterionResult[]>;
  readonly passed: Map<Id, readonly CriterionResult[]>;
  readonly tasks: Map<Id, readonly WantedTask[]>;
  readonly meetings: Map<Id, Meeting>;
  readonly objections: Map<Id, ProcessObjection>;
  readonly series: Map<Id, MeetingSeries>;
  readonly signingCodes: Map<string, { readonly code: SigningCode; readonly signer: Actor }>;
  readonly boards: Map<Id, Board>;
  readonly timers: Map<Id, TimerRow>;
  readonly outbox: Map<Id, OutboxRow>;
  readonly keys: Map<string, { readonly key: IdempotencyKey; readonly effect: Effect | null }>;
  /** People who follow everything that they may see. */
  followers: readonly Id[];
  log: readonly NewEntry[];
  numbers: number;
}

export const emptyTables = (organisation: OrganisationFacts, replayNow: Instant): Tables => ({
  organisation, replayNow, people: new Map(), units: new Map(), register: [], offices: [], staff: [], playbooks: new Map(), ruleSets: new Map(), initiatives: new Map(), gates: new Map(),
  passed: new Map(), tasks: new Map(), meetings: new Map(), objections: new Map(), boards: new Map(), series: new Map(), signingCodes: new Map(), timers: new Map(), outbox: new Map(), keys: new Map(), followers: [], log: [], numbers: 0,
});

/** A copy that a transaction may write in. */
export const copied = (tables: Tables): Tables => ({
  ...tables, people: new Map(tables.people), units: new Map(tables.units), playbooks: new Map(tables.playbooks), ruleSets: new Map(tables.ruleSets),
  initiatives: new Map(tables.initiatives), gates: new Map(tables.gates), passed: new Map(tables.passed), tasks: new Map(tables.tasks), meetings: new Map(tables.meetings),
  objections: new Map(tables.objections), boards: new Map(tables.boards), series: new Map(tables.series), signingCodes: new Map(tables.signingCodes), timers: new Map(tables.timers), outbox: new Map(tables.outbox), keys: new Map(tables.keys),
});
