import type { Playbook, PlaybookCycle, StageKey } from '../playbook/playbook.ts';
import { STAGES } from '../playbook/playbook.ts';
import type { Initiative, StageVisit } from './state.ts';

/** Where an initiative goes: the stage, and the part of a cycle that is worked on there. */
export interface Step { readonly stage: StageKey; readonly part: string | null }

export const stageOrder = (stage: StageKey): number => STAGES.indexOf(stage);

export const currentVisit = (initiative: Initiative): StageVisit | null => initiative.visits.at(-1) ?? null;

/** 1 for the first time a stage is entered; every later entry is numbered on. */
export const nextRound = (initiative: Initiative, stage: StageKey): number => 1 + initiative.visits.filter((visit) => visit.stage === stage).length;

const cycleOver = (playbook: Playbook, stage: StageKey): PlaybookCycle | null =>
  playbook.cycles.find(({ from, to, parts }) => parts.length > 0 && stageOrder(from) <= stageOrder(stage) && stageOrder(stage) <= stageOrder(to)) ?? null;

/** Parts that have been through the whole cycle: their visit to its last stage was left forwards, not by a re-entry (which bears a reason). */
const partsThrough = (initiative: Initiative, cycle: PlaybookCycle): ReadonlySet<string> => new Set(initiative.visits.flatMap((visit, index) => {
  const next = initiative.visits[index + 1];
  return visit.stage === cycle.to && visit.part !== null && next !== undefined && next.reason === null ? [visit.part] : [];
}));

/**
 * The part to work on when a stage is entered: the present one inside the same cycle, else the first that has not been through; when all have, the last,
 * so that a re-entry afterwards leads out of the cycle again. Null outside cycles.
 */
export function partAt(playbook: Playbook, initiative: Initiative, stage: StageKey): string | null {
  const cycle = cycleOver(playbook, stage);
  if (cycle === null) return null;
  const present = currentVisit(initiative);
  if (present !== null && cycleOver(playbook, present.stage) === cycle && cycle.parts.some(({ key }) => key === present.part)) return present.part;
  const through = partsThrough(initiative, cycle);
  return (cycle.parts.find(({ key }) => !through.has(key)) ?? cycle.parts.at(-1))?.key ?? null;
}

/** Where the gate of the present stage leads: onwards, or back to the cycle's start with its next part. Null after the last stage: then closing follows. */
export function stepAfter(playbook: Playbook, initiative: Initiative): Step | null {
  const present = currentVisit(initiative);
  if (present === null) return null;
  const cycle = cycleOver(playbook, present.stage);
  if (cycle !== null && cycle.to === present.stage) {
    const through = partsThrough(initiative, cycle);
    const next = cycle.parts.find(({ key }) => key !== present.part && !through.has(key));
    if (next !== undefined) return { stage: cycle.from, part: next.key };
  }
  const stage = STAGES[stageOrder(present.stage) + 1];
  return stage === undefined ? null : { stage, part: partAt(playbook, initiative, stage) };
}
