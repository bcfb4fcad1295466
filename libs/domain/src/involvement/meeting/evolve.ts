import type { ActorRef } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identity.ts';
import type { Instant } from '../../kernel/time.ts';
import type { InvolvementFacts, MeetingFactType } from '../facts.ts';
import type { Meeting, Summons } from '../state.ts';

/** A fact of a meeting with what the log adds. Which initiative's log it stands in makes no difference to the meeting. */
export type RecordedMeetingFact = { [K in MeetingFactType]: { readonly type: K; readonly payload: InvolvementFacts[K]; readonly at: Instant; readonly by: ActorRef; readonly entryId: Id } }[MeetingFactType];
type Recorded<T extends MeetingFactType> = Extract<RecordedMeetingFact, { type: T }>;

const convened = ({ organisationId }: { readonly organisationId: Id }, { payload: { meetingId, ...words } }: Recorded<'meeting.convened'>): Meeting => ({
  id: meetingId, organisationId, version: 0, ...words, status: 'PLANNED', items: [], lateItems: [], responses: [], calendarSequence: 0, summonses: [], attendance: [], otherTimeRequests: [], held: null,
});

const itemAdded = (meeting: Meeting, { payload, at, by }: Recorded<'meeting.planned'>): Meeting => {
  const { itemId, initiativeId, title, intensity, proposalId, part, late = false } = payload;
  if (meeting.items.some(({ id }) => id === itemId)) return meeting;
  return { ...meeting, items: [...meeting.items, { id: itemId, position: meeting.items.length + 1, initiativeId, title, intensity, proposalId, part, addedBy: by, addedAt: at, late, presented: [] }] };
};

/** Copies of one summons, from the logs of several initiatives, make one summons: one line per person, for all its parties. */
const summoned = (meeting: Meeting, { payload: { summonsId, startsAt, to, leadTimeWorkingDays }, at }: Recorded<'meeting.summoned'>): Meeting => {
  const before = meeting.summonses.find(({ id }) => id === summonsId);
  const lines = new Map((before?.deliveries ?? []).map((line) => [line.personId, line]));
  for (const { personId, partyIds, union, deputy } of to) {
    const line = lines.get(personId);
    lines.set(personId, line === undefined
      ? { personId, partyIds, union, deputy, deliveredAt: at }
      : { ...line, partyIds: [...new Set([...line.partyIds, ...partyIds])], deputy: line.deputy && deputy });
  }
  const summons: Summons = { id: summonsId, startsAt, sentAt: before?.sentAt ?? at, leadTimeWorkingDays, deliveries: [...lines.values()] };
  return {
    ...meeting, status: 'SUMMONED',
    summonses: before === undefined ? [...meeting.summonses, summons] : meeting.summonses.map((one) => (one.id === summonsId ? summons : one)),
  };
};

/** The first copy decides; the same fact stands in every initiative's log. */
const held = (meeting: Meeting, { payload: { startedAt, endedAt, occurredOn }, at, by }: Recorded<'meeting.held'>): Meeting =>
  meeting.held !== null ? meeting : ({ ...meeting, status: 'HELD', held: { startedAt, endedAt, registered: { recordedAt: at, occurredOn, bySide: by.side, confirmedAt: null } } });

const heldConfirmed = (meeting: Meeting, { at }: Recorded<'meeting.held-confirmed'>): Meeting =>
  meeting.held === null ? meeting : { ...meeting, held: { ...meeting.held, registered: { ...meeting.held.registered, confirmedAt: meeting.held.registered.confirmedAt ?? at } } };

/** A side's later word about a person takes the place of its earlier one. */
const attended = (meeting: Meeting, { payload: { attendees }, at, by }: Recorded<'meeting.attendance-confirmed'>): Meeting => ({
  ...meeting,
  attendance: [
    ...meeting.attendance.filter((line) => !attendees.some(({ personId, side }) => personId === line.personId && side === line.side)),
    ...attendees.map((attendee) => ({ ...attendee, unitId: attendee.unitId ?? null, confirmedBy: by, confirmedAt: at })),
  ],
});

const otherTimeRequested = (meeting: Meeting, { payload: { requestId, union, reason }, at, by }: Recorded<'meeting.other-time-requested'>): Meeting =>
  meeting.otherTimeRequests.some(({ id }) => id === requestId) ? meeting
    : { ...meeting, otherTimeRequests: [...meeting.otherTimeRequests, { id: requestId, union, by, reason, at, answer: null }] };

