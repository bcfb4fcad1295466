import type { ActorRef } from '../kernel/actor.ts';
import type { Id, Sha256 } from '../kernel/identity.ts';
import type { CivilDate, Instant } from '../kernel/time.ts';
import type { Scope, StageKey } from '../playbook/playbook.ts';
import type { RoomItem } from './state.ts';
import type { GroupStratum } from '../involvement/coverage-matrix/strata.ts';
import type { InvolvementFacts } from '../involvement/facts.ts';
import type { MandateAct } from '../involvement/state.ts';

/** Everything that can have happened to an initiative: the payload of a log entry, by type. Names and words stand only here, never in an entry's frame. */
export interface LifecycleFacts {
  'initiative.created': {
    number: string; title: string; purpose: string; scope: Scope; unitId: Id;
    playbook: { key: string; version: number; hash: Sha256 }; ruleSet: { key: string; version: number };
    leader: { personId: Id; name: string }; superior: { personId: Id; name: string } | null;
    programmeId: Id | null; archiveCase: string | null; considerableImportance: boolean; concernsCouncils: boolean; startsOn: CivilDate | null;
    /** Left out where it is false. */
    recordedAfterwards?: boolean;
  };
  'initiative.described': { title: string; purpose: string; archiveCase: string | null; considerableImportance: boolean; concernsCouncils: boolean };
  'initiative.scope-changed': { scope: Scope; reason: string };
  'initiative.led-by': { leader: { personId: Id; name: string }; superior: { personId: Id; name: string } | null; reason: string };
  'initiative.linked': { programmeId: Id | null };
  'initiative.scheduled': { startsOn: CivilDate | null; statementsDueOn: CivilDate | null };
  'initiative.cancelled': { reason: string };
  'initiative.closed': { note: string };
  'playbook.moved': { from: { key: string; version: number }; to: { key: string; version: number; hash: Sha256 }; added: string[]; dropped: string[]; satisfied: string[] };
  'mandate.stated': { mandateId: Id; text: string; room: RoomItem[] };
  'mandate.fixed': { itemId: Id; what: string; fixedBy: string; reason: string };
  'groups.snapshotted': { groups: { id: Id; label: string; unitId: Id | null; profession: string | null; contract: string | null; shift: string | null; people: number; memberIds: Id[]; /** Left out where nobody belongs to one. */ strata?: GroupStratum[] }[] };
  'party.listed': { partyId: Id; side: 'EMPLOYER' | 'EMPLOYEES'; union: string | null; name: string; holders: { personId: Id; name: string; deputy: boolean }[] };
  'party.removed': { partyId: Id; reason: string };
  'party.holders-changed': { partyId: Id; holders: { personId: Id; name: string; deputy: boolean }[] };
  'party.mandated': { partyId: Id; personId: Id; name: string; until: CivilDate | null; acts?: MandateAct[] };
  'party.mandate-withdrawn': { partyId: Id; personId: Id; name: string; reason: string };
  'stage.entered': { visitId: Id; stage: StageKey; round: number; part: string | null; reason: string | null; dueOn: CivilDate | null; overrideId: Id | null; unmet: string[]; /** Why a passage was recorded afterwards; left out where a gate was passed. */ recordedBecause?: string };
  'stage.overdue': { visitId: Id; stage: StageKey };
  'gate.override-noticed': { overrideId: Id; stage: StageKey; visitId: Id; criteria: string[]; reason: string; lifeOrHealth: boolean; effectiveAt: Instant };
  'gate.override-effective': { overrideId: Id };
  'decision.made': {
    decisionId: Id; proposalId: Id | null; part: string | null; title: string; options: { id: Id; title: string; chosen: boolean }[];
    criteria: { title: string; weight: number }[]; evidence: Id[]; reason: string; body: 'ADMINISTRATIVE' | 'PARTY_COMPOSED_COMMITTEE' | 'COUNCIL';
    dissentLaid: Id[]; trial: { weeks: number; stopRule: string; reviewOn: CivilDate } | null; occurredOn: CivilDate;
  };
  'decision.communicated': { decisionId: Id; groupIds: Id[] };
  'activity.documented': { documentationId: Id; activity: string; part: string | null; title: string; note: string; attachment: { name: string; sha256: Sha256; bytes: number }; occurredOn: CivilDate };
  /** The other side confirms what one side registered: a documentation, a package, a decision, a held meeting. */
  'registration.confirmed': { objectId: Id; partyId: Id | null };
  'follow-up.came-due': { followUpId: Id; kind: string; occurrence: string; title: string };
}

export type FactPayloads = LifecycleFacts & InvolvementFacts;
export type FactType = keyof FactPayloads;

/** Something that happened, not yet recorded. */
export type Fact = { [K in FactType]: { readonly type: K; readonly payload: FactPayloads[K] } }[FactType];

/** A fact with what the log adds: its entry, its instant and who acted. What `evolve` takes. */
export type RecordedFact = Fact & { readonly entryId: Id; readonly at: Instant; readonly by: ActorRef };

export const fact = <K extends FactType>(type: K, payload: FactPayloads[K]): Fact => ({ type, payload }) as Fact;
