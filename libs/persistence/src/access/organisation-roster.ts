import type pg from 'pg';
import type { HeldOffice, Id, Language, Role } from '#domain';
import { inOrganisation } from './in-organisation.ts';

export interface RosterPerson { readonly personId: Id; readonly name: string; readonly email: string | null; readonly language: Language; readonly roles: readonly Role[]; readonly offices: readonly HeldOffice['kind'][]; readonly unit: string | null }
export interface Roster { readonly organisationId: Id; readonly name: string; readonly people: readonly RosterPerson[] }

/** The people of an organisation who have something to do in it beyond being employed, with what they are: what the embedded sign-in page lists. Null for an unknown organisation. */
export function organisationRoster(pool: pg.Pool, organisationId: Id): Promise<Roster | null> {
  return inOrganisation(pool, organisationId, async (query) => {
    const [organisation] = await query<{ name: string }>('select name from organisation');
    if (organisation === undefined) return null;
    const people = await query<RosterPerson>(`
      select p.id as "personId", p.name, p.email, p.language,
        coalesce((select json_agg(distinct r.role) from person_role r where r.organisation_id = p.organisation_id and r.person_id = p.id), '[]') as roles,
        coalesce((select json_agg(distinct o.kind) from office o where o.organisation_id = p.organisation_id and o.person_id = p.id
          and (select medvirk_now($1))::date between o.from_date and coalesce(o.until_date, 'infinity')), '[]') as offices,
        (select u.name from employment e join unit u on u.organisation_id = e.organisation_id and u.id = e.unit_id
          where e.organisation_id = p.organisation_id and e.person_id = p.id order by u.name limit 1) as unit
      from person p where p.active
        and (exists (select from person_role r where r.organisation_id = p.organisation_id and r.person_id = p.id)
          or exists (select from office o where o.organisation_id = p.organisation_id and o.person_id = p.id))
      order by p.name, p.id limit 200`, [organisationId]);
    return { organisationId, name: organisation.name, people };
  });
}

/** The name of one person; null where the organisation knows no such person. */
export function personName(pool: pg.Pool, organisationId: Id, personId: Id): Promise<string | null> {
  return inOrganisation(pool, organisationId, async (query) => (await query<{ name: string }>('select name from person where organisation_id = $1 and id = $2', [organisationId, personId]))[0]?.name ?? null);
}