const otherTimeAnswered = (meeting: Meeting, { payload: { requestId, granted, reason }, at }: Recorded<'meeting.other-time-answered'>): Meeting =>
  ({ ...meeting, otherTimeRequests: meeting.otherTimeRequests.map((one) => (one.id === requestId ? { ...one, answer: { granted, reason, at } } : one)) });

/** A calendar must take in a new time, place or title; the copies of one fact raise the sequence once. */
const moved = (meeting: Meeting, { payload: { startsAt } }: Recorded<'meeting.moved'>): Meeting =>
  (startsAt === meeting.startsAt ? meeting : { ...meeting, startsAt, status: 'PLANNED', responses: [], calendarSequence: meeting.calendarSequence + 1 });

const changed = (meeting: Meeting, { payload: { title, place, minutes, ...table } }: Recorded<'meeting.changed'>): Meeting => {
  const { participants = meeting.participants, agendaClosesWorkingDays = meeting.agendaClosesWorkingDays } = table;
  const isNews = title !== meeting.title || place !== meeting.place || minutes !== meeting.minutes;
  return { ...meeting, title, place, minutes, participants, agendaClosesWorkingDays, calendarSequence: meeting.calendarSequence + (isNews ? 1 : 0) };
};

const cancelled = (meeting: Meeting): Meeting => (meeting.status === 'CANCELLED' ? meeting : { ...meeting, status: 'CANCELLED', calendarSequence: meeting.calendarSequence + 1 });

const lateItemProposed = (meeting: Meeting, { payload: { meetingId: _, itemId, ...words }, at, by }: Recorded<'meeting.late-item-proposed'>): Meeting =>
  ({ ...meeting, lateItems: [...meeting.lateItems, { id: itemId, ...words, by, at, answer: null }] });

const lateItemAnswered = (meeting: Meeting, { payload: { itemId, agreed, reason }, at, by }: Recorded<'meeting.late-item-answered'>): Meeting =>
  ({ ...meeting, lateItems: meeting.lateItems.map((item) => (item.id === itemId ? { ...item, answer: { agreed, reason, by, at } } : item)) });

const responded = (meeting: Meeting, { payload: { personId, name, answer, reason }, at }: Recorded<'meeting.responded'>): Meeting =>
  ({ ...meeting, responses: [...meeting.responses.filter((response) => response.personId !== personId), { personId, name, answer, reason, at }] });

const documentsPresented = (meeting: Meeting, { payload: { itemId, documents }, at, by }: Recorded<'meeting.documents-presented'>): Meeting =>
  ({ ...meeting, items: meeting.items.map((item) => (item.id === itemId ? { ...item, presented: [...item.presented, ...documents.map((document) => ({ ...document, by, at }))] } : item)) });

/**
 * The meeting after a fact; null before it is `meeting.convened`. The same fact from several logs counts once. `version` is raised by the application.
 * A fact of a meeting that was never convened is a fault.
 */
export function evolveMeeting(meeting: Meeting | null, home: { readonly organisationId: Id }, recorded: RecordedMeetingFact): Meeting {
  if (recorded.type === 'meeting.convened') return meeting ?? convened(home, recorded);
  if (meeting === null) throw new Error(`${recorded.type} of a meeting that was never convened`);
  switch (recorded.type) {
    case 'meeting.planned': return itemAdded(meeting, recorded);
    case 'meeting.late-item-proposed': return lateItemProposed(meeting, recorded);
    case 'meeting.late-item-answered': return lateItemAnswered(meeting, recorded);
    case 'meeting.changed': return changed(meeting, recorded);
    case 'meeting.moved': return moved(meeting, recorded);
    case 'meeting.cancelled': return cancelled(meeting);
    case 'meeting.summoned': return summoned(meeting, recorded);
    case 'meeting.responded': return responded(meeting, recorded);
    case 'meeting.other-time-requested': return otherTimeRequested(meeting, recorded);
    case 'meeting.other-time-answered': return otherTimeAnswered(meeting, recorded);
    case 'meeting.held': return held(meeting, recorded);
    case 'meeting.held-confirmed': return heldConfirmed(meeting, recorded);
    case 'meeting.attendance-confirmed': return attended(meeting, recorded);
    case 'meeting.documents-presented': return documentsPresented(meeting, recorded);
  }
}
