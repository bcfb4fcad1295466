import { type Instant, osloInstant } from '#domain';

const TOLD = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/;

/** An instant as a person gives it: RFC 3339, or without a zone, to the minute, by the clock in Oslo. Null for anything else. */
export function readInstant(text: string): Instant | null {
  const match = TOLD.exec(text);
  const [, date, hour, minute, second, zone] = match ?? [];
  if (date === undefined || hour === undefined || minute === undefined || !isOfCalendar(date)) return null;
  if (zone === undefined) return second === undefined ? osloInstant(date, `${hour}:${minute}`) : null;
  const at = Date.parse(second === undefined ? text.replace(zone, `:00${zone}`) : text);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

function isOfCalendar(date: string): boolean {
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}
