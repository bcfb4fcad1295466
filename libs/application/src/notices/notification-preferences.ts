import { type Refusal } from '#domain';
import { NOTICE_CATEGORIES, NOTICE_CHANNELS, type NoticeCategory, type NoticeChannel } from './notice-category.ts';

/** DAILY: on every working day. WEEKLY: on the first working day of the week. */
export const DIGEST_CADENCES = ['DAILY', 'WEEKLY', 'OFF'] as const;
export type DigestCadence = (typeof DIGEST_CADENCES)[number];

/** A clock time in Europe/Oslo, `07:30`. */
export type ClockTime = `${string}:${string}`;

/** How one person wants to be told: which categories by which channel, how often by digest, and within which hours of working days. Statutory notices come in any case. */
export interface NotificationPreferences extends Readonly<Record<NoticeChannel, readonly NoticeCategory[]>> {
  readonly cadence: DigestCadence;
  readonly mailFrom: ClockTime;
  readonly mailUntil: ClockTime;
}

/** What holds for a person who has chosen nothing: what waits for them by mail, the rest in the product and the morning's digest. */
export const DEFAULT_PREFERENCES: NotificationPreferences = {
  inApp: ['TASKS', 'MENTIONS', 'MINE'], mail: ['TASKS', 'MENTIONS'], digest: ['TASKS', 'MINE'], cadence: 'DAILY', mailFrom: '07:00', mailUntil: '17:00',
};

/** Nothing comes at night, whatever somebody chooses. */
export const EARLIEST_MAIL: ClockTime = '06:00';
export const LATEST_MAIL: ClockTime = '22:00';
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with hours somebody wishes for; none when they can be kept. */
export function wrongHours({ mailFrom, mailUntil }: Pick<NotificationPreferences, 'mailFrom' | 'mailUntil'>): readonly Refusal[] {
  const data = { earliest: EARLIEST_MAIL, latest: LATEST_MAIL };
  const wrong = (time: string): boolean => !CLOCK.test(time) || time < EARLIEST_MAIL || time > LATEST_MAIL;
  const refusals: Refusal[] = [];
  if (wrong(mailFrom)) refusals.push({ code: 'MAIL_HOURS', field: ['mailFrom'], data });
  if (wrong(mailUntil)) refusals.push({ code: 'MAIL_HOURS', field: ['mailUntil'], data });
  // At least an hour, so that what waits can leave.
  if (refusals.length === 0 && minutes(mailUntil) - minutes(mailFrom) < 60) refusals.push({ code: 'MAIL_HOURS', field: ['mailUntil'], data });
  return refusals;
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The same preferences, each category once and in the catalogue's order. */
export function tidied(preferences: NotificationPreferences): NotificationPreferences {
  const ordered = (chosen: readonly NoticeCategory[]): readonly NoticeCategory[] => NOTICE_CATEGORIES.filter((category) => chosen.includes(category));
  return { ...preferences, ...Object.fromEntries(NOTICE_CHANNELS.map((channel) => [channel, ordered(preferences[channel])])) };
}

/** Whether somebody follows everything that they may see, by any channel. */
export const followsAll = (preferences: NotificationPreferences): boolean => NOTICE_CHANNELS.some((channel) => preferences[channel].includes('ALL'));
