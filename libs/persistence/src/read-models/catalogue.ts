import type { ModelCatalogue } from './compile.ts';
import { actors } from './types/actor.ts';
import { apiToken } from './types/api-token.ts';
import { boards } from './types/board.ts';
import { councilView } from './types/council-view.ts';
import { coverages } from './types/coverage.ts';
import { decisions } from './types/decision.ts';
import { documentations } from './types/documentation.ts';
import { entryModel } from './types/entry.ts';
import { erasure } from './types/erasure.ts';
import { gates } from './types/gate.ts';
import { hearings } from './types/hearing.ts';
import { impactAssessments } from './types/impact-assessment.ts';
import { informationPackages } from './types/information-package.ts';
import { initiatives } from './types/initiative.ts';
import { involvementLogs } from './types/involvement-log.ts';
import { localizedText } from './types/localized-text.ts';
import { mandates } from './types/mandate.ts';
import { meetingRecords } from './types/meeting-record.ts';
import { meetings } from './types/meeting.ts';
import { notice } from './types/notice.ts';
import { office } from './types/office.ts';
import { organisations } from './types/organisation.ts';
import { parties } from './types/party.ts';
import { people } from './types/person.ts';
import { playbooks } from './types/playbook.ts';
import { processObjections } from './types/process-objection.ts';
import { proposals } from './types/proposal.ts';
import { query } from './types/query.ts';
import { riskAssessments } from './types/risk-assessment.ts';
import { rounds } from './types/round.ts';
import { stages } from './types/stage.ts';
import { statements } from './types/statement.ts';
import { unit } from './types/unit.ts';
import { viewer } from './types/viewer.ts';
import { work } from './types/work.ts';

/** Every read model, by GraphQL type. */
export const READ_MODELS: ModelCatalogue = new Map([
  query, viewer, apiToken, ...organisations, unit, ...people, office, ...actors, localizedText, ...initiatives, ...stages, ...gates, ...mandates, ...parties, ...proposals,
  ...informationPackages, ...statements, ...meetings, ...meetingRecords, ...riskAssessments, ...decisions, ...documentations, ...processObjections, entryModel, erasure, ...involvementLogs, notice, ...work, ...playbooks,
  ...hearings, ...impactAssessments, councilView, ...boards, ...coverages, ...rounds,
].map((model) => [model.type, model]));
