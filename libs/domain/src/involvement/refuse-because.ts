import type { Refused } from '../kernel/decision.ts';
import { refuse } from '../kernel/decision.ts';
import type { involvementRefusals } from './refusals.ts';

export type InvolvementRefusal = keyof typeof involvementRefusals;

/** A refusal of involvement. The type holds the code to the catalogue, so that none lacks its words. */
export const refuseBecause = (code: InvolvementRefusal, field: readonly string[] | null = null, data: Readonly<Record<string, unknown>> = {}): Refused =>
  refuse(code, field, data);
