import type pg from 'pg';
import type { ClosedDay, OfficeEntry, PersonEntry, Register, RegisterStore, UnionEntry, UnitEntry } from '#application';
import type { Id } from '#domain';
import { type Query, inOrganisation } from './in-organisation.ts';

/** The register of units, people, offices and agreements in PostgreSQL. */
export class Registers implements RegisterStore {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) { this.#pool = pool; }

  run<T>(organisationId: Id, work: (register: Register) => Promise<T>): Promise<T> {
    return inOrganisation(this.#pool, organisationId, async (query) => {
      // Two imports at once would plan from the same present.
      await query(`select pg_advisory_xact_lock(hashtextextended('register:' || $1, 0))`, [organisationId]);
      return work(new PostgresRegister(query, organisationId));
    });
  }
}

/** The register as part of a transaction that does more; the organisation is set in it, and nobody else is importing there. */
export const registerIn = (query: Query, organisationId: Id): Register => new PostgresRegister(query, organisationId);

/** Entries travel as one JSON array per statement, so that a file of thousands of lines takes a handful of statements. */
class PostgresRegister implements Register {
  readonly #query: Query;
  readonly #organisationId: Id;

  constructor(query: Query, organisationId: Id) {
    this.#query = query;
    this.#organisationId = organisationId;
  }

  units(): Promise<UnitEntry[]> {
    return this.#query('select u.code, u.name, p.code as parent from unit u left join unit p on p.organisation_id = u.organisation_id and p.id = u.parent_id order by cardinality(u.path), u.code');
  }

