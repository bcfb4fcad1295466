import { textWithin, titleWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import { isSuperior, requireManager } from '../authority.ts';
import type { Decider } from '../decider.ts';
import { fact } from '../facts.ts';

/**
 * Gives the initiative another leader, or another superior. The leader may pass on the leadership, but not choose who shall be able to override: once a
 * superior is named, only that superior or HR names another.
 */
export const handOver: Decider<'initiative.hand-over'> = ({ initiative }, { by, input: { leader, superior, reason } }) => {
  const changesSuperior = initiative.superior !== null && superior?.personId !== initiative.superior.personId;
  return requireManager(initiative, by)
    ?? refuseWith([...textWithin(reason, 'reason'), ...titleWithin(leader.name, 'leader', 'name'), ...(superior === null ? [] : titleWithin(superior.name, 'superior', 'name'))])
    ?? (superior?.personId === leader.personId ? refuse('SUPERIOR_IS_LEADER', ['superior']) : null)
    ?? (changesSuperior && !isSuperior(initiative, by) && !by.roles.includes('HR_ADMIN') ? refuse('SUPERIOR_NOT_YOURS_TO_CHANGE', ['superior']) : null)
    ?? accept(fact('initiative.led-by', { leader, superior, reason }));
};
