import { IntlMessageFormat } from 'intl-messageformat';
import type { Language, Texts } from './language.ts';

export type Values = Readonly<Record<string, string | number>>;
/** Gives a text of a catalogue, filled in. */
export type Translate<T extends Texts> = (key: keyof T & string, values?: Values) => string;

/** Chromium has neither plural rules nor numbers for nynorsk; bokmål's are the same. */
const FORMATS: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nb-NO', en: 'en-GB' };

/** Messages read before, by language and text: reading one takes longer than filling it in. */
const read = new Map<string, IntlMessageFormat>();

/** The texts of a catalogue in one language. Throws where a text wants a value that is not given: that is a fault of ours, and must be seen. */
export function translator<T extends Texts>(texts: T, language: Language): Translate<T> {
  return (key, values) => {
    const text = texts[key]?.[language] ?? key;
    if (!text.includes('{')) return text;
    const name = `${language}${text}`;
    const message = read.get(name) ?? new IntlMessageFormat(text, FORMATS[language]);
    read.set(name, message);
    return String(message.format(values));
  };
}

/** A number as people write it: decimal comma in Norwegian. */
export const numberIn = (language: Language, value: number, digits = 0): string =>
  new Intl.NumberFormat(FORMATS[language], { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
