import { distinctIds, listWithin, textWithin, titleWithin, wholeWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { Refused } from '../../kernel/decision.ts';
import type { Id } from '../../kernel/identity.ts';
import { osloDate, plusWorkingDays } from '../../kernel/working-days.ts';
import { newestProposal } from '../../gate/matter.ts';
import { requireManager } from '../../initiative/authority.ts';
import type { Decider } from '../../initiative/decider.ts';
import { fact } from '../../initiative/facts.ts';
import type { Initiative } from '../../initiative/state.ts';
import { COUNCILS } from '../council/state.ts';
import { requireActivityOf } from '../activity-of.ts';
import { refuseBecause } from '../refuse-because.ts';
import { presentParty } from '../speaking.ts';
import type { HearingCommands } from './commands.ts';

type Input = HearingCommands['hearing.open'];

/** Longest time that a round may be open, in working days. */
const OPEN_MAX_WORKING_DAYS = 120;

/** Everyone it is laid before is there, and there is somebody. */
function audienceRefused(initiative: Initiative, { partyIds, groupIds, councils }: Input): Refused | null {
  const unknownParty = partyIds.findIndex((id) => presentParty(initiative, id) === null);
  if (unknownParty >= 0) return refuse('PARTY_UNKNOWN', ['partyIds', String(unknownParty)]);
  const unknownGroup = groupIds.findIndex((id) => !initiative.groups.some((group) => group.id === id));
  if (unknownGroup >= 0) return refuse('GROUP_UNKNOWN', ['groupIds', String(unknownGroup)]);
  const unknownCouncil = councils.findIndex((council) => !COUNCILS.includes(council));
  if (unknownCouncil >= 0) return refuseBecause('COUNCIL_UNKNOWN', ['councils', String(unknownCouncil)]);
  return partyIds.length + groupIds.length + councils.length === 0 ? refuseBecause('HEARING_TO_NOBODY', ['partyIds']) : null;
}

/** Lays the version that stands before parties, groups and councils for written comments, with a period in working days after the day it opens. */
export const openHearing: Decider<'hearing.open'> = ({ initiative }, { by, input }, { now, closed, playbook }) => {
  const proposal = initiative.proposals.find(({ id }) => id === input.proposalId);
  return requireManager(initiative, by)
    ?? refuseWith([
      ...titleWithin(input.title, 'title'), ...textWithin(input.question, 'question'), ...wholeWithin(input.workingDays, [1, OPEN_MAX_WORKING_DAYS], ['workingDays']),
      ...(['partyIds', 'groupIds', 'councils'] as const).flatMap((list) => [...listWithin(input[list], [list]), ...distinctIds(input[list], [list])]),
    ])
    ?? (initiative.hearings.some(({ id }) => id === input.hearingId) ? refuse('ID_TAKEN', ['hearingId']) : null)
    ?? (proposal === undefined ? refuse('PROPOSAL_UNKNOWN', ['proposalId']) : null)
    ?? (newestProposal(initiative, proposal?.part ?? null)?.id === input.proposalId ? null : refuseBecause('HEARING_ON_OLD_VERSION', ['proposalId']))
    ?? requireActivityOf('hearing', input.activity, playbook)
    ?? audienceRefused(initiative, input)
    ?? accept(fact('hearing.opened', {
      hearingId: input.hearingId, proposalId: input.proposalId, part: proposal?.part ?? null, activity: input.activity, title: input.title, question: input.question,
      partyIds: input.partyIds, groupIds: input.groupIds, councils: input.councils, closesOn: plusWorkingDays(osloDate(now), input.workingDays, closed), to: receivers(input.partyIds, input.groupIds),
    }));
};

/** The audience in the form in which notifications are addressed. */
export const receivers = (partyIds: readonly Id[], groupIds: readonly Id[]): { kind: 'PARTY' | 'GROUP'; id: Id }[] =>
  [...partyIds.map((id) => ({ kind: 'PARTY' as const, id })), ...groupIds.map((id) => ({ kind: 'GROUP' as const, id }))];
