import type { Dossier, RuleContext } from '../gate/criterion.ts';
import { evaluateGateOf } from '../gate/evaluate-gate.ts';
import type { Playbook, PlaybookCriterion, Scope } from '../playbook/playbook.ts';
import { currentVisit } from './stage-path.ts';

/** What a move to another playbook version does to the criteria of one initiative, as sorted criterion keys. */
export interface PlaybookMovePlan {
  /** Asked by the new version and not, or not so, by the present one. */
  readonly added: readonly string[];
  /** Asked by the present version and not, or not so, by the new one. A criterion whose content changes is both dropped and added. */
  readonly dropped: readonly string[];
  /** Those among the added that the facts meet already. */
  readonly satisfied: readonly string[];
}

/** The criteria of a playbook for a scope, by key, as text that is equal when they ask for the same. */
const asked = (playbook: Playbook, scope: Scope): ReadonlyMap<string, string> => new Map(playbook.stages.flatMap(({ key: stage, gate }) =>
  gate.filter(({ scopes }) => scopes.includes(scope)).map((criterion) => [criterion.key, contentOf(stage, criterion)] as const)));

const contentOf = (stage: string, { criterion, force, basis, when, parameters }: PlaybookCriterion): string =>
  JSON.stringify([stage, criterion, force, basis, when, Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))]);

/** Plans the move of a running initiative to another version of its playbook. Pure: applying it is the command `playbook.move`. */
export function planPlaybookMove(dossier: Dossier, to: Playbook, context: RuleContext): PlaybookMovePlan {
  const { initiative } = dossier;
  const before = asked(context.playbook, initiative.scope);
  const after = asked(to, initiative.scope);
  const added = [...after].filter(([key, content]) => before.get(key) !== content).map(([key]) => key).sort();
  const dropped = [...before].filter(([key, content]) => after.get(key) !== content).map(([key]) => key).sort();
  const visit = currentVisit(initiative);
  const met = new Set(visit === null ? [] : to.stages
    .flatMap(({ key }) => evaluateGateOf(dossier, { ...visit, stage: key }, { ...context, playbook: to }))
    .filter(({ state }) => state === 'MET').map(({ key }) => key));
  return { added, dropped, satisfied: added.filter((key) => met.has(key)) };
}
