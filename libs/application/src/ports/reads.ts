import type { Viewer } from './viewer.ts';

/** A GraphQL selection without GraphQL: what apps/api makes of `info`, and libs/persistence compiles to one SQL statement. */
export interface Selection {
  readonly name: string;
  /** The name in the answer: alias or field name. */
  readonly responseKey: string;
  /** The named GraphQL type of the field. */
  readonly type: string;
  /** Variables already put in. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Concrete types that a fragment restricts this field to; null for all. */
  readonly onTypes: readonly string[] | null;
  readonly selections: readonly Selection[];
}

export interface ReadPort {
  /**
   * Reads root fields of the query type in one statement, inside a transaction of the viewer's organisation under row-level security.
   * Gives the JSON of the `data` object as text, ready to be sent. `shape` names the document for the statement cache.
   */
  read(viewer: Viewer, roots: readonly Selection[], shape: string | null): Promise<string>;
  /** Reads one object by type and id through the same models, for a mutation's payload. Gives null where the viewer may not see it. */
  readObject(viewer: Viewer, type: string, id: string, selections: readonly Selection[]): Promise<Record<string, unknown> | null>;
}
