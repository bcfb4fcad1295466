import type pg from 'pg';
import type { BroughtToday, ContentName, ReceivedFile, UploadRegister } from '#application';
import type { Id } from '#domain';
import { inOrganisation, type Query } from '../access/in-organisation.ts';

const TODAY = `select count(*)::integer as files, coalesce(sum(c.bytes), 0)::float8 as bytes from upload u join content c on c.organisation_id = u.organisation_id and c.sha256 = u.sha256
  where u.organisation_id = $1 and u.person_id = $2 and u.at > clock_timestamp() - interval '24 hours'`;
const CONTENT = `insert into content as c (organisation_id, sha256, bytes, media_type) values ($1, $2, $3, $4)
  on conflict (organisation_id, sha256) do update set look_at = greatest(c.look_at, clock_timestamp() + interval '24 hours')`;
const UPLOAD = 'insert into upload (organisation_id, id, sha256, name, person_id) values ($1, $2, $3, $4, $5)';
const TAKE_BACK = 'delete from upload where organisation_id = $1 and id = $2';
const IS_KEPT = 'select 1 from content where organisation_id = $1 and sha256 = $2';
/* One at a time with one content: what is brought again is not removed from under the bringer. */
const ALONE = `select pg_advisory_xact_lock(hashtextextended('medvirk.content ' || $1 || ' ' || $2, 0))`;
const TO_LOOK_AT = `select sha256 from content where organisation_id = $1 and look_at <= clock_timestamp() order by look_at limit $2`;
/* Locked, so that no command refers to it meanwhile: those lock the content they refer to. */
const UNHELD = `select not content_is_held($1, c.sha256) as unheld from content c where c.organisation_id = $1 and c.sha256 = $2 and c.look_at <= clock_timestamp() for update`;
const HELD = `update content set look_at = clock_timestamp() + interval '30 days' where organisation_id = $1 and sha256 = $2`;
const FORGET = 'delete from content where organisation_id = $1 and sha256 = $2';

/** What is known of uploaded files, in PostgreSQL. */
export class PostgresUploadRegister implements UploadRegister {
  readonly #app: pg.Pool;
  readonly #clock: pg.Pool;

  /** @param app connections as medvirk_app; @param clock as medvirk_clock, for housekeeping */
  constructor(app: pg.Pool, clock: pg.Pool) {
    this.#app = app;
    this.#clock = clock;
  }

  broughtToday(organisationId: Id, personId: Id): Promise<BroughtToday> {
    return inOrganisation(this.#app, organisationId, async (query) => (await query<BroughtToday>(TODAY, [organisationId, personId]))[0]!);
  }

  /** Told first, kept then: a process that dies between leaves a row for housekeeping, never bytes that nothing knows of. */
  async keep({ organisationId, personId, uploadId, file }: { organisationId: Id; personId: Id; uploadId: Id; file: ReceivedFile }, keep: () => Promise<void>): Promise<void> {
    await inOrganisation(this.#app, organisationId, async (query) => {
      await query(CONTENT, [organisationId, file.sha256, file.bytes, file.mediaType]);
      await query(UPLOAD, [organisationId, uploadId, file.sha256, file.name, personId]);
    });
    try {
      await this.#alone({ organisationId, sha256: file.sha256 }, async (query) => {
        if ((await query(IS_KEPT, [organisationId, file.sha256])).length === 0) throw new Error('The content was forgotten while it was being kept');
        await keep();
      });
    } catch (error) {
      // What is left of the content is housekeeping's: another may be bringing it.
      await inOrganisation(this.#app, organisationId, (query) => query(TAKE_BACK, [organisationId, uploadId]));
      throw error;
    }
  }

  async organisationsToLookAt(limit: number): Promise<readonly Id[]> {
    const { rows } = await this.#clock.query<{ id: Id }>('select organisation_id as id from organisations_with_files_to_look_at($1)', [limit]);
    return rows.map(({ id }) => id);
  }

  async letGo(organisationId: Id, limit: number, remove: (name: ContentName) => Promise<void>): Promise<number> {
    const found = await inOrganisation(this.#app, organisationId, (query) => query<{ sha256: string }>(TO_LOOK_AT, [organisationId, limit]));
    let gone = 0;
    for (const { sha256 } of found) if (await this.#letGoOf({ organisationId, sha256 }, remove)) gone += 1;
    return gone;
  }

  #letGoOf(name: ContentName, remove: (name: ContentName) => Promise<void>): Promise<boolean> {
    const key = [name.organisationId, name.sha256];
    return this.#alone(name, async (query) => {
      const [row] = await query<{ unheld: boolean }>(UNHELD, key);
      if (row === undefined) return false;
      if (!row.unheld) {
        await query(HELD, key);
        return false;
      }
      await query(FORGET, key);
      // Before the commit: where removing fails, the row stands and is looked at again.
      await remove(name);
      return true;
    });
  }

  #alone<T>({ organisationId, sha256 }: ContentName, work: (query: Query) => Promise<T>): Promise<T> {
    return inOrganisation(this.#app, organisationId, async (query) => {
      await query(ALONE, [organisationId, sha256]);
      return work(query);
    });
  }
}
