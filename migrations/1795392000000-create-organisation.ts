import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations with their clock, closed days and tree of units. */
export class CreateOrganisation1795392000000 implements MigrationInterface {
  readonly name = 'CreateOrganisation1795392000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        id uuid primary key,
        name text not null check (length(name) between 1 and 200),
        kind text not null check (kind in ('LIVE', 'REPLAY')),
        replay_now timestamptz(3),
        employees integer not null check (employees >= 0),
        has_amu boolean not null,
        default_language text not null default 'nb' check (default_language in ('nb', 'nn', 'en')),
        organisation_number text,
        created_at timestamptz(3) not null default clock_timestamp(),
        check ((kind = 'REPLAY') = (replay_now is not null))
      );

      create table closed_day (
        organisation_id uuid not null references organisation,
        date date not null,
        title text not null,
        primary key (organisation_id, date)
      );

      create table unit (
        organisation_id uuid not null references organisation,
        id uuid not null,
        parent_id uuid,
        code text not null,
        -- Names sort as Norwegians read them: æ, ø and å last.
        name text collate "nb-NO-x-icu" not null,
        kind text not null default 'UNIT',
        -- The unit itself last, its ancestors before it from the root down: what "at this level or below" is asked of.
        path uuid[] not null,
        active boolean not null default true,
        primary key (organisation_id, id),
        unique (organisation_id, code),
        foreign key (organisation_id, parent_id) references unit (organisation_id, id),
        check (parent_id is distinct from id)
      );
      create index unit_parent on unit (organisation_id, parent_id);
      create index unit_path on unit using gin (path);

      create function set_unit_path() returns trigger language plpgsql as $$
      declare above uuid[];
      begin
        if new.parent_id is null then
          new.path := array[new.id];
        else
          select path into above from unit where organisation_id = new.organisation_id and id = new.parent_id;
          if above is null then raise exception 'unit % has no such parent as %', new.id, new.parent_id using errcode = 'foreign_key_violation'; end if;
          if new.id = any (above) then raise exception 'unit % cannot stand below itself', new.id using errcode = 'check_violation'; end if;
          new.path := above || new.id;
        end if;
        return new;
      end $$;
      create trigger set_unit_path before insert or update of parent_id on unit for each row execute function set_unit_path();

      create function carry_unit_path() returns trigger language plpgsql as $$
      begin
        -- Touching the parent makes each child reckon its own path anew, level by level.
        update unit set parent_id = parent_id where organisation_id = new.organisation_id and parent_id = new.id;
        return null;
      end $$;
      create trigger carry_unit_path after update of parent_id on unit for each row when (old.path is distinct from new.path) execute function carry_unit_path();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table unit, closed_day, organisation; drop function set_unit_path(), carry_unit_path();');
  }
}
