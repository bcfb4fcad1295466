import type { Actor, Id, InformationPackage, Instant, Intensity, MeetingCommands } from '#domain';
import { osloInstant } from '#domain';
import { fagforbundetRep, leader, nsfRep } from './actors.ts';
import { id, sha } from './ids.ts';
import { PlayedCourse } from './played-course.ts';

/** An instant of March 2026 in Oslo, the month of the tests' consultation. The 2nd is a Monday, and no weekday of it is a holiday. */
export const march = (day: number, time: `${string}:${string}` = '12:00'): Instant => osloInstant(`2026-03-${String(day).padStart(2, '0')}`, time);

/** Puts a version of the proposal at the course's time. */
export const put = (course: PlayedCourse, version: number, substantial = true): PlayedCourse => course.does('proposal.put', {
  proposalId: id(`proposal-${version}`), title: `Turnus versjon ${version}`, text: 'Hver tredje helg', alternatives: [{ id: id('alternative'), title: 'Hver fjerde helg' }], substantial, requiresAgreement: [],
});

/** Lays documents before the unions; one document unless told otherwise. */
export const deliver = (course: PlayedCourse, name: string, change: { digit?: string; replacesId?: Id | null; proposalId?: Id | null; kind?: InformationPackage['kind']; occurredOn?: string | null; document?: string } = {}): PlayedCourse =>
  course.does('package.deliver', {
    packageId: id(name), kind: change.kind ?? 'CONSULTATION', title: name, proposalId: change.proposalId ?? null, replacesId: change.replacesId ?? null, occurredOn: change.occurredOn ?? null,
    documents: [{ name: change.document ?? 'turnus.pdf', version: '1', sha256: sha(change.digit ?? 'a'), bytes: 1200 }],
    to: [{ kind: 'PARTY', id: id('fagforbundet') }, { kind: 'PARTY', id: id('nsf') }],
  });

interface Called { readonly name: string; readonly startsAt: Instant; readonly proposalId?: Id | null; readonly intensity?: Intensity }

/** Plans a meeting with one item of the tests' initiative, called `item-<name>`. */
export const plan = (course: PlayedCourse, { name, startsAt, proposalId, intensity }: Called): PlayedCourse => course.meets(id(name), 'meeting.plan', {
  id: id(name), unitId: id('unit'), title: name, place: null, seriesId: null, startsAt,
  items: [{ itemId: id(`item-${name}`), initiativeId: id('initiative'), title: 'Ny turnus', intensity: intensity ?? 'CONSULT', proposalId: proposalId === undefined ? id('proposal-1') : proposalId }],
});

/** Plans and summons a meeting at the course's time. */
export const summon = (course: PlayedCourse, called: Called): PlayedCourse =>
  plan(course, called).meets(id(called.name), 'meeting.summon', { summonsId: id(`sum-${called.name}`) });

/** The meeting is held for an hour from an instant, and put on record as it ends. */
export const hold = (course: PlayedCourse, name: string, startedAt: Instant): PlayedCourse => {
  const endedAt = new Date(Date.parse(startedAt) + 3_600_000).toISOString();
  return course.at(endedAt).meets(id(name), 'meeting.hold', { startedAt, endedAt });
};

export const attendee = (actor: Actor, union: string | null, presence: 'MET' | 'ABSENT' = 'MET'): MeetingCommands['meeting.confirm-attendance']['attendees'][number] =>
  ({ personId: actor.personId ?? '', name: actor.name, union, deputy: false, presence, reason: presence === 'ABSENT' ? 'Syk' : null });

/** Unions whose rep confirms that it met. */
export const met = (course: PlayedCourse, name: string, ...unions: readonly ('fagforbundet' | 'nsf')[]): PlayedCourse => unions.reduce((played, union) => {
  const rep = union === 'nsf' ? nsfRep : fagforbundetRep;
  return played.meets(id(name), 'meeting.confirm-attendance', { side: 'EMPLOYEES', attendees: [attendee(rep, union)] }, rep);
}, course);

/** Drafts and sends the record of a meeting, `rec-<name>`. */
export const sendRecordOf = (course: PlayedCourse, name: string): PlayedCourse => course
  .does('record.draft', { recordId: id(`rec-${name}`), meetingId: id(name), itemId: id(`item-${name}`), text: 'Partene drøftet turnusen.' }, leader)
  .does('record.send', { recordId: id(`rec-${name}`) }, leader);

/** Proposal put on Monday 2 March, summoned on the 3rd, consulted on Wednesday the 11th with both unions, and the record sent the same day. */
export const consulted = (intensity: Intensity = 'CONSULT'): PlayedCourse => {
  const course = summon(put(new PlayedCourse(), 1).at(march(3)), { name: 'first', startsAt: march(11, '09:00'), intensity });
  return sendRecordOf(met(hold(course, 'first', march(11, '09:00')), 'first', 'fagforbundet', 'nsf'), 'first');
};
