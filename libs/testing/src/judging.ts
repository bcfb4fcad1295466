import { expect } from '@jest/globals';
import type { CriterionResult, Dossier, Initiative, Playbook, PlaybookActivity, PlaybookCriterion, RuleContext } from '#domain';
import { evaluateGate } from '#domain';
import { criterion, playbookWith } from './playbooks.ts';

interface Subject { readonly dossier: Dossier; readonly context: RuleContext }

/**
 * One criterion, evaluated alone in the gate that a dossier stands before; LAW unless told otherwise. `playbook` brings cycles, `activities` what the
 * stage of the gate holds.
 */
export function judge({ dossier, context }: Subject, name: string, change: Partial<PlaybookCriterion> & { readonly activities?: readonly PlaybookActivity[]; readonly playbook?: Partial<Playbook> } = {}): CriterionResult {
  const { activities = [], playbook = {}, ...rest } = change;
  const stage = dossier.initiative.visits.at(-1)?.stage ?? 'diagnose';
  const results = evaluateGate(dossier, { ...context, playbook: playbookWith({ [stage]: { activities, gate: [criterion(stage, name, rest)] } }, playbook) });
  const [result] = results;
  expect(results).toHaveLength(1);
  if (result === undefined) throw new Error(`${name} is not asked in ${stage}`);
  return result;
}

/** The same subject with its initiative changed in spots, for what commands would take long to lead to. */
export const altered = ({ dossier, context }: Subject, change: Partial<Initiative>): Subject => ({ dossier: { ...dossier, initiative: { ...dossier.initiative, ...change } }, context });