  async people(): Promise<PersonEntry[]> {
    const rows = await this.#query<PersonEntry & { readonly active: boolean }>(`
      select p.active, p.external_key as key, p.name, p.email, p.language,
        coalesce((select json_agg(json_build_object('unit', u.code, 'profession', e.profession, 'contract', e.contract, 'shift', e.shift, 'onLeave', e.on_leave))
          from employment e join unit u on u.organisation_id = e.organisation_id and u.id = e.unit_id where e.organisation_id = p.organisation_id and e.person_id = p.id), '[]') as employments,
        coalesce((select json_agg(json_build_object('role', r.role, 'unit', u.code))
          from person_role r left join unit u on u.organisation_id = r.organisation_id and u.id = r.unit_id where r.organisation_id = p.organisation_id and r.person_id = p.id), '[]') as roles
      from person p`);
    return rows.map(({ active, ...person }) => (active ? person : { ...person, left: true }));
  }

  offices(): Promise<OfficeEntry[]> {
    return this.#query(`
      select o.kind, o.union_key as "union", u.code as unit, p.external_key as person, o.deputy, o.from_date::text as "from", o.until_date::text as until
      from office o join unit u on u.organisation_id = o.organisation_id and u.id = o.unit_id join person p on p.organisation_id = o.organisation_id and p.id = o.person_id`);
  }

  unions(): Promise<UnionEntry[]> {
    return this.#query('select a.key, a.name, a.confederation, u.code as unit from agreement_union a left join unit u on u.organisation_id = a.organisation_id and u.id = a.unit_id');
  }

  /** Level by level in the order given, since a unit reckons its path from its parent's. */
  async putUnits(units: readonly UnitEntry[]): Promise<void> {
    for (const { code, name, parent } of units) {
      await this.#query(`
        insert into unit (organisation_id, id, parent_id, code, name) values ($1, gen_random_uuid(), (select id from unit where code = $4), $2, $3)
        on conflict (organisation_id, code) do update set name = excluded.name, parent_id = excluded.parent_id`, [this.#organisationId, code, name, parent]);
    }
  }

  async putPeople(people: readonly PersonEntry[]): Promise<void> {
    const json = JSON.stringify(people);
    await this.#query(`
      insert into person (organisation_id, id, external_key, name, email, language, active)
      select $1, gen_random_uuid(), key, name, email, language, "left" is not true from json_to_recordset($2) as p(key text, name text, email text, language text, "left" boolean)
      on conflict (organisation_id, external_key) do update set name = excluded.name, email = excluded.email, language = excluded.language, active = excluded.active`, [this.#organisationId, json]);
    for (const table of ['employment', 'person_role']) {
      await this.#query(`delete from ${table} where person_id in (select p.id from person p join json_to_recordset($1) as g(key text) on g.key = p.external_key)`, [json]);
    }
    await this.#query(`
      insert into employment (organisation_id, person_id, unit_id, profession, contract, shift, on_leave)
      select $1, p.id, u.id, e.profession, e.contract, e.shift, e."onLeave"
      from json_to_recordset($2) as g(key text, employments json) cross join json_to_recordset(g.employments) as e(unit text, profession text, contract text, shift text, "onLeave" boolean)
      join person p on p.external_key = g.key join unit u on u.code = e.unit`, [this.#organisationId, json]);
    await this.#query(`
      insert into person_role (organisation_id, person_id, role, unit_id)
      select distinct $1::uuid, p.id, r.role, u.id
      from json_to_recordset($2) as g(key text, roles json) cross join json_to_recordset(g.roles) as r(role text, unit text)
      join person p on p.external_key = g.key left join unit u on u.code = r.unit`, [this.#organisationId, json]);
    if (people.some(({ left }) => left)) await this.#sendOff(json);
  }

  /** Sessions and tokens end at once; offices on the domain date, or on their first day where they had not begun. */
  async #sendOff(json: string): Promise<void> {
    const gone = `(select p.id from person p join json_to_recordset($1) as g(key text, "left" boolean) on g.key = p.external_key where g."left")`;
    await this.#query(`update session set ended_at = clock_timestamp() where ended_at is null and person_id in ${gone}`, [json]);
    await this.#query(`update api_token set revoked_at = clock_timestamp() where revoked_at is null and person_id in ${gone}`, [json]);
    await this.#query(`
      update office set until_date = greatest(from_date, t.today) from (select (medvirk_now($2) at time zone 'Europe/Oslo')::date as today) t
      where (until_date is null or until_date > t.today) and person_id in ${gone}`, [json, this.#organisationId]);
  }

  async putOffices(offices: readonly OfficeEntry[]): Promise<void> {
    await this.#query(`
      with given as (
        select o.kind, o."union", u.id as unit_id, p.id as person_id, o.deputy, o."from"::date, o.until::date
        from json_to_recordset($2) as o(kind text, "union" text, unit text, person text, deputy boolean, "from" text, until text)
        join unit u on u.code = o.unit join person p on p.external_key = o.person
      ), known as (
        update office o set until_date = g.until from given g
        where (o.kind, o.unit_id, o.person_id, o.deputy, o.from_date) = (g.kind, g.unit_id, g.person_id, g.deputy, g."from") and o.union_key is not distinct from g."union"
        returning o.kind, o.union_key, o.unit_id, o.person_id, o.deputy, o.from_date
      )
      insert into office (organisation_id, id, kind, union_key, unit_id, person_id, deputy, from_date, until_date)
      select $1, gen_random_uuid(), g.kind, g."union", g.unit_id, g.person_id, g.deputy, g."from", g.until from given g
      where not exists (select from known k where (k.kind, k.unit_id, k.person_id, k.deputy, k.from_date) = (g.kind, g.unit_id, g.person_id, g.deputy, g."from") and k.union_key is not distinct from g."union")`,
    [this.#organisationId, JSON.stringify(offices)]);
  }

  async putUnions(unions: readonly UnionEntry[]): Promise<void> {
    await this.#query(`
      insert into agreement_union (organisation_id, key, name, confederation, unit_id)
      select $1, a.key, a.name, a.confederation, u.id from json_to_recordset($2) as a(key text, name text, confederation text, unit text) left join unit u on u.code = a.unit
      on conflict (organisation_id, key, unit_id) do update set name = excluded.name, confederation = excluded.confederation`, [this.#organisationId, JSON.stringify(unions)]);
  }

  async setClosedDays(year: number, days: readonly ClosedDay[]): Promise<void> {
    await this.#query('delete from closed_day where extract(year from date) = $1', [year]);
    await this.#query('insert into closed_day (organisation_id, date, title) select $1, date, name from json_to_recordset($2) as d(date date, name text)', [this.#organisationId, JSON.stringify(days)]);
  }
}
