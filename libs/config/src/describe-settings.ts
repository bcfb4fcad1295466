import { CATALOGUE } from './catalogue.ts';

export interface SettingDescription { readonly name: string; readonly meaning: string; readonly unit: string | null; readonly fallback: string | null }

/** Every setting with default and unit, for help and README. */
export const describeSettings = (): readonly SettingDescription[] =>
  Object.values(CATALOGUE).map(({ name, meaning, unit, fallback }) => ({ name, meaning, unit, fallback: fallback === null ? null : String(fallback) }));
