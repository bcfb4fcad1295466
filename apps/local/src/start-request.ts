/** What `npm start` was asked for. */
export interface StartRequest {
  readonly port: number;
  /** Folder of all data, absolute. */
  readonly data: string;
  readonly empty: boolean;
  readonly reset: boolean;
  /** The repository. */
  readonly root: string;
  /** Module that ends a child when this process is gone. */
  readonly leash: string;
}

/** What the command gives to the start: its own words, the wish to stop, and a note for whoever starts next. */
export interface StartHands {
  readonly progress: { step<T>(title: string, work: () => Promise<T> | T): Promise<T>; say(line: string): void };
  readonly stopping: { managed: boolean; readonly requested: boolean; readonly wait: Promise<string> };
  /** Keeps the children's process ids where the next start finds them, should this one be killed. */
  readonly noteChildren: (pids: readonly number[]) => void;
}
