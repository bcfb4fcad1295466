import type { DecisionRecord, Initiative } from '../initiative/state.ts';

/** The last decision on one part of the matter; null when none has been made. */
export const standingDecision = (initiative: Initiative, part: string | null): DecisionRecord | null =>
  initiative.decisions.findLast((decision) => decision.part === part) ?? null;
