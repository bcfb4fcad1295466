import { found } from './finding.ts';
import type { Finding } from './finding.ts';
import { COSIGNS, SIGNS_NOTES } from './key.ts';
import type { Key } from './key.ts';
import { checkLine } from './note.ts';
import type { Line, SignedHead } from './note.ts';

/** A true signature under a head. */
export interface Signature { readonly head: SignedHead; readonly key: Key; /** Of a cosignature, in seconds since 1970. */ readonly seconds: number | null }

/** The heads of a pack: the one that all proofs lead to, first, and the older ones. */
export type Heads = readonly [SignedHead, ...SignedHead[]];

/** Whether a key signs as the log of a head: by its name, which is the log's origin. */
export const isLogKey = (key: Key, { origin }: SignedHead): boolean => key.type === SIGNS_NOTES && key.name === origin;

/** Checks every signature line under every head with the keys of the pack. Whether those keys are to be trusted is another question. */
export async function checkSignatures(heads: Heads, keys: readonly Key[]): Promise<{ readonly signatures: readonly Signature[]; readonly findings: readonly Finding[] }> {
  const signatures: Signature[] = [];
  const findings: Finding[] = [];
  for (const head of heads) {
    for (const line of head.note.lines) {
      const key = keys.find(({ name, id }) => name === line.name && id === line.id);
      const signed = key === undefined ? undefined : await checkLine(head.note.text, line, key);
      if (key !== undefined && signed !== undefined) signatures.push({ head, key, ...signed });
      else findings.push(key === undefined ? found('UNKNOWN_SIGNATURE', { name: line.name, size: head.size }) : await falseSignature(heads, head, line, key));
    }
    if (!signatures.some((signature) => signature.head === head && isLogKey(signature.key, head))) findings.push(found('LOG_SIGNATURE_MISSING', { size: head.size }));
  }
  const idle = keys.filter((key) => !signatures.some((signature) => signature.key === key));
  return { signatures, findings: [...findings, ...(findings.length === 0 ? idle.map(({ name, fingerprint }) => found('IDLE_KEY', { name, fingerprint })) : [])] };
}

/** A false signature may be a true one of another head, carried over. */
async function falseSignature(heads: Heads, head: SignedHead, line: Line, key: Key): Promise<Finding> {
  for (const other of heads) {
    if (other !== head && key.type === COSIGNS && (await checkLine(other.note.text, line, key)) !== undefined) return found('COSIGNATURE_OF_ANOTHER_HEAD', { name: key.name, size: head.size, other: other.size });
  }
  return found(key.type === COSIGNS ? 'COSIGNATURE_FALSE' : 'LOG_SIGNATURE_FALSE', { name: key.name, size: head.size });
}
