import Holidays from 'date-holidays';

/** A public holiday and its Norwegian name. */
export interface PublicHoliday { readonly date: string; readonly name: string }

const norway = new Holidays('NO', { languages: ['nb', 'no'], types: ['public'] });

const EARLIEST_YEAR = 1970;
const LATEST_YEAR = 2199;

/**
 * Norwegian public holidays of the years from `fromYear` to `toYear`, both included, in order of date. Type `public` only: the eves (24 and 31 December)
 * are no public holidays. Throws a RangeError for years outside 1970–2199 or in the wrong order.
 */
export function norwegianHolidays(fromYear: number, toYear: number): readonly PublicHoliday[] {
  const whole = Number.isInteger(fromYear) && Number.isInteger(toYear);
  if (!whole || fromYear < EARLIEST_YEAR || toYear > LATEST_YEAR || toYear < fromYear) {
    throw new RangeError(`Holidays are reckoned for whole years from ${EARLIEST_YEAR} to ${LATEST_YEAR}, the earlier first; got ${fromYear} to ${toYear}`);
  }
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index);
  return years.flatMap(holidaysOf);
}

/** Years already reckoned: the library takes milliseconds for each, and every transaction asks for a few. */
const reckoned = new Map<number, readonly PublicHoliday[]>();

function holidaysOf(year: number): readonly PublicHoliday[] {
  const known = reckoned.get(year);
  if (known !== undefined) return known;
  const holidays = norway.getHolidays(year).filter(({ type }) => type === 'public').map(({ date, name }) => ({ date: date.slice(0, 10), name }));
  reckoned.set(year, holidays);
  return holidays;
}
