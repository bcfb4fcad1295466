import type { Instant } from '../kernel/time.ts';
import { osloDate, osloInstant } from '../kernel/working-days.ts';
import type { Dossier, RuleContext, WaitingOn } from '../gate/criterion.ts';
import { employerParty } from '../gate/matter.ts';
import { confirmingSide } from '../initiative/registration.ts';
import type { Initiative } from '../initiative/state.ts';
import { registrationCounts, signOffCounts } from './counts.ts';
import type { CountedExit } from './exits.ts';
import { exitsOf, isOnStandingProposal } from './exits.ts';
import { isConsultation, signOffOf } from './record/signatories.ts';
import type { AgendaItem, Meeting, Party } from './state.ts';

/** What a consultation waits for, as the next step that somebody must take. */
export type ConsultationStep = 'SUMMON' | 'MEET' | 'HOLD' | 'CONFIRM_HELD' | 'DRAFT_RECORD' | 'SEND_RECORD' | 'SIGN' | 'SCAN_UNOPPOSED';

/** Where one party's consultation stands: its exit; or what it waits for, on whom and since when; or nothing done yet. */
export type PartyStanding =
  | { readonly party: Party; readonly state: 'EXIT'; readonly exit: CountedExit }
  | { readonly party: Party; readonly state: 'WAITING'; readonly on: WaitingOn; readonly since: Instant; readonly step: ConsultationStep; readonly reviewAt: Instant | null }
  | { readonly party: Party; readonly state: 'MISSING' };

type Waiting = Omit<Extract<PartyStanding, { state: 'WAITING' }>, 'party' | 'state'>;
interface Called { readonly meeting: Meeting; readonly item: AgendaItem }

/** Items that call to consultation on the standing proposal, newest meeting last; meetings called off are left out. */
function calls({ initiative, meetings }: Dossier, part: string | null): readonly Called[] {
  const at = (meeting: Meeting): Instant => meeting.held?.startedAt ?? meeting.startsAt;
  return meetings.filter(({ status }) => status !== 'CANCELLED').toSorted((a, b) => at(a).localeCompare(at(b)))
    .flatMap((meeting) => meeting.items
      .filter((item) => item.initiativeId === initiative.id && item.part === part && isConsultation(item.intensity) && isOnStandingProposal(initiative, item, at(meeting)))
      .map((item) => ({ meeting, item })));
}

const employer = (initiative: Initiative): WaitingOn => ({ kind: 'ROLE', id: employerParty(initiative)?.id ?? null, name: initiative.leader.name });
const on = (party: Party): WaitingOn => ({ kind: 'PARTY', id: party.id, name: party.name });
const time = (name: string): WaitingOn => ({ kind: 'TIME', id: null, name });

/** Before it is held, a meeting waits to be summoned, to come, or to be put on record. */
function beforeHeld({ initiative }: Dossier, { meeting, item }: Called, { now }: Pick<RuleContext, 'now'>): Waiting {
  const summons = meeting.summonses.findLast(({ startsAt, sentAt }) => startsAt === meeting.startsAt && item.addedAt <= sentAt);
  if (meeting.startsAt <= now) return { on: employer(initiative), since: meeting.startsAt, step: 'HOLD', reviewAt: null };
  return summons === undefined
    ? { on: employer(initiative), since: item.addedAt, step: 'SUMMON', reviewAt: meeting.startsAt }
    : { on: time(meeting.title), since: summons.sentAt, step: 'MEET', reviewAt: meeting.startsAt };
}

/** After it, the record waits to be written, sent, signed, and a scan to stand unopposed. */
function afterHeld({ initiative }: Dossier, { meeting, item }: Called, party: Party, { now }: Pick<RuleContext, 'now'>): Waiting {
  const { registered } = meeting.held!;
  if (!registrationCounts(registered)) {
    return { on: confirmingSide(registered) === 'EMPLOYER' ? employer(initiative) : on(party), since: registered.recordedAt, step: 'CONFIRM_HELD', reviewAt: null };
  }
  const records = initiative.records.filter(({ meetingId, itemId }) => meetingId === meeting.id && itemId === item.id);
  const record = records.find(({ sentAt }) => sentAt !== null) ?? records[0];
  if (record === undefined) return { on: employer(initiative), since: registered.recordedAt, step: 'DRAFT_RECORD', reviewAt: null };
  if (record.sentAt === null) return { on: employer(initiative), since: record.draftedAt, step: 'SEND_RECORD', reviewAt: null };
  const signOff = signOffOf(record, party.id);
  return signOff?.scan != null && !signOffCounts(signOff, osloDate(now))
    ? { on: time(signOff.scan.name), since: signOff.at, step: 'SCAN_UNOPPOSED', reviewAt: osloInstant(signOff.scan.countsFrom) }
    : { on: on(party), since: record.sentAt, step: 'SIGN', reviewAt: null };
}

/**
 * Where the consultation of a part stands, party by party. `demanded` AGREE leaves out what was called to as less; an exit that does not open under it
 * is given as the exit it is, for the criterion to judge by `exitOpens`.
 */
export function consultationStanding(dossier: Dossier, matter: { readonly part: string | null; readonly demanded?: 'CONSULT' | 'AGREE' }, context: Pick<RuleContext, 'now'>): readonly PartyStanding[] {
  const called = calls(dossier, matter.part).findLast(({ item }) => matter.demanded !== 'AGREE' || item.intensity === 'AGREE');
  return exitsOf(dossier, matter, context).map(({ party, exit }): PartyStanding => {
    if (exit !== null) return { party, state: 'EXIT', exit };
    if (called === undefined) return { party, state: 'MISSING' };
    const waiting = called.meeting.held === null ? beforeHeld(dossier, called, context) : afterHeld(dossier, called, party, context);
    return { party, state: 'WAITING', ...waiting };
  });
}
