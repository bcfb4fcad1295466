import type { EntryFilter, LogPageQuery } from '../../generated/pages/log/query.ts';
import { type Dates, osloDate } from '../../language/dates.ts';
import type { Translate } from '../../language/messages.ts';
import { csvOf } from '../../parts/csv.ts';
import { entryKey, entryTexts } from '../../parts/entry-texts.ts';
import type { texts } from './texts.ts';

type EntryAnswer = NonNullable<LogPageQuery['initiative']>['entries']['nodes'][number];
export const TYPES: readonly string[] = Object.keys(entryTexts).filter((type) => type !== 'other');
export const SIDES = ['EMPLOYER', 'EMPLOYEES'] as const;

/** The filter in the address: `?hva=statement.received&side=EMPLOYEES`. */
export function logFilterOf(address: URLSearchParams): EntryFilter {
  const type = TYPES.find((known) => known === address.get('hva'));
  const side = SIDES.find((known) => known === address.get('side'));
  return { ...(type !== undefined && { type: [type] }), ...(side !== undefined && { side }) };
}

export interface LogRow { readonly id: string; readonly happened: string; readonly recorded: string; readonly what: string; readonly who: string; readonly print: string; readonly erased: boolean }

export interface Pen { readonly dates: Dates; readonly t: Translate<typeof texts>; readonly entry: Translate<typeof entryTexts> }

export const logRows = (entries: readonly EntryAnswer[], { dates, t, entry }: Pen): readonly LogRow[] => entries.map(({ id, type, occurredOn, recordedAt, by, commitment, erased }) => ({
  id, happened: dates.numeric(occurredOn ?? osloDate(recordedAt)), recorded: `${dates.numeric(osloDate(recordedAt))} ${dates.clock(recordedAt)}`, what: entry(entryKey(type)), who: by?.name ?? t('system'), print: commitment.slice(0, 12), erased,
}));

export const logCsv = (entries: readonly EntryAnswer[], pen: Pen): string =>
  csvOf([pen.t('happened'), pen.t('recorded'), pen.t('type'), pen.t('who'), pen.t('print')], logRows(entries, pen).map((row, index) => [row.happened, row.recorded, row.what, row.who, entries[index]?.commitment ?? '']));
