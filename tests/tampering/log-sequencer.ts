import { v7 } from 'uuid';
import { type OnAlarm, type OutsideHeads, runTick, sequencerTick, type UnitOfWork } from '#application';
import type { Id } from '#domain';
import { connectionPool, LogKeys, PostgresEntrySequence, PostgresUnitOfWork, Sealer } from '#persistence';
import type { FreshDatabase } from '../setup/fresh-database.ts';

/** A sequencer over a test's database, as a worker runs it, that works when it is told to. */
export class LogSequencer {
  readonly unitOfWork: UnitOfWork;
  readonly sequence: PostgresEntrySequence;
  readonly alarms: Parameters<OnAlarm>[0][] = [];
  readonly #keys: LogKeys;
  readonly #end: () => Promise<void>;

  /** @param secret what the log's private keys are sealed with, where the API is to change them too */
  constructor(urls: FreshDatabase['urls'], secret = 'held by whoever runs the service') {
    this.#keys = new LogKeys(new Sealer(secret), () => v7());
    const onFault = (): void => undefined;
    const [app, clock] = [connectionPool({ url: urls.app, size: 2, onFault }), connectionPool({ url: urls.clock, size: 1, onFault })];
    this.unitOfWork = new PostgresUnitOfWork({ pool: app, holidays: () => new Set(), doorbell: { ring: () => Promise.resolve() }, visibility: () => Promise.resolve(false) });
    this.sequence = new PostgresEntrySequence({ clock, unitOfWork: this.unitOfWork });
    this.#end = async () => { await Promise.all([app.end(), clock.end()]); };
  }

  /** Places and signs everything that waits, of one organisation. */
  async run(organisationId: Id, outside: OutsideHeads | null = null): Promise<void> {
    const tick = sequencerTick({ unitOfWork: this.unitOfWork, sequence: this.sequence, signer: this.#keys, outside, newId: () => v7(), batchSize: 1_000, onAlarm: (alarm) => { this.alarms.push(alarm); } });
    await runTick({ ...tick, organisations: async () => (await tick.organisations()).filter((id) => id === organisationId) });
  }

  close(): Promise<void> { return this.#end(); }
}
