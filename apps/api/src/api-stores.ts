import type pg from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import { v7 } from 'uuid';
import { CommandRunner, CosignerKeys, Cosigning, LogAdministration, type ContentStore, type CredentialStore, type Doorbell, Erasures, Publisher, type ReadPort, type RegisterStore, ReplayAdvance, type TickName, type TimerQueue, type UnitOfWork, type UploadRegister, digestTick, outboxTick, RoundRunner, roundsTick, timersTick } from '#application';
import { closedDates } from '#calendar';
import type { Id, Instrument } from '#domain';
import {
  Credentials, HeldMail, PostgresDigestQueue, PostgresErasureStore, PostgresNoticeStore, PostgresOutboxQueue, PostgresReplayClock, PostgresRoundStore, PostgresTimerQueue, PostgresUnitOfWork, PostgresUploadRegister, ReadStore, Registers, connectionPool, readPool, refuseUnsafeRole,
  AnsweredChallenges, LogKeys, PostgresCosigningStore, PostgresEntrySequence, PublishedLog, Sealer,
} from '#persistence';
import { builtInInstruments } from '#playbooks';
import { PostgresCaseImporter } from './case-importer.ts';
import { visibilityThroughReads } from './visibility-through-reads.ts';

export interface ApiStoreOptions {
  /** URLs of medvirk_app and medvirk_clock. */
  readonly urls: { readonly app: string; readonly clock: string };
  readonly poolSize: number;
  readonly statementTimeoutMs: number;
  readonly tickBatch: number;
  readonly cursorSecret: string;
  /** What private keys of logs are sealed with. */
  readonly logKeySecret: string;
  /** Where uploaded files are kept. */
  readonly contents: ContentStore;
  readonly doorbell: Doorbell;
  readonly onFault: (fault: Error) => void;
  /** A row that cannot be worked off now stands alarmed. */
  readonly onAlarm: (alarm: { readonly tick: TickName; readonly organisationId: Id; readonly rowId: Id; readonly error: unknown }) => void;
}

/** The use-cases and stores that the API's edges call. */
export interface ApiStores {
  readonly pool: pg.Pool;
  readonly unitOfWork: UnitOfWork;
  readonly runner: CommandRunner;
  readonly rounds: RoundRunner;
  readonly publisher: Publisher;
  readonly replay: ReplayAdvance;
  readonly reads: ReadPort;
  readonly credentials: CredentialStore & Pick<Credentials, 'bindIdentity'>;
  readonly registers: RegisterStore;
  readonly notices: PostgresNoticeStore;
  readonly heldMail: HeldMail;
  readonly cases: Pick<PostgresCaseImporter, 'run'>;
  readonly uploads: UploadRegister;
  readonly contents: ContentStore;
  readonly erasures: Erasures;
  readonly timers: Pick<TimerQueue, 'oldestOverdueSeconds'>;
  /** The involvement log as it is served, with its receipts, keys and cosignatures. */
  readonly log: PublishedLog;
  readonly logKeys: LogKeys;
  readonly cosigners: CosignerKeys;
  readonly cosigning: Cosigning;
  readonly cosigningStore: PostgresCosigningStore;
  readonly sequence: PostgresEntrySequence;
  readonly logAdministration: LogAdministration;
  readonly answeredChallenges: AnsweredChallenges;
  close(): Promise<void>;
}

/** The newest version of an instrument that comes with Medvirk; null for an unknown key. */
const newestInstrument = (key: string): Instrument | null => builtInInstruments().findLast((instrument) => instrument.key === key) ?? null;

/** Two are enough to ask which organisations have work. */
const CLOCK_CONNECTIONS = 2;
const REPLAY_PAUSE_MS = 20;

/** Connects to PostgreSQL. Refuses a role that sees more than one organisation. */
export async function openApiStores({ urls, poolSize, statementTimeoutMs, tickBatch, cursorSecret, logKeySecret, contents, doorbell, onFault, onAlarm}: ApiStoreOptions): Promise<ApiStores> {
  const pool = connectionPool({ url: urls.app, size: poolSize, onFault, statementTimeoutMs });
  const reading = readPool({ url: urls.app, size: poolSize, onFault, statementTimeoutMs });
  const clock = connectionPool({ url: urls.clock, size: CLOCK_CONNECTIONS, onFault, statementTimeoutMs });
  const close = async (): Promise<void> => { await Promise.all([pool.end(), reading.end(), clock.end()]); };
  try {
    for (const role of [pool, clock]) await refuseUnsafeRole(role);
  } catch (error) {
    await close();
    throw error;
  }
  const reads = new ReadStore({ pool: reading, cursorSecret });
  const unitOfWork = new PostgresUnitOfWork({
    pool, doorbell, visibility: visibilityThroughReads(reads),
    holidays: (fromYear, toYear) => closedDates({ from: `${fromYear}-01-01`, to: `${toYear}-12-31`, closedDays: [] }),
  });
  const timers = new PostgresTimerQueue({ clock, run: (organisationId, work) => unitOfWork.run(organisationId, work) });
  const roundStore = new PostgresRoundStore({ clock, run: (organisationId, work) => unitOfWork.run(organisationId, work) });
  const rounds = new RoundRunner({ unitOfWork, store: roundStore, instruments: { newest: newestInstrument }, newId: () => v7() });
  const ticks = {
    rounds: roundsTick({ unitOfWork, store: roundStore, runner: rounds, onAlarm }),
    timers: timersTick({ unitOfWork, queue: timers, newId: () => v7(), batchSize: tickBatch, onAlarm }),
    digest: digestTick({ unitOfWork, queue: new PostgresDigestQueue(clock) }),
    outbox: outboxTick({ unitOfWork, queue: new PostgresOutboxQueue(clock), transport: null, onAlarm }),
  };
  const cosigningStore = new PostgresCosigningStore();
  const sequence = new PostgresEntrySequence({ clock, unitOfWork });
  const logKeys = new LogKeys(new Sealer(logKeySecret), () => v7());
  return {
    pool, unitOfWork, reads, timers, close,
    cosigningStore, sequence, logKeys,
    log: new PublishedLog(unitOfWork, cosigningStore),
    cosigners: new CosignerKeys(unitOfWork, cosigningStore, () => v7()),
    cosigning: new Cosigning({ unitOfWork, sequence, store: cosigningStore, witness: async (transaction) => (await logKeys.signer(transaction, 'WITNESS')).signer }),
    logAdministration: new LogAdministration({ unitOfWork, store: cosigningStore, keys: logKeys, newId: () => v7() }),
    answeredChallenges: new AnsweredChallenges(pool),
    runner: new CommandRunner(unitOfWork, () => v7()),
    rounds,
    publisher: new Publisher(unitOfWork, () => v7()),
    replay: new ReplayAdvance({ unitOfWork, clock: new PostgresReplayClock(), ticks, pause: () => wait(REPLAY_PAUSE_MS) }),
    credentials: new Credentials(pool),
    registers: new Registers(pool),
    uploads: new PostgresUploadRegister(pool, clock), contents,
    erasures: new Erasures({ unitOfWork, store: new PostgresErasureStore(), contents, newId: () => v7() }),
    notices: new PostgresNoticeStore(pool),
    heldMail: new HeldMail(pool),
    cases: new PostgresCaseImporter({ pool, clock, tickBatch, pauseMs: REPLAY_PAUSE_MS }),
  };
}
