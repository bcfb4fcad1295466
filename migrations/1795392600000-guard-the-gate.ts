import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The gate rule a second time (engine.md section 2): at commit, a passage forward must stand on criteria that were judged in the same transaction
 * and are met or rightly overridden, and entering implement must stand on every union's exit or an effective override.
 * A passage is a visit without a reason, or to a later stage; entering an earlier stage again with a reason is always allowed.
 *
 * A process told from a record after it happened (section 3) goes through the same places in order, with every gate judged, but no passage claims to have
 * been lawful. Only a replay organisation may have one, and what an initiative was created as it stays.
 */
export class GuardTheGate1795392600000 implements MigrationInterface {
  readonly name = 'GuardTheGate1795392600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function stage_order(stage text) returns integer language sql immutable as $$
        select array_position(array['diagnose', 'involve', 'decide', 'implement', 'evaluate'], stage)
      $$;

      -- Stages of the pinned playbook between two places: what a passage would skip. An unknown playbook has all five.
      create function stages_skipped(organisation uuid, initiative uuid, after_order integer, before_order integer) returns text[] language sql stable as $$
        with pinned as (
          select p.definition from initiative i join playbook_version p
            on p.key = i.playbook_key and p.version = i.playbook_version and p.hash = i.playbook_hash and (p.organisation_id is null or p.organisation_id = i.organisation_id)
          where i.organisation_id = organisation and i.id = initiative limit 1
        ), stages as (
          select s ->> 'key' as key from pinned, jsonb_array_elements(pinned.definition -> 'stages') s
          union all
          select s from unnest(array['diagnose', 'involve', 'decide', 'implement', 'evaluate']) s where not exists (select 1 from pinned)
        )
        select coalesce(array_agg(key), '{}') from stages where stage_order(key) > after_order and stage_order(key) < before_order
      $$;

      -- Keys of LAW and AGREEMENT criteria of a visit that are neither met nor covered by an override in force.
      create function unmet_criteria(organisation uuid, visit uuid, at timestamptz) returns text[] language sql stable as $$
        select coalesce(array_agg(c.key order by c.position), '{}') from criterion c
        where c.organisation_id = organisation and c.visit_id = visit and c.force in ('LAW', 'AGREEMENT') and c.state <> 'MET'
          and not (c.overridable and exists (
            select 1 from gate_override o where o.organisation_id = organisation and o.visit_id = visit and c.key = any (o.criteria) and o.effective_at <= at))
      $$;

      -- Unions that are entitled, not taken out, and have no exit that counts for the proposal as it stands.
      create function parties_without_exit(organisation uuid, initiative uuid, of_part text, at timestamptz) returns text[] language sql stable as $$
        select coalesce(array_agg(p.name order by p.position), '{}') from party p
        where p.organisation_id = organisation and p.initiative_id = initiative and p.side = 'EMPLOYEES' and p.removed_at is null and not exists (
          select 1 from sign_off s
            join meeting_record r on r.organisation_id = s.organisation_id and r.id = s.record_id
            join meeting m on m.organisation_id = r.organisation_id and m.id = r.meeting_id and m.held is not null
            left join proposal treated on treated.organisation_id = r.organisation_id and treated.id = r.proposal_id
          where s.organisation_id = organisation and s.initiative_id = initiative and s.party_id = p.id
            and r.intensity in ('CONSULT', 'AGREE')
            and (of_part is null or r.part is null or r.part = of_part)
            and s.scan_opposed_at is null
            and (s.scan_counts_from is null or s.scan_counts_from <= (at at time zone 'Europe/Oslo')::date)
            and not exists (
              select 1 from proposal newer where newer.organisation_id = organisation and newer.initiative_id = initiative and newer.substantial
                and newer.part is not distinct from r.part
                -- A record that names no version is of the proposal that stood when the meeting began.
                and case when r.proposal_id is null then newer.put_at > (m.held ->> 'startedAt')::timestamptz else newer.position > coalesce(treated.position, -1) end))
      $$;

      -- An override in force that covers the criterion of consultation, at the latest gate that asked for it.
      create function consultation_overridden(organisation uuid, initiative uuid, at timestamptz) returns boolean language sql stable as $$
        select exists (
          select 1 from gate_override o join criterion c
            on c.organisation_id = o.organisation_id and c.visit_id = o.visit_id and c.key = any (o.criteria) and c.consultation_required and c.overridable
          where o.organisation_id = organisation and o.initiative_id = initiative and o.effective_at <= at and o.visit_id = (
            select v.id from stage_visit v where v.organisation_id = organisation and v.initiative_id = initiative
              and exists (select 1 from criterion k where k.organisation_id = organisation and k.visit_id = v.id and k.consultation_required)
            order by v.position desc limit 1))
      $$;

      create function guard_gate() returns trigger language plpgsql as $$
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

      create constraint trigger guard_gate after insert on stage_visit deferrable initially deferred for each row execute function guard_gate();

      -- A visit's place, stage, round and part are what the guard reads: they never change, nor does a visit go away.
      create function guard_visit() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or (new.stage, new.position, new.initiative_id, new.round) is distinct from (old.stage, old.position, old.initiative_id, old.round)
          or new.part is distinct from old.part or new.reason is distinct from old.reason then
          raise exception 'a stage visit stays as it was entered' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger guard_visit before update or delete on stage_visit for each row execute function guard_visit();

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
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger keep_recorded_afterwards on initiative; drop trigger guard_recorded_afterwards on initiative; drop function guard_recorded_afterwards();
      drop trigger guard_visit on stage_visit; drop trigger guard_gate on stage_visit;
      drop function guard_visit(), guard_gate(), consultation_overridden(uuid, uuid, timestamptz), parties_without_exit(uuid, uuid, text, timestamptz),
        unmet_criteria(uuid, uuid, timestamptz), stages_skipped(uuid, uuid, integer, integer), stage_order(text);
    `);
  }
}
