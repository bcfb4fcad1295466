/** Working days the employer has for a reasoned answer to a statement. Law sets no number (aml § 8-2 third paragraph); a product default. */
export const STATEMENT_ANSWER_WORKING_DAYS = 10;

/** Working days the employer has for answering a request for more time to prepare. A product default. */
export const PREPARATION_ANSWER_WORKING_DAYS = 2;

/** How long a meeting is planned to last where nothing else is said. Minutes; a product default. */
export const MEETING_MINUTES = 60;

/** No agenda closes earlier than this before its meeting. Working days; a product default. */
export const AGENDA_CLOSES_AT_MOST_WORKING_DAYS = 20;

/** Working days before a meeting by which either side puts items on its agenda. A product default. */
export const AGENDA_CLOSES_WORKING_DAYS = 1;

/** Working days after a held meeting in which a party may still confirm that it met, before absence is taken for a fact. A product default. */
export const ATTENDANCE_WORKING_DAYS = 3;

/** Working days that are left of a party's time with the draft when its reminder is sent. A product default. */
export const REMINDER_BEFORE_END_WORKING_DAYS = 2;

/** Days that information may be kept back at most, before it must be opened or withheld no more: two years, for an end has to be meant. A product default. */
export const WITHHELD_DAYS_MAX = 730;

/** How far ahead the clock plans the occurrences of a standing meeting. Calendar days; a product default. */
export const SERIES_PLANNED_AHEAD_DAYS = 56;

/** How far ahead a standing meeting may be planned by hand. Calendar days; a product default. */
export const SERIES_PLANNED_AT_MOST_DAYS = 366;

/** No meeting lasts longer than this; a longer one is a slip of the pen. Hours. */
export const MEETING_MAX_HOURS = 24;
