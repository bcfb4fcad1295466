import type { Bytes } from './bytes.ts';
import { found } from './finding.ts';
import { unreadable } from './report.ts';
import type { Report } from './report.ts';
import type { Trust } from './trust.ts';
import { verifyPack } from './verify-pack.ts';
import { verifySingle } from './verify-single.ts';
import { isZip, packInZip } from './zip.ts';

/** A file that was chosen. */
export interface ChosenFile { readonly name: string; readonly bytes: Bytes }

/** A report on one file, or on a proof with its entry. */
export interface FileReport { readonly name: string; readonly report: Report }

/** Checks chosen files: packs each by itself, and single proofs each with the entry beside it. A proof without an entry, or an entry without a proof, cannot be judged. */
export async function verifyFiles(files: readonly ChosenFile[], trust: Trust): Promise<readonly FileReport[]> {
  const read = await Promise.all(files.map(async ({ name, bytes }) => ({ name, text: await textOf(bytes) })));
  const proofs = read.filter(({ text }) => text?.startsWith('c2sp.org/tlog-proof@') === true);
  const entries = read.filter(({ text }) => text !== undefined && /^\s*\{/.test(text) && !isPack(text));
  const packs = read.filter((file) => !proofs.includes(file) && !entries.includes(file));
  const reports: FileReport[] = [];
  for (const { name, text } of packs) reports.push({ name, report: text === undefined ? unreadable(found('NOT_A_PACK')) : await verifyPack(text, trust) });
  for (const [at, proof] of proofs.entries()) reports.push({ name: proof.name, report: await verifySingle(proof.text ?? '', entries[at]?.text ?? '', trust) });
  for (const { name, text } of entries.slice(proofs.length)) reports.push({ name, report: await verifyPack(text ?? '', trust) });
  return reports;
}

const isPack = (text: string): boolean => text.includes('"format":"medvirk/receipt-pack/');

/** The text of a file, or of the pack in a ZIP file; undefined where there is none. */
async function textOf(bytes: Bytes): Promise<string | undefined> {
  if (isZip(bytes)) {
    const inside = await packInZip(bytes);
    return typeof inside === 'string' ? inside : undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Not UTF-8: no pack, whatever it is.
    return undefined;
  }
}
