import { type CaseParts, CommandRunner, type OnAlarm } from '#application';
import { closedDates } from '#calendar';
import type { CaseFile, Instant } from '#domain';
import { type DatabaseUrls, OrganisationFounding, Registers } from '#persistence';
import { openReplayEngine } from '../replay/open-replay-engine.ts';

/** The engine, in this process, for running cases; close it when done. */
export interface CaseEngine { readonly parts: CaseParts; close(): Promise<void> }

/** Years around a case for which holidays are reckoned. */
const MARGIN_YEARS = 3;

/** A timer that cannot run is alarmed and waits in a living organisation; in a case it ends the run, since the story would go on without it. */
const onAlarm: OnAlarm = ({ error }) => { throw error; };

/** Opens the engine on a prepared database. A case that was cut off is run anew; its people act where the case says, and the rules still refuse what they may not do. */
export function openCaseEngine(urls: Pick<DatabaseUrls, 'app' | 'clock'>, file: CaseFile, until: Instant): Promise<CaseEngine> {
  const { app, unitOfWork, newId, replay, close } = openReplayEngine({ urls, durable: false, sees: true, onAlarm });
  const years = [...file.facts.flatMap(({ when }) => ('date' in when ? [Number(when.date.slice(0, 4))] : [])), Number(until.slice(0, 4))];
  const parts: CaseParts = {
    unitOfWork, newId, replay,
    runner: new CommandRunner(unitOfWork, newId),
    founder: new OrganisationFounding(app, new Registers(app)),
    closed: closedDates({
      from: `${Math.min(...years) - MARGIN_YEARS}-01-01`, to: `${Math.max(...years) + MARGIN_YEARS}-12-31`, closedDays: file.organisation.closedDays.map(({ date }) => date),
    }),
  };
  return Promise.resolve({ parts, close });
}
