/** The written languages of the product: bokmål, nynorsk and English (språklova asks for both Norwegian forms). */
export type Language = 'nb' | 'nn' | 'en';

/** One text in every language. No language may be missing: a person reads their own, never a fallback. */
export type LocalizedText = Readonly<Record<Language, string>>;
