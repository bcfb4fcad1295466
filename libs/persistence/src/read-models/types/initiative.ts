import { EVERYONE, INVOLVED } from '../audience.ts';
import { column, id, inline, instant, many, one, part, upper, value } from '../fields.ts';
import { globalIdSql } from '../global-id.ts';
import { seesInitiative, seesWhole } from '../initiative-visibility.ts';
import { type BareField, type ReadModel, type Rows, type Sql, visibleTo } from '../model.ts';
import { entryConnection } from './entry.ts';
import { stagesOf } from './stage.ts';
import { isUnanswered } from './statement.ts';

const belongs = (self: Sql, up: Sql): Sql => `${self}.initiative_id = ${up}.id`;

/** The one version that the initiative is pinned to; an organisation's own goes before one built in. */
const pinned = (type: string, table: string, key: string, alsoBy: (self: Sql, up: Sql) => Sql = () => ''): BareField => {
  const rows: Rows = {
    from: (self) => `${table} ${self}`,
    where: (self, up) => `${self}.key = ${up}.${key}_key and ${self}.version = ${up}.${key}_version${alsoBy(self, up)}`,
    orderBy: (self) => `${self}.organisation_id nulls last`,
  };
  return { kind: 'object', cost: 1, type, rows };
};

const meetings: BareField = {
  kind: 'list', cost: 1, type: 'Meeting', size: 5,
  rows: {
    from: (self) => `meeting ${self}`, inside: true, orderBy: (self) => `${self}.starts_at, ${self}.id`,
    where: (self, up) => `exists (select from agenda_item a where a.meeting_id = ${self}.id and a.initiative_id = ${up}.id)`,
  },
};

const relatedChanges: BareField = {
  kind: 'list', cost: 5, type: 'Initiative', size: 3,
  rows: {
    from: (self) => `initiative ${self}`, orderBy: (self) => `${self}.created_at, ${self}.id`,
    where: (self, up) => `${self}.id <> ${up}.id and ${self}.created_at between ${up}.created_at - interval '12 months' and ${up}.created_at + interval '12 months' and exists (
      select from affected_group a join affected_group b on b.unit_id = a.unit_id where a.initiative_id = ${up}.id and b.initiative_id = ${self}.id)`,
  },
};

const initiative: ReadModel = {
  type: 'Initiative', rows: EVERYONE, node: { type: 'Initiative', table: 'initiative' },
  visible: (row, scope, inside) => (inside ? null : seesInitiative(row, scope)),
  whole: seesWhole,
  fields: {
    ...visibleTo(EVERYONE, {
      id: id('Initiative'), number: column('number'), version: column('version'), title: column('title'), purpose: column('purpose'), scope: column('scope'),
      status: column('status'), stage: upper('stage'), round: column('round'), part: column('part'), stageDueOn: column('stage_due_on'),
      late: value((row, { today }) => `${row}.status = 'RUNNING' and coalesce(${row}.stage_due_on < ${today}, false)`),
      stages: stagesOf, visits: many('StageVisit', 'stage_visit', belongs, { size: 6 }),
      playbook: pinned('Playbook', 'playbook_version', 'playbook', (self, up) => ` and ${self}.hash = ${up}.playbook_hash`), ruleSet: pinned('RuleSet', 'rule_set_version', 'rule_set'),
      unit: one('Unit', 'unit', (up) => `${up}.unit_id`), leader: one('Person', 'person', (up) => `${up}.leader_person_id`),
      superior: one('Person', 'person', (up) => `${up}.superior_person_id`), programme: one('Initiative', 'initiative', (up) => `${up}.programme_id`),
      members: many('Initiative', 'initiative', (self, up) => `${self}.programme_id = ${up}.id`, { orderBy: 'created_at, id', inside: false, size: 10 }),
      considerableImportance: column('considerable_importance'), concernsCouncils: column('concerns_councils'), startsOn: column('starts_on'),
      statementsDueOn: column('statements_due_on'), recordedAfterwards: column('recorded_afterwards'), createdAt: instant('created_at'), updatedAt: instant('updated_at'), endedAt: instant('ended_at'),
      mandate: inline('Mandate', (row) => `${row}.mandate`), groups: many('AffectedGroup', 'affected_group', belongs), parties: many('Party', 'party', belongs),
      proposals: many('Proposal', 'proposal', belongs), packages: many('InformationPackage', 'information_package', belongs),
      statements: many('Statement', 'statement', belongs, { size: 20 }),
      unansweredStatements: value((row, { today }) => `(select count(*)::integer from statement u where u.initiative_id = ${row}.id and ${isUnanswered('u', today)})`, 1), decisions: many('Decision', 'decision', belongs, { size: 2 }),
      overrides: many('GateOverride', 'gate_override', belongs, { size: 2 }), relatedChanges,
      hearings: many('Hearing', 'hearing', belongs, { size: 2 }), impacts: many('ImpactAssessment', 'impact_assessment', belongs, { size: 3 }), councilViews: many('CouncilView', 'council_view', belongs, { size: 3 }),
      boards: many('Board', 'board', belongs, { orderBy: 'opened_at, id', size: 3 }), findings: many('BoardFinding', 'finding', belongs, { size: 10 }),
      rounds: many('Round', 'feedback_round', belongs, { orderBy: 'opens_at, id', size: 3 }),
      coverageAlternatives: many('CoverageAlternative', 'coverage_alternative', belongs, { size: 2 }),
      withheld: many('WithheldItem', 'withheld_item', belongs, { size: 2 }), exportUrl: value((row) => `'/exports/' || ${globalIdSql('Initiative', `${row}.id`)} || '.zip'`),
    }),
    ...visibleTo(INVOLVED, {
      coverage: many('CoverageRow', 'coverage_row', belongs, { size: 8 }),
      gate: part('Gate'), archiveCase: column('archive_case'),
      people: many('InitiativePerson', 'initiative_person', (self, up) => `${belongs(self, up)} and ${self}.capacity <> 'AFFECTED'`, { orderBy: 'capacity, person_id' }),
      preparationRequests: many('PreparationRequest', 'preparation_request', belongs, { size: 2 }), records: many('MeetingRecord', 'meeting_record', belongs), meetings,
      risks: many('RiskAssessment', 'risk_assessment', belongs, { size: 3 }), documentations: many('Documentation', 'documentation', belongs),
      objections: many('ProcessObjection', 'objection', belongs, { orderBy: 'raised_at, id', size: 2 }), followUps: many('FollowUp', 'follow_up', belongs),
      timers: many('Timer', 'timer', belongs, { orderBy: 'due_at, id', size: 10 }),
      entries: entryConnection({ inside: true, where: belongs }),
    }),
  },
};

const initiativePerson: ReadModel = {
  type: 'InitiativePerson', rows: INVOLVED,
  fields: visibleTo(EVERYONE, { person: one('Person', 'person', (up) => `${up}.person_id`), capacity: column('capacity') }),
};

export const initiatives = [initiative, initiativePerson];
