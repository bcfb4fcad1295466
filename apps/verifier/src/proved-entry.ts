import { equal, fromHex, utf8, concat } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { canonical } from './canonical.ts';
import type { Json } from './canonical.ts';
import { found } from './finding.ts';
import type { Finding } from './finding.ts';
import { leafHash, pathLength, rootByPath } from './merkle.ts';
import type { SignedHead } from './note.ts';
import type { Frame, PackedEntry } from './pack.ts';
import { readProofFile } from './proof-file.ts';
import type { ProofFile } from './proof-file.ts';
import { sha256 } from './sha256.ts';

/** An entry with what was shown of it: `index` where it stands in the log, null where nothing is shown; `words` whether its payload is the one committed to. */
export interface ProvedEntry {
  readonly frame: Frame;
  readonly index: number | null;
  /** TRUE: the words are those of the log. ABSENT: they are not in the pack. FALSE: they are others. */
  readonly words: 'TRUE' | 'FALSE' | 'ABSENT';
  /** The words, where they are true; null otherwise. */
  readonly payload: { readonly [member: string]: Json } | null;
}

/** For how many false entries, and among how many others, place or salt are looked for elsewhere: only to name the lie, and never for minutes. */
const SEARCHES_MAX = 10;
const SEARCHED_MAX = 200;

/** The payload's commitment: SHA-256("medvirk/v1" ‖ salt ‖ RFC 8785 text). */
async function fits(frame: Frame, payload: Json, salt: string): Promise<boolean> {
  const text = canonical(payload);
  return text !== undefined && equal(await sha256(concat(utf8('medvirk/v1'), fromHex(salt)!, utf8(text))), fromHex(frame.commitment)!);
}

const leafOf = (frame: Frame): Promise<Bytes> => leafHash(utf8(canonical({ ...frame }) ?? ''));

/** Checks the words and the place of every entry against a head. Findings name the lie, as far as it can be told from this pack. */
export async function proveEntries(entries: readonly PackedEntry[], head: SignedHead): Promise<{ readonly proved: readonly ProvedEntry[]; readonly findings: readonly Finding[] }> {
  const proofs = entries.map(({ proof }) => readProofFile(proof));
  const proved: ProvedEntry[] = [];
  const findings: Finding[] = [];
  for (const [at, entry] of entries.entries()) {
    const others = findings.length < SEARCHES_MAX ? SEARCHED_MAX : 0;
    const place = await placeOf(entry.frame, proofs[at], { at, head, others: proofs.slice(0, others) });
    const words = await wordsOf(entry, at, entries.slice(0, others));
    findings.push(...[place.finding, words.finding].filter((finding) => finding !== null));
    const payload = words.state === 'TRUE' ? (entry.payload as { readonly [member: string]: Json }) : null;
    proved.push({ frame: entry.frame, index: place.index, words: words.state, payload });
  }
  return { proved, findings };
}

interface Search { readonly at: number; readonly head: SignedHead; readonly others: readonly (ProofFile | undefined)[] }

async function placeOf(frame: Frame, proof: ProofFile | undefined, { at, head, others }: Search): Promise<{ index: number | null; finding: Finding | null }> {
  if (proof === undefined) return { index: null, finding: found('PROOF_BROKEN', {}, at) };
  if (proof.head !== head.whole) return { index: null, finding: found('PROOF_OF_ANOTHER_HEAD', {}, at) };
  if (proof.index >= head.size || proof.path.length !== pathLength(proof.index, head.size)) return { index: null, finding: found('PROOF_BROKEN', { index: proof.index, size: head.size }, at) };
  const leaf = await leafOf(frame);
  if (await leadsTo(head, leaf, proof)) return { index: proof.index, finding: null };
  // It may stand elsewhere in the log: then it was moved, not changed.
  for (const other of others) if (other !== undefined && other !== proof && (await leadsTo(head, leaf, other))) return { index: null, finding: found('REORDERED', { index: proof.index, real: other.index }, at) };
  return { index: null, finding: found('FRAME_CHANGED', { index: proof.index }, at) };
}

async function leadsTo(head: SignedHead, leaf: Bytes, { index, path }: ProofFile): Promise<boolean> {
  const root = await rootByPath({ index, size: head.size }, leaf, path);
  return root !== undefined && equal(root, head.root);
}

async function wordsOf({ frame, payload, salt }: PackedEntry, at: number, others: readonly PackedEntry[]): Promise<{ state: ProvedEntry['words']; finding: Finding | null }> {
  if (payload === null || salt === null) return { state: 'ABSENT', finding: null };
  if (await fits(frame, payload, salt)) return { state: 'TRUE', finding: null };
  for (const other of others) if (other.salt !== null && (await fits(frame, payload, other.salt))) return { state: 'FALSE', finding: found('SALT_SWAPPED', {}, at) };
  return { state: 'FALSE', finding: found('CONTENT_CHANGED', {}, at) };
}
