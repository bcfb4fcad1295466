import { randomBytes } from 'node:crypto';
import { type HeadSigner, keyChangeText, type NewId, type SignedHead, type Transaction } from '#application';
import { type Id, type Instant, SYSTEM } from '#domain';
import {
  fingerprint, formatVerifierKey, type Hash, logOrigin, SIGNATURE_TYPES, type SignatureType, signCheckpoint, type Signer, signerOfSeed, signNote, type VerifierKey, verifierKey,
} from '#involvement-log';
import type { Session } from '../session.ts';
import { instantText } from '../slices/field.ts';
import { type PostgresTransaction, postgresTransaction } from '../transaction.ts';
import type { Sealer } from './sealed-seed.ts';

/** LOG: signs the organisation's own heads. WITNESS: cosigns heads of others that the organisation watches. */
export type KeyPurpose = 'LOG' | 'WITNESS';

/** A key that the log is, or was, signed with. */
export interface LogKey {
  readonly id: Id;
  /** 1 for the first. */
  readonly place: number;
  readonly key: VerifierKey;
  /** Size of the log when it was taken into use. */
  readonly sinceSize: number;
  /** The former key's signed note over this one; null for the first. */
  readonly endorsement: string | null;
  readonly createdAt: Instant;
}

interface KeyRow { id: Id; place: number; name: string; public_key: Buffer; since_size: number; endorsement: string | null; created: Instant }

const TYPE: Readonly<Record<KeyPurpose, SignatureType>> = { LOG: SIGNATURE_TYPES.NOTE, WITNESS: SIGNATURE_TYPES.COSIGNATURE };
const NAME: Readonly<Record<KeyPurpose, (organisationId: Id) => string>> = { LOG: logOrigin, WITNESS: (id) => `${logOrigin(id)}/witness` };

const KEYS = `select id, place, name, public_key, since_size::float8 as since_size, endorsement, ${instantText('created_at')} as created
  from log_key where organisation_id = $1 and purpose = $2 order by place`;
const SECRET = 'select sealed from log_key_secret where organisation_id = $1 and key_id = $2';
const INSERT = `insert into log_key (organisation_id, id, purpose, place, name, public_key, since_size, endorsement, created_at)
  values ($1, $2, $3, $4, $5, $6, coalesce((select size from log_head where organisation_id = $1), 0), $7, (select medvirk_now($1)))`;
const KEEP_SECRET = 'insert into log_key_secret (organisation_id, key_id, sealed) values ($1, $2, $3)';
const FORGET_SECRET = 'delete from log_key_secret where organisation_id = $1 and key_id = $2';
/* The sequencer's lock, waited for: a key is neither made twice nor changed while a head is signed. */
const LOCK = `select pg_advisory_xact_lock(hashtextextended('medvirk.log ' || $1, 0))`;

/** The keys that an organisation's log is signed with: made when first needed, sealed, changed by endorsement, and every one said in the log. */
export class LogKeys implements HeadSigner {
  readonly #sealer: Sealer;
  readonly #newId: NewId;
  /** Opened once per process. */
  readonly #opened = new Map<Id, Signer>();

  constructor(sealer: Sealer, newId: NewId) {
    this.#sealer = sealer;
    this.#newId = newId;
  }

  async sign(transaction: Transaction, { size, root }: { readonly size: number; readonly root: Hash }): Promise<Pick<SignedHead, 'keyId' | 'note'>> {
    const { id, signer } = await this.signer(transaction, 'LOG');
    return { keyId: id, note: signCheckpoint({ origin: signer.key.name, size, root }, [signer]) };
  }

  /** The newest key, made here where there is none. */
  async signer(transaction: Transaction, purpose: KeyPurpose): Promise<{ readonly id: Id; readonly signer: Signer }> {
    const held = postgresTransaction(transaction);
    const newest = (await logKeys(held.session, purpose)).at(-1);
    if (newest !== undefined) return { id: newest.id, signer: await this.#open(held.session, newest) };
    await held.session.query('lock log keys', LOCK, [held.organisationId]);
    // Somebody may have made it while this transaction waited.
    const made = (await logKeys(held.session, purpose)).at(-1);
    return made === undefined ? this.#make(held, purpose, null) : { id: made.id, signer: await this.#open(held.session, made) };
  }

  /** Changes the log's key: the old one signs over the new, and its private half is forgotten. */
  async change(transaction: Transaction): Promise<Id> {
    const held = postgresTransaction(transaction);
    await held.session.query('lock log keys', LOCK, [held.organisationId]);
    const former = (await logKeys(held.session, 'LOG')).at(-1);
    if (former === undefined) return (await this.#make(held, 'LOG', null)).id;
    const { id } = await this.#make(held, 'LOG', { id: former.id, place: former.place, signer: await this.#open(held.session, former) });
    await held.session.query('forget secret', FORGET_SECRET, [held.organisationId, former.id]);
    return id;
  }

  async #open(session: Session, { id, key }: LogKey): Promise<Signer> {
    const known = this.#opened.get(id);
    if (known !== undefined) return known;
    const [secret] = await session.query<{ sealed: Buffer }>('log key secret', SECRET, [session.organisationId, id]);
    if (secret === undefined) throw new Error(`The private half of the key ${id} is not stored`);
    const signer = signerOfSeed(key.name, key.type, this.#sealer.open(secret.sealed, `${session.organisationId} ${id}`));
    this.#opened.set(id, signer);
    return signer;
  }

  async #make(held: PostgresTransaction, purpose: KeyPurpose, former: { readonly id: Id; readonly place: number; readonly signer: Signer } | null): Promise<{ readonly id: Id; readonly signer: Signer }> {
    const { session, organisationId } = held;
    const [id, seed] = [this.#newId(), randomBytes(32)];
    const signer = signerOfSeed(NAME[purpose](organisationId), TYPE[purpose], seed);
    const endorsement = former === null ? null : signNote(keyChangeText(former.signer.key, signer.key), [former.signer]);
    await session.query('insert log key', INSERT, [organisationId, id, purpose, (former?.place ?? 0) + 1, signer.key.name, Buffer.from(signer.key.publicKey), endorsement]);
    await session.query('keep secret', KEEP_SECRET, [organisationId, id, this.#sealer.seal(seed, `${organisationId} ${id}`)]);
    const payload = { keyId: id, purpose, verifierKey: formatVerifierKey(signer.key), fingerprint: fingerprint(signer.key), formerKeyId: former?.id ?? null, endorsement };
    await held.append([{
      id: this.#newId(), initiativeId: null, type: former === null ? 'log.key-taken' : 'log.key-changed', payload, at: await held.now(), occurredOn: null,
      by: { personId: null, name: SYSTEM.name, role: 'SYSTEM', side: null },
    }]);
    return { id, signer };
  }
}

/** Every key of a purpose, oldest first. */
export async function logKeys(session: Session, purpose: KeyPurpose): Promise<readonly LogKey[]> {
  const rows = await session.query<KeyRow>('log keys', KEYS, [session.organisationId, purpose]);
  return rows.map(({ id, place, name, public_key: publicKey, since_size: sinceSize, endorsement, created }) =>
    ({ id, place, key: verifierKey(name, TYPE[purpose], publicKey), sinceSize, endorsement, createdAt: created }));
}
