import { distinctIds, listWithin, textWithin, titleWithin } from '../../kernel/bounds.ts';
import { accept, refuse, refuseWith } from '../../kernel/decision.ts';
import type { Refusal } from '../../kernel/decision.ts';
import { requireManager } from '../authority.ts';
import type { LifecycleCommands } from '../commands.ts';
import type { Decider } from '../decider.ts';
import { fact } from '../facts.ts';

type StatedMandate = LifecycleCommands['mandate.state'];

/** What is FIXED says by whom, by which decision; what is not, has nobody who fixed it. */
export function mandateRefusals({ text, room }: StatedMandate, ...at: string[]): Refusal[] {
  return [
    ...textWithin(text, ...at, 'text'),
    ...listWithin(room, [...at, 'room']),
    ...distinctIds(room.map(({ id }) => id), [...at, 'room']),
    ...room.flatMap(({ what, state, fixedBy }, index): Refusal[] => {
      const item = [...at, 'room', String(index)];
      if (state === 'FIXED') return [...titleWithin(what, ...item, 'what'), ...titleWithin(fixedBy ?? '', ...item, 'fixedBy')];
      return [...titleWithin(what, ...item, 'what'), ...(fixedBy === null ? [] : [{ code: 'FIXED_BY_WITHOUT_FIXED', field: [...item, 'fixedBy'], data: { what } }])];
    }),
  ];
}

/** States the mandate, or states it anew. What stood OPEN or DELEGATED is made FIXED by `mandate.fix` alone, which is told to the parties. */
export const stateMandate: Decider<'mandate.state'> = ({ initiative }, { by, input }) => {
  const open = initiative.mandate?.room.filter(({ state }) => state !== 'FIXED').map(({ id }) => id) ?? [];
  const slipped = input.room.find(({ id, state }) => state === 'FIXED' && open.includes(id));
  return requireManager(initiative, by)
    ?? refuseWith(mandateRefusals(input))
    ?? (initiative.mandate?.id === input.mandateId ? refuse('ID_TAKEN', ['mandateId']) : null)
    ?? (slipped === undefined ? accept(fact('mandate.stated', { mandateId: input.mandateId, text: input.text, room: input.room })) : refuse('FIX_ONE_BY_ONE', ['room'], { what: slipped.what }));
};

/** Moves one item of the room for manoeuvre to FIXED: logged by itself, and told to everyone it was open to. */
export const fixMandateItem: Decider<'mandate.fix'> = ({ initiative }, { by, input: { itemId, fixedBy, reason } }) => {
  const item = initiative.mandate?.room.find(({ id }) => id === itemId);
  return requireManager(initiative, by)
    ?? refuseWith([...titleWithin(fixedBy, 'fixedBy'), ...textWithin(reason, 'reason')])
    ?? (item === undefined ? refuse('ROOM_ITEM_UNKNOWN', ['itemId'])
      : item.state === 'FIXED' ? refuse('ROOM_ITEM_FIXED_ALREADY', ['itemId'], { what: item.what, fixedBy: item.fixedBy })
      : accept(fact('mandate.fixed', { itemId, what: item.what, fixedBy, reason })));
};
