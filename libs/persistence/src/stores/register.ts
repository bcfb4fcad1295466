import type { AffectedPerson, RegisterParty, RunningParty } from '#application';
import type { Id, OfficeHolder } from '#domain';
import type { Session } from '../session.ts';

const TODAY = `((select medvirk_now($1)) at time zone 'Europe/Oslo')::date`;

const PEOPLE = `select id as "personId", name from person where organisation_id = $1 and id = any ($2)`;
const UNITS = `select id as "unitId", name from unit where organisation_id = $1 and id = any ($2)`;

/*
 * Place counts from the root down: the nearest level is the highest place. Chief reps come in where a union has no rep at any level.
 */
const PARTIES = `
  with level as (select u.path from unit u where u.organisation_id = $1 and u.id = $2),
  held as (
    select o.kind, o.union_key, o.deputy, o.from_date, o.id, p.id as person_id, p.name, array_position((select path from level), o.unit_id) as place
    from office o join person p on p.organisation_id = o.organisation_id and p.id = o.person_id and p.active
    where o.organisation_id = $1 and o.unit_id = any ((select path from level)::uuid[]) and o.kind in ('LEADER', 'UNION_REP', 'CHIEF_UNION_REP')
      and o.from_date <= ${TODAY} and (o.until_date is null or o.until_date >= ${TODAY})
  ),
  employer as (select * from held where kind = 'LEADER' and place = (select max(place) from held where kind = 'LEADER')),
  registered as (
    select distinct on (a.key) a.key, a.name from agreement_union a
    where a.organisation_id = $1 and (a.unit_id is null or a.unit_id = any ((select path from level)::uuid[])) order by a.key, array_position((select path from level), a.unit_id) desc nulls last
  ),
  reps as (
    select h.*, rank() over (partition by h.union_key order by h.kind = 'UNION_REP' desc, h.place desc) as nearness
    from held h where h.kind <> 'LEADER' and h.union_key is not null
  )
  select 'EMPLOYER' as side, null as "union", o.name,
    coalesce((select json_agg(json_build_object('personId', e.person_id, 'name', e.name, 'deputy', e.deputy) order by e.deputy, e.from_date, e.id) from employer e), '[]') as holders
  from organisation o where o.id = $1 and exists (select from level)
  union all
  select * from (
    select 'EMPLOYEES', r.key, r.name,
      json_agg(json_build_object('personId', h.person_id, 'name', h.name, 'deputy', h.deputy) order by h.deputy, h.from_date, h.id)
    from registered r join reps h on h.union_key = r.key and h.nearness = 1 group by r.key, r.name order by r.key) unions`;

const AFFECTED = `select e.person_id as "personId", e.unit_id as "unitId", u.name as "unitName", e.profession, e.contract, e.shift, e.on_leave as "onLeave"
  from employment e join unit u on u.organisation_id = e.organisation_id and u.id = e.unit_id
    join person p on p.organisation_id = e.organisation_id and p.id = e.person_id and p.active
  where e.organisation_id = $1 and u.path && $2::uuid[] order by u.name, u.id, e.person_id, e.id`;

const OFFICES = `select o.kind, o.person_id as "personId", o.unit_id as "unitId", o.union_key as "union"
  from office o join person p on p.organisation_id = o.organisation_id and p.id = o.person_id and p.active
  where o.organisation_id = $1 and o.unit_id = any ((select u.path from unit u where u.organisation_id = $1 and u.id = $2)::uuid[])
    and o.from_date <= ${TODAY} and (o.until_date is null or o.until_date >= ${TODAY})
  order by o.deputy, o.from_date, o.id`;

const RUNNING = `select i.id as "initiativeId", i.unit_id as "unitId", p.id as "partyId", p.side, p.union_key as "union", p.holders,
    array(select q.id from jsonb_array_elements(p.holders) h join person q on q.organisation_id = p.organisation_id and q.id = (h ->> 'personId')::uuid where not q.active) as "left"
  from initiative i join party p on p.organisation_id = i.organisation_id and p.initiative_id = i.id and p.removed_at is null
  where i.organisation_id = $1 and i.status = 'RUNNING' order by i.id, p.position`;

/** People of the register by id; unknown ids are left out. */
export const people = (session: Session, ids: readonly Id[]): Promise<{ personId: Id; name: string }[]> => session.query('people', PEOPLE, [session.organisationId, ids]);

const KEPT = {
  MEETING_SERIES: 'select id from meeting_series where organisation_id = $1 and id = any ($2)', ENTRY: 'select id from entry where organisation_id = $1 and id = any ($2)',
} as const;

/** Which of the ids are kept in the organisation. */
export const kept = async (session: Session, kind: keyof typeof KEPT, ids: readonly Id[]): Promise<readonly Id[]> =>
  (await session.query<{ id: Id }>(`kept ${kind}`, KEPT[kind], [session.organisationId, ids])).map(({ id }) => id);

/** Units by id; unknown ids are left out. */
export const units = (session: Session, ids: readonly Id[]): Promise<{ unitId: Id; name: string }[]> => session.query('units', UNITS, [session.organisationId, ids]);

/** The employer first, then the unions entitled at a unit's level, by key; empty for an unknown unit. */
export const registerParties = (session: Session, unitId: Id): Promise<RegisterParty[]> => session.query('register parties', PARTIES, [session.organisationId, unitId]);

/** Parties of running initiatives that are not taken out. */
export const runningParties = (session: Session): Promise<RunningParty[]> => session.query('running parties', RUNNING, [session.organisationId]);

/** Who holds an office at a unit's level or above it on the domain date. */
export const officesAt = (session: Session, unitId: Id): Promise<OfficeHolder[]> => session.query('offices', OFFICES, [session.organisationId, unitId]);

/** Everyone employed in the units or below them, one line per employment. */
export const affectedPeople = (session: Session, unitIds: readonly Id[]): Promise<AffectedPerson[]> => session.query('affected people', AFFECTED, [session.organisationId, unitIds]);
