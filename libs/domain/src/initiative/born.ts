import type { Id } from '../kernel/identity.ts';
import { NO_DELIBERATION } from '../involvement/deliberation/state.ts';
import type { RecordedFact } from './facts.ts';
import type { Initiative } from './state.ts';

/** The fact with which an initiative begins. */
export type BirthFact = Extract<RecordedFact, { readonly type: 'initiative.created' }>;

export const isBirth = (recorded: RecordedFact): recorded is BirthFact => recorded.type === 'initiative.created';

/** The initiative as it is when it has just been created, before any other fact; `version` 0, since the store counts commands, not facts. */
export const bornInitiative = ({ id, organisationId }: { readonly id: Id; readonly organisationId: Id }, { payload, at }: BirthFact): Initiative => ({
  id, organisationId, version: 0, status: 'RUNNING',
  number: payload.number, title: payload.title, purpose: payload.purpose, scope: payload.scope, playbook: payload.playbook, ruleSet: payload.ruleSet, unitId: payload.unitId,
  leader: payload.leader, superior: payload.superior, programmeId: payload.programmeId, archiveCase: payload.archiveCase,
  considerableImportance: payload.considerableImportance, concernsCouncils: payload.concernsCouncils, startsOn: payload.startsOn, statementsDueOn: null,
  recordedAfterwards: payload.recordedAfterwards ?? false, createdAt: at, endedAt: null, mandate: null, groups: [], parties: [], visits: [], proposals: [], packages: [], withheld: [], preparationRequests: [], statements: [],
  records: [], risks: [], decisions: [], documentations: [], overrides: [], followUps: [], ...NO_DELIBERATION,
});
