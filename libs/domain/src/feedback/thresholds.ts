/**
 * What must hold before anything is shown of a round, as frozen at its launch and printed in the invitation. No organisation can set them lower
 * (engine.md section 6): fewer answers than these let colleagues be found out.
 */
export interface Thresholds {
  /** Fewest answers behind a number. */
  readonly answers: number;
  /** Fewest answers behind what is left when published groups are taken away from a published one that holds them. */
  readonly remainder: number;
  /** Fewest answers in the group before its comments are shown. */
  readonly comments: number;
  /** Fewest invited in a reporting group; smaller ones count in the group above. */
  readonly invited: number;
}

export const FLOORS: Thresholds = { answers: 5, remainder: 5, comments: 10, invited: 10 };

/** Whether thresholds are whole numbers and none is below the floor. */
export const thresholdsStand = (thresholds: Thresholds): boolean =>
  (Object.keys(FLOORS) as (keyof Thresholds)[]).every((name) => Number.isInteger(thresholds[name]) && thresholds[name] >= FLOORS[name]);
