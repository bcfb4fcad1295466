/**
 * What a bare server says for each read: one statement by hand, straight to JSON, with neither sign-in nor row-level security. FROZEN: these are the
 * yardstick, and a yardstick that is changed measures nothing. They are added to when the schema gains a read, and mended when the schema's answer changes;
 * reads.spec.ts holds them equal to the API's answers.
 *
 * $1 is always the organisation, $2 the person who reads; $3 on are the read's own.
 */
const at = (column) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const gid = (prefix, column) => `'${prefix}_' || replace(${column}::text, '-', '')`;
const TODAY = `(select (case when o.kind = 'REPLAY' then o.replay_now else clock_timestamp() end at time zone 'Europe/Oslo')::date from organisation o where o.id = $1)`;
const list = (rows) => `(select coalesce(json_agg(x), '[]') from (${rows}) x)`;
const object = (row) => `(select row_to_json(x) from (${row}) x)`;
const answer = (name, value) => `select row_to_json(a)::text from (select ${value} as "${name}") a`;

const STAGES = `(values
  ('diagnose', 1, '{"nb":"Kartlegge"}'::json), ('involve', 2, '{"nb":"Involvere"}'), ('decide', 3, '{"nb":"Beslutte"}'),
  ('implement', 4, '{"nb":"Gjennomføre"}'), ('evaluate', 5, '{"nb":"Evaluere"}')) as s(key, n, title)`;

/** What facts show done, for the activities of an initiative `i`. */
const SHOWN = `array_remove(array[
  case when exists (select from information_package f where f.organisation_id = $1 and f.initiative_id = i.id) then 'information' end,
  case when exists (select from statement f where f.organisation_id = $1 and f.initiative_id = i.id and f.in_time) then 'hearing' end,
  case when exists (select from agenda_item f join meeting m on m.organisation_id = $1 and m.id = f.meeting_id where f.organisation_id = $1 and f.initiative_id = i.id and m.status = 'HELD') then 'meeting' end,
  case when exists (select from meeting_record f where f.organisation_id = $1 and f.initiative_id = i.id and f.intensity = 'AGREE' and f.locked_at is not null) then 'negotiation' end,
  case when exists (select from risk_assessment f where f.organisation_id = $1 and f.initiative_id = i.id) then 'risk-assessment' end,
  case when exists (select from decision f where f.organisation_id = $1 and f.initiative_id = i.id) then 'decision' end,
  case when exists (select from decision f where f.organisation_id = $1 and f.initiative_id = i.id and f.communicated <> '[]') then 'communication' end], null)`;

const STAGE_ROWS = `
  select upper(s.key) as key, s.title, p.state, coalesce(v.rounds, 0) as rounds, ${at('v.entered_at')} as "enteredAt", v.due_on as "dueOn",
    ${list(`select a.key, a.kind, ${object('select a.title ->> \'nb\' as nb')} as title,
      case when a.key = any (f.by_hand) or (a.kind = any (f.shown) and p.state <> 'UPCOMING') then 'DONE' when p.state = 'UPCOMING' then 'UPCOMING'
        when p.state = 'CURRENT' then 'OPEN' else 'NOT_SHOWN' end as state,
      a.key = any (f.by_hand) as "documentedByHand"
      from playbook_activity a where a.playbook_id = f.playbook_id and a.stage = s.key and (cardinality(a.scopes) = 0 or i.scope = any (a.scopes)) order by a.position`)} as activities
  from ${STAGES}
  cross join lateral (select case when s.key = i.stage then case i.status when 'RUNNING' then 'CURRENT' when 'CLOSED' then 'PASSED' else 'STOPPED' end
    when s.n < case i.stage when 'diagnose' then 1 when 'involve' then 2 when 'decide' then 3 when 'implement' then 4 else 5 end then 'PASSED' else 'UPCOMING' end as state) p
  left join (select distinct on (w.stage) w.stage, w.entered_at, w.due_on, count(*) over (partition by w.stage) as rounds
    from stage_visit w where w.organisation_id = $1 and w.initiative_id = i.id order by w.stage, w.position desc) v on v.stage = s.key
  order by s.n`;

