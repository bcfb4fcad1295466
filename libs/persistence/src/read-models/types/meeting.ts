import { EVERYONE, INVOLVED } from '../audience.ts';
import { column, elements, id, inline, instant, json, jsonId, many, one, personIn, text, value } from '../fields.ts';
import { globalIdSql } from '../global-id.ts';
import { seesWhole } from '../initiative-visibility.ts';
import { type ReadModel, type Scope, type Sql, visibleTo } from '../model.ts';

/** At one's level, summoned or present, or treating an initiative that one sees whole. */
function seesMeeting(meeting: Sql, scope: Scope): Sql | null {
  if (scope.access.wide) return null;
  const { me } = scope;
  return [
    ...(scope.access.hasLevels ? [`${meeting}.unit_id = any (${scope.levels}::uuid[])`] : []),
    `exists (select from attendance q where q.meeting_id = ${meeting}.id and q.person_id = ${me})`,
    `exists (select from summons q where q.meeting_id = ${meeting}.id and q.deliveries @> jsonb_build_array(jsonb_build_object('personId', ${me})))`,
    `${meeting}.participants @> jsonb_build_array(jsonb_build_object('personId', ${me}))`,
    `exists (select from agenda_item q join initiative i on i.id = q.initiative_id where q.meeting_id = ${meeting}.id and (${seesWhole('i', scope)}))`,
  ].join(' or ');
}
const withMeeting = (row: Sql, scope: Scope, inside: boolean): Sql | null =>
  (inside || scope.access.wide ? null : `exists (select from meeting m where m.id = ${row}.meeting_id and (${seesMeeting('m', scope) ?? 'true'}))`);

const meeting: ReadModel = {
  type: 'Meeting', rows: INVOLVED, node: { type: 'Meeting', table: 'meeting' }, visible: (row, scope, inside) => (inside ? null : seesMeeting(row, scope)),
  fields: visibleTo(EVERYONE, {
    id: id('Meeting'), version: column('version'), unit: one('Unit', 'unit', (up) => `${up}.unit_id`), title: column('title'), place: column('place'),
    series: one('MeetingSeries', 'meeting_series', (up) => `${up}.series_id`), startsAt: instant('starts_at'), minutes: column('minutes'), status: column('status'),
    participants: elements('MeetingMember', (up) => `${up}.participants`), agendaClosesWorkingDays: column('agenda_closes_working_days'), lateItems: elements('LateItem', (up) => `${up}.late_items`, 1),
    responses: elements('SummonsResponse', (up) => `${up}.responses`), calendarSequence: column('calendar_sequence'),
    calendarPath: value((row) => `'/calendar/' || ${globalIdSql('Meeting', `${row}.id`)} || '.ics'`),
    items: many('AgendaItem', 'agenda_item', (self, up) => `${self}.meeting_id = ${up}.id`), summonses: many('Summons', 'summons', (self, up) => `${self}.meeting_id = ${up}.id`, { size: 2 }),
    attendance: many('Attendance', 'attendance', (self, up) => `${self}.meeting_id = ${up}.id`), otherTimeRequests: elements('OtherTimeRequest', (up) => `${up}.other_time_requests`, 1),
    held: inline('MeetingHeld', (row) => `${row}.held`),
    records: many('MeetingRecord', 'meeting_record', (self, up) => `${self}.meeting_id = ${up}.id`, { orderBy: 'drafted_at, id', inside: false }),
  }),
};

const meetingSeries: ReadModel = {
  type: 'MeetingSeries', rows: INVOLVED, node: { type: 'MeetingSeries', table: 'meeting_series' },
  fields: visibleTo(EVERYONE, {
    id: id('MeetingSeries'), version: column('version'), title: column('title'), unit: one('Unit', 'unit', (up) => `${up}.unit_id`), place: column('place'), minutes: column('minutes'),
    rhythm: { ...inline('SeriesRhythm', (row) => `${row}.rhythm`), absent: (rhythm) => `${rhythm} = '{}'` }, startsOn: column('starts_on'), onClosedDay: column('on_closed_day'), participants: elements('MeetingMember', (up) => `${up}.participants`),
    agendaClosesWorkingDays: column('agenda_closes_working_days'), plannedThrough: column('planned_through'), endsOn: value((row) => `(${row}.ended ->> 'on')`),
    meetings: many('Meeting', 'meeting', (self, up) => `${self}.series_id = ${up}.id`, { orderBy: 'starts_at, id', inside: false, size: 26 }),
  }),
};

