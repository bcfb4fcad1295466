import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows belong to one organisation. */
const OWNED = ['notice', 'notification_preference', 'digest_schedule'];
const CURRENT = `(select nullif(current_setting('medvirk.org', true), '')::uuid)`;

/** What people are told in the product and by mail, how they want to be told, and what became of each mail. */
export class TellPeople1795414000000 implements MigrationInterface {
  readonly name = 'TellPeople1795414000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createTables(runner);
    await this.widenOutbox(runner);
    await this.markBounces(runner);
    for (const table of OWNED) {
      await runner.query(`
        alter table ${table} enable row level security; alter table ${table} force row level security;
        grant select, insert, update, delete on ${table} to medvirk_app;
        create policy current_organisation on ${table} using (organisation_id = ${CURRENT}) with check (organisation_id = ${CURRENT});
      `);
    }
    await this.tellWhereDigestsAreDue(runner);
  }

  private async createTables(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Ids alone: the words are looked up when they are shown, with the reader's own rights.
      create table notice (
        organisation_id uuid not null,
        -- That of its message in the outbox.
        id uuid not null,
        person_id uuid not null,
        topic text not null,
        category text not null check (category in ('TASKS', 'MENTIONS', 'MINE', 'ALL')),
        -- By law or agreement the person must be told: no preference hides it.
        statutory boolean not null,
        -- Whether the person wanted this kind in the product when it came.
        shown boolean not null,
        initiative_id uuid,
        objection_id uuid,
        entry_id uuid,
        -- Domain time.
        created_at timestamptz(3) not null,
        read_at timestamptz(3),
        -- The digest that it stood in: told once by digest, never again.
        digested_on date,
        primary key (organisation_id, id),
        foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
      );
      create index notice_person on notice (organisation_id, person_id, created_at desc, id);
      create index notice_unread on notice (organisation_id, person_id, created_at) where read_at is null;

      -- A person without a row has the product's defaults.
      create table notification_preference (
        organisation_id uuid not null,
        person_id uuid not null,
        in_app text[] not null,
        mail text[] not null,
        digest text[] not null,
        cadence text not null check (cadence in ('DAILY', 'WEEKLY', 'OFF')),
        -- Clock times in Europe/Oslo between which mail may come, on working days.
        mail_from text not null check (mail_from ~ '^[0-2][0-9]:[0-5][0-9]$'),
        mail_until text not null check (mail_until ~ '^[0-2][0-9]:[0-5][0-9]$'),
        primary key (organisation_id, person_id),
        foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade,
        check (mail_from < mail_until),
        check ((in_app || mail || digest) <@ array['TASKS', 'MENTIONS', 'MINE', 'ALL'])
      );
      -- Those who follow everything that they may see.
      create index notification_preference_all on notification_preference (organisation_id, person_id) where 'ALL' = any (in_app || mail || digest);

      create table digest_schedule (
        organisation_id uuid primary key references organisation,
        -- Domain time.
        next_at timestamptz(3) not null,
        -- The run under way: its day, and the last person it has prepared for.
        running_for date,
        after_person uuid,
        check (running_for is not null or after_person is null)
      );
    `);
  }

  private async widenOutbox(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table outbox drop constraint outbox_state_check;
      -- BOUNCED: refused for good by the receiver. SKIPPED: not sent, and \`error\` says why in one word.
      alter table outbox add constraint outbox_state_check check (state in ('PENDING', 'SENT', 'HELD', 'BOUNCED', 'SKIPPED'));
      create index outbox_recipient on outbox (organisation_id, recipient_id, created_at desc, id) where recipient_id is not null;
      create index outbox_created on outbox (organisation_id, created_at desc, id) where recipient_id is not null;
    `);
  }

  private async markBounces(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table person add column mail_bounces_since timestamptz(3);
      create index person_mail_bounces on person (organisation_id, mail_bounces_since) where mail_bounces_since is not null;
      create function clear_mail_bounce() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
      begin
        new.mail_bounces_since := null;
        return new;
      end $$;
      -- Another address has bounced nothing yet.
      create trigger clear_mail_bounce before update of email on person for each row when (old.email is distinct from new.email) execute function clear_mail_bounce();
    `);
  }

  /** As the other questions across organisations: ids and instants, by a function of the owner that only the clock may run. */
  private async tellWhereDigestsAreDue(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy across on digest_schedule for select to medvirk_owner using (session_user = 'medvirk_clock');
      create function organisations_with_due_digests("limit" integer) returns table (organisation_id uuid, since timestamptz) language sql volatile security definer
        set search_path = pg_catalog, public, pg_temp as $$
        select o.id, s.next_at from public.organisation o left join public.digest_schedule s on s.organisation_id = o.id
        where s.organisation_id is null or s.running_for is not null or s.next_at <= public.medvirk_now(o.id)
        order by s.next_at nulls first, o.id limit "limit"
      $$;
      revoke execute on function organisations_with_due_digests(integer), clear_mail_bounce() from public;
      grant execute on function organisations_with_due_digests(integer) to medvirk_clock;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function organisations_with_due_digests(integer);
      drop trigger clear_mail_bounce on person;
      drop function clear_mail_bounce();
      alter table person drop column mail_bounces_since;
      drop index outbox_recipient, outbox_created;
      update outbox set state = 'HELD' where state in ('BOUNCED', 'SKIPPED');
      alter table outbox drop constraint outbox_state_check;
      alter table outbox add constraint outbox_state_check check (state in ('PENDING', 'SENT', 'HELD'));
      drop table digest_schedule, notification_preference, notice;
    `);
  }
}
