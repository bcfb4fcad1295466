import type { Actor, Instant, SigningCode } from '#domain';
import type { Session } from '../session.ts';
import { instantText } from '../slices/field.ts';

/* Codes that have served their time go with the next one that is made. */
const SWEEP = 'delete from signing_code where organisation_id = $1 and expires_at < clock_timestamp()';
const KEEP = `insert into signing_code (organisation_id, hash, record_id, party_id, sent_at, signer, expires_at)
  values ($1, $2, $3, $4, $5, $6, clock_timestamp() + interval '10 minutes') returning ${instantText('expires_at')} as expires`;
const USE = `update signing_code set used_at = clock_timestamp() where organisation_id = $1 and hash = $2 and used_at is null and expires_at > clock_timestamp()
  returning record_id as "recordId", party_id as "partyId", ${instantText('sent_at')} as "sentAt", signer`;

/** Keeps a code by its hash, for ten minutes of real time. */
export async function keepSigningCode(session: Session, hash: Uint8Array, { recordId, partyId, sentAt }: SigningCode, signer: Actor): Promise<{ readonly expiresAt: Instant }> {
  await session.query('sweep signing codes', SWEEP, [session.organisationId]);
  const rows = await session.query<{ expires: Instant }>('keep signing code', KEEP, [session.organisationId, hash, recordId, partyId, sentAt, JSON.stringify(signer)]);
  return { expiresAt: rows[0]!.expires };
}

/** Uses a code up. Two who use it at once: the second waits, and finds it used. */
export async function useSigningCode(session: Session, hash: Uint8Array): Promise<{ readonly code: SigningCode; readonly signer: Actor } | null> {
  const rows = await session.query<SigningCode & { signer: Actor }>('use signing code', USE, [session.organisationId, hash]);
  const [row] = rows;
  if (row === undefined) return null;
  const { signer, ...code } = row;
  return { code, signer };
}