const agendaItem: ReadModel = {
  type: 'AgendaItem', rows: INVOLVED, node: { type: 'AgendaItem', table: 'agenda_item' }, visible: withMeeting,
  fields: visibleTo(EVERYONE, {
    id: id('AgendaItem'), position: column('number'), initiative: one('Initiative', 'initiative', (up) => `${up}.initiative_id`), title: column('title'), intensity: column('intensity'),
    proposal: one('Proposal', 'proposal', (up) => `${up}.proposal_id`), part: column('part'), addedBy: inline('Actor', (row) => `${row}.added_by`), addedAt: instant('added_at'),
    late: column('late'), presented: elements('PresentedDocument', (up) => `${up}.presented`, 2),
    records: many('MeetingRecord', 'meeting_record', (self, up) => `${self}.meeting_id = ${up}.meeting_id and ${self}.item_id = ${up}.id`, { orderBy: 'drafted_at, id', inside: false, size: 1 }),
  }),
};

const summons: ReadModel = {
  type: 'Summons', rows: INVOLVED,
  fields: visibleTo(EVERYONE, { startsAt: instant('starts_at'), sentAt: instant('sent_at'), leadTimeWorkingDays: column('lead_time_working_days'), deliveries: elements('SummonsDelivery', (up) => `${up}.deliveries`) }),
};

const summonsDelivery: ReadModel = {
  type: 'SummonsDelivery', rows: INVOLVED, fields: visibleTo(EVERYONE, { person: personIn(), union: text('union'), deputy: json('deputy'), deliveredAt: text('deliveredAt') }),
};

const attendance: ReadModel = {
  type: 'Attendance', rows: INVOLVED,
  fields: visibleTo(EVERYONE, {
    person: one('Person', 'person', (up) => `${up}.person_id`), name: column('name'), side: column('side'), union: column('union_key'), deputy: column('deputy'), presence: column('presence'),
    level: one('Unit', 'unit', (up) => `${up}.unit_id`),
    reason: column('reason'), confirmedBy: inline('Actor', (row) => `${row}.confirmed_by`), confirmedAt: instant('confirmed_at'),
  }),
};

const otherTimeRequest: ReadModel = {
  type: 'OtherTimeRequest', rows: INVOLVED,
  fields: visibleTo(EVERYONE, {
    id: jsonId('OtherTimeRequest'), union: text('union'), by: inline('Actor', (row) => `(${row} -> 'by')`), reason: text('reason'), at: text('at'),
    answer: inline('RequestAnswer', (row) => `(${row} -> 'answer')`),
  }),
};

const meetingHeld: ReadModel = {
  type: 'MeetingHeld', rows: INVOLVED,
  fields: visibleTo(EVERYONE, {
    startedAt: text('startedAt'), endedAt: text('endedAt'), registered: inline('Registered', (row) => `(${row} -> 'registered')`),
    minutes: value((row) => `floor(extract(epoch from (${row} ->> 'endedAt')::timestamptz - (${row} ->> 'startedAt')::timestamptz) / 60)::integer`),
  }),
};

const seriesRhythm: ReadModel = { type: 'SeriesRhythm', rows: INVOLVED, fields: visibleTo(EVERYONE, { every: text('every'), weekday: json('weekday'), week: json('week'), time: text('time') }) };

const meetingMember: ReadModel = {
  type: 'MeetingMember', rows: INVOLVED, fields: visibleTo(EVERYONE, { person: personIn(), name: text('name'), side: text('side'), union: text('union') }),
};

const lateItem: ReadModel = {
  type: 'LateItem', rows: INVOLVED,
  fields: visibleTo(EVERYONE, {
    id: jsonId('AgendaItem'), initiative: one('Initiative', 'initiative', (up) => `(${up} ->> 'initiativeId')::uuid`), title: text('title'), intensity: text('intensity'), reason: text('reason'),
    by: inline('Actor', (row) => `(${row} -> 'by')`), bySide: text('bySide'), at: text('at'), answer: inline('LateItemAnswer', (row) => `(${row} -> 'answer')`),
  }),
};

const lateItemAnswer: ReadModel = {
  type: 'LateItemAnswer', rows: INVOLVED, fields: visibleTo(EVERYONE, { agreed: json('agreed'), reason: text('reason'), by: inline('Actor', (row) => `(${row} -> 'by')`), at: text('at') }),
};

const summonsResponse: ReadModel = {
  type: 'SummonsResponse', rows: INVOLVED, fields: visibleTo(EVERYONE, { person: personIn(), name: text('name'), answer: text('answer'), reason: text('reason'), at: text('at') }),
};

const presentedDocument: ReadModel = {
  type: 'PresentedDocument', rows: INVOLVED,
  fields: visibleTo(EVERYONE, { name: text('name'), version: text('version'), sha256: text('sha256'), bytes: json('bytes'), by: inline('Actor', (row) => `(${row} -> 'by')`), at: text('at') }),
};

export const meetings = [seriesRhythm, meetingMember, lateItem, lateItemAnswer, summonsResponse, presentedDocument, meeting, meetingSeries, agendaItem, summons, summonsDelivery, attendance, otherTimeRequest, meetingHeld];
