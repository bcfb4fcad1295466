import { cosignerRefusals } from '../cosigner/refusals.ts';
import { roundRefusals } from '../feedback/round/refusals.ts';
import { gateRefusals } from '../gate/refusals.ts';
import { initiativeRefusals } from '../initiative/refusals.ts';
import { involvementRefusals } from '../involvement/refusals.ts';
import { inputRefusals } from './input-refusals.ts';
import type { Refusal } from './decision.ts';
import type { Language } from './localized-text.ts';
import type { RefusalEntry, RefusalKind } from './refusal-entry.ts';

/** The closed catalogue: every code with which a rule may refuse. */
export const REFUSALS = { ...inputRefusals, ...initiativeRefusals, ...involvementRefusals, ...gateRefusals, ...cosignerRefusals, ...roundRefusals } as const;
export type RefusalCode = keyof typeof REFUSALS;

const catalogue: Readonly<Record<string, RefusalEntry>> = REFUSALS;

export const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(catalogue, code);

/** What kind of refusal a code is; null for a code outside the catalogue. */
export const refusalKind = (code: string): RefusalKind | null => catalogue[code]?.kind ?? null;

/**
 * What a refusal's kind becomes at the edges. `api` is the class of the user error, `http` the status where an endpoint is not GraphQL, and `job` the fate
 * of a timer whose command was refused: an alarm that people see, never a silent retry, since rules refuse the same state the same way each time.
 */
export const REFUSAL_FATES: Readonly<Record<RefusalKind, { readonly api: 'FORBIDDEN' | 'BAD_USER_INPUT' | 'CONFLICT' | 'PRECONDITION'; readonly http: number; readonly job: 'ALARM' }>> = {
  NOT_ALLOWED: { api: 'FORBIDDEN', http: 403, job: 'ALARM' },
  INVALID: { api: 'BAD_USER_INPUT', http: 422, job: 'ALARM' },
  CONFLICT: { api: 'CONFLICT', http: 409, job: 'ALARM' },
  SHUT: { api: 'PRECONDITION', http: 412, job: 'ALARM' },
};

const shown = (value: unknown): string => Array.isArray(value) ? value.map(shown).join(', ')
  : typeof value === 'string' || typeof value === 'number' ? String(value)
  : typeof value === 'object' && value !== null && 'key' in value ? shown(value.key)
  : '';

/** A refusal in words: what is wrong and how to mend it. A code outside the catalogue is shown as itself, so that it is noticed. */
export function refusalMessage(refusal: Refusal, language: Language): string {
  const entry = catalogue[refusal.code];
  if (!entry) return refusal.code;
  return entry.text[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => shown(refusal.data[name]));
}
