import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ReceivedFile } from '#application';
import type { Refusal } from '#domain';
import { UPLOAD_LIMITS, type UploadLimits } from './limits.ts';
import { recognise } from './recognise.ts';
import { RefusedFile } from './refused-file.ts';

export type Reception<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** A file on its way in for longer than this was left by a process that died. */
const LEFT_AFTER_MS = 60 * 60 * 1000;

/**
 * Takes in files from outside: streamed to a folder of this machine while they are counted and hashed, looked at, handed to `use`, and removed again
 * whatever happened.
 */
export class FileReception {
  readonly #folder: string;
  readonly #limits: UploadLimits;

  constructor(folder: string, limits: UploadLimits = UPLOAD_LIMITS) {
    this.#folder = folder;
    this.#limits = limits;
  }

  /** Makes the folder, and clears what processes that died have left there. */
  async prepare(nowMs: number): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(this.#folder)) {
      const path = join(this.#folder, name);
      const age = nowMs - (await stat(path).catch(() => null) ?? { mtimeMs: nowMs }).mtimeMs;
      if (age > LEFT_AFTER_MS) await rm(path, { force: true });
    }
  }

  /** Receives one file and gives what `use` gives, or why the file was refused. A sender who breaks off, and a full disk, are faults. */
  async receive<T>(name: string, body: AsyncIterable<Uint8Array>, use: (file: ReceivedFile) => Promise<T>): Promise<Reception<T>> {
    const path = join(this.#folder, randomUUID());
    try {
      const shown = shownName(name, this.#limits.nameMax);
      const { sha256, bytes } = await this.#write(path, body);
      const mediaType = await recognise({ path, bytes, name: shown }, this.#limits);
      return { ok: true, value: await use({ path, sha256, bytes, name: shown, mediaType }) };
    } catch (error) {
      if (error instanceof RefusedFile) return { ok: false, refusals: [error.refusal] };
      throw error;
    } finally {
      await rm(path, { force: true });
    }
  }

  async #write(path: string, body: AsyncIterable<Uint8Array>): Promise<{ readonly sha256: string; readonly bytes: number }> {
    const hash = createHash('sha256');
    const { fileBytes } = this.#limits;
    let bytes = 0;
    await pipeline(async function* counted() {
      for await (const chunk of body) {
        bytes += chunk.length;
        if (bytes > fileBytes) throw new RefusedFile('FILE_TOO_LARGE', { maxMegabytes: Math.floor(fileBytes / 1024 ** 2) });
        hash.update(chunk);
        yield chunk;
      }
    }, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    if (bytes === 0) throw new RefusedFile('FILE_EMPTY');
    return { sha256: hash.digest('hex'), bytes };
  }
}

/**
 * The name as it is kept and shown: the last step of a path, without control and direction characters (which make `exe.fdp` look like `pdf.exe`), in NFC.
 * @throws RefusedFile
 */
export function shownName(given: string, max: number): string {
  const name = (given.split(/[\\/]/).at(-1) ?? '').replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '').trim().normalize('NFC');
  if (name.length > max || !/^.*[^.\s].*\.[A-Za-z0-9]{1,8}$/u.test(name)) throw new RefusedFile('FILE_NAME', { max });
  return name;
}
