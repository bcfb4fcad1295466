import type pg from 'pg';
import type { ReadPort, Selection, Viewer } from '#application';
import { type Access, accessOf } from './access.ts';
import { READ_MODELS } from './catalogue.ts';
import { type CompilerOptions, compileObject, compileRoots } from './compile.ts';
import { type CursorKeys, cursorKeys } from './cursor.ts';
import { OneTripQuery, type NamedStatement } from './one-trip-query.ts';
import { ReadRefused } from './read-refused.ts';
import { type CachedStatement, StatementCache, argumentStructure, shapeOf } from './statement-cache.ts';
import { selectionAt } from './statement-draft.ts';
import { OPEN_ROOTS } from './types/query.ts';

export interface ReadStoreOptions {
  /** Connections as the application's role (`readPool`). */
  readonly pool: pg.Pool;
  /** Signs cursors; the same in every process, or pages cannot be turned across them. At least 32 characters. */
  readonly cursorSecret: string;
}

const OPEN = `select set_config('medvirk.org', $1, true), set_config('transaction_read_only', 'on', true)`;

/** Reads: one statement, one round trip, one read-only transaction of the viewer's organisation under row-level security. */
export class ReadStore implements ReadPort {
  readonly #pool: pg.Pool;
  readonly #statements = new StatementCache();
  readonly #keys = new Map<string, CursorKeys>();
  readonly #secret: string;

  constructor({ pool, cursorSecret }: ReadStoreOptions) {
    if (cursorSecret.length < 32) throw new Error('The secret that signs cursors must have at least 32 characters');
    this.#pool = pool;
    this.#secret = cursorSecret;
  }

  async read(viewer: Viewer, roots: readonly Selection[], shape: string | null): Promise<string> {
    const access = accessOf(viewer);
    const closed = access.reads ? undefined : roots.find(({ name }) => !OPEN_ROOTS.has(name));
    if (closed !== undefined) throw new ReadRefused('FORBIDDEN', 'This token may not read. Make one with the scope INITIATIVE_READ.', [closed.responseKey]);
    const statement = this.#statements.get(`${shape ?? shapeOf(roots)}\n${access.key}\n${argumentStructure(roots)}`, () => compileRoots(this.#options(access), roots));
    return (await this.#run(viewer, statement, roots)) ?? 'null';
  }

  async readObject(viewer: Viewer, type: string, id: string, selections: readonly Selection[]): Promise<Record<string, unknown> | null> {
    const access = accessOf(viewer);
    if (!access.reads) return null;
    const key = `object ${type} ${shapeOf(selections)}\n${access.key}\n${argumentStructure(selections)}`;
    const statement = this.#statements.get(key, () => compileObject(this.#options(access), type, selections));
    const root: Selection = { name: 'object', responseKey: 'object', type, arguments: { id }, onTypes: null, selections };
    const text = await this.#run(viewer, statement, [root]);
    return text === null ? null : JSON.parse(text) as Record<string, unknown>;
  }

  #options(access: Access): CompilerOptions {
    return { models: READ_MODELS, access, keysOf: (order) => this.#keysOf(order) };
  }

  /** Orders come from our own declarations, but a forged cursor may name any: only ours are kept. */
  #keysOf(order: string): CursorKeys {
    const known = this.#keys.get(order);
    if (known !== undefined) return known;
    const made = cursorKeys(this.#secret, order);
    if (this.#keys.size < 1_000) this.#keys.set(order, made);
    return made;
  }

  async #run(viewer: Viewer, { name, text, parameters }: CachedStatement, roots: readonly Selection[]): Promise<string | null> {
    const at = selectionAt(roots);
    const values = parameters.map((source) => source(viewer, at));
    const row = await this.#transact([{ name: 'read_open', text: OPEN, values: [viewer.organisationId] }, { name, text, values }]);
    if (row?.[0] !== 't') throw new ReadRefused('UNAUTHENTICATED', 'The session or token has ended. Sign in anew.');
    return row[1] ?? null;
  }

  async #transact(statements: readonly NamedStatement[]): Promise<readonly (string | null)[] | null> {
    const client = await this.#pool.connect();
    try {
      const row = await client.query(new OneTripQuery(statements)).result;
      client.release();
      return row;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}
