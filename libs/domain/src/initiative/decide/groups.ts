import { distinctIds, listWithin, titleWithin, wholeWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { Refusal } from '../../kernel/decision.ts';
import { requireManager } from '../authority.ts';
import type { LifecycleCommands } from '../commands.ts';
import type { Decider } from '../decider.ts';
import { fact } from '../facts.ts';

type Groups = LifecycleCommands['groups.snapshot']['groups'];

/** Most people that one group may hold; the largest Norwegian employer has fewer. */
const PEOPLE_MAX = 100_000;

/** Each group counts at least those who are named in it. */
export const groupRefusals = (groups: Groups): Refusal[] => [
  ...listWithin(groups, ['groups']),
  ...distinctIds(groups.map(({ id }) => id), ['groups']),
  ...groups.flatMap(({ label, people, memberIds }, index): Refusal[] => {
    const at = ['groups', String(index)];
    return [
      ...titleWithin(label, ...at, 'label'),
      ...wholeWithin(people, [0, PEOPLE_MAX], [...at, 'people']),
      ...listWithin(memberIds, [...at, 'memberIds'], PEOPLE_MAX),
      ...distinctIds(memberIds, [...at, 'memberIds']),
      ...(memberIds.length > people ? [{ code: 'MORE_MEMBERS_THAN_PEOPLE', field: [...at, 'people'], data: { people, members: memberIds.length } }] : []),
    ];
  }),
];

/** Takes a new snapshot. A group given again is counted anew, down to none; the others stand as they were, since what was done for them stays done. */
export const snapshotGroups: Decider<'groups.snapshot'> = ({ initiative }, { by, input: { groups } }) =>
  requireManager(initiative, by)
  ?? refuseWith(groupRefusals(groups))
  ?? (groups.length === 0 ? refuse('NO_GROUPS_GIVEN', ['groups']) : accept(fact('groups.snapshotted', { groups })));
