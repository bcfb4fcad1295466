import type pg from 'pg';
import type { Id } from '#domain';
import { inOrganisation } from './in-organisation.ts';

/** Challenges of signing in by key that were answered, so that each signs in once. */
export class AnsweredChallenges {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) { this.#pool = pool; }

  /** Whether this is the first answer. Those that have run out are forgotten on the way, for they are refused unread. */
  take(organisationId: Id, nonce: Uint8Array, expiresAtMs: number): Promise<boolean> {
    return inOrganisation(this.#pool, organisationId, async (query) => {
      await query(`delete from answered_challenge where expires_at < clock_timestamp() - interval '1 hour'`);
      const taken = await query(`insert into answered_challenge (organisation_id, challenge, expires_at) values ($1, $2, to_timestamp($3 / 1000.0)) on conflict do nothing returning 1`,
        [organisationId, Buffer.from(nonce), expiresAtMs]);
      return taken.length === 1;
    });
  }
}
