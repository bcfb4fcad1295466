import type pg from 'pg';
import type { Letter } from '#application';
import type { Id } from '#domain';
import { inOrganisation } from '../access/in-organisation.ts';
import { instantText } from '../slices/field.ts';
import { lettersIn } from './letter-book.ts';

/** A message as it stands in the outbox, with its letter. */
export interface KeptLetter {
  readonly letter: Letter;
  readonly state: 'PENDING' | 'SENT' | 'HELD' | 'BOUNCED' | 'SKIPPED';
  readonly reason: string | null;
}

interface Row { id: Id; kind: string; recipientId: Id; payload: Readonly<Record<string, unknown>>; state: KeptLetter['state']; reason: string | null; createdAt: string }

const COLUMNS = `id, kind, recipient_id as "recipientId", payload, state, error as reason, ${instantText('created_at')} as "createdAt"`;
const MAIL = `organisation_id = $1 and recipient_id is not null and kind in ('notification', 'digest')`;
const OF_ONE = `select ${COLUMNS} from outbox where ${MAIL} and recipient_id = $2 order by created_at desc, id limit $3`;
const OF_ALL = `select ${COLUMNS} from outbox where ${MAIL} order by created_at desc, id limit $2`;
const ONE = `select ${COLUMNS} from outbox where ${MAIL} and id = $2`;

/** Mail that stays in the product's own outbox, for the page that shows what would have been sent. */
export class HeldMail {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) { this.#pool = pool; }

  /** Newest first; of one person, or of everyone where `personId` is null. */
  newest(organisationId: Id, personId: Id | null, limit: number): Promise<readonly KeptLetter[]> {
    return inOrganisation(this.#pool, organisationId, async (query) => {
      const rows = personId === null ? await query<Row>(OF_ALL, [organisationId, limit]) : await query<Row>(OF_ONE, [organisationId, personId, limit]);
      return withLetters(organisationId, query, rows);
    });
  }

  async one(organisationId: Id, id: Id): Promise<KeptLetter | null> {
    return inOrganisation(this.#pool, organisationId, async (query) => (await withLetters(organisationId, query, await query<Row>(ONE, [organisationId, id])))[0] ?? null);
  }
}

async function withLetters(organisationId: Id, query: <R>(sql: string, parameters?: readonly unknown[]) => Promise<R[]>, rows: readonly Row[]): Promise<readonly KeptLetter[]> {
  const letters = await lettersIn({ organisationId, query: (_, text, values) => query(text, values) }, rows);
  return rows.flatMap(({ id, state, reason }) => {
    const letter = letters.get(id);
    return letter === undefined ? [] : [{ letter, state, reason }];
  });
}
