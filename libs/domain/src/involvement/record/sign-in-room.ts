import { accept } from '../../kernel/decision.ts';
import type { Decider } from '../../initiative/decider.ts';
import { fact } from '../../initiative/facts.ts';
import { refuseBecause } from '../refuse-because.ts';
import { declineRecord, signRecord } from './sign-off.ts';

/**
 * Signs off on a screen that everyone in the room uses. `by` is the signer, known by a one-time code of their own; whose screen it was stands with the
 * sign-off, for all to see. It counts as any other of the party's own.
 */
export const signInRoom: Decider<'record.sign-in-room'> = (dossier, { by, input: { exit, words, screenOf, code, ...signing } }, context) => {
  if (code === null) return refuseBecause('SIGNING_CODE_UNKNOWN', ['code']);
  if (code.recordId !== signing.recordId || code.partyId !== signing.partyId) return refuseBecause('SIGNING_CODE_ELSEWHERE', ['code']);
  if (dossier.initiative.records.find(({ id }) => id === code.recordId)?.sentAt !== code.sentAt) return refuseBecause('RECORD_SENT_ANEW', ['code']);
  if (exit === 'SIGNED' && words !== null) return refuseBecause('SIGNED_HAS_NO_WORDS', ['words']);
  if (exit !== 'SIGNED' && words === null) return refuseBecause('WORDS_MISSING', ['words']);
  const outcome = exit === 'DECLINED'
    ? declineRecord(dossier, { type: 'record.decline', by, input: { ...signing, reason: words ?? '' } }, context)
    : signRecord(dossier, { type: 'record.sign', by, input: { ...signing, dissent: words } }, context);
  return outcome.ok
    ? accept(...outcome.facts.map((one) => (one.type === 'record.signed-off' ? fact('record.signed-off', { ...one.payload, screenOf }) : one)))
    : outcome;
};
