import { textWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import { osloDate } from '../../kernel/working-days.ts';
import type { Decider } from '../../initiative/decider.ts';
import { fact } from '../../initiative/facts.ts';
import { refuseBecause } from '../refuse-because.ts';
import { requireSpeaker } from '../speaking.ts';

/**
 * A correction to a locked record: an entry of its own, in the words of the party that gives it and shown with the record, which stays as it was signed.
 * Before the lock the text, or the party's own view, is changed instead.
 */
export const correctRecord: Decider<'record.correct'> = ({ initiative }, { by, input }, { now }) => {
  const record = initiative.records.find(({ id }) => id === input.recordId);
  if (record === undefined) return refuseBecause('RECORD_UNKNOWN', ['recordId']);
  return requireSpeaker(initiative, input.partyId, by, osloDate(now))
    ?? refuseWith(textWithin(input.text, 'text'))
    ?? (record.lockedAt === null ? refuseBecause('RECORD_NOT_LOCKED', ['recordId']) : null)
    ?? (initiative.records.some(({ corrections }) => corrections.some(({ id }) => id === input.correctionId)) ? refuse('ID_TAKEN', ['correctionId']) : null)
    ?? accept(fact('record.corrected', input));
};
