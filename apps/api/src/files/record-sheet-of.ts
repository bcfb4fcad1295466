import { type ClosedDates, type Dossier, type Id, type InformationPackage, type Meeting, type MeetingRecord, type Party, osloDate, preparedTime, shownKind } from '#domain';
import type { RecordSheet, SheetActor } from '#documents';

export interface SheetContext {
  readonly organisation: { readonly name: string; readonly kind: 'LIVE' | 'REPLAY' };
  readonly closed: ClosedDates;
  readonly entries: RecordSheet['entries'];
}

const nobody = '–';
const actor = ({ name, role }: { readonly name: string; readonly role: string }): SheetActor => ({ name, role });

/** A record as its sheet wants it, from the initiative and the meeting as they stand; null for a record that is not there. */
export function recordSheetOf(dossier: Dossier, recordId: Id, { organisation, closed, entries }: SheetContext): RecordSheet | null {
  const { initiative } = dossier;
  const record = initiative.records.find(({ id }) => id === recordId);
  const meeting = dossier.meetings.find(({ id }) => id === record?.meetingId);
  if (record === undefined || meeting === undefined) return null;
  const proposal = initiative.proposals.find(({ id }) => id === record.proposalId);
  const partyName = (id: Id): string => initiative.parties.find((party) => party.id === id)?.name ?? nobody;
  const matter = { meeting, part: record.part };
  return {
    organisation: organisation.name, replay: organisation.kind === 'REPLAY', kind: shownKind(record), intensity: record.intensity,
    initiative: { number: initiative.number, title: initiative.title, archiveCase: initiative.archiveCase },
    meeting: { title: meeting.title, place: meeting.place, startsAt: meeting.startsAt, held: meeting.held === null ? null : { startedAt: meeting.held.startedAt, endedAt: meeting.held.endedAt } },
    item: meeting.items.find(({ id }) => id === record.itemId)?.title ?? initiative.title,
    proposal: proposal === undefined ? null : { title: proposal.title, version: proposal.version },
    attendance: meeting.attendance.map(({ name, side, union, deputy, presence, reason }) => ({ name, side, deputy, reason, met: presence === 'MET', party: unionName(initiative.parties, union) })),
    documents: documentsBefore(initiative.packages, record, meeting),
    preparation: initiative.parties.filter(({ side, removed }) => side === 'EMPLOYEES' && removed === null).map((party) => ({ party: party.name, workingDays: preparedTime(dossier, party.id, matter, closed).workingDays })),
    text: record.text, draftedBy: actor(record.draftedBy), draftedAt: record.draftedAt, sentBy: record.sentBy === null ? null : actor(record.sentBy), sentAt: record.sentAt,
    views: record.views.map(({ partyId, text, by, at }) => ({ party: partyName(partyId), text, by: actor(by), at })),
    signOffs: record.signOffs.map(({ partyId, exit, words, by, at, scan }) => ({ party: partyName(partyId), exit, words, by: actor(by), at, scan: scan === null ? null : { sha256: scan.sha256, opposed: scan.opposedAt !== null } })),
    lockedAt: record.lockedAt, corrections: record.corrections.map(({ partyId, text, by, at }) => ({ party: partyName(partyId), text, by: actor(by), at })), entries,
  };
}

const unionName = (parties: readonly Party[], union: string | null): string | null => (union === null ? null : parties.find((party) => party.union === union)?.name ?? union);

/** Documents of packages that were delivered before the meeting began, for the record's part of the matter; those that a newer package replaced are left out. */
function documentsBefore(packages: readonly InformationPackage[], { part }: MeetingRecord, meeting: Meeting): RecordSheet['documents'] {
  const until = meeting.held?.startedAt ?? meeting.startsAt;
  const delivered = packages.flatMap((one) => {
    const first = one.deliveries.map(({ deliveredAt }) => deliveredAt).toSorted()[0];
    return one.kind === 'MEETING_PLAN' || one.part !== part || first === undefined || first >= until ? [] : [{ one, first }];
  });
  const replaced = new Set(delivered.map(({ one }) => one.replacesId));
  return delivered.filter(({ one }) => !replaced.has(one.id)).flatMap(({ one, first }) => one.documents.map(({ name, version, sha256 }) => ({ name, version, sha256, deliveredAt: first })));
}

/** The name that a record's file has: its initiative, the day, and what it is of. */
export const sheetName = (sheet: RecordSheet, purpose: 'READING' | 'ARCHIVE'): string =>
  `${sheet.initiative.number} ${osloDate(sheet.meeting.held?.startedAt ?? sheet.meeting.startsAt)} ${sheet.item.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').slice(0, 80).trim()}${purpose === 'ARCHIVE' ? ' (arkiv)' : ''}.pdf`;
