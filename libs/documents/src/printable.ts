/** Longest run without a place to break a line. Characters. */
const UNBROKEN_MAX = 40;
/** Turn the direction of what follows, and make a text read otherwise than it is written (Unicode Standard Annex #9). Bidirectional text itself needs none of them. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/gu;
const CONTROL = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu;
const WHITE = /[\n\t\r]/;
/** Letters of the languages that the fonts are sure to have: Latin with its additions (Sámi, too), Greek, Cyrillic, punctuation. */
const SURE = /[\u0020-\u007e\u00a0-\u024f\u0370-\u0373\u0384-\u03ce\u0400-\u045f\u1e00-\u1eff\u2010-\u2027\u2030-\u203a\u20ac\n\t\u200b]/u;

/** A character by its number, as it is printed where no font has it. */
export const numbered = (character: string): string => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** A text as it can be set: controls and turns of direction shown by their numbers, and very long words with places to break. Nothing is left out. */
export const printable = (text: string): string => text.normalize('NFC').replaceAll(/\r\n?/g, '\n')
  .replaceAll(CONTROL, (character) => (WHITE.test(character) ? character : numbered(character)))
  .replaceAll(DIRECTION, numbered)
  .replaceAll(/[^\s\u200b]{41,}/gu, breakable);

const breakable = (word: string): string => {
  const characters = [...new Intl.Segmenter('nb', { granularity: 'grapheme' }).segment(word)].map(({ segment }) => segment);
  return characters.map((character, index) => (index > 0 && index % UNBROKEN_MAX === 0 ? `\u200b${character}` : character)).join('');
};

/** The text with the characters that could not be set shown by their numbers. */
export const without = (text: string, undisplayable: ReadonlySet<string>): string => [...text].map((character) => (undisplayable.has(character) ? numbered(character) : character)).join('');

/** The text with nothing in it but what is sure to be set. */
export const surelyPrintable = (text: string): string => [...text].map((character) => (SURE.test(character) ? character : numbered(character))).join('');

/** Does something to every string in a value of JSON. */
export function withTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => withTexts(item, change));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withTexts(inner, change)]));
  return value;
}
