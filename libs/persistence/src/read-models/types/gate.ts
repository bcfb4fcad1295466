import { CRITERIA } from '#domain';
import { ACTIVITY_TITLES } from '../activity-titles.ts';
import { EVERYONE, INVOLVED } from '../audience.ts';
import { column, elements, entry, id, inline, instant, localized, named, one, text, upper, value } from '../fields.ts';
import { withInitiative, withWholeInitiative } from '../initiative-visibility.ts';
import { type BareField, type ReadModel, type Scope, type Sql, visibleTo } from '../model.ts';

const criteriaOfGate: BareField = {
  kind: 'list', cost: 1, type: 'Criterion', size: 10,
  rows: {
    from: (self) => `criterion ${self}`, inside: true, orderBy: (self) => `${self}.position`,
    where: (self, up, scope) => {
      const force = scope.argument('force', 'text[]');
      const state = scope.argument('state', 'text[]');
      return [`${self}.initiative_id = ${up}.id and ${self}.visit_id = ${up}.visit_id`, ...(force === null ? [] : [`${self}.force = any (${force})`]), ...(state === null ? [] : [`${self}.state = any (${state})`])].join(' and ');
    },
  },
};

/** The gate of the present stage; its row is the initiative's. */
const gate: ReadModel = {
  type: 'Gate', rows: INVOLVED,
  fields: visibleTo(EVERYONE, {
    stage: upper('stage'), opens: value((row) => `${row}.status = 'RUNNING' and ${row}.gate_unmet = 0`), unmetCount: column('gate_unmet'), criteria: criteriaOfGate,
  }),
};

/** Titles, help and remedies are code: the closed catalogue, stated once in the statement. */
const catalogue = (row: Sql, scope: Scope): Sql => `(${scope.constant('criterion_text', texts())} -> ${row}.name)`;
const texts = (): Record<string, unknown> => Object.fromEntries([...CRITERIA].map(([name, { title, help, remedy }]) => [name, { title, help, remedy }]));

/** What the activity that a criterion asks for is called in the playbook, or by its kind; null for criteria that ask for none. */
const activityTitle = (row: Sql, scope: Scope): Sql => `(select coalesce(a.title, ${scope.constant('activity_title', ACTIVITY_TITLES)} -> a.kind)
  from initiative i join playbook_version p on p.key = i.playbook_key and p.version = i.playbook_version and p.hash = i.playbook_hash join playbook_activity a on a.playbook_id = p.id and a.key = ${row}.activity
  where i.id = ${row}.initiative_id order by p.organisation_id nulls last limit 1)`;

const legalBasis: BareField = {
  kind: 'list', cost: 2, type: 'LegalBasis', size: 2,
  rows: {
    inside: true, orderBy: (self) => `${self}.n`, row: (self) => `${self}.v`,
    from: (self, up) => `(select b.bases -> k.key || jsonb_build_object('key', k.key) as v, k.n from unnest(${up}.basis) with ordinality k(key, n)
      cross join (select r.definition -> 'bases' as bases from initiative i join rule_set_version r on r.key = i.rule_set_key and r.version = i.rule_set_version
        where i.id = ${up}.initiative_id order by r.organisation_id nulls last limit 1) b where b.bases ? k.key) ${self}`,
  },
};

const criterion: ReadModel = {
  type: 'Criterion', rows: INVOLVED, node: { type: 'Criterion', table: 'criterion' }, ...withWholeInitiative,
  fields: visibleTo(EVERYONE, {
    id: id('Criterion'), key: column('key'), name: column('name'), title: localized((row, scope) => `coalesce(${activityTitle(row, scope)}, ${catalogue(row, scope)} -> 'title')`),
    help: localized((row, scope) => `(${catalogue(row, scope)} -> 'help')`), stage: upper('stage'), force: column('force'), state: column('state'),
    overridable: column('overridable'), legalBasis, waitingOn: elements('WaitingOn', (up) => `${up}.waiting_on`, 1), since: instant('since'),
    evidence: named('Entry', 'entry', (up) => `${up}.evidence`), missing: column('missing'), reviewAt: instant('review_at'), documentedByHand: column('documented_by_hand'),
    remedy: inline('Remedy', (row, scope) => `(${catalogue(row, scope)} -> 'remedy')`), overriddenBy: one('GateOverride', 'gate_override', (up) => `${up}.overridden_by`, true),
  }),
};

const waitingOn: ReadModel = {
  type: 'WaitingOn', rows: INVOLVED,
  fields: visibleTo(EVERYONE, { kind: text('kind'), name: text('name'), party: one('Party', 'party', (up) => `case when ${up} ->> 'kind' = 'PARTY' then (${up} ->> 'id')::uuid end`) }),
};

const remedy: ReadModel = { type: 'Remedy', rows: INVOLVED, fields: visibleTo(EVERYONE, { mutation: text('mutation'), text: localized((row) => `(${row} -> 'text')`) }) };

const basis: ReadModel = {
  type: 'LegalBasis', rows: EVERYONE,
  fields: visibleTo(EVERYONE, {
    key: text('key'), title: localized((row) => `(${row} -> 'title')`), demands: localized((row) => `(${row} -> 'demands')`), url: text('url'), kind: text('kind'),
  }),
};

const gateOverride: ReadModel = {
  type: 'GateOverride', rows: EVERYONE, node: { type: 'GateOverride', table: 'gate_override' }, ...withInitiative,
  fields: visibleTo(EVERYONE, {
    id: id('GateOverride'), stage: upper('stage'), visit: one('StageVisit', 'stage_visit', (up) => `${up}.visit_id`, true), criteria: column('criteria'), reason: column('reason'),
    lifeOrHealth: column('life_or_health'), by: inline('Actor', (row) => `${row}.by_actor`), noticedAt: instant('noticed_at'), effectiveAt: instant('effective_at'), entry: entry(),
  }),
};

export const gates = [gate, criterion, waitingOn, remedy, basis, gateOverride];
