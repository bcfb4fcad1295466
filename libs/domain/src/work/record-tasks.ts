import { osloDate, plusWorkingDays } from '../kernel/working-days.ts';
import type { Dossier, RuleContext } from '../gate/criterion.ts';
import type { MeetingRecord } from '../involvement/state.ts';
import { meetingOf, signatories, signOffOf } from '../involvement/record/signatories.ts';
import { allSpeakers, speakersOf } from './people.ts';
import type { WantedTask } from './task.ts';

/** The agenda item's words are the record's title. */
const subjectOf = ({ meetings }: Dossier, { itemId }: MeetingRecord): string =>
  meetings.flatMap(({ items }) => items).find(({ id }) => id === itemId)?.title ?? '';

/** Meetings and what follows from them: summons, attendance, records, signatures. */
export function meetingTasks({ initiative, meetings }: Dossier, { now, closed, ruleSet }: RuleContext): readonly WantedTask[] {
  const leader = [initiative.leader.personId];
  const today = osloDate(now);
  return meetings.flatMap((meeting): WantedTask[] => {
    const items = meeting.items.filter(({ initiativeId }) => initiativeId === initiative.id);
    if (items.length === 0) return [];
    if (meeting.status === 'PLANNED') {
      const dueOn = plusWorkingDays(osloDate(meeting.startsAt), -ruleSet.thresholds.summonsGapWorkingDays, closed);
      return [{ kind: 'SUMMON_MEETING', occurrence: meeting.id, personIds: leader, dueOn, action: 'meetingSummon', subject: meeting.title }];
    }
    if (meeting.status !== 'HELD' || meeting.held === null) return [];
    const draftBy = plusWorkingDays(meeting.held.registered.occurredOn, ruleSet.thresholds.ownDraftAfterWorkingDays, closed);
    const unconfirmed = (['EMPLOYER', 'EMPLOYEES'] as const).filter((side) => !meeting.attendance.some((one) => one.side === side));
    return [
      ...unconfirmed.map((side): WantedTask => ({
        kind: 'CONFIRM_ATTENDANCE', occurrence: `${meeting.id}@${side}`, personIds: side === 'EMPLOYER' ? leader : allSpeakers(initiative, today), dueOn: null,
        action: 'meetingConfirmAttendance', subject: meeting.title,
      })),
      ...items.filter(({ id }) => !initiative.records.some(({ itemId }) => itemId === id)).map((item): WantedTask => ({
        // When the employer brings no draft in time, a party may bring its own.
        kind: 'DRAFT_RECORD', occurrence: item.id, personIds: today > draftBy ? [...leader, ...allSpeakers(initiative, today)] : leader, dueOn: draftBy,
        action: 'recordDraft', subject: item.title,
      })),
    ];
  });
}

/** Records that wait for being laid before the parties, for a signature, or for a look at a registered scan. */
export function recordTasks(dossier: Dossier, { now, closed, ruleSet }: RuleContext): readonly WantedTask[] {
  const { initiative } = dossier;
  const today = osloDate(now);
  return initiative.records.filter(({ lockedAt }) => lockedAt === null).flatMap((record): WantedTask[] => {
    const subject = subjectOf(dossier, record);
    if (record.sentAt === null) {
      const drafter = record.draftedBy.personId ?? initiative.leader.personId;
      return [{ kind: 'SEND_RECORD', occurrence: record.id, personIds: [drafter], dueOn: null, action: 'recordSend', subject }];
    }
    const dueOn = plusWorkingDays(osloDate(record.sentAt), ruleSet.thresholds.draftWithPartyWorkingDays, closed);
    const meeting = meetingOf(dossier.meetings, record);
    return (meeting === null ? [] : signatories(initiative, meeting, record)).flatMap((party): WantedTask[] => {
      const exit = signOffOf(record, party.id);
      const personIds = speakersOf(party, today);
      const occurrence = `${record.id}@${party.id}`;
      if (exit === null) return [{ kind: 'SIGN_RECORD', occurrence, personIds, dueOn, action: 'recordSign', subject }];
      return exit.scan !== null && exit.scan.countsFrom > today
        ? [{ kind: 'OPPOSE_SCAN', occurrence, personIds, dueOn: exit.scan.countsFrom, action: 'recordOpposeScan', subject }] : [];
    });
  });
}
