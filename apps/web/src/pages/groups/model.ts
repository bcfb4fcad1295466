import type { GroupsPageQuery, GroupsSnapshotInput } from '../../generated/pages/groups/query.ts';

type InitiativeAnswer = NonNullable<GroupsPageQuery['initiative']>;
interface GroupValues { readonly unitId: string; readonly label: string; readonly profession: string; readonly shift: string; readonly contract: string }
export interface GroupsValues { readonly groups: readonly GroupValues[] }

export const EMPTY_GROUP: GroupValues = { unitId: '', label: '', profession: '', shift: '', contract: '' };

/** The groups as they stand; a group of the process's own unit where there is none. */
export const groupsValues = ({ groups, unit }: Pick<InitiativeAnswer, 'groups' | 'unit'>): GroupsValues => ({
  groups: groups.length === 0 ? [{ ...EMPTY_GROUP, unitId: unit.id }]
    : groups.map((group) => ({ unitId: group.unit?.id ?? '', label: group.label, profession: group.profession ?? '', shift: group.shift ?? '', contract: group.contract ?? '' })),
});

const given = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export const groupsInput = (initiativeId: string, { groups }: GroupsValues): GroupsSnapshotInput => ({
  initiativeId, groups: groups.map(({ unitId, label, profession, shift, contract }) => ({ unitId, label: given(label), profession: given(profession), shift: given(shift), contract: given(contract) })),
});
