import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A process told from a record after it happened (engine.md section 3). Only a replay organisation may have one, and what it was created as it stays; its
 * stages are recorded in order, with every gate judged, and no passage claims to have been lawful.
 */
export class RecordAfterwards1795399320000 implements MigrationInterface {
  readonly name = 'RecordAfterwards1795399320000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table initiative add column recorded_afterwards boolean not null default false;

      -- The stage visit in which a party was listed: a union that comes to after involvement was left has not been consulted.
      alter table party add column listed_in uuid;

      create function guard_recorded_afterwards() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' then
          raise exception 'an initiative is recorded afterwards from its creation or not at all' using errcode = 'restrict_violation';
        end if;
        if not exists (select 1 from organisation o where o.id = new.organisation_id and o.kind = 'REPLAY') then
          raise exception 'only a replay organisation records a process afterwards' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger guard_recorded_afterwards before insert on initiative for each row when (new.recorded_afterwards) execute function guard_recorded_afterwards();
      create trigger keep_recorded_afterwards before update of recorded_afterwards on initiative for each row
        when (new.recorded_afterwards <> old.recorded_afterwards) execute function guard_recorded_afterwards();

      create or replace function guard_gate() returns trigger language plpgsql as $$
      declare
        "left" stage_visit;
        at timestamptz := medvirk_now(new.organisation_id);
        lacking text[];
      begin
        if at is null then raise exception 'a visit is written only inside its own organisation' using errcode = 'restrict_violation'; end if;
        select * into "left" from stage_visit v where v.organisation_id = new.organisation_id and v.initiative_id = new.initiative_id and v.position < new.position
          order by v.position desc limit 1;
        if "left".id is not null and new.reason is not null and stage_order(new.stage) <= stage_order("left".stage) then return null; end if;

        lacking := stages_skipped(new.organisation_id, new.initiative_id, coalesce(stage_order("left".stage), 0), stage_order(new.stage));
        if cardinality(lacking) > 0 then
          raise exception 'gate guard: % is entered past %', new.stage, lacking using errcode = 'MV001';
        end if;
        if "left".id is null then return null; end if;

        if "left".judged_in is distinct from pg_current_xact_id() or "left".judged_version > (
          select i.version from initiative i where i.organisation_id = new.organisation_id and i.id = new.initiative_id) then
          raise exception 'gate guard: the gate of % was not judged in this transaction', "left".stage using errcode = 'MV001';
        end if;
        -- A record tells what happened, not that it was lawful: what it leaves unmet stands judged beside the visit.
        if exists (select 1 from initiative i where i.organisation_id = new.organisation_id and i.id = new.initiative_id and i.recorded_afterwards) then return null; end if;
        lacking := unmet_criteria(new.organisation_id, "left".id, at);
        if cardinality(lacking) > 0 then
          raise exception 'gate guard: % is left with unmet criteria %', "left".stage, lacking using errcode = 'MV001';
        end if;

        if new.stage = 'implement' and exists (
          select 1 from criterion c where c.organisation_id = new.organisation_id and c.initiative_id = new.initiative_id and c.consultation_required) then
          lacking := parties_without_exit(new.organisation_id, new.initiative_id, "left".part, at);
          if cardinality(lacking) > 0 and not consultation_overridden(new.organisation_id, new.initiative_id, at) then
            raise exception 'gate guard: implement is entered without an exit of %', lacking using errcode = 'MV001';
          end if;
        end if;
        return null;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function guard_gate() returns trigger language plpgsql as $$
      declare
        "left" stage_visit;
        at timestamptz := medvirk_now(new.organisation_id);
        lacking text[];
      begin
        if at is null then raise exception 'a visit is written only inside its own organisation' using errcode = 'restrict_violation'; end if;
        select * into "left" from stage_visit v where v.organisation_id = new.organisation_id and v.initiative_id = new.initiative_id and v.position < new.position
          order by v.position desc limit 1;
        if "left".id is not null and new.reason is not null and stage_order(new.stage) <= stage_order("left".stage) then return null; end if;

        lacking := stages_skipped(new.organisation_id, new.initiative_id, coalesce(stage_order("left".stage), 0), stage_order(new.stage));
        if cardinality(lacking) > 0 then
          raise exception 'gate guard: % is entered past %', new.stage, lacking using errcode = 'MV001';
        end if;
        if "left".id is null then return null; end if;

        if "left".judged_in is distinct from pg_current_xact_id() or "left".judged_version > (
          select i.version from initiative i where i.organisation_id = new.organisation_id and i.id = new.initiative_id) then
          raise exception 'gate guard: the gate of % was not judged in this transaction', "left".stage using errcode = 'MV001';
        end if;
        lacking := unmet_criteria(new.organisation_id, "left".id, at);
        if cardinality(lacking) > 0 then
          raise exception 'gate guard: % is left with unmet criteria %', "left".stage, lacking using errcode = 'MV001';
        end if;

        if new.stage = 'implement' and exists (
          select 1 from criterion c where c.organisation_id = new.organisation_id and c.initiative_id = new.initiative_id and c.consultation_required) then
          lacking := parties_without_exit(new.organisation_id, new.initiative_id, "left".part, at);
          if cardinality(lacking) > 0 and not consultation_overridden(new.organisation_id, new.initiative_id, at) then
            raise exception 'gate guard: implement is entered without an exit of %', lacking using errcode = 'MV001';
          end if;
        end if;
        return null;
      end $$;
      drop trigger keep_recorded_afterwards on initiative; drop trigger guard_recorded_afterwards on initiative; drop function guard_recorded_afterwards();
      alter table party drop column listed_in;
      alter table initiative drop column recorded_afterwards;
    `);
  }
}
