import type { MyPageQuery, NotificationPreferencesInput } from '../../generated/pages/my-page/query.ts';
import type { Language } from '../../language/language.ts';
import { type Dates, osloDate } from '../../language/dates.ts';

export const CATEGORIES = ['TASKS', 'MENTIONS', 'MINE', 'ALL'] as const;
export const CHANNELS = ['inApp', 'mail', 'digest'] as const;
export const CADENCES = ['DAILY', 'WEEKLY', 'OFF'] as const;
export type Channel = (typeof CHANNELS)[number];

type Category = (typeof CATEGORIES)[number];
/** The matrix as the form holds it: a box per category and channel. */
export type PreferenceValues = { readonly [channel in Channel]: { readonly [category in Category]: boolean } } & { readonly cadence: string; readonly mailFrom: string; readonly mailUntil: string };

export function preferenceValues({ inApp, mail, digest, cadence, mailFrom, mailUntil }: MyPageQuery['preferences']): PreferenceValues {
  const boxes = (chosen: readonly string[]) => ({ TASKS: chosen.includes('TASKS'), MENTIONS: chosen.includes('MENTIONS'), MINE: chosen.includes('MINE'), ALL: chosen.includes('ALL') });
  return { inApp: boxes(inApp), mail: boxes(mail), digest: boxes(digest), cadence, mailFrom, mailUntil };
}

export function preferenceInput({ cadence, mailFrom, mailUntil, ...boxes }: PreferenceValues): NotificationPreferencesInput {
  const chosen = (channel: Channel) => CATEGORIES.filter((category) => boxes[channel][category]);
  return { inApp: chosen('inApp'), mail: chosen('mail'), digest: chosen('digest'), cadence: CADENCES.find((known) => known === cadence) ?? 'DAILY', mailFrom, mailUntil };
}

export interface NoticeRow { readonly id: string; readonly headline: string; readonly advice: string; readonly about: string | null; readonly href: string | null; readonly when: string; readonly read: boolean; readonly statutory: boolean }

/** What one was told, in one's language, with the address of what it is about. */
export const noticeRows = (notices: MyPageQuery['notices']['nodes'], language: Language, dates: Dates): readonly NoticeRow[] => notices.map(({ id, headline, advice, initiative, objection, createdAt, read, statutory }) => ({
  id, headline: headline[language], advice: advice[language], when: dates.shortMoment(createdAt), read, statutory, about: initiative === null ? null : `${initiative.number} ${initiative.title}`,
  href: initiative !== null ? `/prosesser/${initiative.number}` : objection !== null ? '/innsigelser' : null,
}));

/** The instant until which all that is shown is read: that of the newest; null where nothing is. */
export const newestShown = (notices: readonly { readonly createdAt: string }[]): string | null => notices.reduce<string | null>((newest, { createdAt }) => (newest === null || createdAt > newest ? createdAt : newest), null);

/** Meetings from today on: a planned one whose day has passed waits to be put on record, and is no appointment any more. */
export const meetingsAhead = ({ meetings, organisation }: Pick<MyPageQuery, 'meetings' | 'organisation'>): MyPageQuery['meetings']['nodes'] =>
  meetings.nodes.filter(({ startsAt }) => osloDate(startsAt) >= osloDate(organisation.now));
