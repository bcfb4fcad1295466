import type { InitiativeCreateInput, NewProcessQuery } from '../../generated/pages/new-process/query.ts';

export interface GroupValues { readonly unitId: string; readonly shift: string; readonly profession: string }
export interface NewProcessValues {
  readonly playbookKey: string;
  readonly title: string;
  readonly purpose: string;
  readonly unitId: string;
  readonly scope: 'SMALL' | 'ORDINARY' | 'PROGRAMME';
  readonly considerableImportance: boolean;
  readonly groups: readonly GroupValues[];
  readonly leftOut: Readonly<Record<string, { readonly out: boolean; readonly reason: string }>>;
}

/** What the form begins with: the only playbook when there is one, and no answer given beforehand to what a leader must think about. */
export const defaultsOf = (playbooks: readonly PlaybookChoice[]): NewProcessValues => ({
  playbookKey: playbooks.length === 1 ? playbooks[0]?.key ?? '' : '', title: '', purpose: '', unitId: '', scope: 'ORDINARY', considerableImportance: false, groups: [{ unitId: '', shift: '', profession: '' }], leftOut: {},
});

export interface PlaybookChoice { readonly key: string; readonly title: NewProcessQuery['playbooks'][number]['title']; readonly summary: NewProcessQuery['playbooks'][number]['summary'] }

/** The newest version of each playbook; new processes follow that. */
export function newestPlaybooks(all: NewProcessQuery['playbooks']): readonly PlaybookChoice[] {
  const newest = new Map<string, NewProcessQuery['playbooks'][number]>();
  for (const playbook of all) if ((newest.get(playbook.key)?.version ?? 0) < playbook.version) newest.set(playbook.key, playbook);
  return [...newest.values()];
}

const given = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The command of the form. Groups without a unit of their own take the process's. */
export function createInput({ playbookKey, title, purpose, unitId, scope, considerableImportance, groups, leftOut }: NewProcessValues): InitiativeCreateInput {
  return {
    playbookKey, title: title.trim(), purpose: purpose.trim(), unitId, scope, considerableImportance,
    groups: groups.map((group) => ({ unitId: group.unitId === '' ? unitId : group.unitId, shift: given(group.shift), profession: given(group.profession) })),
    leftOut: Object.entries(leftOut).filter(([, { out }]) => out).map(([union, { reason }]) => ({ union, reason: reason.trim() })),
  };
}
