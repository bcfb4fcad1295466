import { type Id, SYSTEM } from '#domain';
import type { CommandRunner } from '../../commands/command-runner.ts';
import type { RegisterParty, RunningParty, UnitOfWork } from '../../ports/unit-of-work.ts';

type Holders = RegisterParty['holders'];

/** What a renewal meets when somebody was quicker: the initiative has ended, or the party was taken out. Nothing is left to renew then. */
const OVERTAKEN: ReadonlySet<string> = new Set(['INITIATIVE_ENDED', 'PARTY_UNKNOWN']);

/**
 * Brings the holders of parties in running initiatives in line with the register, after offices or people have changed in it. Whom the register knows for a
 * party at the initiative's level takes the place of those before; where it knows nobody, only those who have left are taken out. Each initiative by a
 * command of its own, which is logged; done again after an interruption it goes on where it stopped. Gives how many parties were renewed.
 */
export async function renewHolders(unitOfWork: UnitOfWork, runner: Pick<CommandRunner, 'runInitiativeAs'>, organisationId: Id): Promise<number> {
  let renewed = 0;
  for (const { initiativeId, partyId, holders } of await outdated(unitOfWork, organisationId)) {
    const result = await runner.runInitiativeAs(SYSTEM, organisationId, initiativeId, { type: 'party.change-holders', input: { partyId, holders: holders.map((holder) => ({ ...holder })) } });
    if (result.ok) renewed += 1;
    else if (!result.refusals.every(({ code }) => OVERTAKEN.has(code))) throw new Error(`Holders could not be renewed: ${result.refusals.map(({ code }) => code).join(', ')}`);
  }
  return renewed;
}

const outdated = (unitOfWork: UnitOfWork, organisationId: Id): Promise<readonly { initiativeId: Id; partyId: Id; holders: Holders }[]> => unitOfWork.run(organisationId, async (transaction) => {
  const parties = await transaction.runningParties();
  const found: { initiativeId: Id; partyId: Id; holders: Holders }[] = [];
  for (const unitId of new Set(parties.map((party) => party.unitId))) {
    const register = await transaction.registerParties(unitId);
    for (const party of parties.filter((one) => one.unitId === unitId)) {
      const holders = holdersNow(party, register);
      if (!same(holders, party.holders)) found.push({ initiativeId: party.initiativeId, partyId: party.partyId, holders });
    }
  }
  return found;
});

const holdersNow = ({ side, union, holders, left }: RunningParty, register: readonly RegisterParty[]): Holders =>
  register.find((known) => known.side === side && known.union === union)?.holders ?? holders.filter(({ personId }) => !left.includes(personId));

const same = (one: Holders, other: Holders): boolean => asText(one) === asText(other);
const asText = (holders: Holders): string => JSON.stringify(holders.map(({ personId, name, deputy }) => [personId, name, deputy]).sort());
