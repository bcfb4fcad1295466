import type { MigrationInterface, QueryRunner } from 'typeorm';

const CURRENT = `(select nullif(current_setting('medvirk.org', true), '')::uuid)`;

/**
 * The activities of published playbooks in rows of their own, so that a list of initiatives finds them by index instead of unfolding every
 * playbook's definition. Written when a version is published, and as unchangeable as it.
 */
export class ListPlaybookActivities1795399260000 implements MigrationInterface {
  readonly name = 'ListPlaybookActivities1795399260000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table playbook_activity (
        playbook_id uuid not null references playbook_version,
        -- Null for one built in, like its playbook.
        organisation_id uuid references organisation,
        stage text not null check (stage in ('diagnose', 'involve', 'decide', 'implement', 'evaluate')),
        stage_position integer not null,
        position integer not null,
        key text not null,
        kind text not null,
        -- Null where the catalogue's title of the kind stands.
        title jsonb,
        scopes text[] not null,
        parts jsonb not null,
        primary key (playbook_id, stage, position)
      );

      create function list_playbook_activities() returns trigger language plpgsql as $$
      begin
        insert into playbook_activity (playbook_id, organisation_id, stage, stage_position, position, key, kind, title, scopes, parts)
        select new.id, new.organisation_id, s.v ->> 'key', s.n, a.n, a.v ->> 'key', a.v ->> 'kind', nullif(a.v -> 'title', 'null'),
          array(select jsonb_array_elements_text(coalesce(a.v -> 'scopes', '[]'))), coalesce(a.v -> 'parts', '[]')
        from jsonb_array_elements(coalesce(new.definition -> 'stages', '[]')) with ordinality s(v, n)
          cross join jsonb_array_elements(coalesce(s.v -> 'activities', '[]')) with ordinality a(v, n);
        return null;
      end $$;
      create trigger list_playbook_activities after insert on playbook_version for each row execute function list_playbook_activities();
      create trigger refuse_change before update or delete on playbook_activity for each row execute function refuse_change_of_published();
      create trigger refuse_truncate before truncate on playbook_activity for each statement execute function refuse_change_of_published();

      -- Those published before; the owner sees past the wall only while it is taken down within this transaction.
      alter table playbook_version no force row level security;
      insert into playbook_activity (playbook_id, organisation_id, stage, stage_position, position, key, kind, title, scopes, parts)
      select p.id, p.organisation_id, s.v ->> 'key', s.n, a.n, a.v ->> 'key', a.v ->> 'kind', nullif(a.v -> 'title', 'null'),
        array(select jsonb_array_elements_text(coalesce(a.v -> 'scopes', '[]'))), coalesce(a.v -> 'parts', '[]')
      from playbook_version p cross join jsonb_array_elements(coalesce(p.definition -> 'stages', '[]')) with ordinality s(v, n)
        cross join jsonb_array_elements(coalesce(s.v -> 'activities', '[]')) with ordinality a(v, n);
      alter table playbook_version force row level security;

      alter table playbook_activity enable row level security;
      alter table playbook_activity force row level security;
      create policy built_in_or_own on playbook_activity for select using (organisation_id is null or organisation_id = ${CURRENT});
      create policy own on playbook_activity for insert with check (organisation_id = ${CURRENT});
      create policy built_in on playbook_activity for insert to medvirk_owner with check (organisation_id is null);
      grant select, insert on playbook_activity to medvirk_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger list_playbook_activities on playbook_version; drop function list_playbook_activities(); drop table playbook_activity;');
  }
}
