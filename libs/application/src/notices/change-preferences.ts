import type { Id, Instant, Refused } from '#domain';
import { refuse } from '#domain';
import type { NoticeStore, PreferenceStore } from '../ports/mail.ts';
import type { Viewer } from '../ports/viewer.ts';
import { DEFAULT_PREFERENCES, type NotificationPreferences, tidied, wrongHours } from './notification-preferences.ts';
import type { Unsubscription } from './unsubscribe-token.ts';

/** How the viewer wants to be told; the product's defaults where they have chosen nothing. */
export const preferencesOf = async (store: PreferenceStore, { organisationId, personId }: Viewer): Promise<NotificationPreferences> =>
  await store.preferences(organisationId, personId) ?? DEFAULT_PREFERENCES;

/** Sets how the viewer wants to be told. What the law asks for comes in any case. */
export async function setPreferences(store: PreferenceStore, { organisationId, personId }: Viewer, wish: NotificationPreferences): Promise<{ readonly ok: true; readonly preferences: NotificationPreferences } | Refused> {
  const refusals = wrongHours(wish);
  if (refusals.length > 0) return { ok: false, refusals };
  const preferences = tidied(wish);
  await store.setPreferences(organisationId, personId, preferences);
  return { ok: true, preferences };
}

/** Leaves what a signed link names. A second time changes nothing. False where the person is unknown. */
export const unsubscribe = (store: PreferenceStore, { organisationId, personId, from }: Unsubscription): Promise<boolean> =>
  store.changePreferences(organisationId, personId, (standing) => without(standing ?? DEFAULT_PREFERENCES, from));

const without = (preferences: NotificationPreferences, from: Unsubscription['from']): NotificationPreferences =>
  from === 'DIGEST' ? { ...preferences, cadence: 'OFF' } : { ...preferences, mail: preferences.mail.filter((category) => category !== from) };

const MOST_NOTICES = 100;

/** Which notices the viewer has read: some by name, or all until an instant. */
export interface ReadNotices { readonly noticeIds: readonly Id[] | null; readonly until: Instant | null }

/** Marks the viewer's own notices as read; an id that is none of theirs is refused like an unknown one, and then nothing is marked. Gives how many are unread still. */
export async function markNoticesRead(store: NoticeStore, { organisationId, personId }: Viewer, { noticeIds, until }: ReadNotices): Promise<{ readonly ok: true; readonly unread: number } | Refused> {
  if ((noticeIds === null) === (until === null)) return refuse('NOTICES_UNNAMED');
  if (noticeIds !== null && noticeIds.length > MOST_NOTICES) return refuse('NOTICES_TOO_MANY', ['noticeIds'], { max: MOST_NOTICES });
  const unread = await store.markRead(organisationId, personId, noticeIds === null ? { until: until! } : { ids: noticeIds });
  return unread === null ? refuse('NOT_FOUND', ['noticeIds']) : { ok: true, unread };
}

/** Tries a bouncing address again: an administrator has mended it at the receiver's end. */
export async function tryAddressAgain(store: NoticeStore, viewer: Viewer, personId: Id): Promise<{ readonly ok: true } | Refused> {
  if (!viewer.roles.includes('HR_ADMIN')) return refuse('ADMINISTRATOR_REQUIRED');
  return await store.clearBounce(viewer.organisationId, personId) ? { ok: true } : refuse('NOT_FOUND', ['personId']);
}
