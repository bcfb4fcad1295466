import { type GlobalType, decodeGlobalId, encodeGlobalId } from '#persistence';
import type { Id } from '#domain';

/** Which field of an input takes the id of what, by the field's name: the same name means the same thing everywhere. */
export const ID_FIELDS: Readonly<Record<string, GlobalType>> = {
  initiativeId: 'Initiative', programmeId: 'Initiative', unitId: 'Unit', leaderId: 'Person', superiorId: 'Person', personId: 'Person',
  partyId: 'Party', groupId: 'AffectedGroup', groupIds: 'AffectedGroup', roomItemId: 'RoomItem', itemId: 'AgendaItem', proposalId: 'Proposal', alternativeId: 'Alternative',
  packageId: 'InformationPackage', replacesId: 'InformationPackage', withheldId: 'WithheldItem', erasureId: 'Erasure', requestId: 'PreparationRequest', otherTimeRequestId: 'OtherTimeRequest',
  statementId: 'Statement', statementIds: 'Statement', riskId: 'RiskAssessment', riskIds: 'RiskAssessment', recordId: 'MeetingRecord', signOffId: 'SignOff', dissentLaid: 'SignOff',
  meetingId: 'Meeting', seriesId: 'MeetingSeries', decisionId: 'Decision', evidence: 'Entry', objectionId: 'ProcessObjection', tokenId: 'ApiToken', cosignerKeyId: 'CosignerKey', formerKeyId: 'CosignerKey', entryId: 'Entry', noticeIds: 'Notice',
  hearingId: 'Hearing', commentId: 'HearingComment', commentIds: 'HearingComment', partyIds: 'Party', boardId: 'Board', hatGroupId: 'HatGroup', cardId: 'Card', findingId: 'BoardFinding', findingIds: 'BoardFinding',
  unitIds: 'Unit', roundId: 'Round', followsRoundId: 'Round', roundCommentId: 'RoundComment', personIds: 'Person', affectedGroupIds: 'AffectedGroup',
};

/** Fields that take an id of several kinds. */
export const ID_FIELDS_OF_ANY_KIND: ReadonlySet<string> = new Set(['objectId']);

/** What is named in the data of refusals and in no input. */
const ID_DATA: Readonly<Record<string, GlobalType>> = { ...ID_FIELDS, signOffIds: 'SignOff' };

/** A refusal's data as it is sent: ids in the form in which they are given back. */
export const withExternalIds = (data: Readonly<Record<string, unknown>>): Record<string, unknown> => Object.fromEntries(Object.entries(data).map(([name, value]) => {
  const type = ID_DATA[name];
  return [name, type === undefined ? value : Array.isArray(value) ? value.map((each) => externalId(type, each)) : externalId(type, value)];
}));

const externalId = (type: GlobalType, value: unknown): unknown => (typeof value === 'string' && decodeGlobalId(value) === null ? encodeGlobalId(type, value) : value);

/** The UUID in an external id of the wanted kind; null for anything else, which is answered like an id of nothing. */
export function internalId(text: string, wanted: GlobalType | null): Id | null {
  const found = decodeGlobalId(text);
  return found === null || (wanted !== null && found.type !== wanted) ? null : found.id;
}
