import type { Refused } from '../../kernel/decision.ts';
import type { Id } from '../../kernel/identity.ts';
import type { Dossier } from '../../gate/criterion.ts';
import { refuseBecause } from '../refuse-because.ts';
import type { Meeting, MeetingRecord } from '../state.ts';
import { meetingOf } from './signatories.ts';

/** A record that may still be worked on, with its meeting; or why not. */
export type FoundRecord = { readonly record: MeetingRecord; readonly meeting: Meeting; readonly refused: null } | { readonly refused: Refused };

/** Finds a record that is not locked: after the lock every edit is refused. */
export function findOpenRecord({ initiative, meetings }: Dossier, recordId: Id): FoundRecord {
  const record = initiative.records.find(({ id }) => id === recordId);
  const meeting = record === undefined ? null : meetingOf(meetings, record);
  if (record === undefined || meeting === null) return { refused: refuseBecause('RECORD_UNKNOWN', ['recordId']) };
  return record.lockedAt === null ? { record, meeting, refused: null } : { refused: refuseBecause('RECORD_LOCKED', ['recordId'], { lockedAt: record.lockedAt }) };
}
