import { v7 } from 'uuid';
import { type CaseParts, CommandRunner, type OnAlarm, outboxTick, ReplayAdvance, timersTick } from '#application';
import { closedDates } from '#calendar';
import type { CaseFile, Instant } from '#domain';
import { connectionPool, type DatabaseUrls, OrganisationFounding, PostgresOutboxQueue, PostgresReplayClock, PostgresTimerQueue, PostgresUnitOfWork, Registers } from '#persistence';

/** The engine, in this process, for running cases; close it when done. */
export interface CaseEngine { readonly parts: CaseParts; close(): Promise<void> }

/** Years around a case for which holidays are reckoned. */
const MARGIN_YEARS = 3;
const TIMER_BATCH = 200;
/** How long to wait before asking again, when another worker holds what is overdue, in milliseconds. */
const PAUSE_MS = 20;

/** A timer that cannot run is alarmed and waits in a living organisation; in a case it ends the run, since the story would go on without it. */
const onAlarm: OnAlarm = ({ error }) => { throw error; };

/** Opens the engine on a prepared database. A lost connection ends the running statement with its own error. */
export async function openCaseEngine(urls: Pick<DatabaseUrls, 'app' | 'clock'>, file: CaseFile, until: Instant): Promise<CaseEngine> {
  const faults: Error[] = [];
  const onFault = (fault: Error): void => { faults.push(fault); };
  // A case that was cut off is run anew.
  const app = connectionPool({ url: urls.app, size: 2, onFault, durable: false });
  const clock = connectionPool({ url: urls.clock, size: 1, onFault });
  const unitOfWork = new PostgresUnitOfWork({
    pool: app,
    // Nobody listens while a case runs: its timers are fired by the replay itself.
    doorbell: { ring: () => Promise.resolve() },
    holidays: (fromYear, toYear) => closedDates({ from: `${fromYear}-01-01`, to: `${toYear}-12-31`, closedDays: [] }),
    // A case's people act where the case says; the rules still refuse what they may not do.
    visibility: () => Promise.resolve(true),
  });
  const newId = (): string => v7();
  const timers = timersTick({ unitOfWork, queue: new PostgresTimerQueue({ clock, run: (organisationId, work) => unitOfWork.run(organisationId, work) }), newId, batchSize: TIMER_BATCH, onAlarm });
  const years = [...file.facts.flatMap(({ when }) => ('date' in when ? [Number(when.date.slice(0, 4))] : [])), Number(until.slice(0, 4))];
  const parts: CaseParts = {
    unitOfWork, newId,
    runner: new CommandRunner(unitOfWork, newId),
    replay: new ReplayAdvance({
      unitOfWork, clock: new PostgresReplayClock(),
      ticks: { timers, outbox: outboxTick({ unitOfWork, queue: new PostgresOutboxQueue(clock), transport: null, onAlarm }) },
      pause: () => new Promise((resolve) => { setTimeout(resolve, PAUSE_MS); }),
    }),
    founder: new OrganisationFounding(app, new Registers(app)),
    closed: closedDates({
      from: `${Math.min(...years) - MARGIN_YEARS}-01-01`, to: `${Math.max(...years) + MARGIN_YEARS}-12-31`, closedDays: file.organisation.closedDays.map(({ date }) => date),
    }),
  };
  return { parts, close: async () => { await Promise.all([app.end(), clock.end()]); } };
}
