import { randomBytes } from 'node:crypto';
import type { ErasableEntry, ErasedEntry, Erasure, ErasureStore, Transaction } from '#application';
import { type ActorRef, type Id, type Instant, type LoggedContent, type Sha256, wordsIn } from '#domain';
import { SALT_BYTES, commitment } from '#involvement-log';
import { instantText } from '../slices/field.ts';
import { postgresTransaction } from '../transaction.ts';

const ENTRY = `e.id, e.type, e.initiative_id as "initiativeId", ${instantText('e.recorded_at')} as at, p.payload`;
const ONE = `select ${ENTRY} from entry e left join entry_payload p on p.organisation_id = e.organisation_id and p.entry_id = e.id where e.organisation_id = $1 and e.id = $2`;
const COPIES = `select ${ENTRY} from entry e join entry_payload p on p.organisation_id = e.organisation_id and p.entry_id = e.id
  where e.organisation_id = $1 and e.id <> $2 and ((e.type = $3 and e.recorded_at = $4 and p.payload #>> '{fact,meetingId}' = $5) or (e.initiative_id = $6 and e.actor_role = 'SYSTEM' and e.type <> 'ERASED'))
  order by e.seq`;
const ERASURE = `select id, entry_id as "entryId", ground, authority, asked_by_actor as "askedBy", ${instantText('asked_at')} as "askedAt",
    case when confirmed_at is not null then json_build_object('by', confirmed_by_actor, 'at', ${instantText('confirmed_at')}) end as confirmed, erased_entry_id as "erasedEntryId"
  from erasure where organisation_id = $1 and id = $2 for update`;
const ASK = `insert into erasure (organisation_id, id, entry_id, ground, authority, asked_by, asked_by_actor, asked_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (organisation_id, entry_id) do nothing returning id`;
const CONFIRM = 'update erasure set confirmed_by = $3, confirmed_by_actor = $4, confirmed_at = $5 where organisation_id = $1 and id = $2';
const DONE = 'update erasure set erased_entry_id = $3 where organisation_id = $1 and id = $2';
const ERASE = 'select erase_entry_payload($1, $2, $3, $4, $5, $6, $7)';
/* The same lock as uploads take, in the order of hashes. */
const ALONE = `select pg_advisory_xact_lock(hashtextextended('medvirk.content ' || $1 || ' ' || $2, 0))`;
const FORGET = 'delete from content where organisation_id = $1 and sha256 = $2 and not content_is_held($1, sha256) returning sha256';

interface EntryRow { readonly id: Id; readonly type: string; readonly initiativeId: Id | null; readonly at: Instant; readonly payload: { readonly by: ActorRef; readonly fact: LoggedContent['fact'] } | null }

const erasable = ({ id, type, initiativeId, at, payload }: EntryRow): ErasableEntry =>
  ({ id, type, initiativeId, content: payload === null ? null : { entryId: id, type, at, by: payload.by, fact: payload.fact } });

/** Words as short as this are in many entries by chance. Characters. */
const TELLING = 4;

/** Erasures in PostgreSQL. */
export class PostgresErasureStore implements ErasureStore {
  async entry(transaction: Transaction, id: Id): Promise<ErasableEntry | null> {
    const { session } = postgresTransaction(transaction);
    const [row] = await session.query<EntryRow>('entry to erase', ONE, [session.organisationId, id]);
    return row === undefined ? null : erasable(row);
  }

  async copies(transaction: Transaction, { entryId, type, at, fact }: LoggedContent, initiativeId: Id | null): Promise<readonly ErasableEntry[]> {
    const { session } = postgresTransaction(transaction);
    const words = [...wordsIn(fact)].filter((word) => word.length >= TELLING);
    const rows = await session.query<EntryRow>('copies to erase', COPIES, [session.organisationId, entryId, type, at, fact['meetingId'] ?? null, initiativeId]);
    return rows.filter(({ payload }) => { const theirs = wordsIn(payload?.fact); return words.some((word) => theirs.has(word)); }).map(erasable);
  }

  async lock(transaction: Transaction, erasureId: Id): Promise<Erasure | null> {
    const { session } = postgresTransaction(transaction);
    const [row] = await session.query<Erasure>('lock erasure', ERASURE, [session.organisationId, erasureId]);
    return row ?? null;
  }

  async ask(transaction: Transaction, { id, entryId, ground, authority, askedBy, askedAt }: Erasure): Promise<boolean> {
    const { session } = postgresTransaction(transaction);
    return (await session.query('ask erasure', ASK, [session.organisationId, id, entryId, ground, authority, askedBy.personId, JSON.stringify(askedBy), askedAt])).length === 1;
  }

  async confirm(transaction: Transaction, erasureId: Id, { by, at }: NonNullable<Erasure['confirmed']>): Promise<void> {
    const { session } = postgresTransaction(transaction);
    await session.query('confirm erasure', CONFIRM, [session.organisationId, erasureId, by.personId, JSON.stringify(by), at]);
  }

  async erase(transaction: Transaction, { erased, newEntryId, by, fact }: ErasedEntry): Promise<void> {
    const { session } = postgresTransaction(transaction);
    const [payload, salt] = [{ by, fact }, randomBytes(SALT_BYTES)];
    await session.query('erase payload', ERASE, [erased, newEntryId, by.role, by.side, JSON.stringify(payload), salt, Buffer.from(commitment(payload, salt), 'hex')]);
  }

  async done(transaction: Transaction, erasureId: Id, erasedEntryId: Id): Promise<void> {
    const { session } = postgresTransaction(transaction);
    await session.query('erasure done', DONE, [session.organisationId, erasureId, erasedEntryId]);
  }

  async forgetFiles(transaction: Transaction, hashes: readonly Sha256[]): Promise<readonly Sha256[]> {
    const { session } = postgresTransaction(transaction);
    const gone: Sha256[] = [];
    for (const sha256 of [...new Set(hashes)].toSorted()) {
      await session.query('content alone', ALONE, [session.organisationId, sha256]);
      gone.push(...(await session.query<{ sha256: Sha256 }>('forget content', FORGET, [session.organisationId, sha256])).map((row) => row.sha256));
    }
    return gone;
  }
}
