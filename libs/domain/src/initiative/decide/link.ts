import { accept, refuse } from '../../kernel/decision.ts';
import { requireManager } from '../authority.ts';
import type { Decider } from '../decider.ts';
import { fact } from '../facts.ts';

/** Links the initiative to the programme it is part of, or takes the link away. Each keeps its own gates. */
export const link: Decider<'initiative.link'> = ({ initiative }, { by, input: { programmeId } }) =>
  requireManager(initiative, by)
  ?? (programmeId === initiative.id ? refuse('PROGRAMME_IS_ITSELF', ['programmeId']) : null)
  ?? (programmeId !== null && initiative.scope === 'PROGRAMME' ? refuse('PROGRAMME_IN_PROGRAMME', ['programmeId']) : null)
  ?? accept(fact('initiative.linked', { programmeId }));
