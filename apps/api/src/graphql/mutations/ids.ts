import type { Id } from '#domain';

/**
 * External ids are a prefix and the UUID without dashes. Clients must not take them apart; the prefix is there for people who read logs.
 * Which field of an input takes which kind of id, by the field's name: the same name means the same kind everywhere.
 */
export const ID_FIELDS: Readonly<Record<string, string>> = {
  initiativeId: 'INI', programmeId: 'INI', unitId: 'UNI', leaderId: 'PER', superiorId: 'PER', personId: 'PER',
  partyId: 'PTY', groupId: 'GRP', groupIds: 'GRP', itemId: 'ITM', proposalId: 'PRO', alternativeId: 'ALT', packageId: 'PKG', replacesId: 'PKG',
  requestId: 'REQ', statementId: 'STM', statementIds: 'STM', riskId: 'RSK', riskIds: 'RSK', recordId: 'REC', signOffId: 'SGN', dissentLaid: 'SGN',
  meetingId: 'MTG', seriesId: 'SER', decisionId: 'DEC', evidence: 'ENT', objectionId: 'OBJ', tokenId: 'TOK',
};

/** Fields that take an id of several kinds. */
export const ID_FIELDS_OF_ANY_KIND: ReadonlySet<string> = new Set(['objectId', 'id', 'ids']);

export const externalId = (prefix: string, id: Id): string => `${prefix}_${id.replaceAll('-', '')}`;

/** The UUID in an external id of the wanted kind; null for anything else, which is answered like an id of nothing. */
export function internalId(text: string, prefix: string | null): Id | null {
  const match = /^([A-Z]{3})_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(text);
  return match === null || (prefix !== null && match[1] !== prefix) ? null : match.slice(2).join('-');
}
