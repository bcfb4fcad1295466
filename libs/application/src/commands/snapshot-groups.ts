import { type CommandPayloads, groupStrata, type Id } from '#domain';
import type { AffectedPerson, NewId, Transaction } from '../ports/unit-of-work.ts';
import type { GroupChoice } from './command-input.ts';
import { rollBack } from './command-result.ts';

type Groups = CommandPayloads['groups.snapshot']['groups'];

/** Counts the people of each chosen group as the register has them now. A person with two employments that fit counts once. */
export async function snapshotGroups(transaction: Transaction, choices: readonly GroupChoice[], newId: NewId): Promise<Groups> {
  const units = await transaction.units(choices.map(({ unitId }) => unitId));
  const unitNames = new Map(units.map(({ unitId, name }) => [unitId, name]));
  const groups: Groups = [];
  for (const [index, choice] of choices.entries()) {
    const unitName = unitNames.get(choice.unitId) ?? rollBack('NOT_FOUND', ['groups', String(index), 'unitId']);
    const people = (await transaction.affectedPeople([choice.unitId])).filter((person) => fits(person, choice));
    const memberIds: Id[] = [...new Set(people.map(({ personId }) => personId))];
    groups.push({
      id: newId(), label: choice.label ?? labelOf(unitName, choice), unitId: choice.unitId, profession: choice.profession,
      contract: choice.contract, shift: choice.shift, people: memberIds.length, memberIds, strata: groupStrata(people),
    });
  }
  return groups;
}

const fits = (person: AffectedPerson, choice: GroupChoice): boolean =>
  (['profession', 'contract', 'shift'] as const).every((field) => choice[field] === null || choice[field] === person[field]);

const labelOf = (unitName: string, { profession, contract, shift }: GroupChoice): string =>
  [unitName, profession, contract, shift].filter((part) => part !== null).join(', ');
