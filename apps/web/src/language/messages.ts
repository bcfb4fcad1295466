import { IntlMessageFormat } from 'intl-messageformat';
import type { Language, Texts } from './language.ts';

export type Values = Readonly<Record<string, string | number>>;
/** Gives a text of a catalogue, filled in. */
export type Translate<T extends Texts> = (key: keyof T & string, values?: Values) => string;

/** Chromium has neither plural rules nor numbers for nynorsk; bokmål's are the same. */
const FORMATS: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nb-NO', en: 'en-GB' };

type Read = ReturnType<IntlMessageFormat['getAst']>;

/** Messages made before, by language and by the message as it came. */
const made: Readonly<Record<Language, Map<string | Read, IntlMessageFormat>>> = { nb: new Map(), nn: new Map(), en: new Map() };

/** The texts of a catalogue in one language. Throws where a text wants a value that is not given: that is a fault of ours, and must be seen. */
export function translator<T extends Texts>(texts: T, language: Language): Translate<T> {
  return (key, values) => {
    // As written in tests, and read beforehand by the build (`build/read-messages.mjs`) in a browser.
    const text: string | Read = texts[key]?.[language] ?? key;
    if (typeof text === 'string' && !text.includes('{')) return text;
    const message = made[language].get(text) ?? new IntlMessageFormat(text, FORMATS[language]);
    made[language].set(text, message);
    return String(message.format(values));
  };
}

/** A number as people write it: decimal comma in Norwegian. */
export const numberIn = (language: Language, value: number, digits = 0): string =>
  new Intl.NumberFormat(FORMATS[language], { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
