import type { ActorRef } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identity.ts';
import type { Instant } from '../../kernel/time.ts';
import type { InvolvementFacts, MeetingFactType } from '../facts.ts';
import type { Meeting, Summons } from '../state.ts';

/** A fact of a meeting with what the log adds. Which initiative's log it stands in makes no difference to the meeting. */
export type RecordedMeetingFact = { [K in MeetingFactType]: { readonly type: K; readonly payload: InvolvementFacts[K]; readonly at: Instant; readonly by: ActorRef; readonly entryId: Id } }[MeetingFactType];
type Recorded<T extends MeetingFactType> = Extract<RecordedMeetingFact, { type: T }>;

const convened = ({ organisationId }: { readonly organisationId: Id }, { payload: { meetingId, ...words } }: Recorded<'meeting.convened'>): Meeting => ({
  id: meetingId, organisationId, version: 0, ...words, status: 'PLANNED', items: [], summonses: [], attendance: [], otherTimeRequests: [], held: null,
});

const itemAdded = (meeting: Meeting, { payload, at, by }: Recorded<'meeting.planned'>): Meeting => {
  const { itemId, initiativeId, title, intensity, proposalId, part } = payload;
  if (meeting.items.some(({ id }) => id === itemId)) return meeting;
  return { ...meeting, items: [...meeting.items, { id: itemId, position: meeting.items.length + 1, initiativeId, title, intensity, proposalId, part, addedBy: by, addedAt: at }] };
};

/** Copies of one summons, from the logs of several initiatives, make one summons: one line per person, for all its parties. */
const summoned = (meeting: Meeting, { payload: { summonsId, startsAt, to }, at }: Recorded<'meeting.summoned'>): Meeting => {
  const before = meeting.summonses.find(({ id }) => id === summonsId);
  const lines = new Map((before?.deliveries ?? []).map((line) => [line.personId, line]));
  for (const { personId, partyIds, union, deputy } of to) {
    const line = lines.get(personId);
    lines.set(personId, line === undefined
      ? { personId, partyIds, union, deputy, deliveredAt: at }
      : { ...line, partyIds: [...new Set([...line.partyIds, ...partyIds])], deputy: line.deputy && deputy });
  }
  const summons: Summons = { id: summonsId, startsAt, sentAt: before?.sentAt ?? at, deliveries: [...lines.values()] };
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
    ...attendees.map((attendee) => ({ ...attendee, confirmedBy: by, confirmedAt: at })),
  ],
});

const otherTimeRequested = (meeting: Meeting, { payload: { requestId, union, reason }, at, by }: Recorded<'meeting.other-time-requested'>): Meeting =>
  meeting.otherTimeRequests.some(({ id }) => id === requestId) ? meeting
    : { ...meeting, otherTimeRequests: [...meeting.otherTimeRequests, { id: requestId, union, by, reason, at, answer: null }] };

const otherTimeAnswered = (meeting: Meeting, { payload: { requestId, granted, reason }, at }: Recorded<'meeting.other-time-answered'>): Meeting =>
  ({ ...meeting, otherTimeRequests: meeting.otherTimeRequests.map((one) => (one.id === requestId ? { ...one, answer: { granted, reason, at } } : one)) });

/**
 * The meeting after a fact; null before it is `meeting.convened`. The same fact from several logs counts once. `version` is raised by the application.
 * A fact of a meeting that was never convened is a fault.
 */
export function evolveMeeting(meeting: Meeting | null, home: { readonly organisationId: Id }, recorded: RecordedMeetingFact): Meeting {
  if (recorded.type === 'meeting.convened') return meeting ?? convened(home, recorded);
  if (meeting === null) throw new Error(`${recorded.type} of a meeting that was never convened`);
  switch (recorded.type) {
    case 'meeting.planned': return itemAdded(meeting, recorded);
    case 'meeting.moved': return { ...meeting, startsAt: recorded.payload.startsAt, status: 'PLANNED' };
    case 'meeting.cancelled': return { ...meeting, status: 'CANCELLED' };
    case 'meeting.summoned': return summoned(meeting, recorded);
    case 'meeting.other-time-requested': return otherTimeRequested(meeting, recorded);
    case 'meeting.other-time-answered': return otherTimeAnswered(meeting, recorded);
    case 'meeting.held': return held(meeting, recorded);
    case 'meeting.held-confirmed': return heldConfirmed(meeting, recorded);
    case 'meeting.attendance-confirmed': return attended(meeting, recorded);
  }
}
