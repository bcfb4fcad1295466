import type { MigrationInterface, QueryRunner } from 'typeorm';

const CURRENT = `(select nullif(current_setting('medvirk.org', true), '')::uuid)`;

/**
 * What is known of uploaded files. The bytes stand outside the database, by organisation and SHA-256, so that equal ones are kept once; who brought them, and under what
 * name, stands apart from that. Instants are real time, for what an upload waits for is a person.
 */
export class KeepUploads1795411060000 implements MigrationInterface {
  readonly name = 'KeepUploads1795411060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table content (
        organisation_id uuid not null references organisation,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        bytes bigint not null check (bytes > 0),
        -- What its first bytes show it to be.
        media_type text not null,
        kept_at timestamptz(3) not null default clock_timestamp(),
        -- When housekeeping asks whether anything still refers to it: a day after it was last brought, and now and then while it is held.
        look_at timestamptz(3) not null default clock_timestamp() + interval '24 hours',
        primary key (organisation_id, sha256)
      );
      create index content_look_at on content (look_at);

      create table upload (
        organisation_id uuid not null,
        id uuid not null,
        sha256 text not null,
        name text not null,
        person_id uuid not null,
        at timestamptz(3) not null default clock_timestamp(),
        primary key (organisation_id, id),
        foreign key (organisation_id, sha256) references content (organisation_id, sha256) on delete cascade,
        foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
      );
      create index upload_sha256 on upload (organisation_id, sha256);
      create index upload_person on upload (organisation_id, person_id, at);
    `);
    for (const table of ['content', 'upload']) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy current_organisation on ${table} using (organisation_id = ${CURRENT}) with check (organisation_id = ${CURRENT});
        grant select, insert, update, delete on ${table} to medvirk_app;
      `);
    }
    await runner.query(`
      -- Which entries refer to a file: written with each entry, whatever its type, and counting while its payload stands.
      create table file_reference (
        organisation_id uuid not null,
        sha256 text not null,
        entry_id uuid not null,
        primary key (organisation_id, sha256, entry_id),
        foreign key (organisation_id, entry_id) references entry (organisation_id, id)
      );
      alter table file_reference enable row level security;
      alter table file_reference force row level security;
      create policy current_organisation on file_reference using (organisation_id = ${CURRENT}) with check (organisation_id = ${CURRENT});
      grant select, insert on file_reference to medvirk_app;

      create function content_is_held(organisation uuid, hash text) returns boolean language sql stable as $$
        select exists (select from file_reference r join entry_payload p on p.organisation_id = r.organisation_id and p.entry_id = r.entry_id
          where r.organisation_id = organisation and r.sha256 = hash)
      $$;
      revoke execute on function content_is_held(uuid, text) from public;
      grant execute on function content_is_held(uuid, text) to medvirk_app;

      -- For housekeeping, which sees no organisation by itself: ids and instants of those with files to look at, nothing else.
      create policy across on content for select to medvirk_owner using (session_user = 'medvirk_clock');
      create function organisations_with_files_to_look_at("limit" integer) returns table (organisation_id uuid, since timestamptz) language sql volatile security definer
        set search_path = pg_catalog, public, pg_temp as $$
        select c.organisation_id, min(c.look_at) from public.content c where c.look_at <= clock_timestamp() group by 1 order by 2, 1 limit "limit"
      $$;
      revoke execute on function organisations_with_files_to_look_at(integer) from public;
      grant execute on function organisations_with_files_to_look_at(integer) to medvirk_clock;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function organisations_with_files_to_look_at(integer);
      drop function content_is_held(uuid, text);
      drop table file_reference, upload, content;
    `);
  }
}
