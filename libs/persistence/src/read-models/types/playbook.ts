import { ACTIVITY_TITLES } from '../activity-titles.ts';
import { EVERYONE } from '../audience.ts';
import { column, id, instant, localized, many, upper, value } from '../fields.ts';
import { type ReadModel, visibleTo } from '../model.ts';

const builtIn = value((row) => `${row}.organisation_id is null`);

const playbook: ReadModel = {
  type: 'Playbook', rows: EVERYONE, node: { type: 'Playbook', table: 'playbook_version' },
  fields: visibleTo(EVERYONE, {
    id: id('Playbook'), key: column('key'), version: column('version'), hash: column('hash'), title: localized((row) => `${row}.title`),
    summary: localized((row) => `(${row}.definition -> 'summary')`), builtIn, publishedAt: instant('published_at'), definition: { ...column('definition'), cost: 5 },
    activities: many('PlaybookActivity', 'playbook_activity', (self, up) => `${self}.playbook_id = ${up}.id`, { orderBy: 'stage_position, position', size: 20 }),
  }),
};

const playbookActivity: ReadModel = {
  type: 'PlaybookActivity', rows: EVERYONE,
  fields: visibleTo(EVERYONE, {
    key: column('key'), kind: column('kind'), stage: upper('stage'), scopes: column('scopes'),
    title: localized((row, scope) => `coalesce(${row}.title, ${scope.constant('activity_title', ACTIVITY_TITLES)} -> ${row}.kind)`),
  }),
};

const ruleSet: ReadModel = {
  type: 'RuleSet', rows: EVERYONE, node: { type: 'RuleSet', table: 'rule_set_version' },
  fields: visibleTo(EVERYONE, {
    id: id('RuleSet'), key: column('key'), version: column('version'), hash: column('hash'), title: localized((row) => `${row}.title`), validFrom: column('valid_from'), builtIn,
    thresholds: value((row) => `(${row}.definition -> 'thresholds')`, 1),
    bases: {
      kind: 'list', cost: 1, type: 'LegalBasis', size: 20,
      rows: {
        inside: true, orderBy: (self) => `${self}.key`, row: (self) => `${self}.v`,
        from: (self, up) => `(select b.key, b.value || jsonb_build_object('key', b.key) as v from jsonb_each(${up}.definition -> 'bases') b) ${self}`,
      },
    },
  }),
};

export const playbooks = [playbook, playbookActivity, ruleSet];
