import { listWithin, sha256Within, titleWithin, wholeWithin } from '../../kernel/bounds.ts';
import { accept, refuseWith } from '../../kernel/decision.ts';
import type { Refusal } from '../../kernel/decision.ts';
import { osloDate } from '../../kernel/working-days.ts';
import type { MeetingFact } from '../facts.ts';
import { refuseBecause } from '../refuse-because.ts';
import type { PackageDocument } from '../state.ts';
import type { MeetingDecider } from './standing.ts';
import { seatAt } from './standing.ts';

const DOCUMENTS_MAX = 50;

const documentWithin = ({ name, version, sha256, bytes }: PackageDocument, index: number): Refusal[] => [
  ...titleWithin(name, 'documents', String(index), 'name'), ...titleWithin(version, 'documents', String(index), 'version'),
  ...sha256Within(sha256, 'documents', String(index), 'sha256'), ...wholeWithin(bytes, [0, Number.MAX_SAFE_INTEGER], ['documents', String(index), 'bytes']),
];

/** Documents that either side laid on the table while an item was treated: from the meeting's start until the item's record is locked. They are no information package, and count as no preparation. */
export const presentDocuments: MeetingDecider<'meeting.present-documents'> = (atHand, { by, input: { itemId, documents } }, { now }) => {
  const { meeting, dossiers } = atHand;
  const item = meeting.items.find(({ id }) => id === itemId);
  if (item === undefined) return refuseBecause('ITEM_UNKNOWN', ['itemId']);
  const isLocked = dossiers.some(({ initiative }) => initiative.records.some((record) => record.meetingId === meeting.id && record.itemId === itemId && record.lockedAt !== null));
  return (seatAt(atHand, by, osloDate(now)) === null ? refuseBecause('MEETING_BY_THE_SIDES') : null)
    ?? (meeting.status === 'CANCELLED' ? refuseBecause('MEETING_OVER', null, { status: meeting.status }) : null)
    ?? (meeting.held === null && meeting.startsAt > now ? refuseBecause('PRESENTED_BEFORE_MEETING', null, { startsAt: meeting.startsAt }) : null)
    ?? (isLocked ? refuseBecause('RECORD_LOCKED', ['itemId']) : null)
    ?? (documents.length === 0 ? refuseBecause('PRESENTED_NOTHING', ['documents']) : null)
    ?? refuseWith([...listWithin(documents, ['documents'], DOCUMENTS_MAX), ...listWithin([...item.presented, ...documents], ['documents'], DOCUMENTS_MAX), ...documents.flatMap(documentWithin)].slice(0, 10))
    ?? accept<MeetingFact>({ type: 'meeting.documents-presented', initiativeId: item.initiativeId, payload: { meetingId: meeting.id, itemId, documents: [...documents] } });
};
