import { accept } from '../../kernel/decision.ts';
import type { Outcome } from '../../kernel/decision.ts';
import type { Id } from '../../kernel/identity.ts';
import { osloDate } from '../../kernel/working-days.ts';
import type { Dossier, RuleContext } from '../../gate/criterion.ts';
import type { Fact } from '../../initiative/facts.ts';
import { fact } from '../../initiative/facts.ts';
import type { FiredTimer } from '../../timer/timer.ts';
import type { Meeting, MeetingRecord } from '../state.ts';
import { isComplete, meetingOf } from './signatories.ts';
import { signOffWithLock } from './sign-off.ts';
import { partyOnRecord, sendingOf, stillToSign } from './timers.ts';

interface Found { readonly record: MeetingRecord; readonly meeting: Meeting }

function find({ initiative, meetings }: Dossier, is: (record: MeetingRecord) => boolean): Found | null {
  const record = initiative.records.find(is);
  const meeting = record === undefined ? null : meetingOf(meetings, record);
  return record === undefined || meeting === null ? null : { record, meeting };
}

/** The one reminder that a record's signatories get of each sending. */
export function decideReminder(dossier: Dossier, { occurrence }: FiredTimer, context: RuleContext): Outcome<Fact> {
  const found = find(dossier, (record) => sendingOf(record) === occurrence);
  if (found === null) return accept();
  const partyIds = stillToSign(dossier, found.meeting, found.record, context).map(({ id }) => id);
  return accept(fact('record.reminded', { recordId: found.record.id, partyIds }));
}

/** The exits that only the system sets; the caller has made sure that the timer is due by the rules as they stand now. */
export function decideSystemExit(dossier: Dossier, { occurrence }: FiredTimer, signOffId: Id, { exit, context }: { readonly exit: 'LAPSED' | 'UNSIGNED'; readonly context: RuleContext }): Outcome<Fact> {
  const { initiative } = dossier;
  for (const { id: partyId } of initiative.parties) {
    const found = find(dossier, ({ id }) => partyOnRecord(id, partyId) === occurrence);
    if (found === null) continue;
    const payload = { recordId: found.record.id, signOffId, partyId, exit, words: null, scan: null };
    return signOffWithLock(initiative, found.meeting, found.record, { payload, now: context.now });
  }
  return accept();
}

/** A scan that nobody opposed counts from now: told once, and the record is locked if nothing else was wanting. */
export function decideScanUnopposed(dossier: Dossier, { occurrence, kind }: FiredTimer, followUpId: Id, { now }: RuleContext): Outcome<Fact> {
  const { initiative } = dossier;
  const found = find(dossier, ({ signOffs }) => signOffs.some(({ id }) => id === occurrence));
  if (found === null) return accept();
  const partyId = found.record.signOffs.find(({ id }) => id === occurrence)?.partyId;
  const title = initiative.parties.find(({ id }) => id === partyId)?.name ?? '';
  const told = fact('follow-up.came-due', { followUpId, kind, occurrence, title });
  return isComplete(initiative, found.meeting, found.record, osloDate(now)) ? accept(told, fact('record.locked', { recordId: found.record.id })) : accept(told);
}
