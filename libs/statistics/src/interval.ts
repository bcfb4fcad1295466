/** A range that holds the true value with the confidence asked for. */
export interface Interval { readonly low: number; readonly high: number }

/** The confidence of every interval that is shown, unless told: 95 of 100 such ranges hold the true value. */
export const CONFIDENCE = 0.95;

/** Whether a range holds a value. */
export const holds = ({ low, high }: Interval, value: number): boolean => low <= value && value <= high;

/** Throws a RangeError for a confidence that is not between 0 and 1. */
export function checkConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`A confidence lies between 0 and 1; got ${confidence}`);
}
