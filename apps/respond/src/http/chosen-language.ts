import type { Language } from '#domain';
import { LANGUAGES } from '../pages/words.ts';

/** The language asked for, or null. */
export const languageOf = (text: string | null | undefined): Language | null => LANGUAGES.find((language) => language === text) ?? null;

/** The first of ours that the browser asks for; `no` is Bokmål. Weights are not read: browsers list by preference. */
export function preferredLanguage(header: string | undefined): Language | null {
  for (const part of (header ?? '').slice(0, 200).split(',')) {
    const tag = part.split(';')[0]!.trim().toLowerCase().split('-')[0];
    const language = tag === 'no' ? 'nb' : languageOf(tag);
    if (language !== null) return language;
  }
  return null;
}
