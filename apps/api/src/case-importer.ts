import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { v7 } from 'uuid';
import { type CaseReport, CommandRunner, endOf, outboxTick, ReplayAdvance, reportCase, runCase, timersTick } from '#application';
import { closedDates } from '#calendar';
import type { CaseFile } from '#domain';
import { OrganisationFounding, PostgresOutboxQueue, PostgresReplayClock, PostgresTimerQueue, PostgresUnitOfWork, Registers } from '#persistence';

export interface CaseImporterOptions { readonly pool: pg.Pool; readonly clock: pg.Pool; readonly tickBatch: number; readonly pauseMs: number }

/** Years around a case for which holidays are reckoned: its deadlines reach beyond its facts. */
const MARGIN_YEARS = 3;

/** Runs imported cases: in replay organisations of their own, whose people act where the case says; the rules still refuse what they may not do. */
export class PostgresCaseImporter {
  readonly #options: CaseImporterOptions;

  constructor(options: CaseImporterOptions) { this.#options = options; }

  async run(file: CaseFile): Promise<CaseReport> {
    const { pool, clock, tickBatch, pauseMs } = this.#options;
    const newId = (): string => v7();
    const unitOfWork = new PostgresUnitOfWork({
      pool,
      // The replay itself fires what comes due.
      doorbell: { ring: () => Promise.resolve() },
      holidays: (fromYear, toYear) => closedDates({ from: `${fromYear}-01-01`, to: `${toYear}-12-31`, closedDays: [] }),
      visibility: () => Promise.resolve(true),
    });
    // A timer that cannot run ends the import: the story would go on without it.
    const onAlarm = ({ error }: { readonly error: unknown }): never => { throw error; };
    const queue = new PostgresTimerQueue({ clock, run: (organisationId, work) => unitOfWork.run(organisationId, work) });
    const ticks = { timers: timersTick({ unitOfWork, queue, newId, batchSize: tickBatch, onAlarm }), outbox: outboxTick({ unitOfWork, queue: new PostgresOutboxQueue(clock), transport: null, onAlarm }) };
    const now = new Date().toISOString();
    const closed = closedOf(file, Number(now.slice(0, 4)));
    const parts = {
      unitOfWork, newId, closed,
      runner: new CommandRunner(unitOfWork, newId),
      replay: new ReplayAdvance({ unitOfWork, clock: new PostgresReplayClock(), ticks, pause: () => wait(pauseMs) }),
      founder: new OrganisationFounding(pool, new Registers(pool)),
    };
    return reportCase(parts, file, await runCase(parts, file, endOf(file, now, closed)));
  }
}

function closedOf({ facts, organisation }: CaseFile, thisYear: number): ReturnType<typeof closedDates> {
  const told = facts.flatMap(({ when }) => (when.kind === 'WORKING_DAY' ? [] : [Number((when.kind === 'DATE' ? when.date : when.kind === 'SPAN' ? when.from : when.month).slice(0, 4))]));
  const years = [...told, thisYear];
  return closedDates({
    from: `${Math.min(...years) - MARGIN_YEARS}-01-01`, to: `${Math.max(...years) + MARGIN_YEARS}-12-31`, closedDays: organisation.closedDays.map(({ date }) => date),
  });
}
