import type { CriterionDefinition } from '../criterion.ts';
import { activityDone } from './activity-done.ts';
import { agreementReached } from './agreement-reached.ts';
import { amuTreated } from './amu-treated.ts';
import { consultationComplete } from './consultation-complete.ts';
import { councilsHeard } from './councils-heard.ts';
import { coverage } from './coverage.ts';
import { decisionCommunicated } from './decision-communicated.ts';
import { decisionMade } from './decision-made.ts';
import { dissentLaid } from './dissent-laid.ts';
import { findingsSettled } from './findings-settled.ts';
import { firstInformationGiven } from './first-information-given.ts';
import { groupsSnapshotted } from './groups-snapshotted.ts';
import { impactAssessed } from './impact-assessed.ts';
import { informationBeforeConsultation } from './information-before-consultation.ts';
import { mandateStated } from './mandate-stated.ts';
import { meetingPlanSent } from './meeting-plan-sent.ts';
import { noticeBeforeStart } from './notice-before-start.ts';
import { partiesListed } from './parties-listed.ts';
import { preparationRequestsAnswered } from './preparation-requests-answered.ts';
import { preparationTime } from './preparation-time.ts';
import { proposalPut } from './proposal-put.ts';
import { residualRiskAccepted } from './residual-risk-accepted.ts';
import { riskAssessed } from './risk-assessed.ts';
import { statementsAnswered } from './statements-answered.ts';

const ALL: readonly CriterionDefinition[] = [
  activityDone,
  agreementReached,
  amuTreated,
  consultationComplete,
  councilsHeard,
  coverage,
  decisionCommunicated,
  decisionMade,
  dissentLaid,
  findingsSettled,
  firstInformationGiven,
  groupsSnapshotted,
  impactAssessed,
  informationBeforeConsultation,
  mandateStated,
  meetingPlanSent,
  noticeBeforeStart,
  partiesListed,
  preparationRequestsAnswered,
  preparationTime,
  proposalPut,
  residualRiskAccepted,
  riskAssessed,
  statementsAnswered,
];

/**
 * The closed catalogue of criteria, by name. A playbook combines them with parameters and can add none. A name once published is never taken out: running
 * initiatives are pinned to playbooks that use it.
 */
export const CRITERIA: ReadonlyMap<string, CriterionDefinition> = new Map(ALL.map((definition) => [definition.name, definition]));
