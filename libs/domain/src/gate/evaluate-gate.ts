import type { StageVisit } from '../initiative/state.ts';
import type { PlaybookCriterion, StageKey } from '../playbook/playbook.ts';
import { CRITERIA } from './criteria/index.ts';
import { holds } from './conditions.ts';
import type { CriterionDefinition, CriterionResult, Dossier, Finding, GateContext, RuleContext } from './criterion.ts';
import { earliest, missing } from './finding.ts';
import type { GateOverride } from './override.ts';

/** Every criterion of the gate that the initiative stands before, in the playbook's order. Empty when it has entered no stage. */
export function evaluateGate(dossier: Dossier, context: RuleContext): CriterionResult[] {
  const visit = dossier.initiative.visits.at(-1);
  return visit === undefined ? [] : evaluateGateOf(dossier, visit, context);
}

/** The same for a chosen visit: of the present one under another playbook, say, to plan a move. */
export function evaluateGateOf(dossier: Dossier, visit: StageVisit, context: RuleContext): CriterionResult[] {
  const gate = context.playbook.stages.find(({ key }) => key === visit.stage)?.gate ?? [];
  return gate
    .filter(({ scopes }) => scopes.includes(dossier.initiative.scope))
    .map((criterion) => ({ criterion, inGate: { ...context, visit, force: criterion.force } satisfies GateContext }))
    .filter(({ criterion, inGate }) => criterion.when.every((condition) => holds(condition, dossier, inGate)))
    .map(({ criterion, inGate }) => evaluateCriterion(criterion, visit.stage, dossier, inGate));
}

/** LAW and AGREEMENT shut a gate unless met or overridden; ADVICE never does. */
export const gateOpens = (results: readonly CriterionResult[]): boolean => blocking(results).length === 0;

/** The criteria that keep a gate shut: what a refusal lists. */
export const blocking = (results: readonly CriterionResult[]): readonly CriterionResult[] =>
  results.filter(({ force, state, overriddenBy }) => force !== 'ADVICE' && state !== 'MET' && overriddenBy === null);

function evaluateCriterion(criterion: PlaybookCriterion, stage: StageKey, dossier: Dossier, context: GateContext): CriterionResult {
  const definition: CriterionDefinition | undefined = CRITERIA.get(criterion.criterion);
  // A name outside the catalogue cannot be judged: the gate stays shut, and nobody may override what nobody can read.
  const finding: Finding = definition?.evaluate(dossier, { ...definition.defaults, ...criterion.parameters }, context) ?? missing({ unknownCriterion: criterion.criterion });
  const overridable = criterion.force !== 'ADVICE' && (definition?.overridable ?? false);
  const override = finding.state === 'MET' || !overridable ? null : overrideOf(criterion.key, dossier, context);
  const effective = override !== null && override.effectiveAt <= context.now;
  return {
    ...finding,
    reviewAt: override === null || effective ? finding.reviewAt : earliest([finding.reviewAt, override.effectiveAt]),
    key: criterion.key,
    name: criterion.criterion,
    activity: activityOf(criterion),
    stage,
    force: criterion.force,
    basis: criterion.basis,
    overridable,
    overriddenBy: effective ? override.id : null,
  };
}

/** Of `activity-done` alone: other criteria that name an activity have words of their own. */
const activityOf = ({ criterion, parameters }: PlaybookCriterion): string | null =>
  (criterion === 'activity-done' && typeof parameters['activity'] === 'string' ? parameters['activity'] : null);

/** An override covers the criteria that it names, in the visit it was made in; the earliest to take effect is the one that does. */
function overrideOf(key: string, { initiative }: Dossier, { visit }: GateContext): GateOverride | null {
  return initiative.overrides
    .filter(({ visitId, criteria }) => visitId === visit.id && criteria.includes(key))
    .toSorted((a, b) => a.effectiveAt.localeCompare(b.effectiveAt))[0] ?? null;
}
