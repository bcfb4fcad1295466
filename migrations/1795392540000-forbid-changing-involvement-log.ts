import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Entries are never updated or deleted, by whatever role. Two doors are left, each a function: erasing a payload, which appends ERASED in the
 * same transaction, and giving an entry its place in the tree, once.
 */
export class ForbidChangingInvolvementLog1795392540000 implements MigrationInterface {
  readonly name = 'ForbidChangingInvolvementLog1795392540000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function forbid_changing_log() returns trigger language plpgsql as $$
      begin
        raise exception 'the involvement log is append only: % on % is refused', tg_op, tg_table_name using errcode = 'restrict_violation';
      end $$;

      create function guard_entry_update() returns trigger language plpgsql as $$
      declare placed entry;
      begin
        placed := old;
        placed.leaf_index := new.leaf_index;
        if old.leaf_index is not null or new.leaf_index is null or placed is distinct from new or current_setting('medvirk.placing', true) is distinct from 'on' then
          raise exception 'the involvement log is append only: UPDATE on entry is refused' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger guard_update before update on entry for each row execute function guard_entry_update();
      create trigger forbid_delete before delete on entry for each row execute function forbid_changing_log();
      create trigger forbid_truncate before truncate on entry for each statement execute function forbid_changing_log();

      create function guard_payload_delete() returns trigger language plpgsql as $$
      begin
        if current_setting('medvirk.erasing', true) is distinct from old.entry_id::text then
          raise exception 'a payload is erased only through erase_entry_payload' using errcode = 'restrict_violation';
        end if;
        return old;
      end $$;
      create trigger forbid_update before update on entry_payload for each row execute function forbid_changing_log();
      create trigger guard_delete before delete on entry_payload for each row execute function guard_payload_delete();
      create trigger forbid_truncate before truncate on entry_payload for each statement execute function forbid_changing_log();

      -- Deletes payload and salt of an entry and appends the entry that says so. The new entry's payload, salt and commitment are made by the
      -- caller, since RFC 8785 is not at hand here; its fact must name the erased entry and a legal ground.
      create function erase_entry_payload(erased uuid, new_entry uuid, actor_role text, actor_side text, new_payload jsonb, new_salt bytea, new_commitment bytea)
      returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare target public.entry;
      begin
        select * into target from public.entry where organisation_id = nullif(current_setting('medvirk.org', true), '')::uuid and id = erased;
        if target.id is null then raise exception 'no entry %', erased using errcode = 'no_data_found'; end if;
        if target.type = 'ERASED' then raise exception 'an ERASED entry is not erased' using errcode = 'restrict_violation'; end if;
        if new_payload #>> '{fact,entryId}' is distinct from erased::text or coalesce(new_payload #>> '{fact,legalGround}', '') = '' then
          raise exception 'an ERASED entry names the entry and the legal ground' using errcode = 'check_violation';
        end if;
        perform set_config('medvirk.erasing', erased::text, true);
        delete from public.entry_payload where organisation_id = target.organisation_id and entry_id = erased;
        if not found then raise exception 'the payload of % is erased already', erased using errcode = 'no_data_found'; end if;
        perform set_config('medvirk.erasing', '', true);
        insert into public.entry (organisation_id, id, initiative_id, type, actor_role, actor_side, recorded_at, commitment, replay)
          values (target.organisation_id, new_entry, target.initiative_id, 'ERASED', erase_entry_payload.actor_role, erase_entry_payload.actor_side,
            public.medvirk_now(target.organisation_id), new_commitment, target.replay);
        insert into public.entry_payload (organisation_id, entry_id, payload, salt) values (target.organisation_id, new_entry, new_payload, new_salt);
      end $$;

      -- The sequencer's door: numbers entries in the order given, from the head's size on. The head is moved by the caller in the same transaction.
      create function place_entries(ids uuid[], first_leaf bigint) returns bigint
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare placed bigint;
      begin
        perform set_config('medvirk.placing', 'on', true);
        update public.entry e set leaf_index = first_leaf + given.place - 1
          from unnest(ids) with ordinality as given(id, place) where e.id = given.id and e.leaf_index is null;
        get diagnostics placed = row_count;
        perform set_config('medvirk.placing', '', true);
        return placed;
      end $$;
    `);
  }

  /** There is no way back: the log is the evidence. */
  down(): Promise<void> {
    return Promise.reject(new Error('The involvement log stays append only; no migration takes that away.'));
  }
}
