import { randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { access, copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ContentName, ContentStore } from '#application';
import { checkedContent } from './checked-content.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SHA256 = /^[0-9a-f]{64}$/;

/** Content in a folder of this machine: `<organisation>/<first two digits>/<hash>`. Files appear there whole, by renaming. */
export class FolderContentStore implements ContentStore {
  readonly #folder: string;

  constructor(folder: string) { this.#folder = folder; }

  async keep(name: ContentName, { path }: { readonly path: string }): Promise<void> {
    const target = this.#pathOf(name);
    if (await isThere(target)) return;
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    const arriving = `${target}.${randomUUID()}`;
    try {
      await copyFile(path, arriving, constants.COPYFILE_EXCL);
      await toDisk(arriving);
      await rename(arriving, target);
    } finally {
      await rm(arriving, { force: true });
    }
  }

  async open(name: ContentName): Promise<AsyncIterable<Uint8Array> | null> {
    const path = this.#pathOf(name);
    return await isThere(path) ? checkedContent(createReadStream(path) as AsyncIterable<Buffer>, name.sha256) : null;
  }

  remove(name: ContentName): Promise<void> { return rm(this.#pathOf(name), { force: true }); }

  /** Both parts are of a fixed form, so that no name leads out of the folder. */
  #pathOf({ organisationId, sha256 }: ContentName): string {
    if (!UUID.test(organisationId) || !SHA256.test(sha256)) throw new Error('Content is named by an organisation and a SHA-256 in lower-case hexadecimal');
    return join(this.#folder, organisationId, sha256.slice(0, 2), sha256);
  }
}

const isThere = (path: string): Promise<boolean> => access(path).then(() => true, (error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOENT') return false;
  throw error;
});

/** A rename may reach the disk before the bytes do. */
async function toDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