/** Twenty initiatives, each with five stages of four activities, its newest entries and its leader; the page that the bars speak of. */
const page = {
  text: `
    with today as materialized (select ${TODAY} as day),
    page as materialized (
      select i.* from initiative i where i.organisation_id = $1 and $2::uuid is not null and i.updated_at <= $3 and (i.updated_at < $3 or i.id > $4) order by i.updated_at desc, i.id limit 21)
    ${answer('initiatives', object(`select
      ${list(`select ${gid('INI', 'i.id')} as id, i.number, i.title, i.status, upper(i.stage) as stage, i.round,
        i.status = 'RUNNING' and coalesce(i.stage_due_on < (select day from today), false) as late, i.stage_due_on as "stageDueOn", ${at('i.updated_at')} as "updatedAt",
        ${object(`select ${gid('PER', 'l.id')} as id, l.name from person l where l.organisation_id = $1 and l.id = i.leader_person_id`)} as leader,
        ${list(STAGE_ROWS)} as stages,
        ${object(`select ${list(`select ${gid('ENT', 'e.id')} as id, e.type, ${at('e.recorded_at')} as "recordedAt", e.actor_role as "actorRole",
          ${object(`select q.payload -> 'by' ->> 'name' as name from entry_payload q where q.organisation_id = $1 and q.entry_id = e.id`)} as by
          from entry e where e.organisation_id = $1 and e.initiative_id = i.id order by e.seq desc limit 5`)} as nodes`)} as entries
        from (select i.*, f.* from page i cross join lateral (select
          (select b.id from playbook_version b where b.key = i.playbook_key and b.version = i.playbook_version order by b.organisation_id nulls last limit 1) as playbook_id,
          array(select d.activity from documentation d where d.organisation_id = $1 and d.initiative_id = i.id) as by_hand, ${SHOWN} as shown offset 0) f limit 20) i
        cross join lateral (select i.playbook_id, i.by_hand, i.shown) f
        order by i.updated_at desc, i.id`)} as nodes,
      ${object(`select (select count(*) from page) > 20 as "hasNextPage", (select i.updated_at::text || ' ' || i.id from page i order by i.updated_at desc, i.id offset 19 limit 1) as "endCursor"`)} as "pageInfo"`))}`,
  values: ({ after = null }) => (after === null ? ['infinity', '00000000-0000-0000-0000-000000000000'] : splitCursor(after)),
};

/** A bare cursor names the row it ends at: its time, a space, its id. */
function splitCursor(cursor) {
  const space = cursor.lastIndexOf(' ');
  return [cursor.slice(0, space), cursor.slice(space + 1)];
}

const uuid = (id) => id.slice(4).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const none = () => [];
const byId = ({ id }) => [uuid(id)];

