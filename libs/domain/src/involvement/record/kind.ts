import { stands } from '../counts.ts';
import type { MeetingRecord, RecordKind } from '../state.ts';

/**
 * What the record is called where it is shown: as it was drafted (referat, enighetsprotokoll, uenighetsprotokoll), but with disagreement as soon as a party
 * has signed with dissent or declined. A signature below a record with disagreement says that it is rightly told, never that the party agrees.
 */
export const shownKind = ({ kind, signOffs }: Pick<MeetingRecord, 'kind' | 'signOffs'>): RecordKind =>
  (signOffs.some((signOff) => stands(signOff) && (signOff.exit === 'SIGNED_WITH_DISSENT' || signOff.exit === 'DECLINED')) ? 'DISAGREEMENT' : kind);
