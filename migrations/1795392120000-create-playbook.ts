import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Published playbooks and rule sets. Immutable once published; a row without organisation is built in and readable by all. */
export class CreatePlaybook1795392120000 implements MigrationInterface {
  readonly name = 'CreatePlaybook1795392120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table playbook_version (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid references organisation,
        key text not null,
        version integer not null check (version > 0),
        hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        title jsonb not null,
        -- The whole playbook as the rules read it.
        definition jsonb not null,
        -- The YAML it was parsed from, as it was handed in; null for a built-in one, whose file comes with the release.
        source text,
        published_at timestamptz(3) not null default clock_timestamp(),
        unique nulls not distinct (organisation_id, key, version)
      );

      create table rule_set_version (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid references organisation,
        key text not null,
        version integer not null check (version > 0),
        valid_from date not null,
        hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        title jsonb not null,
        definition jsonb not null,
        -- The YAML it was parsed from, as it was handed in; null for a built-in one, whose file comes with the release.
        source text,
        published_at timestamptz(3) not null default clock_timestamp(),
        unique nulls not distinct (organisation_id, key, version)
      );
      create index rule_set_version_in_force on rule_set_version (valid_from desc);

      create function refuse_change_of_published() returns trigger language plpgsql as $$
      begin
        raise exception '% is immutable once published', tg_table_name using errcode = 'restrict_violation';
      end $$;
      create trigger refuse_change before update or delete on playbook_version for each row execute function refuse_change_of_published();
      create trigger refuse_change before update or delete on rule_set_version for each row execute function refuse_change_of_published();
      create trigger refuse_truncate before truncate on playbook_version for each statement execute function refuse_change_of_published();
      create trigger refuse_truncate before truncate on rule_set_version for each statement execute function refuse_change_of_published();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rule_set_version, playbook_version; drop function refuse_change_of_published();');
  }
}
