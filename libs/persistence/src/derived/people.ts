import type { Id, Initiative } from '#domain';
import type { OwnerChange } from '../slices/write-slices.ts';
import type { Session } from '../session.ts';

const CLEAR = `delete from initiative_person p where p.organisation_id = $1 and p.initiative_id = any ($2) and not exists (
  select 1 from json_to_recordset($3) as r(initiative_id uuid, person_id uuid, capacity text)
  where r.initiative_id = p.initiative_id and r.person_id = p.person_id and r.capacity = p.capacity)`;
const PUT = `insert into initiative_person (organisation_id, initiative_id, person_id, capacity)
  select $1, r.initiative_id, r.person_id, r.capacity from json_to_recordset($2) as r(initiative_id uuid, person_id uuid, capacity text) on conflict do nothing`;
const CLEAR_MEMBERS = `delete from affected_member where organisation_id = $1 and group_id = any ($2)`;
const PUT_MEMBERS = `insert into affected_member (organisation_id, group_id, initiative_id, person_id)
  select distinct g.organisation_id, g.id, g.initiative_id, m from affected_group g cross join unnest(g.member_ids) m where g.organisation_id = $1 and g.id = any ($2)`;

const changed = ({ before, after }: OwnerChange<Initiative>): boolean =>
  before === null || before.leader !== after.leader || before.superior !== after.superior || before.parties !== after.parties || before.groups !== after.groups;

/** Everyone who has to do with an initiative, each once per capacity. Parties that were taken out have no one in it. */
function peopleOf(initiative: Initiative): { initiative_id: Id; person_id: Id; capacity: string }[] {
  const capacities: readonly (readonly [string, readonly Id[]])[] = [
    ['LEADER', [initiative.leader.personId]],
    ['SUPERIOR', initiative.superior === null ? [] : [initiative.superior.personId]],
    ['PARTY', initiative.parties.filter(({ removed }) => removed === null).flatMap(({ holders, mandates }) => [...holders, ...mandates].map(({ personId }) => personId))],
    ['AFFECTED', initiative.groups.flatMap(({ memberIds }) => memberIds)],
  ];
  return capacities.flatMap(([capacity, ids]) => [...new Set(ids)].map((personId) => ({ initiative_id: initiative.id, person_id: personId, capacity })));
}

/** Keeps the people of initiatives, which visibility and lists go by, in step with leader, superior, parties and groups. */
export async function writePeople(session: Session, changes: readonly OwnerChange<Initiative>[]): Promise<void> {
  const touched = changes.filter(changed);
  if (touched.length === 0) return;
  const rows = JSON.stringify(touched.flatMap(({ after }) => peopleOf(after)));
  const known = touched.filter(({ before }) => before !== null).map(({ after }) => after.id);
  if (known.length > 0) await session.query('clear people', CLEAR, [session.organisationId, known, rows]);
  await session.query('put people', PUT, [session.organisationId, rows]);
  await writeMembers(session, touched);
}

async function writeMembers(session: Session, touched: readonly OwnerChange<Initiative>[]): Promise<void> {
  const groups = touched.flatMap(({ before, after }) => after.groups.filter((group) => before === null || !before.groups.includes(group))).map(({ id }) => id);
  if (groups.length === 0) return;
  await session.query('clear members', CLEAR_MEMBERS, [session.organisationId, groups]);
  await session.query('put members', PUT_MEMBERS, [session.organisationId, groups]);
}
