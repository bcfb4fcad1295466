import { evolveInvolvement } from '../involvement/evolve.ts';
import * as course from './evolve/course.ts';
import * as deeds from './evolve/deeds.ts';
import * as people from './evolve/people.ts';
import type { Evolver } from './evolver.ts';
import type { FactPayloads, LifecycleFacts, RecordedFact } from './facts.ts';
import type { Initiative } from './state.ts';

type LifecycleFact = Extract<RecordedFact, { readonly type: keyof LifecycleFacts }>;

const evolvers: { readonly [K in keyof LifecycleFacts]: Evolver<K> } = {
  // The birth itself is `bornInitiative`; told again, it changes nothing.
  'initiative.created': (initiative) => initiative,
  'initiative.described': course.described,
  'initiative.scope-changed': course.scopeChanged,
  'initiative.led-by': course.ledBy,
  'initiative.linked': course.linked,
  'initiative.scheduled': course.scheduled,
  'initiative.cancelled': course.cancelled,
  'initiative.closed': course.closed,
  'playbook.moved': course.moved,
  'mandate.stated': people.mandateStated,
  'mandate.fixed': people.mandateFixed,
  'groups.snapshotted': people.groupsSnapshotted,
  'party.listed': people.partyListed,
  'party.removed': people.partyRemoved,
  'party.holders-changed': people.holdersChanged,
  'party.mandated': people.partyMandated,
  'party.mandate-withdrawn': people.mandateWithdrawn,
  'stage.entered': course.stageEntered,
  'stage.overdue': course.stageOverdue,
  'gate.override-noticed': course.overrideNoticed,
  'gate.override-effective': course.overrideEffective,
  'decision.made': deeds.decisionMade,
  'decision.communicated': deeds.decisionCommunicated,
  'activity.documented': deeds.activityDocumented,
  'registration.confirmed': deeds.registrationConfirmed,
  'follow-up.came-due': course.cameDue,
};

const isLifecycleFact = (recorded: RecordedFact): recorded is LifecycleFact => Object.hasOwn(evolvers, recorded.type);

const evolveLifecycle = <K extends keyof LifecycleFacts>(
  initiative: Initiative, recorded: { readonly type: K; readonly payload: FactPayloads[K] } & Pick<RecordedFact, 'entryId' | 'at' | 'by'>,
): Initiative => evolvers[recorded.type](initiative, recorded.payload, recorded);

/** The state after a fact: the lifecycle's share of it, then involvement's, since a confirmation may concern either. Facts of meetings that stand in an initiative's log leave the initiative itself as it is. */
export const evolveInitiative = (initiative: Initiative, recorded: RecordedFact): Initiative =>
  evolveInvolvement(isLifecycleFact(recorded) ? evolveLifecycle(initiative, recorded) : initiative, recorded);
