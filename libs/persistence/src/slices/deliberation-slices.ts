import type { BoardFinding, BoardOutcome, CouncilView, CoverageAlternative, Hearing, HearingComment, ImpactAssessment, Initiative } from '#domain';
import { slice } from './slice.ts';
import type { Slice } from './slice.ts';

const ownerColumn = 'initiative_id';
const by = { column: 'by_actor', kind: 'json' } as const;

/** Collections of how proposals are weighed. Part of `INITIATIVE_SLICES`, where their places are bits: append only. */
export const DELIBERATION_SLICES: readonly Slice<Initiative>[] = [
  slice<Initiative, Hearing>({ name: 'hearings', table: 'hearing', ownerColumn, items: ({ hearings }) => hearings, fields: {
    id: 'uuid', proposalId: 'uuid', part: 'text', activity: 'text', title: 'text', question: 'text', partyIds: 'uuid[]', groupIds: 'uuid[]', councils: 'text[]', openedAt: 'instant', closesOn: 'date',
    closedAt: 'instant', summary: 'json', openedBy: 'json', entryId: 'uuid' } }),
  slice<Initiative, HearingComment>({ name: 'hearingComments', table: 'hearing_comment', ownerColumn, items: ({ hearingComments }) => hearingComments, fields: {
    id: 'uuid', hearingId: 'uuid', partyId: 'uuid', groupId: 'uuid', withoutName: 'boolean', by, text: 'text', passage: 'json', anchors: 'json', receivedAt: 'instant', replies: 'json', treatment: 'json',
    entryId: 'uuid' } }),
  slice<Initiative, ImpactAssessment>({ name: 'impacts', table: 'impact_assessment', ownerColumn, items: ({ impacts }) => impacts, fields: {
    id: 'uuid', proposalId: 'uuid', part: 'text', alternativeId: 'uuid', qualities: 'json', roles: 'json', by, at: 'instant', entryId: 'uuid' } }),
  slice<Initiative, CouncilView>({ name: 'councilViews', table: 'council_view', ownerColumn, items: ({ councilViews }) => councilViews, fields: {
    id: 'uuid', council: 'text', outcome: 'text', text: 'text', proposalId: 'uuid', part: 'text', registered: 'json', by, entryId: 'uuid' } }),
  slice<Initiative, BoardOutcome>({ name: 'boardOutcomes', table: 'board_outcome', ownerColumn, items: ({ boardOutcomes }) => boardOutcomes, fields: {
    id: 'uuid', kind: 'text', title: 'text', activity: 'text', part: 'text', proposalId: 'uuid', personIds: 'uuid[]', unnamed: 'json', cards: 'integer', registered: 'json', concludedAt: 'instant', entryId: 'uuid' } }),
  slice<Initiative, BoardFinding>({ name: 'findings', table: 'finding', ownerColumn, items: ({ findings }) => findings, fields: {
    id: 'uuid', boardId: 'uuid', kind: 'text', text: 'text', part: 'text', foundOn: 'date', settled: 'json', entryId: 'uuid' } }),
  slice<Initiative, CoverageAlternative>({ name: 'coverageAlternatives', table: 'coverage_alternative', ownerColumn, items: ({ coverageAlternatives }) => coverageAlternatives, fields: {
    id: 'uuid', groupIds: 'uuid[]', text: 'text', by, at: 'instant', entryId: 'uuid' } }),
];
