import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = `organisation_id = (select nullif(current_setting('medvirk.org', true), '')::uuid)`;

/** Unions' own keys and their cosignatures; logs of others that the organisation is a witness of (engine.md section 5). */
export class LetUnionsCosign1795412060000 implements MigrationInterface {
  readonly name = 'LetUnionsCosign1795412060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A rep's public key. Never deleted, and what it is never changes: old heads are checked against it.
      create table cosigner_key (
        organisation_id uuid not null references organisation,
        id uuid not null,
        person_id uuid not null,
        person_name text not null,
        union_key text not null,
        -- c2sp.org/signed-note: name+id+base64(0x04, 32 bytes).
        verifier_key text not null,
        fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
        former_key_id uuid,
        endorsement text,
        registered_at timestamptz(3) not null,
        -- From when it counts, once confirmed.
        effective_at timestamptz(3) not null,
        confirmed_at timestamptz(3),
        confirmed_by uuid,
        confirmed_name text,
        ended_at timestamptz(3),
        ended_why text check (ended_why in ('REFUSED', 'WITHDRAWN')),
        ended_by uuid,
        ended_name text,
        primary key (organisation_id, id),
        unique (organisation_id, fingerprint),
        foreign key (organisation_id, person_id) references person (organisation_id, id),
        foreign key (organisation_id, former_key_id) references cosigner_key (organisation_id, id),
        check (num_nulls(confirmed_at, confirmed_by, confirmed_name) in (0, 3)),
        check (num_nulls(ended_at, ended_why, ended_by, ended_name) in (0, 4)),
        -- Nobody confirms a key of their own, whatever the application says.
        check (confirmed_by <> person_id)
      );
      create index cosigner_key_person on cosigner_key (organisation_id, person_id);

      create function guard_cosigner_key() returns trigger language plpgsql as $$
      declare settled cosigner_key;
      begin
        settled := old;
        settled.confirmed_at := new.confirmed_at; settled.confirmed_by := new.confirmed_by; settled.confirmed_name := new.confirmed_name;
        settled.ended_at := new.ended_at; settled.ended_why := new.ended_why; settled.ended_by := new.ended_by; settled.ended_name := new.ended_name;
        if settled is distinct from new or (old.confirmed_at is not null and (old.confirmed_at, old.confirmed_by) is distinct from (new.confirmed_at, new.confirmed_by))
          or (old.ended_at is not null and (old.ended_at, old.ended_why) is distinct from (new.ended_at, new.ended_why)) then
          raise exception 'a cosigner''s key is confirmed and ended once, and never changed' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger guard_update before update on cosigner_key for each row execute function guard_cosigner_key();

      create table cosignature (
        organisation_id uuid not null,
        size bigint not null,
        cosigner_key_id uuid not null,
        -- The note's line, with its newline.
        line text not null,
        -- The time that the cosigner gives, in seconds since 1970.
        seconds bigint not null,
        received_at timestamptz(3) not null default clock_timestamp(),
        primary key (organisation_id, size, cosigner_key_id),
        foreign key (organisation_id, size) references checkpoint (organisation_id, size),
        foreign key (organisation_id, cosigner_key_id) references cosigner_key (organisation_id, id)
      );

      -- A log of somebody else, and the newest head that was cosigned here.
      create table watched_log (
        organisation_id uuid not null references organisation,
        origin text not null,
        verifier_keys text[] not null check (cardinality(verifier_keys) between 1 and 20),
        size bigint check (size >= 0),
        root bytea check (length(root) = 32),
        note text,
        seen_at timestamptz(3),
        primary key (organisation_id, origin),
        check (num_nulls(size, root, note, seen_at) in (0, 4))
      );
      create function guard_watched_log() returns trigger language plpgsql as $$
      begin
        if new.size < old.size or (new.size = old.size and new.root <> old.root) or (old.size is not null and new.size is null) then
          raise exception 'a witness never goes back' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger guard_update before update on watched_log for each row execute function guard_watched_log();

      -- Challenges that were answered: each signs in once.
      create table answered_challenge (
        organisation_id uuid not null references organisation,
        challenge bytea not null check (length(challenge) = 32),
        expires_at timestamptz(3) not null,
        primary key (organisation_id, challenge)
      );
    `);
    const grants = { cosigner_key: 'select, insert, update', cosignature: 'select, insert', watched_log: 'select, insert, update', answered_challenge: 'select, insert, delete' };
    for (const [table, rights] of Object.entries(grants)) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy current_organisation on ${table} using (${OWN}) with check (${OWN});
        grant ${rights} on ${table} to medvirk_app;
      `);
    }
    await runner.query(`
      create trigger forbid_change before update or delete on cosignature for each row execute function forbid_changing_log();
      create trigger forbid_truncate before truncate on cosignature for each statement execute function forbid_changing_log();
      create trigger forbid_delete before delete on cosigner_key for each row execute function forbid_changing_log();
      create trigger forbid_truncate before truncate on cosigner_key for each statement execute function forbid_changing_log();
    `);
  }

  /** There is no way back: receipts are checked against these keys. */
  down(): Promise<void> {
    return Promise.reject(new Error('Cosignatures are evidence; no migration takes them away.'));
  }
}
