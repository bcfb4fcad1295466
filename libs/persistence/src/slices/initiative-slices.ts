import type {
  AffectedGroup, DecisionRecord, Documentation, FollowUp, GateOverride, InformationPackage, Initiative, MeetingRecord, PackageDelivery, Party, PreparationRequest, Proposal,
  RiskAssessment, SignOff, StageVisit, Statement, WithheldItem,
} from '#domain';
import { DELIBERATION_SLICES } from './deliberation-slices.ts';
import { instantText } from './field.ts';
import type { Spread } from './field.ts';
import { nestedSlice, slice } from './slice.ts';
import type { Slice } from './slice.ts';

const ownerColumn = 'initiative_id';

const removed: Spread<Party> = {
  columns: { removed_at: 'instant', removed_reason: 'text' },
  write: (party) => ({ removed_at: party.removed?.at ?? null, removed_reason: party.removed?.reason ?? null }),
  read: `case when t.removed_at is not null then json_build_object('at', ${instantText('t.removed_at')}, 'reason', t.removed_reason) end`,
};
const to: Spread<PackageDelivery> = {
  columns: { to_kind: 'text', to_id: 'uuid' },
  write: (delivery) => ({ to_kind: delivery.to.kind, to_id: delivery.to.id }),
  read: `json_build_object('kind', t.to_kind, 'id', t.to_id)`,
};
const scan: Spread<SignOff> = {
  columns: { scan_sha256: 'text', scan_name: 'text', scan_opposed_at: 'instant', scan_counts_from: 'date' },
  write: ({ scan: s }) => ({ scan_sha256: s?.sha256 ?? null, scan_name: s?.name ?? null, scan_opposed_at: s?.opposedAt ?? null, scan_counts_from: s?.countsFrom ?? null }),
  read: `case when t.scan_sha256 is not null then
    json_build_object('sha256', t.scan_sha256, 'name', t.scan_name, 'opposedAt', ${instantText('t.scan_opposed_at')}, 'countsFrom', t.scan_counts_from) end`,
};
const safetyRep: Spread<RiskAssessment> = {
  columns: { safety_rep_due_on: 'date', safety_rep_statement: 'json' },
  write: (risk) => ({ safety_rep_due_on: risk.safetyRep.dueOn, safety_rep_statement: risk.safetyRep.statement }),
  read: `json_build_object('dueOn', t.safety_rep_due_on, 'statement', t.safety_rep_statement)`,
};
const by = { column: 'by_actor', kind: 'json' } as const;
const union = { column: 'union_key', kind: 'text' } as const;

/**
 * Every collection of an initiative. The place in this list is the bit in `initiative.slices`: append only, for stored rows know the bits.
 * What others refer to stands before them.
 */
