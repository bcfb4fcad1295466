/** The product's languages, as browsers and catalogues name them. */
export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language; ICU message syntax (unicode-org.github.io/icu/userguide/format_parse/messages). */
export type Words = Readonly<Record<Language, string>>;

/** The texts of a page or a part, by key. */
export type Texts = Readonly<Record<string, Words>>;

/** The language that the server wrote into the document, after the signed-in person's choice. */
export function languageOf(tag: string): Language {
  return LANGUAGES.find((language) => tag.toLowerCase().startsWith(language)) ?? 'nb';
}
