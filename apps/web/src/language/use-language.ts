import { createContext, useContext, useMemo } from 'react';
import type { Dates } from './dates.ts';
import type { Language, Texts, Words } from './language.ts';
import { type Translate, translator } from './messages.ts';

export interface Tongue { readonly language: Language; readonly dates: Dates }

export const LanguageContext = createContext<Tongue | null>(null);

/** The reader's language, and dates in it. */
export function useLanguage(): Tongue {
  const tongue = useContext(LanguageContext);
  if (tongue === null) throw new Error('A part that speaks stands outside LanguageContext');
  return tongue;
}

/** The texts of a catalogue in the reader's language. */
export function useTexts<T extends Texts>(texts: T): Translate<T> {
  const { language } = useLanguage();
  return useMemo(() => translator(texts, language), [texts, language]);
}

/** Picks the reader's language out of a LocalizedText of the API. */
export function usePick(): (words: Words) => string {
  const { language } = useLanguage();
  return (words) => words[language];
}
