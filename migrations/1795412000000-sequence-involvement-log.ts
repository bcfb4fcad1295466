import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = `organisation_id = (select nullif(current_setting('medvirk.org', true), '')::uuid)`;

/**
 * The log as an RFC 6962 tree: each entry gets its leaf and its number in its own initiative, once, by the one statement that moves the head; checkpoints are kept
 * for ever, full tiles are derived data (engine.md section 5).
 */
export class SequenceInvolvementLog1795412000000 implements MigrationInterface {
  readonly name = 'SequenceInvolvementLog1795412000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.numberEntries(runner);
    await this.advanceTheHead(runner);
    await this.keepTheTree(runner);
    await this.tellHowLongEntriesWait(runner);
  }

  private async numberEntries(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- 1, 2, 3 … within the initiative (of the organisation's own entries: within the organisation), so that one left out shows.
      alter table entry add column number bigint check (number > 0),
        -- What the frame was when it got its place: tiles are made of it, so that a frame changed behind everyone's back no longer fits its own leaf.
        add column leaf_hash bytea check (length(leaf_hash) = 32),
        add constraint entry_placed_whole check (num_nulls(leaf_index, number, leaf_hash) in (0, 3));

      create or replace function guard_entry_update() returns trigger language plpgsql as $$
      declare placed entry;
      begin
        placed := old;
        placed.leaf_index := new.leaf_index;
        placed.number := new.number;
        placed.leaf_hash := new.leaf_hash;
        if old.leaf_index is not null or new.leaf_index is null or placed is distinct from new or current_setting('medvirk.placing', true) is distinct from 'on' then
          raise exception 'the involvement log is append only: UPDATE on entry is refused' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
    `);
  }

  private async advanceTheHead(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function guard_log_head() returns trigger language plpgsql as $$
      begin
        if current_setting('medvirk.placing', true) is distinct from 'on' or new.organisation_id <> old.organisation_id or new.size <= old.size then
          raise exception 'the head of a log moves forward, and only with the entries it counts' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger guard_update before update on log_head for each row execute function guard_log_head();
      create trigger forbid_delete before delete on log_head for each row execute function forbid_changing_log();
      create trigger forbid_truncate before truncate on log_head for each statement execute function forbid_changing_log();
      revoke insert, update, delete on log_head from medvirk_app;

      drop function place_entries(uuid[], bigint);

      -- The last number that was given in an initiative's log; of the organisation's own entries, by its own id. A table of its own, so that it is found by one
      -- look whatever the planner thinks of the entries.
      create table log_number (
        organisation_id uuid not null references organisation,
        subject_id uuid not null,
        last bigint not null check (last > 0),
        primary key (organisation_id, subject_id)
      );
      alter table log_number enable row level security;
      alter table log_number force row level security;
      create policy current_organisation on log_number using (${OWN}) with check (${OWN});
      grant select on log_number to medvirk_app;

      -- The sequencer's only door. Compares and sets the head with its frontier, and numbers the entries in the order given, all or nothing: false, and nothing
      -- done, where the head is not the one expected.
      create function advance_log(ids uuid[], numbers bigint[], leaves bytea[], old_size bigint, old_frontier bytea[], new_frontier bytea[]) returns boolean
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        organisation uuid := nullif(current_setting('medvirk.org', true), '')::uuid;
        placed bigint;
      begin
        if organisation is null or cardinality(ids) = 0 or cardinality(ids) <> cardinality(numbers) or cardinality(ids) <> cardinality(leaves) then
          raise exception 'a log is advanced by at least one entry of one organisation, each with its number and leaf' using errcode = 'check_violation';
        end if;
        insert into public.log_head (organisation_id) values (organisation) on conflict (organisation_id) do nothing;
        perform set_config('medvirk.placing', 'on', true);
        update public.log_head h set size = old_size + cardinality(ids), frontier = new_frontier, updated_at = clock_timestamp()
          where h.organisation_id = organisation and h.size = old_size and h.frontier = old_frontier;
        if not found then
          perform set_config('medvirk.placing', '', true);
          return false;
        end if;
        with moved as (
          update public.entry e set leaf_index = old_size + given.place - 1, number = given.number, leaf_hash = given.leaf
          from unnest(ids, numbers, leaves) with ordinality as given(id, number, leaf, place)
          where e.organisation_id = organisation and e.id = given.id and e.leaf_index is null
          returning coalesce(e.initiative_id, e.organisation_id) as subject, e.number
        ), counted as (
          insert into public.log_number as n (organisation_id, subject_id, last) select organisation, m.subject, max(m.number) from moved m group by m.subject
          on conflict (organisation_id, subject_id) do update set last = excluded.last
        )
        select count(*) into placed from moved;
        perform set_config('medvirk.placing', '', true);
        if placed <> cardinality(ids) then
          raise exception 'some entries have their place already' using errcode = 'serialization_failure';
        end if;
        return true;
      end $$;
      grant execute on function advance_log(uuid[], bigint[], bytea[], bigint, bytea[], bytea[]) to medvirk_app;
    `);
  }

  private async keepTheTree(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Full tiles of 256 hashes (C2SP tlog-tiles). Derived from the entries, and may be thrown away and made anew.
      create table log_tile (
        organisation_id uuid not null references organisation,
        level smallint not null check (level between 0 and 5),
        index bigint not null check (index >= 0),
        hashes bytea not null check (length(hashes) = 8192),
        -- The tile's own hash, an entry of the level above: read without the rest.
        root bytea not null check (length(root) = 32),
        primary key (organisation_id, level, index)
      );

      -- Public keys that the log has been signed with, oldest first; kept for ever, since old checkpoints are checked against them.
      create table log_key (
        organisation_id uuid not null references organisation,
        id uuid not null,
        purpose text not null check (purpose in ('LOG', 'WITNESS')),
        place integer not null check (place > 0),
        -- The key's name in signed notes: for the log its origin, fixed for ever with the first key.
        name text not null,
        public_key bytea not null check (length(public_key) = 32),
        -- Size of the log when the key was taken into use.
        since_size bigint not null check (since_size >= 0),
        -- The former key's signature over this one, as a signed note; null for the first.
        endorsement text,
        created_at timestamptz(3) not null,
        primary key (organisation_id, id),
        unique (organisation_id, purpose, place),
        check ((place = 1) = (endorsement is null))
      );

      -- Private keys, sealed with a key that is not in the database. A former key's is deleted when it has endorsed the next.
      create table log_key_secret (
        organisation_id uuid not null,
        key_id uuid not null,
        sealed bytea not null,
        primary key (organisation_id, key_id),
        foreign key (organisation_id, key_id) references log_key (organisation_id, id)
      );

      -- Signed heads, one per size and never two.
      create table checkpoint (
        organisation_id uuid not null references organisation,
        size bigint not null check (size > 0),
        root bytea not null check (length(root) = 32),
        key_id uuid not null,
        -- C2SP signed note.
        note text not null,
        made_at timestamptz(3) not null,
        primary key (organisation_id, size),
        foreign key (organisation_id, key_id) references log_key (organisation_id, id)
      );

      -- Heads of this log that were seen outside and that the stored log contradicts: a restored backup, or a fork. While one stands nothing is signed.
      create table checkpoint_conflict (
        organisation_id uuid not null references organisation,
        id uuid not null default gen_random_uuid(),
        seen_size bigint not null,
        seen_root bytea not null check (length(seen_root) = 32),
        known_size bigint not null,
        source text not null check (source in ('FILE', 'COSIGNER', 'WITNESS')),
        note text not null,
        found_at timestamptz(3) not null default clock_timestamp(),
        primary key (organisation_id, id),
        unique (organisation_id, seen_size, seen_root)
      );
    `);
    for (const table of ['log_tile', 'log_key', 'log_key_secret', 'checkpoint', 'checkpoint_conflict']) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy current_organisation on ${table} using (${OWN}) with check (${OWN});
        grant select, insert${['log_tile', 'log_key_secret'].includes(table) ? ', delete' : ''} on ${table} to medvirk_app;
      `);
    }
    for (const table of ['log_key', 'checkpoint', 'checkpoint_conflict']) {
      await runner.query(`
        create trigger forbid_change before update or delete on ${table} for each row execute function forbid_changing_log();
        create trigger forbid_truncate before truncate on ${table} for each statement execute function forbid_changing_log();
      `);
    }
  }

  private async tellHowLongEntriesWait(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Real seconds that the oldest entry without a place has waited, over all organisations. Only living ones: replay time does not pass by itself.
      create function sequencer_health() returns table (oldest_waiting_seconds double precision, halted bigint) language sql volatile security definer
        set search_path = pg_catalog, public, pg_temp as $$
        select coalesce(max(extract(epoch from clock_timestamp() - first.recorded_at)), 0)::double precision,
          (select count(distinct c.organisation_id) from public.checkpoint_conflict c)
        from public.organisation o
          cross join lateral (select e.recorded_at from public.entry e where e.organisation_id = o.id and e.leaf_index is null order by e.seq limit 1) first
        where o.kind = 'LIVE'
      $$;
      create policy across on checkpoint_conflict for select to medvirk_owner using (session_user = 'medvirk_clock');
      revoke execute on function sequencer_health() from public;
      grant execute on function sequencer_health() to medvirk_clock;
    `);
  }

  /** There is no way back: the log is the evidence. */
  down(): Promise<void> {
    return Promise.reject(new Error('A log that has been published keeps its order; no migration takes that away.'));
  }
}
