import type { LocalizedText } from './localized-text.ts';

/**
 * What a refusal is to its callers. NOT_ALLOWED: another person must do it; INVALID: the input must be mended; CONFLICT: the state has moved on or
 * does not fit; SHUT: a gate or a rule of the lock holds until something else has happened.
 */
export const REFUSAL_KINDS = ['NOT_ALLOWED', 'INVALID', 'CONFLICT', 'SHUT'] as const;
export type RefusalKind = (typeof REFUSAL_KINDS)[number];

/** One member of the closed catalogue of refusals: its kind, and in every language what is wrong and how to mend it. `{name}` is filled from the refusal's data. */
export interface RefusalEntry { readonly kind: RefusalKind; readonly text: LocalizedText }
