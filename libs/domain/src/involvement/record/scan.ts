import { sha256Within, textWithin, titleWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { Refused } from '../../kernel/decision.ts';
import { osloDate, plusDays, plusWorkingDays } from '../../kernel/working-days.ts';
import { manages, requireManager } from '../../initiative/authority.ts';
import type { InitiativeCommand } from '../../initiative/commands.ts';
import type { Decider } from '../../initiative/decider.ts';
import { fact } from '../../initiative/facts.ts';
import { refuseBecause } from '../refuse-because.ts';
import { presentParty, requireAct, requireSpeaker } from '../speaking.ts';
import { findOpenRecord } from './find.ts';
import { openForSignOff, signOffWithLock } from './sign-off.ts';

/** Dissent and declining carry the party's words as they stand on the paper; a plain signature carries none. */
function wordsFit({ exit, words }: InitiativeCommand<'record.register-scan'>['input']): Refused | null {
  if (!['SIGNED', 'SIGNED_WITH_DISSENT', 'DECLINED'].includes(exit)) return refuseBecause('SCAN_EXIT', ['exit']);
  if (exit === 'SIGNED') return words === null ? null : refuseBecause('SIGNED_HAS_NO_WORDS', ['words']);
  return words === null ? refuseBecause('WORDS_MISSING', ['words']) : refuseWith(textWithin(words, 'words'));
}

/**
 * The employer registers what a party signed on paper. It counts from the day after the party has had its working days to oppose it;
 * until then the party still has no exit.
 */
export const registerScan: Decider<'record.register-scan'> = (dossier, { by, input }, { now, closed, ruleSet }) => {
  const { initiative } = dossier;
  const found = findOpenRecord(dossier, input.recordId);
  if (found.refused !== null) return found.refused;
  const party = presentParty(initiative, input.partyId);
  const countsFrom = plusDays(plusWorkingDays(osloDate(now), ruleSet.thresholds.scanUnopposedWorkingDays, closed), 1);
  return requireManager(initiative, by)
    ?? (party === null ? refuse('PARTY_UNKNOWN', ['partyId']) : null)
    ?? (party !== null && party.side === 'EMPLOYER' ? refuseBecause('SCAN_OF_EMPLOYER', ['partyId']) : null)
    ?? wordsFit(input)
    ?? refuseWith([...sha256Within(input.scan.sha256, 'scan', 'sha256'), ...titleWithin(input.scan.name, 'scan', 'name')])
    ?? openForSignOff(initiative, found.record, input)
    ?? signOffWithLock(initiative, found.meeting, found.record, { now, payload: { ...input, scan: { ...input.scan, countsFrom } } });
};

/** The party says that the scan is not its word. It may then sign off itself. */
export const opposeScan: Decider<'record.oppose-scan'> = (dossier, { by, input }, { now }) => {
  const today = osloDate(now);
  const found = findOpenRecord(dossier, input.recordId);
  if (found.refused !== null) return found.refused;
  const signOff = found.record.signOffs.find(({ id }) => id === input.signOffId);
  if (signOff === undefined || signOff.scan === null) return refuseBecause('SCAN_UNKNOWN', ['signOffId']);
  return requireSpeaker(dossier.initiative, signOff.partyId, by, today)
    ?? requireAct(dossier.initiative, { partyId: signOff.partyId, act: 'SIGN' }, by, today)
    ?? (manages(dossier.initiative, by) ? refuseBecause('SCAN_OPPOSED_BY_PARTY') : null)
    ?? refuseWith(textWithin(input.reason, 'reason'))
    ?? (signOff.scan.opposedAt !== null ? refuseBecause('SCAN_OPPOSED_ALREADY', ['signOffId']) : null)
    ?? (today >= signOff.scan.countsFrom ? refuseBecause('SCAN_COUNTS_ALREADY', ['signOffId'], { countsFrom: signOff.scan.countsFrom }) : null)
    ?? accept(fact('record.scan-opposed', input));
};
