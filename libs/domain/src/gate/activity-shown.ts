import type { Documentation } from '../initiative/state.ts';
import type { Instant } from '../kernel/time.ts';
import type { PlaybookActivity } from '../playbook/playbook.ts';
import { activityCarriedOut } from './activity-carried-out.ts';
import type { Dossier, Finding, GateContext } from './criterion.ts';
import { earliest, met, missing, waiting } from './finding.ts';
import { confirmers } from './on-record.ts';

export interface ActivityWanted { readonly activity: string; readonly perPart?: boolean }

/**
 * Whether an activity of the playbook is shown to be done: by what the product itself saw of it (a hearing, a board, a matrix), else by signed attachments.
 * Every one of its own parts, else once; or, with `perPart`, for the part of the cycle that the gate is about. For LAW the other side must have confirmed
 * an attachment, since a documentation is always one side's word.
 */
export function activityShown({ activity: key, perPart = false }: ActivityWanted, dossier: Dossier, context: GateContext): Finding {
  const activity = context.playbook.stages.flatMap(({ activities }) => activities).find((one) => one.key === key);
  if (activity === undefined) return missing({ unknownActivity: key });
  const seen = activityCarriedOut(activity, perPart ? context.visit.part : null, dossier, context);
  if (seen?.state === 'MET') return seen;
  const shown = shownByHand(activity, perPart, dossier, context);
  return shown.state === 'MISSING' ? seen ?? shown : shown;
}

function shownByHand(activity: PlaybookActivity, perPart: boolean, { initiative }: Dossier, context: GateContext): Finding {
  const { key } = activity;
  const found = neededParts(activity, perPart ? context.visit.part : null).map((part) => ({ part, shown: documentationsOf(initiative.documentations, key, part) }));
  const all = found.flatMap(({ shown }) => shown);
  const extras = { evidence: all.map(({ entryId }) => entryId), documentedByHand: true };
  const undone = found.filter(({ shown }) => shown.length === 0);
  if (undone.length > 0) return missing({ activity: key, parts: undone.flatMap(({ part }) => (part === undefined ? [] : [part])) }, extras);
  const counts = ({ registered }: Documentation): boolean => context.force !== 'LAW' || registered.confirmedAt !== null;
  const unconfirmed = found.filter(({ shown }) => !shown.some(counts)).flatMap(({ shown }) => shown.slice(-1));
  if (unconfirmed.length === 0) return met(extras.evidence, extras);
  const since: Instant | null = earliest(unconfirmed.map(({ registered }) => registered.recordedAt));
  return waiting(confirmers(initiative, unconfirmed[0]!.registered), since, { activity: key, unconfirmed: unconfirmed.map(({ id }) => id) }, extras);
}

/** The parts that must each be shown; a single `undefined` stands for "once, whatever the part". */
const neededParts = ({ parts }: PlaybookActivity, cyclePart: string | null): readonly (string | undefined)[] =>
  parts.length > 0 ? parts.map((part) => part.key) : [cyclePart ?? undefined];

const documentationsOf = (all: readonly Documentation[], activity: string, part: string | undefined): readonly Documentation[] =>
  all.filter((one) => one.activity === activity && (part === undefined || one.part === part));
