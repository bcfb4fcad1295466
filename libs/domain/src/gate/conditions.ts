import type { Condition, Playbook } from '../playbook/playbook.ts';
import { newestProposal } from './matter.ts';
import type { Dossier, GateContext } from './criterion.ts';

/** Every condition a playbook may put on a criterion; the schema of playbooks is generated from it. */
export const CONDITIONS = [
  'AMU_EXISTS', 'SAFETY_REP_EXISTS', 'CONSIDERABLE_IMPORTANCE', 'AGREEMENT_REQUIRED', 'CONCERNS_COUNCILS', 'STARTS_ON_DATE', 'CONSULTATION_DUTY', 'LAST_PART',
] as const satisfies readonly Condition[];

/** Whether a condition holds. An unmet condition leaves the criterion out of the gate. */
export function holds(condition: Condition, { initiative }: Dossier, context: GateContext): boolean {
  const { organisation, ruleSet: { thresholds } } = context;
  switch (condition) {
    // An organisation of the size that must have a committee is held to it also when it has set none up (aml § 7-1).
    case 'AMU_EXISTS': return organisation.hasAmu || organisation.employees >= thresholds.amuFromEmployees;
    case 'SAFETY_REP_EXISTS': return organisation.employees >= thresholds.safetyRepFromEmployees;
    case 'CONSIDERABLE_IMPORTANCE': return initiative.considerableImportance;
    case 'AGREEMENT_REQUIRED': return (newestProposal(initiative, context.visit.part)?.requiresAgreement.length ?? 0) > 0;
    case 'CONCERNS_COUNCILS': return initiative.concernsCouncils;
    case 'STARTS_ON_DATE': return initiative.startsOn !== null;
    case 'CONSULTATION_DUTY': return organisation.employees >= thresholds.consultationFromEmployees;
    case 'LAST_PART': return isLastPart(context.visit.part, context.playbook);
  }
}

/** True outside cycles, and in the part that a cycle ends with. */
export const isLastPart = (part: string | null, playbook: Playbook): boolean =>
  part === null || playbook.cycles.some(({ parts }) => parts.at(-1)?.key === part);
