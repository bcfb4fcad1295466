import type { GraphQLFieldResolver } from 'graphql';
import {
  type NoticeStore, type NotificationPreferences, type PreferenceStore, type ReadNotices, type Viewer, markNoticesRead, preferencesInWords, preferencesOf, setPreferences, tidied, tryAddressAgain,
} from '#application';
import type { Id, Refusal } from '#domain';
import { requestScope } from '../../http/request-scope.ts';
import { inputType, signedIn } from './command-resolvers.ts';
import type { ReadShown } from './payload-resolvers.ts';
import { type Input, readInput } from './read-input.ts';
import { type UserErrorValue, userError } from './user-errors.ts';

type Resolvers = Readonly<Record<string, GraphQLFieldResolver<unknown, unknown, { input: Input }>>>;

/** A payload that shows a person. */
export interface PersonSource { readonly viewer: Viewer; readonly personId: Id | null; readonly refusals: readonly Refusal[] }

const errors = (refusals: readonly Refusal[]): UserErrorValue[] => refusals.map((refusal) => userError(refusal, requestScope().language));
const shown = (preferences: NotificationPreferences): object => ({ ...preferences, meaning: preferencesInWords(preferences, requestScope().language) });

/** Notices read, preferences set, a bouncing address tried again. */
export const noticeResolvers = (store: NoticeStore & PreferenceStore): Resolvers => ({
  noticesMarkRead: async (_, { input: given }, __, info) => {
    const { input, refusals } = readInput(inputType(info), given);
    const result = refusals.length > 0 ? { ok: false as const, refusals } : await markNoticesRead(store, signedIn(), input as Input & ReadNotices);
    return result.ok ? { unread: result.unread, userErrors: [] } : { unread: null, userErrors: errors(result.refusals) };
  },
  notificationPreferencesSet: async (_, { input }) => {
    const result = await setPreferences(store, signedIn(), input as Input & NotificationPreferences);
    return result.ok ? { preferences: shown(result.preferences), userErrors: [] } : { preferences: null, userErrors: errors(result.refusals) };
  },
  personMailRetry: async (_, { input: given }, __, info): Promise<PersonSource> => {
    const viewer = signedIn();
    const { input, refusals } = readInput(inputType(info), given);
    if (refusals.length > 0) return { viewer, personId: null, refusals };
    const personId = input['personId'] as Id;
    const result = await tryAddressAgain(store, viewer, personId);
    return { viewer, personId, refusals: result.ok ? [] : result.refusals };
  },
});

/** How the viewer wants to be told, and what another choice would mean. */
export const noticeQueries = (store: PreferenceStore): Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>> => ({
  notificationPreferences: async () => shown(await preferencesOf(store, signedIn())),
  notificationPreferencesPreview: (_, { input }: { input: NotificationPreferences }) => preferencesInWords(tidied(input), requestScope().language),
});

export const personPayload = (read: ReadShown): Record<string, GraphQLFieldResolver<PersonSource, unknown>> => ({
  person: ({ viewer, personId, refusals }, _, __, info) => (refusals.length > 0 || personId === null ? null : read(viewer, 'Person', personId, info)),
  userErrors: ({ refusals }) => errors(refusals),
});
