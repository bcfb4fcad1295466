import type { CivilDate, Id, Instant, Role, Sha256, Side } from '#domain';
import { canonicalJson } from './canonical-json.ts';

/**
 * The public frame of an entry: what stands in the tree for ever, also when payload and salt are erased. It names nobody: organisation, initiative and entry
 * are there by ids that are drawn at random, the actor by role and side alone.
 */
export interface EntryFrame {
  readonly organisationId: Id;
  readonly id: Id;
  /** The initiative whose log it stands in; null for the organisation's own. */
  readonly initiativeId: Id | null;
  /** Its place in the log of its initiative, or of the organisation's own entries, from 1 without gaps: an entry that is left out of a receipt leaves a hole. */
  readonly number: number;
  readonly type: string;
  readonly actorRole: Role;
  readonly actorSide: Side | null;
  /** In milliseconds and UTC, as `Date.toISOString` writes it. */
  readonly recordedAt: Instant;
  readonly occurredOn: CivilDate | null;
  /** Recorded in an organisation whose time is played. */
  readonly replay: boolean;
  readonly commitment: Sha256;
}

/**
 * The bytes of an entry's leaf: the RFC 8785 JSON of its frame with `format`, in UTF-8. The leaf holds no index of its own: where it stands in the tree is what
 * the inclusion proof shows, and so is the order of two entries.
 */
export const entryLeaf = (frame: EntryFrame): Uint8Array => Buffer.from(canonicalJson(leafOf(frame)), 'utf8');

/** A frame as the leaf holds it; also the `frame` of an entry in a receipt pack. Member by member, so that nothing beside the frame can slip in. */
export const leafOf = (frame: EntryFrame): { readonly [member: string]: string | number | boolean | null } => ({
  format: 'medvirk/entry/v1', organisation: frame.organisationId, id: frame.id, initiative: frame.initiativeId, number: frame.number, type: frame.type,
  role: frame.actorRole, side: frame.actorSide, recordedAt: frame.recordedAt, occurredOn: frame.occurredOn, replay: frame.replay, commitment: frame.commitment,
});
