import type { Id } from '#domain';
import type { Transaction } from '../ports/unit-of-work.ts';
import { rollBack } from './command-result.ts';

interface NamedFile { readonly sha256: string; readonly bytes: unknown; readonly path: readonly string[] }

/** Every file that an input names, with the path to it: an object with a `sha256`. */
function filesIn(value: unknown, path: readonly string[] = []): readonly NamedFile[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => filesIn(item, [...path, String(index)]));
  if (typeof value !== 'object' || value === null) return [];
  const { sha256, bytes } = value as Readonly<Record<string, unknown>>;
  const inner = Object.entries(value).flatMap(([key, one]) => filesIn(one, [...path, key]));
  return typeof sha256 === 'string' ? [{ sha256, bytes, path }, ...inner] : inner;
}

/**
 * Files are named by their hash. Whoever names one has uploaded it, and thereby shown to have it: a hash alone is known to many, and must not open what it stands
 * for. In a replay organisation a file may be named that nobody has uploaded, for what is told from a record is not at hand.
 */
export async function namesOwnFiles(transaction: Transaction, input: unknown, personId: Id | null): Promise<void> {
  const named = filesIn(input);
  if (named.length === 0 || personId === null) return;
  const files = new Map((await transaction.broughtFiles([...new Set(named.map(({ sha256 }) => sha256))], personId)).map((file) => [file.sha256, file]));
  const isReplay = (await transaction.organisation()).kind === 'REPLAY';
  for (const { sha256, bytes, path } of named) {
    const file = files.get(sha256);
    if (file === undefined ? !isReplay : !file.byThem) rollBack('FILE_NOT_UPLOADED', [...path, 'sha256']);
    if (file !== undefined && typeof bytes === 'number' && bytes !== file.bytes) rollBack('FILE_SIZE', [...path, 'bytes'], { actual: file.bytes });
  }
}
