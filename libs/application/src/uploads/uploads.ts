import type { Refusal } from '#domain';
import type { ContentStore, ReceivedFile, UploadRegister } from '../ports/content-store.ts';
import type { NewId } from '../ports/unit-of-work.ts';
import type { Viewer } from '../ports/viewer.ts';

/** What one person may bring within a day: enough for a programme's whole dossier, too little to fill a disk unseen. */
export const FILES_A_DAY = 300;
export const BYTES_A_DAY = 2 * 1024 ** 3;

/** What an upload answers with: what to name the file by in a command. */
export interface Upload { readonly uploadId: string; readonly file: Omit<ReceivedFile, 'path'> }
export type UploadOutcome = { readonly ok: true; readonly upload: Upload } | { readonly ok: false; readonly refusals: readonly Refusal[] };

const LOOKED_AT_ONCE = 200;

export interface UploadParts { readonly register: UploadRegister; readonly contents: ContentStore; readonly newId: NewId }

/** Takes in files that people bring, so that commands can refer to them, and lets go of those that none did. */
export class Uploads {
  readonly #parts: UploadParts;

  constructor(parts: UploadParts) { this.#parts = parts; }

  /** Whether a person may bring a file now; asked before its bytes are taken in. */
  async welcome({ organisationId, personId }: Viewer): Promise<readonly Refusal[]> {
    const { files, bytes } = await this.#parts.register.broughtToday(organisationId, personId);
    return files >= FILES_A_DAY || bytes >= BYTES_A_DAY ? [{ code: 'FILES_TODAY', field: null, data: { files, bytes } }] : [];
  }

  /** Keeps a file that was received and looked at. The same content is kept once, whoever brings it. */
  async keep({ organisationId, personId }: Viewer, file: ReceivedFile): Promise<Upload> {
    const { register, contents, newId } = this.#parts;
    const uploadId = newId();
    await register.keep({ organisationId, personId, uploadId, file }, () => contents.keep({ organisationId, sha256: file.sha256 }, file));
    const { path: _, ...told } = file;
    return { uploadId, file: told };
  }

  /** Housekeeping: files that nothing refers to, a day after they were brought. Gives how many were let go. */
  async sweep(): Promise<number> {
    const { register, contents } = this.#parts;
    let gone = 0;
    for (const organisationId of await register.organisationsToLookAt(LOOKED_AT_ONCE)) gone += await register.letGo(organisationId, LOOKED_AT_ONCE, (name) => contents.remove(name));
    return gone;
  }
}
