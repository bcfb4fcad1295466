import type { MigrationInterface, QueryRunner } from 'typeorm';

const CURRENT = `(select nullif(current_setting('medvirk.org', true), '')::uuid)`;

/**
 * Content leaves the log by a named authority on a legal ground, and what law or agreement asks to be on record only when a second person has confirmed it. The function
 * is still the only way, and now asks for all of it.
 */
export class EraseByAuthority1795411120000 implements MigrationInterface {
  readonly name = 'EraseByAuthority1795411120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table erasure (
        organisation_id uuid not null,
        id uuid not null,
        entry_id uuid not null,
        ground text not null check (ground in ('GDPR_ART_17', 'COURT_ORDER', 'ARCHIVE_ACT')),
        -- Who has decided it, by office and case; not what was said.
        authority text not null check (authority <> ''),
        asked_by uuid not null,
        asked_by_actor jsonb not null,
        asked_at timestamptz(3) not null,
        confirmed_by uuid,
        confirmed_by_actor jsonb,
        confirmed_at timestamptz(3),
        -- The ERASED entry.
        erased_entry_id uuid,
        primary key (organisation_id, id),
        unique (organisation_id, entry_id),
        foreign key (organisation_id, entry_id) references entry (organisation_id, id),
        foreign key (organisation_id, erased_entry_id) references entry (organisation_id, id) deferrable initially deferred,
        check ((confirmed_by is null) = (confirmed_at is null)),
        check (confirmed_by is null or confirmed_by <> asked_by)
      );
      create index erasure_asked on erasure (organisation_id, asked_at desc, id);
      alter table erasure enable row level security;
      alter table erasure force row level security;
      create policy current_organisation on erasure using (organisation_id = ${CURRENT}) with check (organisation_id = ${CURRENT});
      grant select, insert on erasure to medvirk_app;
      grant update (confirmed_by, confirmed_by_actor, confirmed_at, erased_entry_id) on erasure to medvirk_app;

      create or replace function erase_entry_payload(erased uuid, new_entry uuid, actor_role text, actor_side text, new_payload jsonb, new_salt bytea, new_commitment bytea)
      returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        target public.entry;
        asked public.erasure;
      begin
        select * into target from public.entry where organisation_id = nullif(current_setting('medvirk.org', true), '')::uuid and id = erased;
        if target.id is null then raise exception 'no entry %', erased using errcode = 'no_data_found'; end if;
        if target.type = 'ERASED' then raise exception 'an ERASED entry is not erased' using errcode = 'restrict_violation'; end if;
        if new_payload #>> '{fact,entryId}' is distinct from erased::text or coalesce(new_payload #>> '{fact,legalGround}', '') = '' or coalesce(new_payload #>> '{fact,authority}', '') = '' then
          raise exception 'an ERASED entry names the entry, the legal ground and the authority' using errcode = 'check_violation';
        end if;
        -- Copies of one content are erased by one erasure, which names one of them.
        select * into asked from public.erasure where organisation_id = target.organisation_id and id = (new_payload #>> '{fact,erasureId}')::uuid;
        if asked.id is null then raise exception 'nobody has asked for the erasure of %', erased using errcode = 'check_violation'; end if;
        if target.type not in ('initiative.described', 'follow-up.came-due') and asked.confirmed_by is null then
          raise exception 'the erasure of % waits for a second person' , erased using errcode = 'check_violation';
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
    `);
  }

  /** There is no way back: what was erased stays erased, and who did so stays known. */
  down(): Promise<void> {
    return Promise.reject(new Error('Who erased what, and on what ground, is evidence; no migration takes that away.'));
  }
}
