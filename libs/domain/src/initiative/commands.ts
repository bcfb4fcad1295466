import type { Actor } from '../kernel/actor.ts';
import type { Id, Sha256 } from '../kernel/identity.ts';
import type { CivilDate } from '../kernel/time.ts';
import type { Playbook, Scope, StageKey } from '../playbook/playbook.ts';
import type { FiredTimer } from '../timer/timer.ts';
import type { GroupStratum } from '../involvement/coverage-matrix/strata.ts';
import type { InvolvementCommands } from '../involvement/commands.ts';
import type { MandateAct } from '../involvement/state.ts';

/** What can be asked of an initiative, by type. Ids of what a command makes come in with it; its time is `RuleContext.now`. */
export interface LifecycleCommands {
  'initiative.describe': { title: string; purpose: string; archiveCase: string | null; considerableImportance: boolean; concernsCouncils: boolean };
  'initiative.change-scope': { scope: Scope; reason: string };
  'initiative.hand-over': { leader: { personId: Id; name: string }; superior: { personId: Id; name: string } | null; reason: string };
  'initiative.link': { programmeId: Id | null };
  'initiative.schedule': { startsOn: CivilDate | null; statementsDueOn: CivilDate | null };
  'initiative.cancel': { reason: string };
  'initiative.close': { note: string };
  /** The whole plan is applied or refused; `plan` must equal the plan as it stands now. */
  'playbook.move': { to: Playbook; plan: { added: string[]; dropped: string[]; satisfied: string[] } };
  'mandate.state': { mandateId: Id; text: string; room: { id: Id; what: string; state: 'FIXED' | 'OPEN' | 'DELEGATED'; fixedBy: string | null }[] };
  'mandate.fix': { itemId: Id; fixedBy: string; reason: string };
  'groups.snapshot': { groups: { id: Id; label: string; unitId: Id | null; profession: string | null; contract: string | null; shift: string | null; people: number; memberIds: Id[]; strata?: GroupStratum[] }[] };
  'party.list': { partyId: Id; union: string | null; name: string; holders: { personId: Id; name: string; deputy: boolean }[] };
  'party.remove': { partyId: Id; reason: string };
  'party.change-holders': { partyId: Id; holders: { personId: Id; name: string; deputy: boolean }[] };
  /** Given by the union itself: a rep of another union may act for it. */
  /** `acts` null or absent: everything that the union's own rep may do. */
  'party.mandate': { partyId: Id; personId: Id; name: string; until: CivilDate | null; acts?: MandateAct[] | null };
  'party.withdraw-mandate': { partyId: Id; personId: Id; name: string; reason: string };
  /** Ask to pass the gate of the present stage. */
  'stage.advance': { visitId: Id };
  'stage.reenter': { visitId: Id; stage: StageKey; reason: string };
  /** Only where the process is recorded afterwards: the record shows that the next stage was entered, whatever its gate lacks. */
  'stage.record': { visitId: Id; stage: StageKey; reason: string };
  'gate.override': { overrideId: Id; reason: string; lifeOrHealth: boolean };
  'decision.make': {
    decisionId: Id; proposalId: Id | null; title: string; options: { id: Id; title: string; chosen: boolean }[]; criteria: { title: string; weight: number }[];
    evidence: Id[]; reason: string; body: 'ADMINISTRATIVE' | 'PARTY_COMPOSED_COMMITTEE' | 'COUNCIL'; dissentLaid: Id[];
    trial: { weeks: number; stopRule: string } | null; occurredOn: CivilDate | null;
  };
  'decision.communicate': { decisionId: Id; groupIds: Id[] };
  'activity.document': { documentationId: Id; activity: string; part: string | null; title: string; note: string; attachment: { name: string; sha256: Sha256; bytes: number }; occurredOn: CivilDate | null };
  'registration.confirm': { objectId: Id };
  /** The clock: a timer of this initiative has come due. Decides what follows from it, which may be nothing. */
  'timer.fire': { timer: FiredTimer; ids: Id[] };
}

export type CommandPayloads = LifecycleCommands & InvolvementCommands;
export type CommandType = keyof CommandPayloads;
export type InitiativeCommand<T extends CommandType = CommandType> = { [K in T]: { readonly type: K; readonly by: Actor; readonly input: CommandPayloads[K] } }[T];

/** Creating an initiative: the one command without a state before it. */
export interface InitiativeCreate {
  readonly by: Actor;
  readonly input: {
    id: Id; number: string; title: string; purpose: string; scope: Scope; unitId: Id;
    leader: { personId: Id; name: string }; superior: { personId: Id; name: string } | null;
    programmeId: Id | null; archiveCase: string | null; considerableImportance: boolean; concernsCouncils: boolean; startsOn: CivilDate | null;
    /** Told from a record after it happened; REPLAY organisations only. */
    recordedAfterwards?: boolean;
    visitId: Id;
    groups: LifecycleCommands['groups.snapshot']['groups'];
    /** Entitled by the agreement register, the employer included. Taking one out needs a reason and tells that union. */
    parties: { partyId: Id; side: 'EMPLOYER' | 'EMPLOYEES'; union: string | null; name: string; holders: { personId: Id; name: string; deputy: boolean }[] }[];
    leftOut: { partyId: Id; reason: string }[];
    mandate: LifecycleCommands['mandate.state'] | null;
  };
}
