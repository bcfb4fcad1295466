import { distinctIds, listWithin, textWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import { requireManager } from '../../initiative/authority.ts';
import type { Decider } from '../../initiative/decider.ts';
import type { Evolver } from '../../initiative/evolver.ts';
import { fact } from '../../initiative/facts.ts';
import { refuseBecause } from '../refuse-because.ts';

/** Puts on record what was done instead to reach groups: a visit to the night shift, say. The parties see it, and may object. */
export const logCoverageAlternative: Decider<'coverage.log-alternative'> = ({ initiative }, { by, input }) => {
  const strange = input.groupIds.findIndex((id) => !initiative.groups.some((group) => group.id === id));
  return requireManager(initiative, by)
    ?? refuseWith([...listWithin(input.groupIds, ['groupIds']), ...distinctIds(input.groupIds, ['groupIds']), ...textWithin(input.text, 'text')])
    ?? (input.groupIds.length === 0 ? refuseBecause('COVERAGE_OF_NOBODY', ['groupIds']) : null)
    ?? (strange < 0 ? null : refuse('GROUP_UNKNOWN', ['groupIds', String(strange)]))
    ?? (initiative.coverageAlternatives.some(({ id }) => id === input.alternativeId) ? refuse('ID_TAKEN', ['alternativeId']) : null)
    ?? accept(fact('coverage.alternative-logged', input));
};

export const coverageAlternativeLogged: Evolver<'coverage.alternative-logged'> = (initiative, { alternativeId, ...words }, { at, by, entryId }) =>
  ({ ...initiative, coverageAlternatives: [...initiative.coverageAlternatives, { id: alternativeId, ...words, by, at, entryId }] });
