import type pg from 'pg';
import { type FoundedOrganisation, type NewToken, type OrganisationFounder, type RegisterStore, rolesOf, type TokenView, type Viewer } from '#application';
import { type CaseOrganisation, type HeldOffice, type Id, type Instant, type Language, osloDate, type Role } from '#domain';
import { insertToken } from './credentials.ts';
import { inOrganisation } from './in-organisation.ts';
import { registerIn } from './registers.ts';

/** A living organisation as it begins: with one unit, and one person who administers it. */
export interface LivingOrganisation {
  readonly name: string;
  /** Nine digits, in Enhetsregisteret. */
  readonly number: string | null;
  readonly employees: number;
  readonly hasAmu: boolean;
  /** `key` is what imports of people know the administrator by. */
  readonly admin: { readonly key: string; readonly name: string; readonly email: string };
}

export interface FoundedLiving { readonly personId: Id; readonly token: TokenView }

/** Code of the unit that is the whole organisation. */
const WHOLE = 'hele';

interface PersonRow { name: string; language: Language; roles: Role[]; offices: HeldOffice[] }

/** Founds organisations: replay ones with their whole register, for cases and the sample; living ones with what an administrator needs to begin. */
export class OrganisationFounding implements OrganisationFounder {
  readonly #pool: pg.Pool;
  readonly #registers: RegisterStore;

  constructor(pool: pg.Pool, registers: RegisterStore) {
    this.#pool = pool;
    this.#registers = registers;
  }

  /** A replay organisation. Offices are held from the day of founding. */
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

  /** A living organisation with its first administrator and their token, in one transaction; null, and nothing done, where the id is taken. */
  foundLiving({ name, number, employees, hasAmu, admin }: LivingOrganisation, { id, token }: { readonly id: Id; readonly token: Omit<NewToken, 'personId'> }): Promise<FoundedLiving | null> {
    return inOrganisation(this.#pool, id, async (query) => {
      const [organisation] = await query<{ id: Id }>(
        `insert into organisation (id, name, kind, employees, has_amu, organisation_number) values ($1, $2, 'LIVE', $3, $4, $5) on conflict (id) do nothing returning id`,
        [id, name, employees, hasAmu, number],
      );
      if (organisation === undefined) return null;
      const register = registerIn(query, id);
      await register.putUnits([{ code: WHOLE, name, parent: null }]);
      await register.putPeople([{ ...admin, language: 'nb', employments: [], roles: [{ role: 'HR_ADMIN', unit: null }] }]);
      const [person] = await query<{ id: Id }>('select id from person where external_key = $1', [admin.key]);
      if (person === undefined) throw new Error(`The administrator ${admin.key} was put into the register and is not there`);
      return { personId: person.id, token: await insertToken(query, id, { ...token, personId: person.id }) };
    });
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
