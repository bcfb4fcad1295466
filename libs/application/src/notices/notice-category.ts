/**
 * Why somebody is told of a fact. TASKS: it waits for them. MENTIONS: it names them, or answers them. MINE: it happens in a process they lead, are a party
 * in or are affected by. ALL: they follow everything that they may see.
 */
export const NOTICE_CATEGORIES = ['TASKS', 'MENTIONS', 'MINE', 'ALL'] as const;
export type NoticeCategory = (typeof NOTICE_CATEGORIES)[number];

/** The ways in which a person is told. */
export const NOTICE_CHANNELS = ['inApp', 'mail', 'digest'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];
