import type { BoardOutcome } from '../involvement/finding/state.ts';
import type { Hearing } from '../involvement/hearing/state.ts';
import { impactMatrix } from '../involvement/impact/matrix.ts';
import { osloEndOf } from '../kernel/working-days.ts';
import type { PlaybookActivity } from '../playbook/playbook.ts';
import type { Dossier, Finding, GateContext } from './criterion.ts';
import { earliest, met, missing, waiting } from './finding.ts';
import { confirmers, standsOnRecord, theLeader } from './on-record.ts';
import { countingProposals } from './matter.ts';

/** Kinds of activity that are carried out on a board. */
const ON_BOARDS: readonly string[] = ['hat-session', 'force-field', 'stakeholder-map', 'culture-board', 'tacit-knowledge'];

/**
 * What the product itself saw of an activity: a hearing round from opening to summary, a board that was concluded, an impact matrix that is filled. Null where
 * nothing of it was seen, so that only a signed attachment can show it. With `part`, for that part of the cycle alone.
 */
export function activityCarriedOut(activity: PlaybookActivity, part: string | null, dossier: Dossier, context: GateContext): Finding | null {
  // An activity with parts of its own (after 4 weeks, after 12) is shown part by part.
  if (activity.parts.length > 0) return null;
  if (activity.kind === 'hearing') return hearingHeld(activity.key, part, dossier, context);
  if (activity.kind === 'impact-matrix') return matrixFilled(dossier, context);
  return ON_BOARDS.includes(activity.kind) ? boardConcluded(activity.key, part, dossier, context) : null;
}

/** The newest round on a version that counts. Open, it waits for its day; closed, for the employer to sum up. */
function hearingHeld(key: string, part: string | null, { initiative }: Dossier, { now }: GateContext): Finding | null {
  const counts = ({ proposalId, part: own }: Hearing): boolean => countingProposals(initiative, own).some(({ id }) => id === proposalId);
  const rounds = initiative.hearings.filter((hearing) => hearing.activity === key && (part === null || hearing.part === part) && counts(hearing));
  const summed = rounds.filter(({ summary }) => summary !== null);
  if (summed.length > 0) return met(summed.map(({ entryId }) => entryId));
  const newest = rounds.at(-1);
  if (newest === undefined) return null;
  const evidence = [newest.entryId];
  const closes = osloEndOf(newest.closesOn);
  return newest.closedAt === null && now < closes
    ? waiting([{ kind: 'TIME', id: null, name: newest.closesOn }], newest.openedAt, { hearing: newest.id, closesOn: newest.closesOn }, { evidence, reviewAt: closes })
    : waiting([theLeader(initiative)], newest.closedAt ?? closes, { hearing: newest.id, mutation: 'hearingSummarise' }, { evidence });
}

/** Put on record on the day, or confirmed by the other side where law asks for it. */
function boardConcluded(key: string, part: string | null, { initiative }: Dossier, { force }: GateContext): Finding | null {
  const boards: readonly BoardOutcome[] = initiative.boardOutcomes.filter((board) => board.activity === key && (part === null || board.part === part));
  const evidence = boards.map(({ entryId }) => entryId);
  const standing = boards.filter(({ registered }) => standsOnRecord(registered, force));
  if (standing.length > 0) return met(standing.map(({ entryId }) => entryId));
  return boards.length === 0 ? null
    : waiting(confirmers(initiative, boards[0]!.registered), earliest(boards.map(({ registered }) => registered.recordedAt)), { unconfirmed: boards.map(({ id }) => id) }, { evidence });
}

/** Every cell of every option has an answer; "unknown" is one. */
export function matrixFilled({ initiative }: Dossier, { visit }: GateContext): Finding | null {
  const matrix = impactMatrix(initiative, visit.part);
  if (matrix === null || matrix.assessments.length === 0) return null;
  const evidence = matrix.assessments.map(({ entryId }) => entryId);
  return matrix.open.length === 0 ? met(evidence) : missing({ options: matrix.open.map(({ option }) => option), cells: matrix.open.reduce((sum, { cells }) => sum + cells, 0), mutation: 'impactAssess' }, { evidence });
}
