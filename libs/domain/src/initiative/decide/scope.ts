import { textWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import { requireManager } from '../authority.ts';
import type { Decider } from '../decider.ts';
import { fact } from '../facts.ts';

/** Another scope asks for other criteria; a party may object to it (engine.md section 3). */
export const changeScope: Decider<'initiative.change-scope'> = ({ initiative }, { by, input: { scope, reason } }) =>
  requireManager(initiative, by)
  ?? refuseWith(textWithin(reason, 'reason'))
  ?? (scope === initiative.scope ? refuse('SCOPE_UNCHANGED', ['scope'], { scope }) : null)
  ?? (scope === 'PROGRAMME' && initiative.programmeId !== null ? refuse('PROGRAMME_IN_PROGRAMME', ['scope']) : null)
  ?? accept(fact('initiative.scope-changed', { scope, reason }));
