import { v7 } from 'uuid';
import type { Transaction } from '#application';
import { bornInitiative, createInitiative, evolveInitiative, type Id, type Initiative, osloDate, type RecordedFact } from '#domain';
// The parts that one command is made of, so that many initiatives are stored as one batch, by the same rules and in the same rows.
import { actingAs } from '../../../libs/application/src/commands/acting-as.ts';
import { actorOf } from '../../../libs/application/src/commands/actor-of.ts';
import { saveHeld } from '../../../libs/application/src/commands/held-dossier.ts';
import { RuleBook } from '../../../libs/application/src/commands/rule-book.ts';
import type { BenchOrganisation } from './engine.ts';

/** What tells one initiative from another. */
export interface Wish { readonly number: number; readonly title: string; readonly leaderId: Id; readonly leaderName: string; readonly scope: 'SMALL' | 'ORDINARY' }

/** Creates initiatives by the bench's playbook in one transaction: the rules of each, the store's writes together. Gives their ids in the order of the wishes. */
export async function createMany(transaction: Transaction, organisation: BenchOrganisation, wishes: readonly Wish[]): Promise<readonly Id[]> {
  const newId = (): Id => v7();
  const rules = await RuleBook.open(transaction);
  const playbook = await transaction.newestPlaybook('bench');
  const ruleSet = await transaction.ruleSetInForce(osloDate(rules.now));
  if (playbook === null || ruleSet === null) throw new Error('The bench has no playbook, or no rule set is in force');
  // Through the pins, so that the rule book knows them when all are saved at once.
  const context = await rules.contextOf({ playbook, ruleSet, unitId: organisation.unitId });
  const parties = await transaction.registerParties(organisation.unitId);
  const by = actorOf(organisation.leader);
  const held = wishes.map(({ number, title, leaderId, leaderName, scope }) => {
    const id = newId();
    const outcome = createInitiative({ by, input: {
      id, number: `M-${rules.now.slice(0, 4)}-${number}`, title, purpose: 'Bedre fordeling av helgene', scope, unitId: organisation.unitId, leader: { personId: leaderId, name: leaderName },
      superior: null, programmeId: null, archiveCase: null, considerableImportance: false, concernsCouncils: false, startsOn: null, visitId: newId(), groups: [],
      parties: parties.map(({ side, union, name, holders }) => ({ partyId: newId(), side, union, name, holders: [...holders] })), leftOut: [], mandate: null,
    } }, context);
    if (!outcome.ok) throw new Error(`Creating was refused: ${outcome.refusals.map(({ code }) => code).join(', ')}`);
    const recorded = outcome.facts.map((fact): RecordedFact => ({ ...fact, entryId: newId(), at: rules.now, by: actingAs(by, null, osloDate(rules.now)) }));
    return { before: null, dossier: { initiative: born({ id, organisationId: organisation.id }, recorded), meetings: [] }, recorded, passed: [] };
  });
  await saveHeld(transaction, held, [], { newId, rules });
  return held.map(({ dossier }) => dossier.initiative.id);
}

function born(ids: { id: Id; organisationId: Id }, [first, ...rest]: readonly RecordedFact[]): Initiative {
  if (first?.type !== 'initiative.created') throw new Error('An initiative begins with being created');
  return { ...rest.reduce(evolveInitiative, bornInitiative(ids, first)), version: 1 };
}
