import {
  bornInitiative, createInitiative as decide, evolveInitiative, type Id, type Initiative, type InitiativeCreate, osloDate, type RecordedFact, type RuleContext,
} from '#domain';
import type { Viewer } from '../ports/viewer.ts';
import type { Effect, NewId, RegisterParty, Transaction } from '../ports/unit-of-work.ts';
import { actingAs } from './acting-as.ts';
import { actorOf } from './actor-of.ts';
import type { InitiativeCreateInput } from './command-input.ts';
import { rollBack, RolledBack } from './command-result.ts';
import { saveHeld } from './held-dossier.ts';
import { RuleBook } from './rule-book.ts';
import { snapshotGroups } from './snapshot-groups.ts';

type CreateInput = InitiativeCreate['input'];

/**
 * Creates an initiative: pinned to the newest published playbook and to the rule set in force on the domain date, with its affected groups
 * counted now and the parties that the agreement register entitles at its level.
 */
export async function createInitiative(transaction: Transaction, viewer: Viewer, input: InitiativeCreateInput, newId: NewId): Promise<Effect> {
  // What one may not see cannot be joined, and is not told apart from nothing.
  if (input.programmeId !== null && !await transaction.maySee(viewer, { kind: 'INITIATIVE', id: input.programmeId })) rollBack('NOT_FOUND', ['programmeId']);
  const programme = input.programmeId === null ? [] : await transaction.lockInitiatives([input.programmeId]);
  if (input.programmeId !== null && programme.length === 0) rollBack('NOT_FOUND', ['programmeId']);
  const rules = await RuleBook.open(transaction);
  const context = await pins(transaction, input.playbookKey, rules);
  const command: InitiativeCreate = { by: actorOf(viewer), input: await gather(transaction, input, { newId, year: Number(osloDate(rules.now).slice(0, 4)) }) };
  const outcome = decide(command, context);
  if (!outcome.ok) throw new RolledBack(outcome.refusals);
  const by = actingAs(command.by, null, osloDate(rules.now));
  const recorded = outcome.facts.map((fact): RecordedFact => ({ ...fact, entryId: newId(), at: rules.now, by }));
  const initiative = born({ id: command.input.id, organisationId: transaction.organisationId }, recorded);
  await saveHeld(transaction, [{ before: null, dossier: { initiative, meetings: [] }, recorded, passed: [] }], [], { newId, rules });
  return {
    initiativeId: initiative.id, visitId: command.input.visitId, entryIds: recorded.map(({ entryId }) => entryId),
    partyIds: initiative.parties.map(({ id }) => id), groupIds: initiative.groups.map(({ id }) => id),
    ...(initiative.mandate === null ? {} : { mandateId: initiative.mandate.id }),
  };
}

async function pins(transaction: Transaction, playbookKey: string, rules: RuleBook): Promise<RuleContext> {
  const playbook = await transaction.newestPlaybook(playbookKey) ?? rollBack('NOT_FOUND', ['playbookKey']);
  const ruleSet = await transaction.ruleSetInForce(osloDate(rules.now));
  if (ruleSet === null) throw new Error(`No rule set is in force on ${osloDate(rules.now)}`);
  return rules.context(playbook, ruleSet);
}

/** Looks up what the input names: people, unit, groups, parties, and the next number of the year. */
async function gather(transaction: Transaction, input: InitiativeCreateInput, { newId, year }: { newId: NewId; year: number }): Promise<CreateInput> {
  if ((await transaction.units([input.unitId])).length === 0) rollBack('NOT_FOUND', ['unitId']);
  const named = await transaction.people(input.superiorId === null ? [input.leaderId] : [input.leaderId, input.superiorId]);
  const person = (id: Id, field: string): { personId: Id; name: string } => named.find(({ personId }) => personId === id) ?? rollBack('NOT_FOUND', [field]);
  const parties = (await transaction.registerParties(input.unitId)).map((party) => ({ ...partyOf(party), partyId: newId() }));
  const { title, purpose, scope, unitId, programmeId, archiveCase, considerableImportance, concernsCouncils, startsOn, mandate, recordedAfterwards = false } = input;
  return {
    id: newId(), title, purpose, scope, unitId, programmeId, archiveCase, considerableImportance, concernsCouncils, startsOn, recordedAfterwards,
    leader: person(input.leaderId, 'leaderId'),
    superior: input.superiorId === null ? null : person(input.superiorId, 'superiorId'),
    visitId: newId(),
    groups: await snapshotGroups(transaction, input.groups, newId),
    parties,
    leftOut: input.leftOut.map(({ union, reason }, index) => ({
      partyId: parties.find((party) => party.union === union)?.partyId ?? rollBack('NOT_FOUND', ['leftOut', String(index), 'union']), reason,
    })),
    mandate: mandate === null ? null : { mandateId: newId(), text: mandate.text, room: mandate.room.map((item) => ({ ...item, id: newId() })) },
    // Last, since numbers are handed out one at a time.
    number: await transaction.nextInitiativeNumber(year),
  };
}

const partyOf = ({ side, union, name, holders }: RegisterParty): Omit<CreateInput['parties'][number], 'partyId'> => ({ side, union, name, holders: holders.map((holder) => ({ ...holder })) });

function born(ids: { id: Id; organisationId: Id }, [created, ...later]: readonly RecordedFact[]): Initiative {
  if (created?.type !== 'initiative.created') throw new Error('The first fact of an initiative is that it was created');
  return { ...later.reduce(evolveInitiative, bornInitiative(ids, created)), version: 1 };
}
