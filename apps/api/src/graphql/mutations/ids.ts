import { type GlobalType, decodeGlobalId } from '#persistence';
import type { Id } from '#domain';

/** Which field of an input takes the id of what, by the field's name: the same name means the same thing everywhere. */
export const ID_FIELDS: Readonly<Record<string, GlobalType>> = {
  initiativeId: 'Initiative', programmeId: 'Initiative', unitId: 'Unit', leaderId: 'Person', superiorId: 'Person', personId: 'Person',
  partyId: 'Party', groupId: 'AffectedGroup', groupIds: 'AffectedGroup', roomItemId: 'RoomItem', itemId: 'AgendaItem', proposalId: 'Proposal', alternativeId: 'Alternative',
  packageId: 'InformationPackage', replacesId: 'InformationPackage', withheldId: 'WithheldItem', requestId: 'PreparationRequest', otherTimeRequestId: 'OtherTimeRequest',
  statementId: 'Statement', statementIds: 'Statement', riskId: 'RiskAssessment', riskIds: 'RiskAssessment', recordId: 'MeetingRecord', signOffId: 'SignOff', dissentLaid: 'SignOff',
  meetingId: 'Meeting', seriesId: 'MeetingSeries', decisionId: 'Decision', evidence: 'Entry', objectionId: 'ProcessObjection', tokenId: 'ApiToken', noticeIds: 'Notice',
};

/** Fields that take an id of several kinds. */
export const ID_FIELDS_OF_ANY_KIND: ReadonlySet<string> = new Set(['objectId']);

/** The UUID in an external id of the wanted kind; null for anything else, which is answered like an id of nothing. */
export function internalId(text: string, wanted: GlobalType | null): Id | null {
  const found = decodeGlobalId(text);
  return found === null || (wanted !== null && found.type !== wanted) ? null : found.id;
}
