import type { Id } from '../../kernel/identity.ts';
import { osloDate, osloEndOf, osloInstant, plusWorkingDays } from '../../kernel/working-days.ts';
import type { Dossier, RuleContext } from '../../gate/criterion.ts';
import type { WantedTimer } from '../../timer/timer.ts';
import { registrationCounts, signOffCounts } from '../counts.ts';
import { REMINDER_BEFORE_END_WORKING_DAYS } from '../product-defaults.ts';
import type { Meeting, MeetingRecord, Party } from '../state.ts';
import { lapseAt } from './lapse.ts';
import { hasMet, meetingOf, signatories, signOffOf } from './signatories.ts';

/** Names a timer of one party on one record. */
export const partyOnRecord = (recordId: Id, partyId: Id): string => `${recordId}:${partyId}`;

/** Names the reminder of one sending of a record: a changed text is sent again, and its parties are reminded anew. */
export const sendingOf = ({ id, sentAt }: MeetingRecord): string => `${id}@${sentAt ?? ''}`;

/** Signatories without a sign-off that counts: whom the reminder goes to. */
export const stillToSign = ({ initiative }: Dossier, meeting: Meeting, record: MeetingRecord, { now }: RuleContext): readonly Party[] =>
  signatories(initiative, meeting, record).filter(({ id }) => {
    const signOff = signOffOf(record, id);
    return signOff === null || !signOffCounts(signOff, osloDate(now));
  });

function reminder(dossier: Dossier, meeting: Meeting, record: MeetingRecord, context: RuleContext): WantedTimer[] {
  if (record.sentAt === null || record.remindedAt !== null || stillToSign(dossier, meeting, record, context).length === 0) return [];
  const after = Math.max(1, context.ruleSet.thresholds.draftWithPartyWorkingDays - REMINDER_BEFORE_END_WORKING_DAYS);
  const civilDate = plusWorkingDays(osloDate(record.sentAt), after, context.closed);
  return [{ kind: 'record.remind', occurrence: sendingOf(record), dueAt: osloInstant(civilDate, '08:00'), civilDate, rule: `record.sent+${after}wd` }];
}

/** Met, had the sent draft its working days and one reminder (with a working day to act on it), and has not signed. */
function unsigned({ initiative }: Dossier, meeting: Meeting, record: MeetingRecord, { closed, ruleSet }: RuleContext): WantedTimer[] {
  if (record.sentAt === null || record.remindedAt === null || meeting.held === null || !registrationCounts(meeting.held.registered)) return [];
  const days = ruleSet.thresholds.draftWithPartyWorkingDays;
  const byDraft = plusWorkingDays(osloDate(record.sentAt), days, closed);
  const byReminder = plusWorkingDays(osloDate(record.remindedAt), 1, closed);
  const civilDate = byDraft > byReminder ? byDraft : byReminder;
  return signatories(initiative, meeting, record)
    .filter((party) => hasMet(meeting, party) && signOffOf(record, party.id) === null)
    .map(({ id }) => ({ kind: 'record.unsigned', occurrence: partyOnRecord(record.id, id), dueAt: osloEndOf(civilDate), civilDate, rule: `record.sent+${days}wd` }));
}

const lapses = (dossier: Dossier, meeting: Meeting, record: MeetingRecord, context: RuleContext): WantedTimer[] =>
  signatories(dossier.initiative, meeting, record).flatMap((party) => {
    const dueAt = lapseAt(dossier, party, record, context);
    return dueAt === null ? [] : [{ kind: 'consultation.lapse', occurrence: partyOnRecord(record.id, party.id), dueAt, civilDate: osloDate(dueAt), rule: 'consultation.absent-twice' }];
  });

/** A scan's time for being opposed, until it has been told as over. */
const scans = ({ initiative }: Dossier, record: MeetingRecord, { ruleSet }: RuleContext): WantedTimer[] => record.signOffs.flatMap(({ id, scan }) =>
  scan === null || scan.opposedAt !== null || initiative.followUps.some(({ kind, occurrence }) => kind === 'scan.unopposed' && occurrence === id) ? []
    : [{ kind: 'scan.unopposed', occurrence: id, dueAt: osloInstant(scan.countsFrom), civilDate: scan.countsFrom, rule: `scan.registered+${ruleSet.thresholds.scanUnopposedWorkingDays}wd` }]);

/** Timers of records that are not locked. */
export const recordTimers = (dossier: Dossier, context: RuleContext): WantedTimer[] => dossier.initiative.records.flatMap((record) => {
  const meeting = meetingOf(dossier.meetings, record);
  return meeting === null || record.lockedAt !== null ? []
    : [reminder, unsigned, lapses].flatMap((wanted) => wanted(dossier, meeting, record, context)).concat(scans(dossier, record, context));
});
