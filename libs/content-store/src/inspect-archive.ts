import { type Entry, type Options, type ZipFile, fromBuffer, open } from 'yauzl';
import type { UploadLimits } from './limits.ts';
import { RefusedFile } from './refused-file.ts';

/** What an archive was found to hold. */
export interface Archive { readonly names: ReadonlySet<string>; /** Content of an entry `mimetype`, by which OpenDocument names itself (ODF 1.3 part 2, § 3.3). */ readonly mimetype: string | null }

/** How much may still be unpacked; shared with archives in the archive. */
interface Budget { readonly limits: UploadLimits; /** Most bytes to unpack in all. */ readonly mostBytes: number; entries: number; bytes: number }

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const MIMETYPE_MAX = 200;
const OPTIONS: Options = { lazyEntries: true, autoClose: true, decodeStrings: true, validateEntrySizes: true, strictFileNames: true };

/**
 * Looks through an archive by unpacking all of it into nothing: what its directory claims is not believed. Ends at the first limit that is passed, so that a
 * bomb costs no more than the limits let through (D. Fifield, "A better zip bomb", WOOT 2019, for what directories can claim).
 * @throws RefusedFile
 */
export async function inspectArchive(path: string, bytes: number, limits: UploadLimits): Promise<Archive> {
  const budget: Budget = { limits, mostBytes: Math.min(limits.unpackedBytes, Math.max(limits.ratioFrom, bytes * limits.ratio)), entries: 0, bytes: 0 };
  return damagedUnlessRefused(async () => lookThrough(await opened((done) => { open(path, OPTIONS, done); }), budget, 0));
}

async function damagedUnlessRefused<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    // The reader's errors speak of the archive alone: it was written to this machine a moment ago.
    throw isSystemFault(error) ? error : new RefusedFile('FILE_DAMAGED');
  }
}

const isSystemFault = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

const opened = (begin: (done: (error: Error | null, zip?: ZipFile) => void) => void): Promise<ZipFile> => new Promise((resolve, reject) => {
  begin((error, zip) => { if (zip === undefined) reject(error ?? new Error('no archive')); else resolve(zip); });
});

async function lookThrough(zip: ZipFile, budget: Budget, depth: number): Promise<Archive> {
  const names = new Set<string>();
  let mimetype: string | null = null;
  try {
    for await (const entry of entriesOf(zip)) {
      budget.entries += 1;
      if (budget.entries > budget.limits.entries) throw new RefusedFile('FILE_UNPACKS_TOO_LARGE', { entries: budget.limits.entries });
      if (entry.isEncrypted()) throw new RefusedFile('FILE_ENCRYPTED');
      names.add(entry.fileName);
      if (/(^|\/)vbaProject\.bin$/i.test(entry.fileName) || /^Basic\/.+\.xml$/.test(entry.fileName)) throw new RefusedFile('FILE_WITH_MACROS');
      const head = await unpack(zip, entry, budget, depth);
      if (entry.fileName === 'mimetype') mimetype = head.subarray(0, MIMETYPE_MAX).toString('utf8').trim();
    }
  } finally {
    zip.close();
  }
  return { names, mimetype };
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  const next = (): Promise<Entry | null> => new Promise((resolve, reject) => {
    const settle = (act: () => void) => () => { zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error'); act(); };
    zip.once('entry', (entry: Entry) => { settle(() => { resolve(entry); })(); });
    zip.once('end', settle(() => { resolve(null); }));
    zip.once('error', (error: Error) => { settle(() => { reject(error); })(); });
    zip.readEntry();
  });
  for (let entry = await next(); entry !== null; entry = await next()) yield entry;
}

/** Unpacks one entry, counting what really comes out; an archive in it is looked through as well. Gives the beginning. */
async function unpack(zip: ZipFile, entry: Entry, budget: Budget, depth: number): Promise<Buffer> {
  if (entry.fileName.endsWith('/')) return Buffer.alloc(0);
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opening) => { if (opening === undefined) reject(error ?? new Error('no entry')); else resolve(opening); });
  });
  const kept: Buffer[] = [];
  let length = 0;
  let isArchive = false;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    budget.bytes += chunk.length;
    if (budget.bytes > budget.mostBytes) throw new RefusedFile('FILE_UNPACKS_TOO_LARGE', { bytes: budget.mostBytes });
    if (length < ZIP.length || isArchive) kept.push(chunk);
    length += chunk.length;
    isArchive ||= length >= ZIP.length && length - chunk.length < ZIP.length && Buffer.concat(kept).subarray(0, ZIP.length).equals(ZIP);
    if (isArchive && (depth >= budget.limits.depth || length > budget.limits.innerBytes)) throw new RefusedFile('FILE_UNPACKS_TOO_LARGE', { depth: budget.limits.depth });
  }
  const content = Buffer.concat(kept);
  if (isArchive) await lookThrough(await opened((done) => { fromBuffer(content, OPTIONS, done); }), budget, depth + 1);
  return content;
}
