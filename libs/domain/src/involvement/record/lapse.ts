import type { Instant } from '../../kernel/time.ts';
import { osloDate, osloEndOf, plusWorkingDays, workingDaysBetween } from '../../kernel/working-days.ts';
import type { Dossier, RuleContext } from '../../gate/criterion.ts';
import { countingProposals } from '../../gate/matter.ts';
import type { Initiative } from '../../initiative/state.ts';
import { registrationCounts } from '../counts.ts';
import { ATTENDANCE_WORKING_DAYS } from '../product-defaults.ts';
import type { AgendaItem, Meeting, MeetingRecord, Party, Summons } from '../state.ts';
import { attendanceOf, hasMet, isConsultation, meetingOf, signOffOf } from './signatories.ts';

/** The call reached somebody of the party, its deputy included where it has one. */
function reached({ deliveries }: Summons, party: Party): boolean {
  const receivers = deliveries.filter(({ partyIds }) => partyIds.includes(party.id));
  const deputies = party.holders.filter(({ deputy }) => deputy).map(({ personId }) => personId);
  return receivers.length > 0 && (deputies.length === 0 || receivers.some(({ deputy, personId }) => deputy || deputies.includes(personId)));
}

/** The item calls to consultation on a proposal that still counts: one version since the last substantial change, or the matter itself. */
const isOnMatter = (initiative: Initiative, item: AgendaItem, record: MeetingRecord): boolean =>
  item.initiativeId === initiative.id && item.part === record.part && isConsultation(item.intensity)
  && (item.proposalId === null || countingProposals(initiative, record.part).some(({ id }) => id === item.proposalId));

/** Summonses that called the party to this matter, since the last substantial change; those to meetings called off do not count. */
function callsTo({ initiative, meetings }: Dossier, party: Party, record: MeetingRecord): readonly { readonly meeting: Meeting; readonly summons: Summons }[] {
  const since = countingProposals(initiative, record.part)[0]?.putAt ?? '';
  return meetings.filter(({ status }) => status !== 'CANCELLED').flatMap((meeting) => meeting.summonses
    .filter((summons) => summons.sentAt >= since && reached(summons, party)
      && meeting.items.some((item) => item.addedAt <= summons.sentAt && isOnMatter(initiative, item, record)))
    .map((summons) => ({ meeting, summons })));
}

/** A request of the party for another time that waits for its answer; or one granted for a meeting that was then held all the same. */
const askedForOtherTime = ({ otherTimeRequests }: Meeting, party: Party, { sentAt }: Summons): boolean => otherTimeRequests.some(({ union, at, answer }) =>
  union === party.union && (answer === null || (answer.granted && at >= sentAt)));

/** Held on the day and not before the hour that the summons named. */
const heldAsSummoned = ({ held }: Meeting, { startsAt }: Summons): boolean =>
  held !== null && osloDate(held.startedAt) === osloDate(startsAt) && held.startedAt >= startsAt;

/** When absence is a fact: at once when the party has confirmed it, else when its days for confirming that it met are over. */
function absentFrom(meeting: Meeting, party: Party, { closed }: RuleContext): Instant | null {
  if (meeting.held === null || hasMet(meeting, party)) return null;
  const lines = attendanceOf(meeting, party);
  const told = lines.map(({ confirmedAt }) => confirmedAt).toSorted().at(-1);
  return told ?? osloEndOf(plusWorkingDays(osloDate(meeting.held.registered.recordedAt), ATTENDANCE_WORKING_DAYS, closed));
}

/**
 * When the party's consultation on this record lapses: two delivered summonses, so many working days apart, the deputy included; the party met at
 * neither meeting; and no request for another time is left unanswered. Null while any of it is wanting.
 */
export function lapseAt(dossier: Dossier, party: Party, record: MeetingRecord, context: RuleContext): Instant | null {
  const meeting = meetingOf(dossier.meetings, record);
  if (meeting === null || meeting.held === null || record.sentAt === null || record.lockedAt !== null) return null;
  if (!isConsultation(record.intensity) || party.side !== 'EMPLOYEES' || party.removed !== null || signOffOf(record, party.id) !== null) return null;
  if (!registrationCounts(meeting.held.registered)) return null;
  const calls = callsTo(dossier, party, record);
  const second = calls.find((call) => call.meeting.id === meeting.id && call.summons.startsAt === meeting.startsAt && heldAsSummoned(meeting, call.summons));
  if (second === undefined) return null;
  const first = calls.find((call) => call.summons.startsAt <= second.summons.startsAt && !hasMet(call.meeting, party)
    && !call.meeting.otherTimeRequests.some(({ union, answer }) => union === party.union && answer === null)
    && workingDaysBetween(osloDate(call.summons.sentAt), osloDate(second.summons.sentAt), context.closed) >= context.ruleSet.thresholds.summonsGapWorkingDays);
  const absent = absentFrom(meeting, party, context);
  if (first === undefined || absent === null || askedForOtherTime(meeting, party, second.summons)) return null;
  return absent > record.sentAt ? absent : record.sentAt;
}
