import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { Id } from '#domain';
import { appendLeaves, EMPTY_FRONTIER, type Frontier, type Hash, rootOf } from '#involvement-log';
import { connectionPool, LogKeys, PostgresCosigningStore, PostgresEntrySequence, PostgresUnitOfWork, PublishedLog, Sealer } from '#persistence';
import { type BenchDatabase, withClient } from '../bed/open-bed.ts';

/** A log of so many entries, with its tiles, and heads at its half and its end. */
export interface LargeLog { readonly organisationId: Id; readonly size: number; readonly entryIds: readonly Id[] }

/** The product's own pieces over a database of the bench. */
export function openLog({ urls }: BenchDatabase): { readonly unitOfWork: PostgresUnitOfWork; readonly sequence: PostgresEntrySequence; readonly log: PublishedLog; close(): Promise<void> } {
  const onFault = (fault: Error): never => { throw fault; };
  const [app, clock] = [connectionPool({ url: urls.app, size: 2, onFault }), connectionPool({ url: urls.clock, size: 1, onFault })];
  const unitOfWork = new PostgresUnitOfWork({ pool: app, holidays: () => new Set(), doorbell: { ring: () => Promise.resolve() }, visibility: () => Promise.resolve(false) });
  return {
    unitOfWork, sequence: new PostgresEntrySequence({ clock, unitOfWork }), log: new PublishedLog(unitOfWork, new PostgresCosigningStore()),
    close: async () => { await Promise.all([app.end(), clock.end()]); },
  };
}

/** The leaf that stands at an index of a made-up log. */
const leafAt = (index: number): Hash => createHash('sha256').update(String(index)).digest();

/** Makes a log of a size, past the sequencer: rows in SQL, the frontier reckoned here, tiles and heads by the product. */
export async function makeLog(database: BenchDatabase, size: number): Promise<LargeLog> {
  const organisationId = v7();
  const { unitOfWork, sequence, close } = openLog(database);
  const keys = new LogKeys(new Sealer('the secret of the bench'), () => v7());
  const half = Math.floor(size / 2);
  try {
    await withClient(database.adminUrl, async (client) => {
      await client.query(`set session_replication_role = replica`);
      await client.query(`insert into organisation (id, name, kind, employees, has_amu) values ($1, 'Stor kommune', 'LIVE', 100, true)`, [organisationId]);
      await client.query(`insert into entry (organisation_id, id, type, actor_role, recorded_at, commitment, replay, leaf_index, number, leaf_hash)
        select $1, gen_random_uuid(), 'statement.received', 'LEADER', now(), sha256('c'), false, i, i + 1, sha256(convert_to(i::text, 'UTF8')) from generate_series(0::bigint, $2::bigint - 1) i`, [organisationId, size]);
      await client.query('insert into log_head (organisation_id, size, frontier) values ($1, $2, $3)', [organisationId, size, frontierOf(size).hashes.map((hash) => Buffer.from(hash))]);
      await client.query('insert into log_number (organisation_id, subject_id, last) values ($1, $1, $2)', [organisationId, size]);
      await client.query('analyze entry');
    });
    await sequence.writeTiles(organisationId);
    for (const at of [half, size]) {
      await unitOfWork.run(organisationId, async (transaction) => {
        const root = rootOf(frontierOf(at));
        await sequence.keepCheckpoint(transaction, { size: at, root, madeAt: await transaction.now(), ...await keys.sign(transaction, { size: at, root }) });
      });
    }
    const { rows } = await withClient(database.adminUrl, (client) => client.query<{ id: Id }>('select id from entry where organisation_id = $1 and leaf_index % $2 = 0 order by leaf_index limit 400', [organisationId, Math.max(1, Math.floor(size / 400))]));
    return { organisationId, size, entryIds: rows.map(({ id }) => id) };
  } finally {
    await close();
  }
}

const frontiers = new Map<number, Frontier>();
function frontierOf(size: number): Frontier {
  const known = frontiers.get(size);
  if (known !== undefined) return known;
  let frontier = EMPTY_FRONTIER;
  for (let from = 0; from < size; from += 10_000) frontier = appendLeaves(frontier, Array.from({ length: Math.min(10_000, size - from) }, (_, at) => leafAt(from + at)));
  frontiers.set(size, frontier);
  return frontier;
}
