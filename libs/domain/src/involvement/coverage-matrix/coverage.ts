import type { Dossier } from '../../gate/criterion.ts';
import { countingProposals, partsWithProposals } from '../../gate/matter.ts';
import type { AffectedGroup, Initiative } from '../../initiative/state.ts';
import type { Id } from '../../kernel/identity.ts';
import type { BoardKind } from '../board/state.ts';
import type { Stratum } from './strata.ts';

/** Ways in which people take part, and INFORMATION, which reaches them but asks nothing. Feedback rounds come with their own issue, as counts without names. */
export const CHANNELS = ['INFORMATION', 'MEETING', 'HEARING', 'STATEMENT', 'HATS', 'BOARD', 'TACIT'] as const;
export type Channel = (typeof CHANNELS)[number];

/** One row of the matrix: a group, or those of it who are usually lost. */
export interface CoverageRow {
  readonly groupId: Id;
  /** Null for the whole group. */
  readonly stratum: Stratum | null;
  readonly people: number;
  /** Different people who took part through any channel but information; at most `people`. */
  readonly reached: number;
  readonly channels: readonly { readonly channel: Channel; readonly reached: number }[];
  /** What was done instead is on record. */
  readonly alternative: boolean;
}

/** Who came through a channel: named, and counted per group without names. */
interface Presence { readonly channel: Channel; readonly personIds: readonly Id[]; readonly unnamed: readonly { readonly groupId: Id; readonly people: number }[]; readonly entryId: Id | null }

const CHANNEL_OF_BOARD: Readonly<Record<BoardKind, Channel>> = { HATS: 'HATS', FORCE_FIELD: 'BOARD', STAKEHOLDERS: 'BOARD', CULTURE: 'BOARD', TACIT: 'TACIT' };

/**
 * What really happened, channel by channel. What was tied to a version that a substantial change has put aside does not count, as with consultation. A
 * comment passed on without name counts one in the group it names.
 */
function presences({ initiative, meetings }: Dossier): readonly Presence[] {
  const counting = new Set(partsWithProposals(initiative).flatMap((part) => countingProposals(initiative, part).map(({ id }) => id)));
  const stands = (proposalId: Id | null): boolean => proposalId === null || counting.has(proposalId);
  const rounds = new Set(initiative.hearings.filter(({ proposalId }) => stands(proposalId)).map(({ id }) => id));
  const person = (personId: Id | null): readonly Id[] => (personId === null ? [] : [personId]);
  return [
    ...meetings.filter(({ held, items }) => held !== null && items.some(({ initiativeId, proposalId }) => initiativeId === initiative.id && stands(proposalId)))
      .map(({ attendance }): Presence => ({ channel: 'MEETING', personIds: attendance.filter(({ presence }) => presence === 'MET').map(({ personId }) => personId), unnamed: [], entryId: null })),
    ...initiative.hearingComments.filter(({ hearingId }) => rounds.has(hearingId)).map(({ by, withoutName, groupId, entryId }): Presence => (withoutName
      ? { channel: 'HEARING', personIds: [], unnamed: groupId === null ? [] : [{ groupId, people: 1 }], entryId }
      : { channel: 'HEARING', personIds: person(by.personId), unnamed: [], entryId })),
    ...initiative.statements.filter(({ proposalId }) => stands(proposalId)).map(({ by, entryId }): Presence => ({ channel: 'STATEMENT', personIds: person(by.personId), unnamed: [], entryId })),
    ...initiative.boardOutcomes.filter(({ proposalId }) => stands(proposalId)).map(({ kind, personIds, unnamed, entryId }): Presence => ({ channel: CHANNEL_OF_BOARD[kind], personIds, unnamed, entryId })),
  ];
}

/** People told as groups: a package laid before the group reaches all of it. */
const informed = ({ packages }: Initiative, { id, people }: AffectedGroup): number =>
  (packages.some(({ deliveries }) => deliveries.some(({ to }) => to.kind === 'GROUP' && to.id === id)) ? people : 0);

const wholeNumber = (count: number, people: number): number => Math.min(count, people);

/**
 * Named people are counted once, whatever the channels. Those without names cannot be told apart, so that the largest count of one occasion is added, never
 * the sum: it may be the same people each time. Comments without name in one round are different people, as far as anyone knows, and are summed.
 */
function countOf(present: readonly Presence[], members: ReadonlySet<Id>, groupId: Id | null): number {
  const named = new Set(present.flatMap(({ personIds }) => personIds).filter((id) => members.has(id))).size;
  if (groupId === null) return named;
  const inGroup = (channel: (one: Channel) => boolean): readonly number[] => present.filter((one) => channel(one.channel)).map(({ unnamed }) => unnamed.find((one) => one.groupId === groupId)?.people ?? 0);
  const comments = inGroup((one) => one === 'HEARING').reduce((sum, people) => sum + people, 0);
  return named + Math.max(0, comments, ...inGroup((one) => one !== 'HEARING'));
}

function rowOf(group: AffectedGroup, stratum: Stratum | null, { initiative, present }: { initiative: Initiative; present: readonly Presence[] }): CoverageRow {
  const members = new Set(stratum === null ? group.memberIds : group.strata.find((one) => one.stratum === stratum)?.memberIds ?? []);
  const people = stratum === null ? group.people : members.size;
  const unnamedIn = stratum === null ? group.id : null;
  const channels = CHANNELS.map((channel) => ({
    channel,
    reached: channel === 'INFORMATION' ? wholeNumber(informed(initiative, group), people) : wholeNumber(countOf(present.filter((one) => one.channel === channel), members, unnamedIn), people),
  })).filter(({ reached }) => reached > 0);
  const alternative = initiative.coverageAlternatives.some(({ groupIds }) => groupIds.includes(group.id));
  return { groupId: group.id, stratum, people, reached: wholeNumber(countOf(present, members, unnamedIn), people), channels, alternative };
}

/** The coverage matrix: every affected group that has people in it, and within it those who work nights, part-time or are away. */
export function coverageOf(dossier: Dossier): readonly CoverageRow[] {
  const { initiative } = dossier;
  const groups = initiative.groups.filter(({ people }) => people > 0);
  if (groups.length === 0) return [];
  const seen = { initiative, present: presences(dossier) };
  return groups.flatMap((group) => [rowOf(group, null, seen), ...group.strata.map(({ stratum }) => rowOf(group, stratum, seen))]);
}

/** Log entries that coverage rests on. */
export const coverageEvidence = (dossier: Dossier): readonly Id[] => [
  ...presences(dossier).flatMap(({ entryId }) => (entryId === null ? [] : [entryId])), ...dossier.initiative.coverageAlternatives.map(({ entryId }) => entryId),
];
