import type { ActorRef, FactType, Id, Initiative } from '#domain';
import type { NewId, OutboxMessage } from '../ports/unit-of-work.ts';

/** Who is told of a fact. Nobody is told of what they did themselves. */
export type Audience = 'PARTIES' | 'PARTY' | 'LEADER' | 'SUPERIOR' | 'AFFECTED' | 'RECEIVERS' | 'SUMMONED' | 'SENDERS';

/**
 * The closed catalogue of notifications: which facts are told, and to whom. A fact that is not here is read on the initiative's page.
 * A message holds ids alone; words and names are looked up, with the reader's own rights, when it is shown or mailed.
 */
export const NOTIFICATIONS = {
  'initiative.created': ['PARTIES'],
  'initiative.led-by': ['PARTIES', 'LEADER'],
  'initiative.scope-changed': ['PARTIES'],
  'initiative.cancelled': ['PARTIES', 'AFFECTED'],
  'initiative.closed': ['PARTIES', 'AFFECTED'],
  'playbook.moved': ['PARTIES'],
  'mandate.fixed': ['PARTIES', 'AFFECTED'],
  'party.listed': ['PARTY'],
  'party.removed': ['PARTY'],
  'party.mandated': ['PARTY', 'LEADER'],
  'party.mandate-withdrawn': ['PARTY', 'LEADER'],
  'stage.entered': ['PARTIES'],
  'stage.overdue': ['LEADER'],
  'gate.override-noticed': ['PARTIES', 'LEADER'],
  'gate.override-effective': ['PARTIES', 'LEADER'],
  'decision.made': ['PARTIES', 'LEADER'],
  'decision.communicated': ['AFFECTED'],
  'activity.documented': ['PARTIES', 'LEADER'],
  'follow-up.came-due': ['LEADER'],
  'proposal.put': ['PARTIES'],
  'package.delivered': ['RECEIVERS'],
  'information.withheld': ['PARTIES'],
  'information.opened': ['PARTIES'],
  'preparation.requested': ['LEADER'],
  'preparation.answered': ['PARTIES'],
  'statement.received': ['LEADER'],
  'statement.answered': ['SENDERS'],
  'statement.grouping-contested': ['LEADER'],
  'statement.overdue': ['LEADER', 'SENDERS'],
  'hearing.opened': ['RECEIVERS'],
  'hearing.commented': ['LEADER'],
  'hearing.closed': ['LEADER'],
  'hearing.summarised': ['RECEIVERS'],
  'impact.assessed': ['PARTIES'],
  'council.recorded': ['PARTIES'],
  'coverage.alternative-logged': ['PARTIES'],
  'board.concluded': ['PARTIES'],
  'risk.assessed': ['PARTIES'],
  'risk.safety-rep-stated': ['LEADER'],
  'meeting.planned': ['PARTIES'],
  'meeting.late-item-proposed': ['PARTIES', 'LEADER'],
  'meeting.late-item-answered': ['PARTIES', 'LEADER'],
  'meeting.changed': ['PARTIES', 'LEADER'],
  'meeting.moved': ['PARTIES', 'LEADER'],
  'meeting.cancelled': ['PARTIES', 'LEADER'],
  'meeting.summoned': ['SUMMONED'],
  'meeting.responded': ['LEADER'],
  'meeting.other-time-requested': ['LEADER'],
  'meeting.other-time-answered': ['PARTIES'],
  'record.sent': ['PARTIES'],
  'record.reminded': ['PARTIES'],
  'record.signed-off': ['PARTIES', 'LEADER'],
  'record.scan-opposed': ['PARTIES', 'LEADER'],
  'record.corrected': ['PARTIES', 'LEADER'],
} as const satisfies Partial<Record<FactType, readonly Audience[]>>;

export type NotificationTopic = keyof typeof NOTIFICATIONS;

const audiences: Readonly<Partial<Record<string, readonly Audience[]>>> = NOTIFICATIONS;

/** A fact as the log has it. */
export interface Told { readonly type: string; readonly payload: Payload; readonly entryId: Id; readonly by: ActorRef }

type Payload = Readonly<Record<string, unknown>>;

/** Whether anybody is told of a fact of this type. */
export const isTold = (type: string): boolean => audiences[type] !== undefined;

/**
 * The messages that follow from one fact of an initiative, as it stands after the fact: one per person. `followers` follow everything that they may see;
 * whoever is told for a nearer reason is told for that one.
 */
export function notificationsOf(fact: Told, initiative: Initiative, newId: NewId, followers: readonly Id[] = []): OutboxMessage[] {
  if (!isTold(fact.type)) return [];
  const people = new Set((audiences[fact.type] ?? []).flatMap((audience) => peopleOf(audience, fact.payload, initiative)));
  const payload = { topic: fact.type, initiativeId: initiative.id, entryId: fact.entryId };
  const message = (recipientId: Id, reason: Readonly<Record<string, string>>): OutboxMessage => ({ id: newId(), kind: 'notification', recipientId, payload: { ...payload, ...reason } });
  const others = followers.filter((personId) => !people.has(personId));
  return [...[...people].map((personId) => [personId, {}] as const), ...others.map((personId) => [personId, { category: 'ALL' }] as const)]
    .filter(([personId]) => personId !== fact.by.personId)
    .map(([personId, reason]) => message(personId, reason));
}

function peopleOf(audience: Audience, payload: Payload, initiative: Initiative): readonly Id[] {
  switch (audience) {
    case 'LEADER': return [initiative.leader.personId];
    case 'SUPERIOR': return initiative.superior === null ? [] : [initiative.superior.personId];
    case 'PARTIES': return initiative.parties.filter(({ removed }) => removed === null).flatMap(({ id }) => peopleOfParty(id, initiative));
    case 'PARTY': return typeof payload['partyId'] === 'string' ? peopleOfParty(payload['partyId'], initiative) : [];
    case 'AFFECTED': return membersOf(Array.isArray(payload['groupIds']) ? payload['groupIds'] : null, initiative);
    case 'RECEIVERS': return listOf<{ kind: string; id: Id }>(payload['to']).flatMap(({ kind, id }) => kind === 'PARTY' ? peopleOfParty(id, initiative) : membersOf([id], initiative));
    case 'SUMMONED': return listOf<{ personId: Id }>(payload['to']).map(({ personId }) => personId);
    case 'SENDERS': return sendersOf(listOf<Id>(payload['statementIds'] ?? [payload['statementId']]), initiative);
  }
}

const listOf = <T>(value: unknown): readonly T[] => Array.isArray(value) ? value as readonly T[] : [];

/** Office-holders, deputies, and those who act for the party by mandate. */
function peopleOfParty(partyId: Id, { parties }: Initiative): readonly Id[] {
  return parties.filter(({ id }) => id === partyId)
    .flatMap(({ holders, mandates }) => [...holders, ...mandates].map(({ personId }) => personId));
}

const membersOf = (groupIds: readonly Id[] | null, { groups }: Initiative): readonly Id[] =>
  groups.filter(({ id }) => groupIds === null || groupIds.includes(id)).flatMap(({ memberIds }) => memberIds);

const sendersOf = (statementIds: readonly Id[], { statements }: Initiative): readonly Id[] =>
  statements.filter(({ id }) => statementIds.includes(id)).flatMap(({ by }) => by.personId === null ? [] : [by.personId]);
