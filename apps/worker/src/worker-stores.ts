import { v7 } from 'uuid';
import { digestTick, type Doorbell, HandOutByMail, type Mailer, MailTransport, type OnAlarm, outboxTick, type RoundInvitations, type RoundPost, RoundRunner, roundsTick, SEQUENCER_BATCH, sequencerTick, type Tick, timersTick } from '#application';
import { closedDates } from '#calendar';
import { connectionPool, HeadFiles, LogKeys, PostgresDigestQueue, PostgresEntrySequence, PostgresHousekeeping, PostgresLetterBook, PostgresOutboxQueue, PostgresRoundInvitations, PostgresRoundStore, PostgresTimerQueue, PostgresUnitOfWork, PostgresUploadRegister, refuseUnsafeRole, Sealer } from '#persistence';

export interface StoreOptions {
  /** URLs of medvirk_app and medvirk_clock. */
  readonly urls: { readonly app: string; readonly clock: string };
  readonly poolSize: number;
  readonly statementTimeoutMs: number;
  readonly tickBatch: number;
  readonly doorbell: Doorbell;
  readonly onFault: (fault: Error) => void;
  readonly onAlarm: OnAlarm;
  /** What private keys of logs are sealed with. */
  readonly logKeySecret: string;
  /** Where the newest checkpoints are kept beside the database; null for nowhere. */
  readonly checkpointFolder: string | null;
  /** Null where no mail server is set up: messages then stay in the product's own outbox. */
  readonly mailer: Mailer | null;
  /** Null where no mail can go out, or where no address of respondents' pages is known to send people to. */
  readonly post: RoundPost | null;
  /** What codes of rounds are hashed with. */
  readonly roundCodeKey: string;
}

/** What the processors work on. */
export interface WorkerStores {
  readonly timers: Tick;
  readonly outbox: Tick;
  readonly digest: Tick;
  readonly rounds: Tick;
  readonly invitations: RoundInvitations;
  /** Null where nothing can be mailed to respondents. */
  readonly handOut: HandOutByMail | null;
  readonly sequencer: Tick;
  readonly sequence: PostgresEntrySequence;
  readonly timerQueue: PostgresTimerQueue;
  readonly housekeeping: PostgresHousekeeping;
  readonly uploads: PostgresUploadRegister;
  /** Rejects while PostgreSQL does not answer. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** The clock plans no round: those that it works on have their instrument with them. */
const INSTRUMENTS = { newest: () => null } as const;
/** Two are enough to ask which organisations have work. */
const CLOCK_CONNECTIONS = 2;

/** Connects to PostgreSQL. Refuses a role that sees more than one organisation. */
export async function openStores({ urls, poolSize, statementTimeoutMs, tickBatch, doorbell, onFault, onAlarm, logKeySecret, checkpointFolder, mailer, post, roundCodeKey }: StoreOptions): Promise<WorkerStores> {
  const app = connectionPool({ url: urls.app, size: poolSize, onFault, statementTimeoutMs });
  const clock = connectionPool({ url: urls.clock, size: CLOCK_CONNECTIONS, onFault, statementTimeoutMs });
  const close = async (): Promise<void> => { await Promise.all([app.end(), clock.end()]); };
  try {
    await refuseUnsafeRole(app);
    await refuseUnsafeRole(clock);
  } catch (error) {
    await close();
    throw error;
  }
  const unitOfWork = new PostgresUnitOfWork({
    pool: app, doorbell,
    holidays: (fromYear, toYear) => closedDates({ from: `${fromYear}-01-01`, to: `${toYear}-12-31`, closedDays: [] }),
    // Nobody is signed in to a worker, so nobody sees anything through it.
    visibility: () => Promise.resolve(false),
  });
  const timerQueue = new PostgresTimerQueue({ clock, run: (organisationId, work) => unitOfWork.run(organisationId, work) });
  const rounds = new PostgresRoundStore({ clock, run: (organisationId, work) => unitOfWork.run(organisationId, work) });
  const invitations = new PostgresRoundInvitations(clock);
  const sequence = new PostgresEntrySequence({ clock, unitOfWork });
  return {
    timerQueue, sequence, close, invitations,
    handOut: post === null ? null : new HandOutByMail({ unitOfWork, invitations, post, codeKey: roundCodeKey }),
    timers: timersTick({ unitOfWork, queue: timerQueue, newId: () => v7(), batchSize: tickBatch, onAlarm }),
    outbox: outboxTick({ unitOfWork, queue: new PostgresOutboxQueue(clock), transport: mailer === null ? null : new MailTransport(new PostgresLetterBook(), mailer), onAlarm }),
    digest: digestTick({ unitOfWork, queue: new PostgresDigestQueue(clock) }),
    rounds: roundsTick({ unitOfWork, store: rounds, runner: new RoundRunner({ unitOfWork, store: rounds, instruments: INSTRUMENTS, newId: () => v7() }), onAlarm }),
    sequencer: sequencerTick({
      unitOfWork, sequence, signer: new LogKeys(new Sealer(logKeySecret), () => v7()), outside: checkpointFolder === null ? null : new HeadFiles(checkpointFolder),
      newId: () => v7(), batchSize: SEQUENCER_BATCH, onAlarm,
    }),
    housekeeping: new PostgresHousekeeping(clock),
    uploads: new PostgresUploadRegister(app, clock),
    ready: async () => { await Promise.all([app.query('select 1'), clock.query('select 1')]); },
  };
}
