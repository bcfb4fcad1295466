import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Doorbell, TickName } from '#application';
import type { Id, Instant } from '#domain';
import type { DatabaseUrls } from '../src/bootstrap/prepare-database.ts';
import { connectionPool } from '../src/connection-pool.ts';
import { PostgresTimerQueue } from '../src/clock-work.ts';
import { PostgresUnitOfWork } from '../src/unit-of-work.ts';

/** The instant at which a seeded replay organisation stands. */
export const SEEDED_NOW: Instant = '2026-03-02T08:00:00.000Z';

/** An organisation with one unit and some people: what an initiative must refer to. */
export interface Seeded { readonly organisationId: Id; readonly unitId: Id; readonly people: readonly Id[] }

/** A bell that remembers who rang. */
export class HeardBell implements Doorbell {
  readonly rung: TickName[] = [];
  ring(tick: TickName): Promise<void> {
    this.rung.push(tick);
    return Promise.resolve();
  }
}

/** The store as production makes it, over the roles of a test database. */
export class Store {
  readonly app: pg.Pool;
  readonly clock: pg.Pool;
  readonly bell = new HeardBell();
  readonly unitOfWork: PostgresUnitOfWork;
  readonly timers: PostgresTimerQueue;

  constructor(urls: DatabaseUrls) {
    const onFault = (): void => undefined;
    this.app = connectionPool({ url: urls.app, size: 4, onFault });
    this.clock = connectionPool({ url: urls.clock, size: 1, onFault });
    this.unitOfWork = new PostgresUnitOfWork({ pool: this.app, doorbell: this.bell, holidays: () => new Set(['2026-05-17']), visibility: () => Promise.resolve(true) });
    this.timers = new PostgresTimerQueue({ clock: this.clock, run: (organisationId, work) => this.unitOfWork.run(organisationId, work) });
  }

  async close(): Promise<void> {
    await Promise.all([this.app.end(), this.clock.end()]);
  }

  /** SQL as medvirk_app in a transaction of one organisation (or of none), committed; a test's way to do what the store never would. */
  async raw<Row extends pg.QueryResultRow>(organisationId: Id | null, statements: readonly string[], values: readonly unknown[] = []): Promise<Row[]> {
    const client = await this.app.connect();
    try {
      await client.query('begin');
      if (organisationId !== null) await client.query(`select set_config('medvirk.org', $1, true)`, [organisationId]);
      let rows: Row[] = [];
      for (const [index, text] of statements.entries()) rows = (await client.query<Row>(text, index === statements.length - 1 ? [...values] : [])).rows;
      await client.query('commit');
      return rows;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }
}

/** Creates an organisation as the app does: inside its own row-level security. */
export async function seedOrganisation(store: Store, kind: 'LIVE' | 'REPLAY' = 'REPLAY'): Promise<Seeded> {
  const organisationId = randomUUID();
  const unitId = randomUUID();
  const people = Array.from({ length: 6 }, () => randomUUID());
  await store.raw(organisationId, [
    `insert into organisation (id, name, kind, replay_now, employees, has_amu) values ('${organisationId}', 'Prøvekommunen', '${kind}', ${kind === 'REPLAY' ? `'${SEEDED_NOW}'` : 'null'}, 120, true)`,
    `insert into unit (organisation_id, id, code, name) values ('${organisationId}', '${unitId}', 'HJEM', 'Hjemmetjenesten')`,
    `insert into person (organisation_id, id, external_key, name) select '${organisationId}', p, p, 'Person ' || p from unnest($1::uuid[]) p`,
  ], [people]);
  return { organisationId, unitId, people };
}
