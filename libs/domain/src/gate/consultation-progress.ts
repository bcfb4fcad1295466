import type { Instant } from '../kernel/time.ts';
import { osloInstant } from '../kernel/working-days.ts';
import { registrationCounts, stands } from '../involvement/counts.ts';
import type { Party } from '../involvement/state.ts';
import { heldConsultations, itemsOnMatter } from './consultations.ts';
import type { HeldConsultation } from './consultations.ts';
import type { Dossier, Finding, GateContext, WaitingOn } from './criterion.ts';
import { earliest, missing, waiting } from './finding.ts';
import { confirmers } from './on-record.ts';

const byName = (parties: readonly Party[]): readonly WaitingOn[] => parties.map(({ id, name }) => ({ kind: 'PARTY', id, name }));

/** How far the consultation of parties without an exit has come, and the mutation that brings the next step. `missing.mutation` names it. */
export function consultationProgress(left: readonly Party[], dossier: Dossier, context: GateContext): Finding {
  const held = heldConsultations(dossier, context);
  const names = left.map(({ name }) => name);
  return waitingForWords(left, held)
    ?? waitingForConfirmation(names, held, dossier)
    ?? (held.some(({ records }) => records.some(({ sentAt }) => sentAt === null)) ? missing({ parties: names, mutation: 'recordSend' }) : null)
    ?? (held.some(({ records }) => records.length === 0) ? missing({ parties: names, mutation: 'recordDraft' }) : null)
    ?? waitingForMeeting(names, dossier, context);
}

/** A record lies before the parties, or a scan of theirs has not yet stood unopposed for its days. */
function waitingForWords(left: readonly Party[], held: readonly HeldConsultation[]): Finding | null {
  const open = held.filter(({ counts }) => counts).flatMap(({ records }) => records).filter(({ sentAt, lockedAt, registered }) => sentAt !== null && lockedAt === null && registrationCounts(registered));
  if (open.length === 0) return null;
  const scans = open.flatMap(({ signOffs }) => signOffs).filter((signOff) => left.some(({ id }) => id === signOff.partyId) && stands(signOff));
  const reviewAt = earliest(scans.map(({ scan }) => (scan === null ? null : osloInstant(scan.countsFrom))));
  return waiting(byName(left), earliest(open.map(({ sentAt }) => sentAt)), { parties: left.map(({ name }) => name), mutation: 'recordSign' },
    { reviewAt, evidence: open.map(({ entryId }) => entryId) });
}

/** The meeting or its record was typed in afterwards. */
function waitingForConfirmation(names: readonly string[], held: readonly HeldConsultation[], { initiative }: Dossier): Finding | null {
  const late = held.flatMap(({ meeting, records }) => [...(meeting.held === null ? [] : [meeting.held.registered]), ...records.map(({ registered }) => registered)]).filter((registered) => !registrationCounts(registered));
  return late.length === 0 ? null
    : waiting(confirmers(initiative, late[0]!), earliest(late.map(({ recordedAt }) => recordedAt)), { parties: names, mutation: 'registrationConfirm' });
}

/** Nothing held: the next meeting that has been summoned, else what must be done to get one. */
function waitingForMeeting(names: readonly string[], dossier: Dossier, context: GateContext): Finding {
  const ahead = dossier.meetings.filter(({ status, startsAt }) => status === 'PLANNED' || status === 'SUMMONED' ? startsAt >= context.now : false)
    .filter((meeting) => itemsOnMatter(dossier, meeting, meeting.startsAt, context).length > 0).toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const summoned = ahead.find(({ status }) => status === 'SUMMONED');
  if (summoned === undefined) return missing({ parties: names, mutation: ahead.length > 0 ? 'meetingSummon' : 'meetingPlan' });
  const since: Instant | null = earliest(summoned.summonses.map(({ sentAt }) => sentAt));
  return waiting([{ kind: 'TIME', id: summoned.id, name: summoned.startsAt }], since, { parties: names, mutation: 'meetingHold' });
}
