import type { Id, Sha256 } from '#domain';

/** A file of one organisation, by what is in it. */
export interface ContentName { readonly organisationId: Id; readonly sha256: Sha256 }

/** Where the bytes of files stand, outside the database: once per organisation, under their SHA-256. */
export interface ContentStore {
  /** Keeps a file that stands on this machine at `path`. Whole or not at all; one that is kept already is left as it is. */
  keep(name: ContentName, file: { readonly path: string; readonly bytes: number }): Promise<void>;
  /** The bytes, from the first to the last; null where nothing is kept. Fails before the last ones where they are not what the hash says. */
  open(name: ContentName): Promise<AsyncIterable<Uint8Array> | null>;
  /** Removes it; what is not there is removed already. */
  remove(name: ContentName): Promise<void>;
}

/** A file that has been received whole and looked at, and stands on this machine until it is kept or let go. */
export interface ReceivedFile {
  readonly path: string;
  readonly sha256: Sha256;
  readonly bytes: number;
  /** As its name is to be shown: no path, no control characters. */
  readonly name: string;
  /** What its first bytes show it to be. */
  readonly mediaType: string;
}

/** Who has brought how much within a day, of real time. */
export interface BroughtToday { readonly files: number; readonly bytes: number }

/** What is known of uploaded files; their bytes are the content store's. */
export interface UploadRegister {
  broughtToday(organisationId: Id, personId: Id): Promise<BroughtToday>;
  /**
   * Writes that a person has brought a file, then has it kept by `keep`, alone with this content. When `keep` fails, what was written is taken back; after a
   * crash in between housekeeping finds it.
   */
  keep(brought: { readonly organisationId: Id; readonly personId: Id; readonly uploadId: Id; readonly file: ReceivedFile }, keep: () => Promise<void>): Promise<void>;
  /** Organisations with files that housekeeping has to look at. */
  organisationsToLookAt(limit: number): Promise<readonly Id[]>;
  /** Lets go of files that nothing refers to and nobody has brought within a day, at most `limit`, each removed by `remove` before it is forgotten. Gives how many. */
  letGo(organisationId: Id, limit: number, remove: (name: ContentName) => Promise<void>): Promise<number>;
}
