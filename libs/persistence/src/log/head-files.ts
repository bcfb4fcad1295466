import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { OutsideHeads, SeenHead } from '#application';
import type { Id } from '#domain';
import { parseSignedCheckpoint } from '#involvement-log';

/** What stands in the folder is no checkpoint: somebody has written there, or the disk is broken. */
export class HeadFileBroken extends Error {
  override readonly name = 'HeadFileBroken';
  constructor(file: string) { super(`${file} holds no signed checkpoint. Put back the newest one that is known, from a union or a mail; nothing is signed until then.`); }
}

/**
 * The newest checkpoint of each organisation as a file beside the database, so that a database put back from an older backup is noticed. To be of use the folder must
 * not be put back with it.
 */
export class HeadFiles implements OutsideHeads {
  readonly #folder: string;

  constructor(folder: string) { this.#folder = folder; }

  async newest(organisationId: Id): Promise<SeenHead | null> {
    const file = this.#file(organisationId);
    const note = await readFile(file, 'utf8').catch((error: unknown) => {
      if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    });
    if (note === null) return null;
    const signed = parseSignedCheckpoint(note);
    if (signed === undefined) throw new HeadFileBroken(file);
    return { size: signed.checkpoint.size, root: signed.checkpoint.root, note };
  }

  /** Two workers may write at once; each file is whole, and one that is a moment old notices what it must all the same. */
  async keep(organisationId: Id, { size, note }: SeenHead): Promise<void> {
    const kept = await this.newest(organisationId);
    if (kept !== null && kept.size >= size) return;
    const file = this.#file(organisationId);
    const draft = `${file}.${process.pid}.new`;
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await writeFile(draft, note, { mode: 0o600 });
    await rename(draft, file);
  }

  #file(organisationId: Id): string { return path.join(this.#folder, `${organisationId}.checkpoint`); }
}
