import type { Id, Instant } from '#domain';
import type { Doorbell, NewId, TickName, Transaction, UnitOfWork } from '#application';
import type { DrivenClock } from '../driven-clock.ts';
import { InMemoryTransaction } from './in-memory-transaction.ts';
import { copied, type Tables } from './tables.ts';

/**
 * Organisations in memory behind the same ports as the database: one transaction at a time in each organisation, all or nothing. What it cannot show
 * (locks, isolation, constraints) is tested against PostgreSQL.
 */
export class InMemoryStore implements UnitOfWork {
  readonly bells: TickName[] = [];
  /** Called before a transaction commits; throwing makes it fail there. */
  beforeCommit: (tables: Tables) => void = () => undefined;
  /** How many of the next transactions lose to another and are run again, with `rival` changing the store in between. */
  contention: { left: number; rival: (tables: Tables) => void } = { left: 0, rival: () => undefined };

  readonly #organisations = new Map<Id, Tables>();
  readonly #queues = new Map<Id, Promise<unknown>>();
  readonly #clock: DrivenClock;
  readonly #newId: NewId;
  readonly #doorbell: Doorbell = { ring: (tick) => { this.bells.push(tick); return Promise.resolve(); } };

  constructor(clock: DrivenClock, newId: NewId) {
    this.#clock = clock;
    this.#newId = newId;
  }

  add(tables: Tables): this {
    this.#organisations.set(tables.organisation.id, tables);
    return this;
  }

  /** What is stored now. */
  of(organisationId: Id): Tables {
    const tables = this.#organisations.get(organisationId);
    if (tables === undefined) throw new Error(`no organisation ${organisationId} in memory`);
    return tables;
  }

  organisationIds(): readonly Id[] { return [...this.#organisations.keys()]; }

  now({ organisation, replayNow }: Tables): Instant { return organisation.kind === 'REPLAY' ? replayNow : this.#clock.now(); }

  /** Changes the store outside any transaction, as another process would. */
  meddle(organisationId: Id, change: (tables: Tables) => void): void {
    const tables = copied(this.of(organisationId));
    change(tables);
    this.#organisations.set(organisationId, tables);
  }

  async run<T>(organisationId: Id, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const before = this.#queues.get(organisationId) ?? Promise.resolve();
    const mine = before.then(() => this.#transact(organisationId, work));
    this.#queues.set(organisationId, mine.catch(() => undefined));
    return mine;
  }

  async #transact<T>(organisationId: Id, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const tables = copied(this.of(organisationId));
    const transaction = new InMemoryTransaction(tables, () => this.now(tables), this.#newId);
    const result = await work(transaction);
    this.beforeCommit(tables);
    if (this.contention.left > 0) {
      this.contention.left -= 1;
      this.meddle(organisationId, this.contention.rival);
      return this.#transact(organisationId, work);
    }
    this.#organisations.set(organisationId, tables);
    for (const tick of transaction.rung) await this.#doorbell.ring(tick);
    return result;
  }
}

/** The tables behind a transaction of this store. */
export function tablesOf(transaction: Transaction): Tables {
  if (!(transaction instanceof InMemoryTransaction)) throw new Error('not a transaction of the in-memory store');
  return transaction.tables;
}
