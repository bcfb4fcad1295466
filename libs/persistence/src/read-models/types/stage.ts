import { STAGES, type LocalizedText, type StageKey } from '#domain';
import { ACTIVITY_TITLES } from '../activity-titles.ts';
import { EVERYONE, INVOLVED } from '../audience.ts';
import { column, elements, entry, id, instant, localized, many, text, upper, value } from '../fields.ts';
import { withInitiative } from '../initiative-visibility.ts';
import { literal } from '../literal.ts';
import { type BareField, type ReadModel, type Sql, visibleTo } from '../model.ts';

const TITLES: Readonly<Record<StageKey, LocalizedText>> = {
  diagnose: { nb: 'Kartlegge', nn: 'Kartleggje', en: 'Diagnose' },
  involve: { nb: 'Involvere', nn: 'Involvere', en: 'Involve' },
  decide: { nb: 'Beslutte', nn: 'Avgjere', en: 'Decide' },
  implement: { nb: 'Gjennomføre', nn: 'Gjennomføre', en: 'Implement' },
  evaluate: { nb: 'Evaluere', nn: 'Evaluere', en: 'Evaluate' },
};
const ORDER = STAGES.map((key, index) => `(${literal(key)}, ${index + 1})`).join(', ');
const positionOf = (stage: Sql): Sql => `case ${stage} ${STAGES.map((key, index) => `when ${literal(key)} then ${index + 1}`).join(' ')} end`;

/** Facts that show activities of a kind done, as a condition on an initiative's id. Other kinds are shown only by documentation. */
const SHOWN_BY: Readonly<Record<string, (initiativeId: Sql) => Sql>> = {
  information: (id) => `exists (select from information_package f where f.initiative_id = ${id})`,
  hearing: (id) => `exists (select from statement f where f.initiative_id = ${id} and f.in_time)`,
  meeting: (id) => `exists (select from agenda_item f join meeting m on m.id = f.meeting_id where f.initiative_id = ${id} and m.status = 'HELD')`,
  negotiation: (id) => `exists (select from meeting_record f where f.initiative_id = ${id} and f.intensity = 'AGREE' and f.locked_at is not null)`,
  'risk-assessment': (id) => `exists (select from risk_assessment f where f.initiative_id = ${id})`,
  decision: (id) => `exists (select from decision f where f.initiative_id = ${id})`,
  communication: (id) => `exists (select from decision f where f.initiative_id = ${id} and f.communicated <> '[]')`,
};
const isShown = (row: Sql): Sql => `case ${row}.kind ${Object.entries(SHOWN_BY).map(([kind, shown]) => `when ${literal(kind)} then ${shown(`${row}.initiative_id`)}`).join(' ')} else false end`;

/**
 * The five stages of an initiative. What is the same for all five (the last visits, what is documented) is reckoned once per initiative:
 * `offset 0` keeps the planner from reckoning it anew for every activity, and columns that nobody asked for are left out by it.
 */
export const stagesOf: BareField = {
  kind: 'list', cost: 2, type: 'Stage', size: 5,
  rows: {
    inside: true,
    from: (self, up) => `(
      select s.key, s.n, ${up}.id as initiative_id, ${up}.scope, f.playbook_id, f.by_hand, coalesce(v.rounds, 0) as rounds, v.entered_at, v.left_at, v.due_on,
        case when s.key = ${up}.stage then case ${up}.status when 'RUNNING' then 'CURRENT' when 'CLOSED' then 'PASSED' else 'STOPPED' end
          when s.n < ${positionOf(`${up}.stage`)} then 'PASSED' else 'UPCOMING' end as state
      from (values ${ORDER}) s(key, n)
      cross join (select
        (select p.id from playbook_version p where p.key = ${up}.playbook_key and p.version = ${up}.playbook_version and p.hash = ${up}.playbook_hash order by p.organisation_id nulls last limit 1) as playbook_id,
        array(select d.activity from documentation d where d.initiative_id = ${up}.id) as by_hand offset 0) f
      left join (select distinct on (w.stage) w.stage, w.entered_at, w.left_at, w.due_on, count(*) over (partition by w.stage) as rounds
        from stage_visit w where w.initiative_id = ${up}.id order by w.stage, w.position desc) v on v.stage = s.key) ${self}`,
    orderBy: (self) => `${self}.n`,
  },
};

const stage: ReadModel = {
  type: 'Stage', rows: EVERYONE,
  fields: visibleTo(EVERYONE, {
    key: upper('key'), title: localized((row, scope) => `(${scope.constant('stage_title', TITLES)} -> ${row}.key)`), position: column('n'), state: column('state'),
    rounds: column('rounds'), enteredAt: instant('entered_at'), leftAt: instant('left_at'), dueOn: column('due_on'),
    activities: {
      kind: 'list', cost: 1, type: 'Activity', size: 4,
      rows: {
        inside: true, orderBy: (self) => `${self}.position`,
        from: (self, up) => `(select a.key, a.kind, a.position, a.title, a.parts, a.key = any (${up}.by_hand) as by_hand, ${up}.initiative_id, ${up}.state as stage_state
          from playbook_activity a where a.playbook_id = ${up}.playbook_id and a.stage = ${up}.key and (cardinality(a.scopes) = 0 or ${up}.scope = any (a.scopes))) ${self}`,
      },
    },
  }),
};

const activity: ReadModel = {
  type: 'Activity', rows: EVERYONE,
  fields: visibleTo(EVERYONE, {
    key: column('key'), kind: column('kind'),
    title: localized((row, scope) => `coalesce(${row}.title, ${scope.constant('activity_title', ACTIVITY_TITLES)} -> ${row}.kind)`),
    state: value((row) => `case when ${row}.by_hand then 'DONE' when ${row}.stage_state = 'UPCOMING' then 'UPCOMING' when ${isShown(row)} then 'DONE'
      when ${row}.stage_state = 'CURRENT' then 'OPEN' else 'NOT_SHOWN' end`),
    documentedByHand: column('by_hand'), parts: elements('ActivityPart', (up) => `${up}.parts`),
  }),
};

const activityPart: ReadModel = { type: 'ActivityPart', rows: EVERYONE, fields: visibleTo(EVERYONE, { key: text('key'), title: localized((row) => `(${row} -> 'title')`) }) };

const stageVisit: ReadModel = {
  type: 'StageVisit', rows: EVERYONE, node: { type: 'StageVisit', table: 'stage_visit' }, ...withInitiative,
  fields: {
    ...visibleTo(EVERYONE, {
      id: id('StageVisit'), stage: upper('stage'), round: column('round'), part: column('part'), enteredAt: instant('entered_at'), leftAt: instant('left_at'), reason: column('reason'),
      dueOn: column('due_on'), entry: entry(),
    }),
    ...visibleTo(INVOLVED, { criteria: many('Criterion', 'criterion', (self, up) => `${self}.initiative_id = ${up}.initiative_id and ${self}.visit_id = ${up}.id`, { size: 10 }) }),
  },
};

export const stages = [stage, activity, activityPart, stageVisit];
