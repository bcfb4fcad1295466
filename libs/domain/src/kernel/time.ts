/** An instant in UTC as RFC 3339 with milliseconds and `Z`, always 24 characters, so that text order is time order. */
export type Instant = string;

/** A civil date in Europe/Oslo, `YYYY-MM-DD`. */
export type CivilDate = string;

/**
 * Dates that are not working days though they fall on Monday to Friday: Norwegian public holidays and the organisation's closed days.
 * Covers at least the years around the process; given by libs/calendar.
 */
export type ClosedDates = ReadonlySet<CivilDate>;
