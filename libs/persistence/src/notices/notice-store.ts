import type pg from 'pg';
import type { NoticeStore, NotificationPreferences, PreferenceStore } from '#application';
import type { Id, Instant } from '#domain';
import { inOrganisation, type Query } from '../access/in-organisation.ts';
import { PREFERENCES_JSON } from './preferences-json.ts';

const READ = `select ${PREFERENCES_JSON} as preferences from notification_preference f where f.organisation_id = $1 and f.person_id = $2`;
const SET = `insert into notification_preference (organisation_id, person_id, in_app, mail, digest, cadence, mail_from, mail_until) values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (organisation_id, person_id) do update set in_app = excluded.in_app, mail = excluded.mail, digest = excluded.digest, cadence = excluded.cadence,
    mail_from = excluded.mail_from, mail_until = excluded.mail_until`;
const SEEN = `update notice set read_at = clock_timestamp() where organisation_id = $1 and person_id = $2 and read_at is null and`;
const OWN = 'select 1 from notice where organisation_id = $1 and person_id = $2 and id = any ($3)';
const UNREAD = 'select count(*)::integer as unread from notice where organisation_id = $1 and person_id = $2 and read_at is null and shown';

/** Notices, and how people want to be told, in PostgreSQL. */
export class PostgresNoticeStore implements NoticeStore, PreferenceStore {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) { this.#pool = pool; }

  preferences(organisationId: Id, personId: Id): Promise<NotificationPreferences | null> {
    return inOrganisation(this.#pool, organisationId, (query) => read(query, organisationId, personId));
  }

  setPreferences(organisationId: Id, personId: Id, preferences: NotificationPreferences): Promise<void> {
    return inOrganisation(this.#pool, organisationId, (query) => set(query, [organisationId, personId], preferences));
  }

  changePreferences(organisationId: Id, personId: Id, change: (standing: NotificationPreferences | null) => NotificationPreferences): Promise<boolean> {
    return inOrganisation(this.#pool, organisationId, async (query) => {
      const people = await query('select 1 from person where organisation_id = $1 and id = $2 for no key update', [organisationId, personId]);
      if (people.length === 0) return false;
      await set(query, [organisationId, personId], change(await read(query, organisationId, personId)));
      return true;
    });
  }

  markRead(organisationId: Id, personId: Id, which: { readonly ids: readonly Id[] } | { readonly until: Instant }): Promise<number | null> {
    return inOrganisation(this.#pool, organisationId, async (query) => {
      const given = [organisationId, personId];
      if ('ids' in which && (await query(OWN, [...given, which.ids])).length < new Set(which.ids).size) return null;
      if ('ids' in which) await query(`${SEEN} id = any ($3)`, [...given, which.ids]);
      else await query(`${SEEN} created_at <= $3`, [...given, which.until]);
      return (await query<{ unread: number }>(UNREAD, given))[0]!.unread;
    });
  }

  clearBounce(organisationId: Id, personId: Id): Promise<boolean> {
    return inOrganisation(this.#pool, organisationId, async (query) => (await query('update person set mail_bounces_since = null where organisation_id = $1 and id = $2 returning 1', [organisationId, personId])).length > 0);
  }
}

async function read(query: Query, organisationId: Id, personId: Id): Promise<NotificationPreferences | null> {
  return (await query<{ preferences: NotificationPreferences }>(READ, [organisationId, personId]))[0]?.preferences ?? null;
}

async function set(query: Query, ids: readonly Id[], { inApp, mail, digest, cadence, mailFrom, mailUntil }: NotificationPreferences): Promise<void> {
  await query(SET, [...ids, inApp, mail, digest, cadence, mailFrom, mailUntil]);
}
