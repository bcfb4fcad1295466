import { HOLIDAYS } from '../generated/holidays.ts';
import type { ClosedDates } from '../language/working-days.ts';

/** Public holidays and the organisation's own closed days. */
export const closedDates = (own: readonly { readonly date: string }[]): ClosedDates => new Set([...HOLIDAYS, ...own.map(({ date }) => date)]);
