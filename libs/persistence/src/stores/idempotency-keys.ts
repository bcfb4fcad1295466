import type { Effect, IdempotencyKey } from '#application';
import type { Session } from '../session.ts';

export type KeyClaim = { readonly state: 'NEW' } | { readonly state: 'REPEATED'; readonly effect: Effect } | { readonly state: 'CONFLICT' };

/*
 * A concurrent twin waits at the unique index until the first transaction ends, and then sees its row; after a rollback it is the first itself.
 * A key older than 24 hours of real time is taken over as if it had never been.
 */
const CLAIM = `insert into idempotency_key as k (organisation_id, actor_id, mutation, key, body_hash) values ($1, $2, $3, $4, $5)
  on conflict (organisation_id, actor_id, mutation, key) do update set
    body_hash = case when k.created_at < clock_timestamp() - interval '24 hours' then excluded.body_hash else k.body_hash end,
    effect = case when k.created_at < clock_timestamp() - interval '24 hours' then null else k.effect end,
    created_at = case when k.created_at < clock_timestamp() - interval '24 hours' then clock_timestamp() else k.created_at end
  returning body_hash as "bodyHash", effect`;
const REMEMBER = `update idempotency_key set effect = $5 where organisation_id = $1 and actor_id = $2 and mutation = $3 and key = $4`;

/** Claims a key for this transaction. */
export async function claimKey(session: Session, { actorId, mutation, key, bodyHash }: IdempotencyKey): Promise<KeyClaim> {
  const rows = await session.query<{ bodyHash: string; effect: Effect | null }>('claim key', CLAIM, [session.organisationId, actorId, mutation, key, bodyHash]);
  const { bodyHash: known, effect } = rows[0]!;
  if (known !== bodyHash) return { state: 'CONFLICT' };
  return effect === null ? { state: 'NEW' } : { state: 'REPEATED', effect };
}

/** Stores what a keyed mutation made for a repeat to find. */
export async function rememberEffect(session: Session, { actorId, mutation, key }: IdempotencyKey, effect: Effect): Promise<void> {
  await session.query('remember effect', REMEMBER, [session.organisationId, actorId, mutation, key, JSON.stringify(effect)]);
}
