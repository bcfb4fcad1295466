import type { Language } from '#domain';
import type { StartHands } from '../start-request.ts';

/** What `npm run case` was asked for. */
export interface CaseRequest {
  readonly json: boolean;
  readonly language: Language;
  /** Folder of Medvirk's data to keep the case in, absolute; null for a database that is thrown away. */
  readonly data: string | null;
  /** Key of a built-in case, or path of a file; null to be told which cases there are. */
  readonly name: string | null;
  /** Folder that a path is relative to. */
  readonly base: string;
}

/** What the command gives to the run. */
export interface CaseHands {
  readonly progress: StartHands['progress'];
  readonly stopping: StartHands['stopping'];
  /** A running Medvirk has the data folder: its database is left running. */
  readonly inUse: boolean;
  readonly write: (text: string) => void;
}
