import type { CosigningStore, KeptCosignature, Transaction, WatchedLog } from '#application';
import type { CosignerKey, Id, Instant } from '#domain';
import { type Checkpoint, formatVerifierKey, parseVerifierKey, type VerifierKey } from '#involvement-log';
import type { Session } from '../session.ts';
import { instantText } from '../slices/field.ts';
import { postgresTransaction } from '../transaction.ts';
import { headOfSize } from './kept-heads.ts';
import { logKeys } from './log-keys.ts';

const LOCK = `select pg_advisory_xact_lock(hashtextextended('medvirk.cosigners ' || $1, 0))`;
const KEYS = `select id, person_id, person_name, union_key, verifier_key, fingerprint, former_key_id, endorsement, ${instantText('registered_at')} as registered, ${instantText('effective_at')} as effective,
    ${instantText('confirmed_at')} as confirmed, confirmed_by, confirmed_name, ${instantText('ended_at')} as ended, ended_why, ended_by, ended_name
  from cosigner_key where organisation_id = $1 order by registered_at, id`;
const SAVE = `insert into cosigner_key (organisation_id, id, person_id, person_name, union_key, verifier_key, fingerprint, former_key_id, endorsement, registered_at, effective_at,
    confirmed_at, confirmed_by, confirmed_name, ended_at, ended_why, ended_by, ended_name)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
  on conflict (organisation_id, id) do update set confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by, confirmed_name = excluded.confirmed_name,
    ended_at = excluded.ended_at, ended_why = excluded.ended_why, ended_by = excluded.ended_by, ended_name = excluded.ended_name`;
const COSIGNATURE = `insert into cosignature (organisation_id, size, cosigner_key_id, line, seconds) values ($1, $2, $3, $4, $5) on conflict (organisation_id, size, cosigner_key_id) do nothing`;
const LATEST_NOW = `select ${instantText('greatest(clock_timestamp(), medvirk_now($1))')} as now`;
const WATCHED = `select origin, verifier_keys as keys, size::float8 as size, root from watched_log where organisation_id = $1 and origin = $2 for update`;
const WATCH = `insert into watched_log (organisation_id, origin, verifier_keys) values ($1, $2, $3) on conflict (organisation_id, origin) do update set verifier_keys = excluded.verifier_keys`;
const SAW = `update watched_log set size = $3, root = $4, note = $5, seen_at = clock_timestamp() where organisation_id = $1 and origin = $2`;

interface KeyRow {
  id: Id; person_id: Id; person_name: string; union_key: string; verifier_key: string; fingerprint: string; former_key_id: Id | null; endorsement: string | null; registered: Instant; effective: Instant;
  confirmed: Instant | null; confirmed_by: Id | null; confirmed_name: string | null; ended: Instant | null; ended_why: 'REFUSED' | 'WITHDRAWN' | null; ended_by: Id | null; ended_name: string | null;
}

/** Unions' keys, cosignatures and watched logs in PostgreSQL. */
export class PostgresCosigningStore implements CosigningStore {
  async lockKeys(transaction: Transaction): Promise<readonly CosignerKey[]> {
    const session = sessionOf(transaction);
    await session.query('lock cosigners', LOCK, [session.organisationId]);
    return this.keys(transaction);
  }

  async keys(transaction: Transaction): Promise<readonly CosignerKey[]> {
    const session = sessionOf(transaction);
    return (await session.query<KeyRow>('all cosigner keys', KEYS, [session.organisationId])).map(keyOf);
  }

  async saveKey(transaction: Transaction, key: CosignerKey): Promise<void> {
    const session = sessionOf(transaction);
    const { confirmed, ended } = key;
    await session.query('save cosigner key', SAVE, [
      session.organisationId, key.id, key.personId, key.personName, key.union, key.verifierKey, key.fingerprint, key.formerKeyId, key.endorsement, key.registeredAt, key.effectiveAt,
      confirmed?.at ?? null, confirmed?.personId ?? null, confirmed?.name ?? null, ended?.at ?? null, ended?.why ?? null, ended?.personId ?? null, ended?.name ?? null,
    ]);
  }

  async rootAt(transaction: Transaction, size: number): Promise<Uint8Array | null> { return (await headOfSize(sessionOf(transaction), size))?.root ?? null; }

  async logKeys(transaction: Transaction): Promise<readonly VerifierKey[]> { return (await logKeys(sessionOf(transaction), 'LOG')).map(({ key }) => key); }

  async keepCosignature(transaction: Transaction, { size, keyId, line, seconds }: KeptCosignature): Promise<void> {
    const session = sessionOf(transaction);
    await session.query('keep cosignature', COSIGNATURE, [session.organisationId, size, keyId, line, seconds]);
  }

  async latestNow(transaction: Transaction): Promise<Instant> {
    const session = sessionOf(transaction);
    return (await session.query<{ now: Instant }>('latest now', LATEST_NOW, [session.organisationId]))[0]!.now;
  }

  async lockWatched(transaction: Transaction, origin: string): Promise<WatchedLog | null> {
    const session = sessionOf(transaction);
    const [row] = await session.query<{ origin: string; keys: string[]; size: number | null; root: Buffer | null }>('watched log', WATCHED, [session.organisationId, origin]);
    if (row === undefined) return null;
    const { keys, size, root } = row;
    return { origin, keys: keys.map(parseVerifierKey).filter((key) => key !== undefined), seen: size === null || root === null ? null : { size, root } };
  }

  async watch(transaction: Transaction, { origin, keys }: Omit<WatchedLog, 'seen'>): Promise<void> {
    const session = sessionOf(transaction);
    await session.query('watch log', WATCH, [session.organisationId, origin, keys.map(formatVerifierKey)]);
  }

  async sawHead(transaction: Transaction, origin: string, { size, root }: Pick<Checkpoint, 'size' | 'root'>, note: string): Promise<void> {
    const session = sessionOf(transaction);
    await session.query('saw head', SAW, [session.organisationId, origin, size, Buffer.from(root), note]);
  }
}

const sessionOf = (transaction: Transaction): Session => postgresTransaction(transaction).session;

const keyOf = (row: KeyRow): CosignerKey => ({
  id: row.id, personId: row.person_id, personName: row.person_name, union: row.union_key, verifierKey: row.verifier_key, fingerprint: row.fingerprint, formerKeyId: row.former_key_id,
  endorsement: row.endorsement, registeredAt: row.registered, effectiveAt: row.effective,
  confirmed: row.confirmed === null || row.confirmed_by === null || row.confirmed_name === null ? null : { at: row.confirmed, personId: row.confirmed_by, name: row.confirmed_name },
  ended: row.ended === null || row.ended_why === null || row.ended_by === null || row.ended_name === null ? null : { at: row.ended, why: row.ended_why, personId: row.ended_by, name: row.ended_name },
});
