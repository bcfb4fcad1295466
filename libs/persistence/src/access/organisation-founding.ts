import type pg from 'pg';
import { type FoundedOrganisation, type OrganisationFounder, type RegisterStore, rolesOf, type Viewer } from '#application';
import { type CaseOrganisation, type HeldOffice, type Id, type Instant, type Language, osloDate, type Role } from '#domain';
import { inOrganisation } from './in-organisation.ts';

interface PersonRow { name: string; language: Language; roles: Role[]; offices: HeldOffice[] }

/** Founds replay organisations and fills their register, for cases and the sample. Offices are held from the day of founding. */
export class OrganisationFounding implements OrganisationFounder {
  readonly #pool: pg.Pool;
  readonly #registers: RegisterStore;

  constructor(pool: pg.Pool, registers: RegisterStore) {
    this.#pool = pool;
    this.#registers = registers;
  }

  async found(organisation: CaseOrganisation, { id, now }: { readonly id: Id; readonly now: Instant }): Promise<FoundedOrganisation> {
    const { name, employees, hasAmu } = organisation;
    await inOrganisation(this.#pool, id, (query) => query(
      `insert into organisation (id, name, kind, replay_now, employees, has_amu) values ($1, $2, 'REPLAY', $3, $4, $5)`, [id, name, now, employees, hasAmu],
    ));
    await this.#registers.run(id, async (register) => {
      await register.putUnits(organisation.units);
      await register.putUnions(organisation.unions);
      await register.putPeople(organisation.people.map(({ offices: _, ...person }) => ({ ...person, email: null })));
      await register.putOffices(organisation.people.flatMap(({ key, offices }) => offices.map((office) => ({ ...office, person: key, from: osloDate(now), until: null }))));
      for (const [year, days] of byYear(organisation.closedDays)) await register.setClosedDays(year, days);
    });
    return inOrganisation(this.#pool, id, async (query) => ({
      organisationId: id,
      people: new Map((await query<{ key: string; id: Id }>('select external_key as key, id from person')).map((person) => [person.key, person.id])),
      units: new Map((await query<{ code: string; id: Id }>('select code, id from unit')).map((unit) => [unit.code, unit.id])),
    }));
  }

  async viewerOf(organisationId: Id, personId: Id): Promise<Viewer> {
    const [person] = await inOrganisation(this.#pool, organisationId, (query) => query<PersonRow>(`
      select p.name, p.language,
        coalesce((select json_agg(distinct r.role) from person_role r where r.person_id = p.id), '[]') as roles,
        coalesce((select json_agg(json_build_object('officeId', o.id, 'kind', o.kind, 'union', o.union_key, 'unitId', o.unit_id, 'deputy', o.deputy)) from office o
          where o.person_id = p.id and (select medvirk_now($1) at time zone 'Europe/Oslo')::date between o.from_date and coalesce(o.until_date, 'infinity')), '[]') as offices
      from person p where p.id = $2 and p.active`, [organisationId, personId]));
    if (person === undefined) throw new Error(`Person ${personId} is not, or no longer, in organisation ${organisationId}`);
    const { name, language, offices } = person;
    return { organisationId, personId, name, language, offices, roles: rolesOf(person.roles, offices), scopes: null, credential: { kind: 'SESSION', id: personId } };
  }
}

function byYear(days: CaseOrganisation['closedDays']): Map<number, { date: string; name: string }[]> {
  const years = new Map<number, { date: string; name: string }[]>();
  for (const { date, title } of days) {
    const year = Number(date.slice(0, 4));
    years.set(year, [...years.get(year) ?? [], { date, name: title }]);
  }
  return years;
}
