import type { Id } from '#domain';
import type { Session } from '../session.ts';

const ANYBODY = `select exists (select from notification_preference where organisation_id = $1 and 'ALL' = any (in_app || mail || digest)) as anybody`;
/* Who sees the unit's initiatives whole: by an office in term at its level or above, or by a role or office for the whole organisation. */
const FOLLOWERS = `select f.person_id as id from notification_preference f
    join person p on p.organisation_id = f.organisation_id and p.id = f.person_id and p.active
    cross join (select path from unit where organisation_id = $1 and id = $2) level
  where f.organisation_id = $1 and 'ALL' = any (f.in_app || f.mail || f.digest) and (
    exists (select from person_role r where r.organisation_id = $1 and r.person_id = f.person_id and r.role in ('HR_ADMIN', 'DECISION_MAKER'))
    or exists (select from office o cross join (select (select medvirk_now($1)) at time zone 'Europe/Oslo' as now) today
      where o.organisation_id = $1 and o.person_id = f.person_id and o.from_date <= today.now::date and (o.until_date is null or o.until_date >= today.now::date)
        and (o.unit_id = any (level.path) or o.kind in ('HR_ADMIN', 'DECISION_MAKER'))))
  order by f.person_id`;

/** People who follow everything that they may see, asked once per unit and transaction; mostly there is nobody, and then one question is enough for all. */
export class FollowersOfAll {
  readonly #session: Session;
  readonly #byUnit = new Map<Id, Promise<readonly Id[]>>();
  #anybody: Promise<boolean> | null = null;

  constructor(session: Session) { this.#session = session; }

  async of(unitId: Id): Promise<readonly Id[]> {
    if (!await (this.#anybody ??= this.#ask())) return [];
    const known = this.#byUnit.get(unitId) ?? this.#followers(unitId);
    this.#byUnit.set(unitId, known);
    return known;
  }

  async #ask(): Promise<boolean> {
    const rows = await this.#session.query<{ anybody: boolean }>('anybody follows all', ANYBODY, [this.#session.organisationId]);
    return rows[0]!.anybody;
  }

  async #followers(unitId: Id): Promise<readonly Id[]> {
    const rows = await this.#session.query<{ id: Id }>('followers of all', FOLLOWERS, [this.#session.organisationId, unitId]);
    return rows.map(({ id }) => id);
  }
}
