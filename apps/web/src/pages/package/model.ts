import type { FileMark } from '../../form/file-field.tsx';
import type { PackageDeliverInput, PackageKind, PackagePageQuery } from '../../generated/pages/package/query.ts';

type InitiativeAnswer = NonNullable<PackagePageQuery['initiative']>;
export const KINDS = ['FIRST_INFORMATION', 'MEETING_PLAN', 'CONSULTATION', 'INFORMATION'] as const satisfies readonly PackageKind[];

export interface PackageValues {
  readonly kind: string;
  readonly title: string;
  readonly proposalId: string;
  readonly documents: readonly { readonly file: FileMark | null; readonly version: string }[];
  /** `party:PTY_…` and `group:GRP_…`. */
  readonly to: readonly string[];
  readonly occurredOn: string;
}

/** Begins with whom the kind is meant for: first information goes to everyone, the rest to the parties; consultation is about the newest proposal. */
export function packageValues({ parties, groups, proposals }: Pick<InitiativeAnswer, 'parties' | 'groups' | 'proposals'>, wanted: string | null): PackageValues {
  const kind = KINDS.find((known) => known === wanted) ?? '';
  const unions = parties.filter(({ side, removedAt }) => side === 'EMPLOYEES' && removedAt === null).map(({ id }) => `party:${id}`);
  const newest = [...proposals].sort((one, other) => other.version - one.version)[0];
  return {
    kind, title: '', documents: [{ file: null, version: '1' }], occurredOn: '', proposalId: kind === 'CONSULTATION' ? newest?.id ?? '' : '',
    to: kind === 'FIRST_INFORMATION' ? [...unions, ...groups.map(({ id }) => `group:${id}`)] : kind === '' ? [] : unions,
  };
}

export function packageInput(initiativeId: string, { kind, title, proposalId, documents, to, occurredOn }: PackageValues): PackageDeliverInput {
  return {
    initiativeId, kind: KINDS.find((known) => known === kind) ?? 'INFORMATION', title: title.trim(), proposalId: proposalId === '' ? null : proposalId, occurredOn: occurredOn === '' ? null : occurredOn,
    documents: documents.flatMap(({ file, version }) => (file === null ? [] : [{ name: file.name, version: version.trim(), sha256: file.sha256, bytes: file.bytes }])),
    to: to.map((receiver) => (receiver.startsWith('party:') ? { partyId: receiver.slice('party:'.length) } : { groupId: receiver.slice('group:'.length) })),
  };
}
