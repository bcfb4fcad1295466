import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { v7 } from 'uuid';
import { type NewId, type OnAlarm, digestTick, outboxTick, ReplayAdvance, RoundRunner, roundsTick, timersTick, type UnitOfWork } from '#application';
import { closedDates } from '#calendar';
import { connectionPool, type DatabaseUrls, PostgresDigestQueue, PostgresOutboxQueue, PostgresReplayClock, PostgresRoundStore, PostgresTimerQueue, PostgresUnitOfWork } from '#persistence';

export interface ReplayEngineOptions {
  readonly urls: Pick<DatabaseUrls, 'app' | 'clock'>;
  /** False for work that is begun anew when it was cut off. */
  readonly durable: boolean;
  /** Whether the people whom this process acts for see an initiative; nobody is signed in to it. */
  readonly sees: boolean;
  readonly onAlarm: OnAlarm;
}

/** The engine in this process, as far as time needs it: work on the store, and replay organisations' clock. */
export interface ReplayEngine {
  readonly app: pg.Pool;
  readonly unitOfWork: UnitOfWork;
  readonly newId: NewId;
  readonly replay: ReplayAdvance;
  close(): Promise<void>;
}

/** The clock plans no round: those that it works on have their instrument with them. */
const INSTRUMENTS = { newest: () => null } as const;
const TIMER_BATCH = 200;
/** How long to wait before asking again, when another worker holds what is overdue, in milliseconds. */
const PAUSE_MS = 20;

/** Opens the engine on a prepared database. A lost connection ends the running statement with its own error. */
export function openReplayEngine({ urls, durable, sees, onAlarm }: ReplayEngineOptions): ReplayEngine {
  const onFault = (): void => undefined; // the statement that it breaks fails by itself
  const app = connectionPool({ url: urls.app, size: 2, onFault, durable });
  const clock = connectionPool({ url: urls.clock, size: 1, onFault });
  const newId = (): string => v7();
  const unitOfWork = new PostgresUnitOfWork({
    pool: app,
    // Whoever works beside us sweeps; the replay itself fires what comes due.
    doorbell: { ring: () => Promise.resolve() },
    holidays: (fromYear, toYear) => closedDates({ from: `${fromYear}-01-01`, to: `${toYear}-12-31`, closedDays: [] }),
    visibility: () => Promise.resolve(sees),
  });
  const timers = timersTick({ unitOfWork, queue: new PostgresTimerQueue({ clock, run: (organisationId, work) => unitOfWork.run(organisationId, work) }), newId, batchSize: TIMER_BATCH, onAlarm });
  const rounds = new PostgresRoundStore({ clock, run: (organisationId, work) => unitOfWork.run(organisationId, work) });
  return {
    app, unitOfWork, newId,
    replay: new ReplayAdvance({
      unitOfWork, clock: new PostgresReplayClock(),
      ticks: { timers, rounds: roundsTick({ unitOfWork, store: rounds, runner: new RoundRunner({ unitOfWork, store: rounds, instruments: INSTRUMENTS, newId }), onAlarm }), digest: digestTick({ unitOfWork, queue: new PostgresDigestQueue(clock) }), outbox: outboxTick({ unitOfWork, queue: new PostgresOutboxQueue(clock), transport: null, onAlarm }) },
      pause: () => wait(PAUSE_MS),
    }),
    close: async () => { await Promise.all([app.end(), clock.end()]); },
  };
}
