import { open } from 'node:fs/promises';
import { type Archive, inspectArchive } from './inspect-archive.ts';
import type { UploadLimits } from './limits.ts';
import { ALLOWED_EXTENSIONS, ALLOWED_TYPES, type AllowedType } from './media-types.ts';
import { RefusedFile } from './refused-file.ts';

export interface FileToRecognise { readonly path: string; readonly bytes: number; readonly name: string }

/** Enough for every magic number. */
const HEAD_BYTES = 16;
const TEXT_CHUNK = 64 * 1024;
/** What a text file has no use for: control characters but tab, line feed, carriage return and form feed, and a byte order mark inside. */
// eslint's no-control-regex is off in this house; these are meant.
const NOT_TEXT = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/**
 * What a file is, by its bytes; its name must say the same. Never executed, never opened by anything but the reader of archives.
 * @throws RefusedFile
 */
export async function recognise(file: FileToRecognise, limits: UploadLimits): Promise<string> {
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  const type = ALLOWED_TYPES.find((allowed) => allowed.extension === extension);
  if (type === undefined) throw new RefusedFile('FILE_TYPE', { allowed: ALLOWED_EXTENSIONS });
  if (!await isOf(type, file, limits)) throw new RefusedFile('FILE_NOT_WHAT_ITS_NAME_SAYS', { extension });
  return type.mediaType;
}

async function isOf({ shows, mediaType }: AllowedType, file: FileToRecognise, limits: UploadLimits): Promise<boolean> {
  switch (shows.kind) {
    case 'MAGIC': return (await headOf(file.path)).subarray(0, shows.bytes.length).equals(Buffer.from(shows.bytes));
    case 'TEXT': return isText(file.path);
    case 'OFFICE': return isArchiveWith(file, limits, ({ names }) => names.has('[Content_Types].xml') && names.has(shows.part));
    case 'OPEN_DOCUMENT': return isArchiveWith(file, limits, ({ mimetype }) => mimetype === mediaType);
  }
}

async function isArchiveWith({ path, bytes }: FileToRecognise, limits: UploadLimits, fits: (archive: Archive) => boolean): Promise<boolean> {
  if ((await headOf(path)).readUInt32BE(0) !== 0x504b0304) return false;
  return fits(await inspectArchive(path, bytes, limits));
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    await file.read(head, 0, HEAD_BYTES, 0);
    return head;
  } finally {
    await file.close();
  }
}

/** UTF-8 throughout, without what only programs write. */
async function isText(path: string): Promise<boolean> {
  const file = await open(path);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    const chunk = Buffer.alloc(TEXT_CHUNK);
    for (;;) {
      const { bytesRead } = await file.read(chunk, 0, TEXT_CHUNK, null);
      if (NOT_TEXT.test(decoder.decode(chunk.subarray(0, bytesRead), { stream: bytesRead > 0 }))) return false;
      if (bytesRead === 0) return true;
    }
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  } finally {
    await file.close();
  }
}
