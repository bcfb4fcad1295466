import { listWithin, textWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { Refusal, Refused } from '../../kernel/decision.ts';
import { requireManager } from '../../initiative/authority.ts';
import type { Decider } from '../../initiative/decider.ts';
import type { Evolver } from '../../initiative/evolver.ts';
import { fact } from '../../initiative/facts.ts';
import type { Initiative } from '../../initiative/state.ts';
import { refuseBecause } from '../refuse-because.ts';
import type { ImpactCommands } from './commands.ts';
import { IMPACTS, JOB_QUALITIES, MUNICIPAL_ROLES } from './state.ts';

type Input = ImpactCommands['impact.assess'];
type Cell = Input['qualities'][number] | Input['roles'][number];

/** Most cells of one option: six qualities for each of 200 groups. */
const CELLS_MAX = 1_200;

/** What gets worse is said in words: the affected read the matrix, not only the sum. */
const noteRefusals = ({ impact, note }: Cell, at: readonly string[]): Refusal[] => {
  if (note !== null) return textWithin(note, ...at, 'note');
  return impact === 'WORSE' ? [{ code: 'IMPACT_WORSE_NEEDS_NOTE', field: [...at, 'note'], data: {} }] : [];
};

function cellsRefused({ groups }: Initiative, { qualities, roles }: Input): Refused | null {
  const keys = [...qualities.map(({ quality, groupId }) => `${quality} ${groupId}`), ...roles.map(({ role }) => role)];
  if (keys.length === 0) return refuseBecause('IMPACT_EMPTY', ['qualities']);
  if (new Set(keys).size < keys.length) return refuseBecause('IMPACT_CELL_TWICE', ['qualities']);
  const known = qualities.every(({ quality, impact }) => JOB_QUALITIES.includes(quality) && IMPACTS.includes(impact)) && roles.every(({ role, impact }) => MUNICIPAL_ROLES.includes(role) && IMPACTS.includes(impact));
  if (!known) return refuseBecause('IMPACT_VALUE_UNKNOWN', ['qualities']);
  const strange = qualities.findIndex(({ groupId }) => !groups.some(({ id }) => id === groupId));
  return strange >= 0 ? refuse('GROUP_UNKNOWN', ['qualities', String(strange), 'groupId']) : null;
}

/** The employer fills the matrix of one option; filled anew, the newer counts. */
export const assessImpact: Decider<'impact.assess'> = ({ initiative }, { by, input }) => {
  const proposal = initiative.proposals.find(({ id }) => id === input.proposalId);
  return requireManager(initiative, by)
    ?? refuseWith([...listWithin(input.qualities, ['qualities'], CELLS_MAX), ...listWithin(input.roles, ['roles'])])
    ?? refuseWith([
      ...input.qualities.flatMap((cell, index) => noteRefusals(cell, ['qualities', String(index)])), ...input.roles.flatMap((cell, index) => noteRefusals(cell, ['roles', String(index)])),
    ])
    ?? (initiative.impacts.some(({ id }) => id === input.impactId) ? refuse('ID_TAKEN', ['impactId']) : null)
    ?? (proposal === undefined ? refuse('PROPOSAL_UNKNOWN', ['proposalId']) : null)
    ?? (input.alternativeId !== null && proposal?.alternatives.some(({ id }) => id === input.alternativeId) !== true ? refuseBecause('ALTERNATIVE_UNKNOWN', ['alternativeId']) : null)
    ?? cellsRefused(initiative, input)
    ?? accept(fact('impact.assessed', { ...input, part: proposal?.part ?? null }));
};

export const impactAssessed: Evolver<'impact.assessed'> = (initiative, { impactId, ...words }, { at, by, entryId }) =>
  ({ ...initiative, impacts: [...initiative.impacts, { id: impactId, ...words, by, at, entryId }] });
