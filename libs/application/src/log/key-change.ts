import { checkNoteSignature, formatVerifierKey, logOrigin, parseNote, SIGNATURE_TYPES, type VerifierKey, verifierKey } from '#involvement-log';
import type { Id } from '#domain';

/** What a former key signs to hand over to the next: a signed note whose text says whose key it is, and both keys (apps/verifier/receipt-pack.md). */
export const keyChangeText = (former: VerifierKey, next: VerifierKey): string =>
  `medvirk/key-change/v1\n${former.name}\nfrom ${formatVerifierKey(former)}\nto ${formatVerifierKey(next)}\n`;

/** Whether a note is the former key's word for the next. A cosigner's key signs it as a note key of the same name and bytes. */
export function endorses(note: string, former: VerifierKey, next: VerifierKey): boolean {
  const parsed = parseNote(note);
  return parsed?.text === keyChangeText(former, next) && checkNoteSignature(parsed, verifierKey(former.name, SIGNATURE_TYPES.NOTE, former.publicKey)) === 'TRUE';
}

/** The name that a union's keys have in signature lines. A union's key in the register may hold anything; a name in a note may not. */
export const cosignerName = (organisationId: Id, union: string): string => `${logOrigin(organisationId)}/${encodeURIComponent(union)}`;

/** What the private half signs when a key is registered, to show that its holder has it. */
export const keyRegistrationText = (key: VerifierKey): string => `medvirk/key-registration/v1\n${formatVerifierKey(key)}\n`;