export const INITIATIVE_SLICES: readonly Slice<Initiative>[] = [
  slice<Initiative, StageVisit>({ name: 'visits', table: 'stage_visit', ownerColumn, items: ({ visits }) => visits, fields: {
    id: 'uuid', stage: 'text', round: 'integer', part: 'text', enteredAt: 'instant', leftAt: 'instant', reason: 'text', dueOn: 'date', entryId: 'uuid' } }),
  slice<Initiative, AffectedGroup>({ name: 'groups', table: 'affected_group', ownerColumn, items: ({ groups }) => groups, fields: {
    id: 'uuid', label: 'text', unitId: 'uuid', profession: 'text', contract: 'text', shift: 'text', people: 'integer', memberIds: 'uuid[]', strata: 'json', entryId: 'uuid' } }),
  slice<Initiative, Party>({ name: 'parties', table: 'party', ownerColumn, items: ({ parties }) => parties, fields: {
    id: 'uuid', side: 'text', union, name: 'text', holders: 'json', mandates: 'json', listedAt: 'instant', listedIn: 'uuid', removed, entryId: 'uuid' } }),
  slice<Initiative, Proposal>({ name: 'proposals', table: 'proposal', ownerColumn, items: ({ proposals }) => proposals, fields: {
    id: 'uuid', version: 'integer', part: 'text', title: 'text', text: 'text', alternatives: 'json', substantial: 'boolean', requiresAgreement: 'text[]', putAt: 'instant', entryId: 'uuid' } }),
  slice<Initiative, Omit<InformationPackage, 'deliveries'>>({ name: 'packages', table: 'information_package', ownerColumn, items: ({ packages }) => packages, fields: {
    id: 'uuid', kind: 'text', title: 'text', part: 'text', proposalId: 'uuid', documents: 'json', replacesId: 'uuid', registered: 'json', entryId: 'uuid' } }),
  nestedSlice<Initiative, InformationPackage, PackageDelivery>({ name: 'deliveries', table: 'package_delivery', ownerColumn, parentColumn: 'package_id', key: ['package_id', 'position'],
    parents: ({ packages }) => packages, items: ({ deliveries }) => deliveries, fields: { to, deliveredAt: 'instant', openedAt: 'instant', openedBy: 'json' } }),
  slice<Initiative, PreparationRequest>({ name: 'preparationRequests', table: 'preparation_request', ownerColumn, items: ({ preparationRequests }) => preparationRequests, fields: {
    id: 'uuid', partyId: 'uuid', until: 'date', reason: 'text', at: 'instant', answer: 'json', entryId: 'uuid' } }),
  slice<Initiative, Statement>({ name: 'statements', table: 'statement', ownerColumn, items: ({ statements }) => statements, fields: {
    id: 'uuid', partyId: 'uuid', by, forwarded: 'boolean', text: 'text', proposalId: 'uuid', receivedAt: 'instant', inTime: 'boolean', answerDueOn: 'date', answer: 'json', groupingContested: 'json',
    overdueAt: 'instant', entryId: 'uuid' } }),
  slice<Initiative, Omit<MeetingRecord, 'signOffs'>>({ name: 'records', table: 'meeting_record', ownerColumn, items: ({ records }) => records, fields: {
    id: 'uuid', meetingId: 'uuid', itemId: 'uuid', intensity: 'text', proposalId: 'uuid', part: 'text', text: 'text', draftedBy: 'json', draftedAt: 'instant', sentAt: 'instant',
    remindedAt: 'instant', views: 'json', lockedAt: 'instant', registered: 'json', kind: 'text', sentBy: 'json', corrections: 'json', entryId: 'uuid' } }),
  nestedSlice<Initiative, MeetingRecord, SignOff>({ name: 'signOffs', table: 'sign_off', ownerColumn, parentColumn: 'record_id', key: ['id'],
    parents: ({ records }) => records, items: ({ signOffs }) => signOffs, fields: { id: 'uuid', partyId: 'uuid', exit: 'text', words: 'text', by, at: 'instant', scan, screenOf: 'json', entryId: 'uuid' } }),
  slice<Initiative, RiskAssessment>({ name: 'risks', table: 'risk_assessment', ownerColumn, items: ({ risks }) => risks, fields: {
    id: 'uuid', proposalId: 'uuid', part: 'text', alternativeId: 'uuid', risks: 'json', signedBy: 'json', signedAt: 'instant', safetyRep, amu: 'json', residualAccepted: 'json', entryId: 'uuid' } }),
  slice<Initiative, DecisionRecord>({ name: 'decisions', table: 'decision', ownerColumn, items: ({ decisions }) => decisions, fields: {
    id: 'uuid', proposalId: 'uuid', part: 'text', title: 'text', options: 'json', criteria: 'json', evidence: 'uuid[]', reason: 'text', decider: 'json', body: 'text', dissentLaid: 'uuid[]',
    trial: 'json', registered: 'json', communicated: 'json', entryId: 'uuid' } }),
  slice<Initiative, Documentation>({ name: 'documentations', table: 'documentation', ownerColumn, items: ({ documentations }) => documentations, fields: {
    id: 'uuid', activity: 'text', part: 'text', title: 'text', note: 'text', attachment: 'json', signedBy: 'json', registered: 'json', confirmations: 'json', entryId: 'uuid' } }),
  slice<Initiative, GateOverride>({ name: 'overrides', table: 'gate_override', ownerColumn, items: ({ overrides }) => overrides, fields: {
    id: 'uuid', stage: 'text', visitId: 'uuid', criteria: 'text[]', reason: 'text', lifeOrHealth: 'boolean', by, noticedAt: 'instant', effectiveAt: 'instant', entryId: 'uuid' } }),
  slice<Initiative, FollowUp>({ name: 'followUps', table: 'follow_up', ownerColumn, items: ({ followUps }) => followUps, fields: {
    id: 'uuid', kind: 'text', occurrence: 'text', title: 'text', at: 'instant', entryId: 'uuid' } }),
  ...DELIBERATION_SLICES,
  slice<Initiative, WithheldItem>({ name: 'withheld', table: 'withheld_item', ownerColumn, items: ({ withheld }) => withheld, fields: {
    id: 'uuid', packageId: 'uuid', part: 'text', scope: 'text', ground: 'text', reason: 'text', endsOn: 'date', document: 'json', by, at: 'instant', opened: 'json', entryId: 'uuid' } }),
];

/** The bit in `initiative.slices` that says a meeting has it on its agenda; kept when meetings are saved. */
export const ON_AN_AGENDA = 1 << 24;

/** The bit of a collection by its place; the one of agendas is passed over. */
export const bitOf = (index: number): number => 1 << ((1 << index) < ON_AN_AGENDA ? index : index + 1);

/** One bit per collection that has rows. */
export const slicesOf = (initiative: Initiative): number =>
  INITIATIVE_SLICES.reduce((bits, { filled }, index) => (filled(initiative) ? bits | bitOf(index) : bits), 0);
