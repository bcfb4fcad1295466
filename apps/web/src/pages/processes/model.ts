import type { InitiativeFilter, ProcessesQuery } from '../../generated/pages/processes/query.ts';
import type { Dates } from '../../language/dates.ts';
import type { Translate } from '../../language/messages.ts';
import { osloDate } from '../../language/dates.ts';
import { csvOf } from '../../parts/csv.ts';
import type { texts } from './texts.ts';

export const STAGES = ['DIAGNOSE', 'INVOLVE', 'DECIDE', 'IMPLEMENT', 'EVALUATE'] as const;
export const STATUSES = ['RUNNING', 'CLOSED', 'CANCELLED'] as const;

/** The filter that stands in the address: `?sok=turnus&steg=INVOLVE&enhet=UNI_…&tilstand=CLOSED&mine=ja&sen=ja`. What is not known is passed over. */
export function filterOf(address: URLSearchParams): InitiativeFilter {
  const stage = STAGES.find((key) => key === address.get('steg'));
  const status = STATUSES.find((key) => key === address.get('tilstand'));
  const text = address.get('sok')?.trim().slice(0, 100) ?? '';
  const unitId = address.get('enhet') ?? '';
  return {
    ...(text !== '' && { text }), ...(stage !== undefined && { stage: [stage] }), ...(status !== undefined && { status: [status] }), ...(unitId !== '' && { unitId }),
    ...(address.get('mine') === 'ja' && { mine: true }), ...(address.get('sen') === 'ja' && { late: true }),
  };
}

/** The address of a filter form: what is chosen, and nothing for what is not. */
export function addressOf(form: FormData): URLSearchParams {
  return new URLSearchParams([...form.entries()].flatMap(([key, value]) => (typeof value === 'string' && value.trim() !== '' ? [[key, value.trim()]] : [])));
}

export interface ProcessRow { readonly id: string; readonly number: string; readonly title: string; readonly leader: string; readonly unit: string; readonly stage: string; readonly due: string; readonly gate: string; readonly late: boolean }

type Pen = { readonly dates: Dates; readonly t: Translate<typeof texts> };

export function processRows({ initiatives, organisation }: Pick<ProcessesQuery, 'initiatives' | 'organisation'>, { dates, t }: Pen): readonly ProcessRow[] {
  const year = Number(osloDate(organisation.now).slice(0, 4));
  return initiatives.nodes.map(({ id, number, title, leader, unit, stage, status, stageDueOn, gate, late }) => ({
    id, number, title, leader: leader.name, unit: unit.name, late, stage: status === 'RUNNING' ? t(stage) : t(status),
    due: status !== 'RUNNING' || stageDueOn === null ? '' : dates.short(stageDueOn, year), gate: status !== 'RUNNING' || gate === null ? '' : gate.opens ? t('gateOpen') : t('gateShut', { count: gate.unmetCount }),
  }));
}

/** What is shown, as a file for a spreadsheet. */
export function processesCsv(data: Pick<ProcessesQuery, 'initiatives' | 'organisation'>, pen: Pen): string {
  const { t, dates } = pen;
  const due = new Map(data.initiatives.nodes.map(({ id, stageDueOn }) => [id, stageDueOn === null ? '' : dates.numeric(stageDueOn)]));
  return csvOf([t('number'), t('process'), t('leader'), t('unit'), t('stage'), t('due'), t('gate')], processRows(data, pen).map((row) => [row.number, row.title, row.leader, row.unit, row.stage, due.get(row.id) ?? '', row.gate]));
}
