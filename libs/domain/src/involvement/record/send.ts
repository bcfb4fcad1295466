import { textWithin } from '../../kernel/bounds.ts';
import { accept, refuseWith } from '../../kernel/decision.ts';
import { osloDate } from '../../kernel/working-days.ts';
import type { Decider } from '../../initiative/decider.ts';
import { fact } from '../../initiative/facts.ts';
import { refuseBecause } from '../refuse-because.ts';
import { requireAct, requireSpeaker } from '../speaking.ts';
import { isItemTaken, isOwnDraft } from './draft.ts';
import { findOpenRecord } from './find.ts';

/** Lays the draft before the parties for signing: from here their five working days run. */
export const sendRecord: Decider<'record.send'> = (dossier, { by, input: { recordId } }) => {
  const found = findOpenRecord(dossier, recordId);
  if (found.refused !== null) return found.refused;
  const { record } = found;
  return (isOwnDraft(dossier.initiative, record, by) ? null : refuseBecause('DRAFT_NOT_YOURS', ['recordId']))
    ?? (record.sentAt !== null ? refuseBecause('RECORD_SENT_ALREADY', ['recordId']) : null)
    ?? (isItemTaken(dossier.initiative, record, record.id) ? refuseBecause('RECORD_ITEM_TAKEN', ['recordId']) : null)
    ?? accept(fact('record.sent', { recordId }));
};

/** One party's view, in its own words; the party may rewrite it until the record is locked, and nobody else ever. */
export const viewRecord: Decider<'record.view'> = (dossier, { by, input }, { now }) => {
  const found = findOpenRecord(dossier, input.recordId);
  if (found.refused !== null) return found.refused;
  return requireSpeaker(dossier.initiative, input.partyId, by, osloDate(now))
    ?? requireAct(dossier.initiative, { partyId: input.partyId, act: 'MEET' }, by, osloDate(now))
    ?? refuseWith(textWithin(input.text, 'text'))
    ?? accept(fact('record.viewed', input));
};
