import type { LocalizedText } from '#domain';

/** A sheet for whoever leads a gathering on one chapter of Medarbeiderskap: what to reach, what to do, and what to ask. */
export interface FacilitatorSheet {
  readonly key: string;
  /** 1 to 8, as in the course. */
  readonly chapter: number;
  readonly title: LocalizedText;
  readonly aim: LocalizedText;
  readonly minutes: number;
  readonly steps: readonly { readonly minutes: number; readonly text: LocalizedText }[];
  readonly questions: readonly LocalizedText[];
  readonly bring: readonly LocalizedText[];
}

/** How long a gathering takes. Minutes. */
export const SHEET_MINUTES = 60;
