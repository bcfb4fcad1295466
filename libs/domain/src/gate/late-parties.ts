import { exitsOf } from '../involvement/exits.ts';
import type { Party } from '../involvement/state.ts';
import { holds } from './conditions.ts';
import type { Dossier, GateContext } from './criterion.ts';

/** Criteria that ask for an exit of every entitled union. */
const CONSULTING: readonly string[] = ['consultation-complete', 'agreement-reached'];

/** Whether the gate of involvement asks, in this scope and under these conditions, for the unions to be consulted. */
const asksForConsultation = (dossier: Dossier, context: GateContext): boolean => context.playbook.stages.some(({ key, gate }) => key === 'involve' && gate.some(
  ({ criterion, force, scopes, when }) => CONSULTING.includes(criterion) && force !== 'ADVICE' && scopes.includes(dossier.initiative.scope) && when.every((condition) => holds(condition, dossier, context)),
));

/**
 * Unions listed after involvement was last left, without an exit: the gate there could not ask for them. Going back to involvement, or an exit, mends it.
 * Empty where the playbook asks for no consultation, or involvement was never left.
 */
export function lateParties(dossier: Dossier, context: GateContext): readonly Party[] {
  const { initiative: { visits } } = dossier;
  const { part } = context.visit;
  const involved = visits.findLastIndex((visit) => visit.stage === 'involve' && visit.part === part && visit.leftAt !== null);
  if (involved === -1 || !asksForConsultation(dossier, context)) return [];
  const since = new Set(visits.slice(involved + 1).map(({ id }) => id));
  return exitsOf(dossier, { part }, context).filter(({ party, exit }) => exit === null && party.listedIn !== null && since.has(party.listedIn)).map(({ party }) => party);
}
