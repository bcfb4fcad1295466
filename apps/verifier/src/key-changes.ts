import type { Json } from './canonical.ts';
import { asNoteKey, readKey } from './key.ts';
import type { Key } from './key.ts';
import { checkLine, readNote } from './note.ts';
import type { ProvedEntry } from './proved-entry.ts';
import { found } from './finding.ts';
import type { Finding } from './finding.ts';

/** A change of key that the log tells of, proved and with its words. */
export interface KeyChange {
  readonly former: Key;
  readonly next: Key;
  /** Whether the former key signed that the next one takes over. */
  readonly endorsed: boolean;
  readonly recordedAt: string;
  /** From when a cosigner's key counts; null: at once. */
  readonly effectiveAt: string | null;
}

const TYPES = new Set(['log.key-taken', 'log.key-changed', 'cosigner.key-registered', 'cosigner.key-changed']);

interface Told { readonly at: number; readonly recordedAt: string; readonly keyId: Json; readonly formerKeyId: Json; readonly key: Key; readonly endorsement: Json; readonly effectiveAt: string | null }

/** The changes of keys that the entries tell of. One whose endorsement is false is a lie. */
export async function keyChanges(entries: readonly ProvedEntry[]): Promise<{ readonly changes: readonly KeyChange[]; readonly findings: readonly Finding[] }> {
  const told = (await Promise.all(entries.map(keyTold))).filter((one) => one !== undefined);
  const changes: KeyChange[] = [];
  const findings: Finding[] = [];
  for (const { at, recordedAt, formerKeyId, key, endorsement, effectiveAt } of told) {
    const former = told.find(({ keyId }) => keyId === formerKeyId)?.key;
    if (formerKeyId === null || former === undefined) continue;
    const endorsed = typeof endorsement === 'string' && (await isEndorsed(former, key, endorsement));
    if (endorsement !== null && !endorsed) findings.push(found('KEY_CHANGE_FALSE', { name: key.name, fingerprint: key.fingerprint }, at));
    else changes.push({ former, next: key, endorsed, recordedAt, effectiveAt });
  }
  return { changes, findings };
}

async function keyTold({ frame, index, payload }: ProvedEntry, at: number): Promise<Told | undefined> {
  const fact = payload?.['fact'];
  if (!TYPES.has(frame.type) || index === null || fact === null || typeof fact !== 'object' || Array.isArray(fact)) return undefined;
  const key = typeof fact['verifierKey'] === 'string' ? await readKey(fact['verifierKey']) : undefined;
  const effectiveAt = typeof fact['effectiveAt'] === 'string' ? fact['effectiveAt'] : null;
  return key === undefined ? undefined : { at, recordedAt: frame.recordedAt, keyId: fact['keyId'] ?? null, formerKeyId: fact['formerKeyId'] ?? null, key, endorsement: fact['endorsement'] ?? null, effectiveAt };
}

/** The former key signed, as a note, that the next one takes over. A cosigner does so with the same bytes as a note key. */
async function isEndorsed(former: Key, next: Key, endorsement: string): Promise<boolean> {
  const [note, signer] = [readNote(endorsement), await asNoteKey(former)];
  const line = note?.lines.find(({ name, id }) => name === signer.name && id === signer.id);
  return note?.text === `medvirk/key-change/v1\n${former.name}\nfrom ${former.text}\nto ${next.text}\n` && line !== undefined && (await checkLine(note.text, line, signer)) !== undefined;
}
