import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What must happen later, what leaves the house, what waits for people, and what could not run. */
export class CreateTimerAndOutbox1795392360000 implements MigrationInterface {
  readonly name = 'CreateTimerAndOutbox1795392360000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- No reference to organisation of their own here and in task: the subject has one, and each reference costs a look-up per row.
      create table timer (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        initiative_id uuid,
        objection_id uuid,
        subject_id uuid not null generated always as (coalesce(initiative_id, objection_id)) stored,
        kind text not null,
        occurrence text not null,
        due_at timestamptz(3) not null,
        -- What the instant was reckoned from, so that a change of calendar can be explained.
        civil_date date not null,
        zone text not null default 'Europe/Oslo',
        rule text not null,
        -- ALARMED: could not run; tried again from \`not_before\`, late but never skipped.
        state text not null default 'PENDING' check (state in ('PENDING', 'ALARMED', 'DONE', 'CANCELLED')),
        attempt integer not null default 0,
        -- Real time, not domain time.
        not_before timestamptz(3),
        -- Raised whenever the timer is completed, alarmed or armed anew: whoever holds an older one changes nothing.
        epoch integer not null default 1,
        done_at timestamptz(3),
        primary key (organisation_id, id),
        unique (organisation_id, subject_id, kind, occurrence),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id),
        foreign key (organisation_id, objection_id) references objection (organisation_id, id),
        check ((initiative_id is null) <> (objection_id is null)),
        check (state <> 'ALARMED' or not_before is not null)
      );
      create index timer_due on timer (organisation_id, due_at, id) where state = 'PENDING';
      -- Objections have few timers: without an index of their own, each claim would look through all that are due for them.
      create index timer_due_objection on timer (organisation_id, due_at, id) where state = 'PENDING' and objection_id is not null;
      create index timer_alarmed on timer (organisation_id, not_before) where state = 'ALARMED';

      create table outbox (
        organisation_id uuid not null references organisation,
        id uuid not null,
        kind text not null,
        recipient_id uuid,
        payload jsonb not null,
        created_at timestamptz(3) not null default clock_timestamp(),
        -- HELD: stays in the product's own outbox, since a replay organisation sends nothing outside, or no transport is set up.
        state text not null default 'PENDING' check (state in ('PENDING', 'SENT', 'HELD')),
        attempt integer not null default 0,
        not_before timestamptz(3) not null default clock_timestamp(),
        settled_at timestamptz(3),
        error text,
        primary key (organisation_id, id)
      );
      create index outbox_pending on outbox (organisation_id, not_before, id) where state = 'PENDING';

      create table task (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        initiative_id uuid,
        objection_id uuid,
        subject_id uuid not null generated always as (coalesce(initiative_id, objection_id)) stored,
        kind text not null,
        occurrence text not null,
        person_id uuid not null,
        due_on date,
        action text not null,
        -- What it concerns, in the words people wrote.
        subject text not null,
        created_at timestamptz(3) not null,
        primary key (organisation_id, id),
        unique (organisation_id, subject_id, kind, occurrence, person_id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id),
        foreign key (organisation_id, objection_id) references objection (organisation_id, id),
        foreign key (organisation_id, person_id) references person (organisation_id, id),
        check ((initiative_id is null) <> (objection_id is null))
      );
      create index task_person on task (organisation_id, person_id, due_on, id);

      create table alarm (
        organisation_id uuid not null references organisation,
        id uuid not null default gen_random_uuid(),
        kind text not null check (kind in ('TIMER', 'OUTBOX', 'SEQUENCER')),
        subject_id uuid not null,
        initiative_id uuid,
        reason text not null,
        count integer not null default 1,
        raised_at timestamptz(3) not null default clock_timestamp(),
        last_at timestamptz(3) not null default clock_timestamp(),
        cleared_at timestamptz(3),
        primary key (organisation_id, id)
      );
      create unique index alarm_standing on alarm (organisation_id, kind, subject_id) where cleared_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table alarm, task, outbox, timer;');
  }
}
