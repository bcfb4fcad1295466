import { textWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { Outcome, Refused } from '../../kernel/decision.ts';
import { SYSTEM } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identity.ts';
import type { Instant } from '../../kernel/time.ts';
import { osloDate } from '../../kernel/working-days.ts';
import type { Decider } from '../../initiative/decider.ts';
import type { Fact } from '../../initiative/facts.ts';
import { fact } from '../../initiative/facts.ts';
import type { Initiative } from '../../initiative/state.ts';
import type { InvolvementFacts } from '../facts.ts';
import { refuseBecause } from '../refuse-because.ts';
import { requireAct, requireSpeaker } from '../speaking.ts';
import type { Meeting, MeetingRecord } from '../state.ts';
import { findOpenRecord } from './find.ts';
import { isComplete, signOffOf } from './signatories.ts';

/** Sent, and the party has no sign-off on it that stands: the words of a sign-off are final. */
export function openForSignOff(initiative: Initiative, record: MeetingRecord, { partyId, signOffId }: { readonly partyId: Id; readonly signOffId: Id }): Refused | null {
  if (record.sentAt === null) return refuseBecause('RECORD_NOT_SENT', ['recordId']);
  if (initiative.records.some(({ signOffs }) => signOffs.some(({ id }) => id === signOffId))) return refuse('ID_TAKEN', ['signOffId']);
  const before = signOffOf(record, partyId);
  if (before === null) return null;
  return before.scan === null
    ? refuseBecause('SIGNED_OFF_ALREADY', ['partyId'], { exit: before.exit })
    : refuseBecause('SCAN_STANDS', ['partyId'], { countsFrom: before.scan.countsFrom });
}

/** A sign-off, and the lock with it when it was the last one that was wanting. */
export function signOffWithLock(initiative: Initiative, meeting: Meeting, record: MeetingRecord, { payload, now }: { readonly payload: InvolvementFacts['record.signed-off']; readonly now: Instant }): Outcome<Fact> {
  const signed = fact('record.signed-off', payload);
  const { signOffId, partyId, exit, words } = payload;
  const scan = payload.scan === null ? null : { ...payload.scan, opposedAt: null };
  const signOff = { id: signOffId, partyId, exit, words, scan, at: now, by: { personId: null, name: SYSTEM.name, role: 'SYSTEM' as const, side: null }, entryId: signOffId };
  const after: MeetingRecord = { ...record, signOffs: [...record.signOffs, signOff] };
  return isComplete(initiative, meeting, after, osloDate(now)) ? accept(signed, fact('record.locked', { recordId: record.id })) : accept(signed);
}

/** The party signs, with or without its dissent (protokolltilførsel). */
export const signRecord: Decider<'record.sign'> = (dossier, { by, input: { recordId, signOffId, partyId, dissent } }, { now }) => {
  const found = findOpenRecord(dossier, recordId);
  if (found.refused !== null) return found.refused;
  return requireSpeaker(dossier.initiative, partyId, by, osloDate(now))
    ?? requireAct(dossier.initiative, { partyId, act: 'SIGN' }, by, osloDate(now))
    ?? refuseWith(dissent === null ? [] : textWithin(dissent, 'dissent'))
    ?? openForSignOff(dossier.initiative, found.record, { partyId, signOffId })
    ?? signOffWithLock(dossier.initiative, found.meeting, found.record, {
      now, payload: { recordId, signOffId, partyId, exit: dissent === null ? 'SIGNED' : 'SIGNED_WITH_DISSENT', words: dissent, scan: null },
    });
};

/** The party declines to sign, and says why. */
export const declineRecord: Decider<'record.decline'> = (dossier, { by, input: { recordId, signOffId, partyId, reason } }, { now }) => {
  const found = findOpenRecord(dossier, recordId);
  if (found.refused !== null) return found.refused;
  return requireSpeaker(dossier.initiative, partyId, by, osloDate(now))
    ?? requireAct(dossier.initiative, { partyId, act: 'SIGN' }, by, osloDate(now))
    ?? refuseWith(textWithin(reason, 'reason'))
    ?? openForSignOff(dossier.initiative, found.record, { partyId, signOffId })
    ?? signOffWithLock(dossier.initiative, found.meeting, found.record, { now, payload: { recordId, signOffId, partyId, exit: 'DECLINED', words: reason, scan: null } });
};
