import type { Json } from './canonical.ts';
import { found } from './finding.ts';
import type { Finding } from './finding.ts';
import { asNoteKey, readKey } from './key.ts';
import type { Key } from './key.ts';
import { checkLine, readNote } from './note.ts';
import type { ProvedEntry } from './proved-entry.ts';

/** A key that took over from another by its signature. */
export interface Handover {
  readonly former: Key;
  readonly next: Key;
  /** From when a cosigner's key counts; null: at once. */
  readonly effectiveAt: string | null;
}

/** A key that an entry of the log tells of, proved and with its words. `first`: it says that it replaced none. */
export interface ToldKey { readonly key: Key; readonly recordedAt: string; readonly first: boolean }

/** What the log tells of keys. */
export interface KeyStory { readonly handovers: readonly Handover[]; readonly told: readonly ToldKey[]; readonly findings: readonly Finding[] }

const TYPES = new Set(['log.key-taken', 'log.key-changed', 'cosigner.key-registered', 'cosigner.key-changed']);

/** The keys that the entries tell of, and who handed over to whom. An entry with a false endorsement is a lie. */
export async function keyStory(entries: readonly ProvedEntry[]): Promise<KeyStory> {
  const handovers: Handover[] = [];
  const told: ToldKey[] = [];
  const findings: Finding[] = [];
  for (const [at, entry] of entries.entries()) {
    const fact = TYPES.has(entry.frame.type) && entry.index !== null ? factOf(entry) : undefined;
    const key = typeof fact?.['verifierKey'] === 'string' ? await readKey(fact['verifierKey']) : undefined;
    if (fact === undefined || key === undefined) continue;
    told.push({ key, recordedAt: entry.frame.recordedAt, first: (fact['formerKeyId'] ?? null) === null });
    const endorsement = fact['endorsement'] ?? null;
    const former = typeof endorsement === 'string' ? await endorserOf(key, endorsement) : undefined;
    if (endorsement !== null && former === undefined) findings.push(found('KEY_CHANGE_FALSE', { name: key.name, fingerprint: key.fingerprint }, at));
    if (former !== undefined) handovers.push({ former, next: key, effectiveAt: typeof fact['effectiveAt'] === 'string' ? fact['effectiveAt'] : null });
  }
  return { handovers, told, findings };
}

function factOf({ payload }: ProvedEntry): { readonly [member: string]: Json } | undefined {
  const fact = payload?.['fact'];
  return fact !== null && typeof fact === 'object' && !Array.isArray(fact) ? fact : undefined;
}

/** The key that signed, as a note, that this one takes over; undefined for a false word. A cosigner signs it with the same bytes as a note key. */
async function endorserOf(next: Key, endorsement: string): Promise<Key | undefined> {
  const note = readNote(endorsement);
  const former = await readKey(/^medvirk\/key-change\/v1\n[^\n]+\nfrom ([^\n]+)\n/.exec(note?.text ?? '')?.[1] ?? '');
  if (note === undefined || former === undefined || note.text !== `medvirk/key-change/v1\n${former.name}\nfrom ${former.text}\nto ${next.text}\n`) return undefined;
  const signer = await asNoteKey(former);
  const line = note.lines.find(({ name, id }) => name === signer.name && id === signer.id);
  return former.type === next.type && former.name === next.name && line !== undefined && (await checkLine(note.text, line, signer)) !== undefined ? former : undefined;
}
