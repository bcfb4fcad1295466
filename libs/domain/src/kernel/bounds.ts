import type { Refusal } from './decision.ts';
import type { CivilDate } from './time.ts';

export const TITLE_MAX = 200;
export const TEXT_MAX = 10_000;
export const LIST_MAX = 200;

type Field = readonly string[];

const invalid = (code: string, field: Field, data: Readonly<Record<string, unknown>> = {}): Refusal => ({ code, field, data: { field: field.join('.'), ...data } });

/** A text of at least one visible character and at most `max` UTF-16 units. */
const within = (text: string, max: number, field: Field): Refusal[] =>
  text.trim() === '' ? [invalid('TEXT_EMPTY', field)] : text.length > max ? [invalid('TEXT_TOO_LONG', field, { max, length: text.length })] : [];

/** A heading: 1 to 200 characters. */
export const titleWithin = (text: string, ...field: string[]): Refusal[] => within(text, TITLE_MAX, field);

/** Running text: 1 to 10 000 characters. */
export const textWithin = (text: string, ...field: string[]): Refusal[] => within(text, TEXT_MAX, field);

/** A list of at most `max` members, 200 unless told. */
export const listWithin = (list: readonly unknown[], field: Field, max: number = LIST_MAX): Refusal[] =>
  list.length > max ? [invalid('LIST_TOO_LONG', field, { max, length: list.length })] : [];

/** Ids that come in with a command name each thing once. */
export const distinctIds = (ids: readonly string[], field: Field): Refusal[] =>
  new Set(ids).size === ids.length ? [] : [invalid('ID_REPEATED', field)];

/** A whole number from `min` to `max`. */
export const wholeWithin = (value: number, [min, max]: readonly [number, number], field: Field): Refusal[] =>
  Number.isInteger(value) && value >= min && value <= max ? [] : [invalid('NUMBER_OUT_OF_BOUNDS', field, { min, max })];

/** A date that the calendar has, in a year of four digits: 30 February is refused. */
export const isCivilDate = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-/.test(text) && !Number.isNaN(at) && new Date(at).toISOString() === `${text}T00:00:00.000Z`;
};

/** A date of the calendar, or null for none. */
export const dateWithin = (date: CivilDate | null, ...field: string[]): Refusal[] =>
  date === null || isCivilDate(date) ? [] : [invalid('DATE_INVALID', field)];

/** The day that something is said to have happened: today when null; earlier is a late registration; later is refused. */
export function occurredOnWithin(date: CivilDate | null, today: CivilDate, ...field: string[]): Refusal[] {
  const refusals = dateWithin(date, ...field);
  return refusals.length === 0 && date !== null && date > today ? [invalid('OCCURRED_IN_FUTURE', field, { today })] : refusals;
}

/** SHA-256 in lower-case hexadecimal. */
export const sha256Within = (hash: string, ...field: string[]): Refusal[] =>
  /^[0-9a-f]{64}$/.test(hash) ? [] : [invalid('HASH_INVALID', field)];
