import { equal } from './bytes.ts';
import { found } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Key } from './key.ts';
import { grewFrom } from './merkle.ts';
import { checkLine, readHead } from './note.ts';
import type { SignedHead } from './note.ts';
import { readHashes } from './proof-file.ts';
import type { Heads } from './signatures.ts';

/** Whether the head grew from every older head of the pack, by its proof. `consistency` runs beside the older heads. */
export async function checkGrowth([head, ...older]: Heads, consistency: readonly (readonly string[])[]): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [at, old] of older.entries()) {
    const twin = [head, ...older.slice(0, at)].find((other) => other.size === old.size && !equal(other.root, old.root));
    const proof = readHashes(consistency[at] ?? []);
    if (old.origin !== head.origin) findings.push(found('OTHER_LOG', { name: old.origin, origin: head.origin }));
    else if (twin !== undefined) findings.push(found('TWO_HEADS', { size: old.size }));
    else if (old.size > head.size) findings.push(found('ROLLED_BACK', { older: old.size, size: head.size }));
    else if (proof === undefined || !(await grewFrom(old, head, proof))) findings.push(found('FORKED', { older: old.size, size: head.size }));
  }
  return findings;
}

/** Compares heads that were kept from before with those of the pack. `agreed` counts those that the head has grown from. */
export async function compareKept(kept: readonly string[], heads: Heads, keys: readonly Key[]): Promise<{ readonly agreed: number; readonly findings: readonly Finding[] }> {
  const results = await Promise.all(kept.filter((text) => text.trim() !== '').map((text) => compareOne(text, heads, keys)));
  return { agreed: results.filter((finding) => finding === null).length, findings: results.filter((finding) => finding !== null) };
}

async function compareOne(text: string, heads: Heads, keys: readonly Key[]): Promise<Finding | null> {
  const [head] = heads;
  const old = readHead(text.endsWith('\n') ? text : `${text}\n`);
  if (old === undefined) return found('OLDER_HEAD_UNREADABLE');
  if (old.origin !== head.origin) return found('OLDER_HEAD_OF_ANOTHER_LOG', { origin: old.origin });
  if (!(await signedByAny(old, keys))) return found('OLDER_HEAD_UNSIGNED', { size: old.size });
  if (old.size > head.size) return found('ROLLED_BACK', { older: old.size, size: head.size });
  const same = heads.find(({ size }) => size === old.size);
  if (same === undefined) return old.size === 0 ? null : found('OLDER_HEAD_NOT_COVERED', { size: old.size });
  return equal(same.root, old.root) ? null : found('TWO_HEADS', { size: old.size });
}

/** A head that nobody known signed proves nothing against a log. */
async function signedByAny({ note }: SignedHead, keys: readonly Key[]): Promise<boolean> {
  for (const line of note.lines) {
    const key = keys.find(({ name, id }) => name === line.name && id === line.id);
    if (key !== undefined && (await checkLine(note.text, line, key)) !== undefined) return true;
  }
  return false;
}