/** Every other read, by the field of `Query` it stands for. */
const others = {
  viewer: { values: none, text: answer('viewer', object(`select ${object(`select ${gid('PER', 'p.id')} as id, p.name from person p where p.organisation_id = $1 and p.id = $2`)} as person,
    ${list(`select ${gid('OFF', 'o.id')} as id, o.kind from office o where o.organisation_id = $1 and o.person_id = $2 order by o.kind, o.id`)} as offices`)) },
  organisation: { values: none, text: answer('organisation', object(`select ${gid('ORG', 'o.id')} as id, o.name, o.kind, o.employees, o.has_amu as "hasAmu",
    ${list(`select u.key, u.name from agreement_union u where u.organisation_id = $1 order by u.name`)} as unions from organisation o where o.id = $1 and $2::uuid is not null`)) },
  initiative: { values: byId, text: answer('initiative', object(`select ${gid('INI', 'i.id')} as id, i.number, i.title, i.purpose, i.status, upper(i.stage) as stage,
    ${object(`select p.name from person p where p.organisation_id = $1 and p.id = i.leader_person_id`)} as leader, ${object(`select u.name from unit u where u.organisation_id = $1 and u.id = i.unit_id`)} as unit,
    ${list(`select ${gid('PTY', 'p.id')} as id, p.name, p.side from party p where p.organisation_id = $1 and p.initiative_id = i.id order by p.position`)} as parties,
    ${list(`select upper(v.stage) as stage, v.round, ${at('v.entered_at')} as "enteredAt" from stage_visit v where v.organisation_id = $1 and v.initiative_id = i.id order by v.position`)} as visits,
    ${object(`select ${list(`select c.key, c.state, c.force from criterion c where c.organisation_id = $1 and c.initiative_id = i.id and c.visit_id = i.visit_id order by c.position`)} as criteria`)} as gate,
    ${object(`select ${list(`select ${gid('ENT', 'e.id')} as id, e.type, ${at('e.recorded_at')} as "recordedAt" from entry e where e.organisation_id = $1 and e.initiative_id = i.id order by e.seq desc limit 10`)} as nodes`)} as entries
    from initiative i where i.organisation_id = $1 and i.id = $3 and $2::uuid is not null`)) },
  initiatives: { values: none, text: answer('initiatives', object(`select ${list(`select ${gid('INI', 'i.id')} as id, i.number, i.title, upper(i.stage) as stage, ${at('i.updated_at')} as "updatedAt",
      ${object(`select p.name from person p where p.organisation_id = $1 and p.id = i.leader_person_id`)} as leader
      from initiative i where i.organisation_id = $1 and i.stage = 'involve' and $2::uuid is not null order by i.updated_at desc, i.id limit 20`)} as nodes,
    (select count(*) from initiative i where i.organisation_id = $1 and i.stage = 'involve') as "totalCount"`)) },
  myWork: { values: none, text: answer('myWork', object(`select ${list(`select ${gid('TSK', 't.id')} as id, t.kind, t.subject, t.due_on as "dueOn",
      ${object(`select ${gid('INI', 'i.id')} as id, i.title from initiative i where i.organisation_id = $1 and i.id = t.initiative_id`)} as initiative
      from task t where t.organisation_id = $1 and t.person_id = $2 order by coalesce(t.due_on, 'infinity'), t.id limit 20`)} as nodes,
    (select count(*) from task t where t.organisation_id = $1 and t.person_id = $2) as "totalCount"`)) },
  notices: { values: none, text: answer('notices', object(`select ${list(`select ${gid('NTC', 'n.id')} as id, n.topic, ${at('n.created_at')} as "createdAt", n.read_at is not null as read,
      ${object(`select i.number, i.title from initiative i where i.organisation_id = $1 and i.id = n.initiative_id`)} as initiative
      from notice n where n.organisation_id = $1 and n.person_id = $2 and n.shown order by n.created_at desc, n.id limit 20`)} as nodes,
    (select count(*) from notice n where n.organisation_id = $1 and n.person_id = $2 and n.shown) as "totalCount"`)) },
  meetings: { values: none, text: answer('meetings', object(`select ${list(`select ${gid('MTG', 'm.id')} as id, m.title, ${at('m.starts_at')} as "startsAt", m.status,
      ${list(`select t.title, t.intensity from agenda_item t where t.organisation_id = $1 and t.meeting_id = m.id order by t.position`)} as items
      from meeting m where m.organisation_id = $1 and $2::uuid is not null order by m.starts_at, m.id limit 20`)} as nodes`)) },
  meetingSeries: { values: none, text: answer('meetingSeries', list(`select ${gid('SER', 's.id')} as id, s.title, s.starts_on as "startsOn", s.minutes, s.planned_through as "plannedThrough",
      ${object(`select s.rhythm ->> 'every' as every, (s.rhythm ->> 'weekday')::integer as weekday, (s.rhythm ->> 'week')::integer as week, s.rhythm ->> 'time' as time`)} as rhythm
      from meeting_series s where s.organisation_id = $1 and $2::uuid is not null order by s.title, s.id`)) },
  objections: { values: none, text: answer('objections', object(`select ${list(`select ${gid('OBJ', 'b.id')} as id, b.kind, b.matter, b.text, ${at('b.raised_at')} as "raisedAt", b.answer_due_on as "answerDueOn"
      from objection b where b.organisation_id = $1 and $2::uuid is not null order by b.raised_at desc, b.id limit 20`)} as nodes`)) },
  entries: { values: none, text: answer('entries', object(`select ${list(`select ${gid('ENT', 'e.id')} as id, e.type, ${at('e.recorded_at')} as "recordedAt",
      ${object(`select i.number from initiative i where i.organisation_id = $1 and i.id = e.initiative_id`)} as initiative,
      ${object(`select q.payload -> 'by' ->> 'name' as name from entry_payload q where q.organisation_id = $1 and q.entry_id = e.id`)} as by
      from entry e where e.organisation_id = $1 and e.initiative_id is not null and $2::uuid is not null order by e.seq desc limit 20`)} as nodes`)) },
  playbooks: { values: none, text: answer('playbooks', list(`select ${gid('PLB', 'b.id')} as id, b.key, b.version, b.hash, ${object('select b.title ->> \'nb\' as nb')} as title
      from playbook_version b where (b.organisation_id is null or b.organisation_id = $1) and $2::uuid is not null order by b.key, b.version desc`)) },
  ruleSets: { values: none, text: answer('ruleSets', list(`select ${gid('RUL', 'r.id')} as id, r.key, r.version, r.valid_from as "validFrom", ${object('select r.title ->> \'nb\' as nb')} as title
      from rule_set_version r where (r.organisation_id is null or r.organisation_id = $1) and $2::uuid is not null order by r.valid_from desc, r.key, r.version desc`)) },
  person: { values: byId, text: answer('person', object(`select ${gid('PER', 'p.id')} as id, p.name, p.active,
      ${list(`select o.kind from office o where o.organisation_id = $1 and o.person_id = p.id order by o.kind, o.id`)} as offices
      from person p where p.organisation_id = $1 and p.id = $3 and $2::uuid is not null`)) },
  people: { values: none, text: answer('people', object(`select ${list(`select ${gid('PER', 'p.id')} as id, p.name from person p
      where p.organisation_id = $1 and p.active and $2::uuid is not null order by p.name, p.id limit 20`)} as nodes`)) },
  units: { values: none, text: answer('units', list(`select ${gid('UNI', 'u.id')} as id, u.code, u.name, cardinality(u.path) - 1 as depth
      from unit u where u.organisation_id = $1 and $2::uuid is not null order by cardinality(u.path), u.name, u.id`)) },
  node: { values: byId, text: answer('node', object(`select ${gid('INI', 'i.id')} as id, i.number, i.title from initiative i where i.organisation_id = $1 and i.id = $3 and $2::uuid is not null`)) },
  nodes: { values: ({ ids }) => [ids.map(uuid)], text: answer('nodes', `(select coalesce(json_agg(x.initiative order by x.n), '[]') from (
      select g.n, ${object(`select ${gid('INI', 'i.id')} as id, i.number, i.title from initiative i where i.organisation_id = $1 and i.id = g.id`)} as initiative
      from unnest($3::uuid[]) with ordinality g(id, n) where $2::uuid is not null) x)`) },
  tokens: { values: none, text: answer('tokens', list(`select ${gid('TOK', 't.id')} as id, t.title as name from api_token t where t.organisation_id = $1 and t.person_id = $2 order by t.created_at desc, t.id`)) },
};

export const STATEMENTS = { page, ...others };
