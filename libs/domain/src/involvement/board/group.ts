import { distinctIds, listWithin, titleWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import { requireManager } from '../../initiative/authority.ts';
import { mixedGroups } from '../hats/mix.ts';
import { HATS } from '../hats/state.ts';
import { refuseBecause } from '../refuse-because.ts';
import type { BoardDecider } from './decide.ts';

/** Most people in one hat session: a hall. */
export const PARTICIPANTS_MAX = 1_000;

/** Makes the groups of a hat session, mixed by profession and shift. */
export const groupPeople: BoardDecider<'board.group'> = ({ initiative, board }, { by, input: { people, seed, groupIds } }) => {
  const groups = mixedGroups(people, seed);
  return requireManager(initiative, by)
    ?? (board.kind === 'HATS' ? null : refuseBecause('ONLY_IN_HAT_SESSION'))
    ?? refuseWith([...titleWithin(seed, 'seed'), ...listWithin(people, ['people'], PARTICIPANTS_MAX), ...distinctIds(people.map(({ personId }) => personId), ['people'])])
    ?? (people.length === 0 ? refuseBecause('NOBODY_TO_GROUP', ['people']) : null)
    ?? (board.cards.length > 0 ? refuseBecause('GROUPS_AT_WORK') : null)
    ?? (new Set(groupIds).size < groups.length || groupIds.length < groups.length ? refuse('ID_REPEATED', ['groupIds'], { field: 'groupIds' }) : null)
    ?? accept({ type: 'board.grouped', payload: {
      boardId: board.id, seed, groups: groups.map(({ hat, memberIds }, index) => ({ id: groupIds[index]!, number: index + 1, hat, memberIds: [...memberIds] })),
    } });
};

/** A group chooses another hat, as long as it has written nothing under the one it has. */
export const changeHat: BoardDecider<'board.change-hat'> = ({ initiative, board }, { by, input: { hatGroupId, hat } }) => {
  const group = board.groups.find(({ id }) => id === hatGroupId);
  if (group === undefined) return refuseBecause('HAT_GROUP_UNKNOWN', ['hatGroupId']);
  const isMember = by.personId !== null && group.memberIds.includes(by.personId);
  return (isMember ? null : requireManager(initiative, by))
    ?? (HATS.includes(hat) ? null : refuseBecause('SECTION_UNKNOWN', ['hat'], { section: hat, sections: HATS }))
    ?? (board.cards.some(({ groupId, struck }) => groupId === hatGroupId && struck === null) ? refuseBecause('HAT_IN_USE', ['hatGroupId']) : null)
    ?? accept({ type: 'board.hat-changed', payload: { boardId: board.id, hatGroupId, hat } });
};
