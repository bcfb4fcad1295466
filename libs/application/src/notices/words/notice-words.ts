import type { LocalizedText } from '#domain';

/** What a notice says: its headline, and what the reader may do about it. Names and words of the process stand beside it, never in it. */
export interface NoticeWords { readonly headline: LocalizedText; readonly advice: LocalizedText }

/** One notice's words, language by language. */
export const say = (headline: readonly [nb: string, nn: string, en: string], advice: readonly [nb: string, nn: string, en: string]): NoticeWords =>
  ({ headline: localized(headline), advice: localized(advice) });

const localized = ([nb, nn, en]: readonly [string, string, string]): LocalizedText => ({ nb, nn, en });
