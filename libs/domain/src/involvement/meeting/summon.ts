import { textWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { Id } from '../../kernel/identity.ts';
import type { CivilDate } from '../../kernel/time.ts';
import { osloDate, workingDaysBetween } from '../../kernel/working-days.ts';
import type { Initiative } from '../../initiative/state.ts';
import type { InvolvementFacts, MeetingFact } from '../facts.ts';
import { refuseBecause } from '../refuse-because.ts';
import type { Meeting, Party } from '../state.ts';
import { stillToCome } from './convene.ts';
import type { MeetingDecider } from './standing.ts';
import { convenes, toEveryLog, unionsOf } from './standing.ts';

type Receiver = InvolvementFacts['meeting.summoned']['to'][number];

const peopleOf = ({ holders, mandates }: Party, today: CivilDate): readonly { readonly personId: Id; readonly deputy: boolean }[] => [
  ...holders.map(({ personId, deputy }) => ({ personId, deputy })),
  ...mandates.filter(({ until }) => until === null || until >= today).map(({ personId }) => ({ personId, deputy: false })),
];

/** Office-holders, deputies and those with a mandate of every party; one line per person, who may stand for several parties. */
export function receiversOf({ parties }: Initiative, today: CivilDate): readonly Receiver[] {
  const lines = new Map<Id, Receiver>();
  for (const party of parties.filter(({ removed }) => removed === null)) {
    for (const { personId, deputy } of peopleOf(party, today)) {
      const line = lines.get(personId);
      if (line?.partyIds.includes(party.id) === true) continue;
      lines.set(personId, line === undefined
        ? { personId, partyIds: [party.id], union: party.union, deputy }
        : { ...line, partyIds: [...line.partyIds, party.id], deputy: line.deputy && deputy });
    }
  }
  return [...lines.values()];
}

/** Members of the meeting whom no initiative on the agenda calls. */
function membersOf({ participants }: Meeting, called: readonly Receiver[]): Receiver[] {
  const known = new Set(called.map(({ personId }) => personId));
  return participants.filter(({ personId }) => !known.has(personId)).map(({ personId, union }) => ({ personId, partyIds: [], union, deputy: false }));
}

/** Calls the meeting's members, and every party of every initiative on the agenda, stating the kind of each item. May be sent anew, after a move or for items added since. */
export const summonMeeting: MeetingDecider<'meeting.summon'> = ({ meeting, dossiers }, { by, input: { summonsId } }, { now, closed }) => {
  const today = osloDate(now);
  const called = (initiativeId: Id | null): Receiver[] => {
    const initiative = dossiers.find((dossier) => dossier.initiative.id === initiativeId)?.initiative;
    return initiative === undefined ? [] : [...receiversOf(initiative, today)];
  };
  const own = membersOf(meeting, dossiers.flatMap(({ initiative }) => [...receiversOf(initiative, today)]));
  const logs = [...new Set(meeting.items.map(({ initiativeId }) => initiativeId))];
  const leadTimeWorkingDays = workingDaysBetween(today, osloDate(meeting.startsAt), closed);
  const hasCounterpart = meeting.participants.some(({ side }) => side === 'EMPLOYEES') || dossiers.some(({ initiative }) => initiative.parties.some((party) => party.side === 'EMPLOYEES' && party.removed === null && peopleOf(party, today).length > 0));
  return (convenes(by, dossiers) ? null : refuseBecause('MEETING_BY_EMPLOYER'))
    ?? stillToCome(meeting)
    ?? (meeting.startsAt <= now ? refuseBecause('MEETING_IN_PAST', null) : null)
    ?? (meeting.summonses.some(({ id }) => id === summonsId) ? refuse('ID_TAKEN', ['summonsId']) : null)
    ?? (hasCounterpart ? null : refuseBecause('SUMMONS_TO_NOBODY'))
    ?? accept(...(own.length > 0 && !logs.includes(null) ? [null, ...logs] : logs.length === 0 ? [null] : logs).map((initiativeId): MeetingFact => ({
      type: 'meeting.summoned', initiativeId,
      payload: {
        meetingId: meeting.id, summonsId, startsAt: meeting.startsAt, leadTimeWorkingDays, to: initiativeId === null ? own : called(initiativeId),
        items: meeting.items.filter((item) => item.initiativeId === initiativeId).map(({ id, title, intensity }) => ({ itemId: id, title, intensity })),
      },
    })));
};

/** A union that is summoned asks for another time, before the meeting begins. While it has no answer, nothing lapses for that union. */
export const requestOtherTime: MeetingDecider<'meeting.request-other-time'> = ({ meeting, dossiers }, { by, input }, { now }) =>
  (input.union !== null && unionsOf(by, dossiers, osloDate(now)).has(input.union) ? null : refuseBecause('OTHER_TIME_BY_PARTY', ['union']))
  ?? refuseWith(textWithin(input.reason, 'reason'))
  ?? (meeting.status !== 'SUMMONED' || meeting.startsAt <= now ? refuseBecause('OTHER_TIME_TOO_LATE', null, { status: meeting.status }) : null)
  ?? (meeting.otherTimeRequests.some(({ id }) => id === input.requestId) ? refuse('ID_TAKEN', ['requestId']) : null)
  ?? accept(...toEveryLog(meeting.items, (initiativeId) => ({ type: 'meeting.other-time-requested', initiativeId, payload: { meetingId: meeting.id, ...input } })));

export const answerOtherTime: MeetingDecider<'meeting.answer-other-time'> = ({ meeting, dossiers }, { by, input }) => {
  const request = meeting.otherTimeRequests.find(({ id }) => id === input.requestId);
  return (convenes(by, dossiers) ? null : refuseBecause('MEETING_BY_EMPLOYER'))
    ?? refuseWith(textWithin(input.reason, 'reason'))
    ?? (request === undefined ? refuseBecause('REQUEST_UNKNOWN', ['requestId']) : null)
    ?? (request !== undefined && request.answer !== null ? refuseBecause('REQUEST_ANSWERED_ALREADY', ['requestId']) : null)
    ?? accept(...toEveryLog(meeting.items, (initiativeId) => ({ type: 'meeting.other-time-answered', initiativeId, payload: { meetingId: meeting.id, ...input } })));
};
