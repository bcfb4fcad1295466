import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Standing meetings with their terms, a timer of their own that plans them further, and where the organisation's routine for whistle-blowing is found. */
export class KeepStandingMeetings1795410120000 implements MigrationInterface {
  readonly name = 'KeepStandingMeetings1795410120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table meeting_series
        add column version integer not null default 1 check (version > 0),
        add column place text,
        add column minutes integer not null default 60 check (minutes > 0),
        add column on_closed_day text not null default 'SKIP' check (on_closed_day in ('SKIP', 'NEXT_WORKING_DAY')),
        add column participants jsonb not null default '[]',
        add column agenda_closes_working_days integer not null default 1,
        add column starts_on date not null default current_date,
        add column planned_through date,
        add column ended jsonb,
        add column set_up_by jsonb not null default '{}',
        add column set_up_at timestamptz(3) not null default clock_timestamp(),
        add column entry_id uuid;
      alter table organisation add column whistleblowing jsonb;
    `);
    await this.letSeriesHaveTimers(runner);
  }

  /** The subject is one of three. A generated column cannot be given another expression before PostgreSQL 17, so that it is made anew. */
  private async letSeriesHaveTimers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ declare found text; begin
        select conname into strict found from pg_constraint
          where conrelid = 'timer'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%initiative_id IS NULL%' and pg_get_constraintdef(oid) like '%objection_id IS NULL%';
        execute format('alter table timer drop constraint %I', found);
      end $$;
      alter table timer drop column subject_id;
      alter table timer add column series_id uuid;
      alter table timer add column subject_id uuid not null generated always as (coalesce(initiative_id, objection_id, series_id)) stored,
        add unique (organisation_id, subject_id, kind, occurrence),
        add foreign key (organisation_id, series_id) references meeting_series (organisation_id, id),
        add constraint timer_has_one_subject check (num_nonnulls(initiative_id, objection_id, series_id) = 1);
      create index timer_due_series on timer (organisation_id, due_at, id) where state = 'PENDING' and series_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from timer where series_id is not null;
      alter table timer drop constraint timer_has_one_subject;
      alter table timer drop column subject_id;
      alter table timer drop column series_id;
      alter table timer add column subject_id uuid not null generated always as (coalesce(initiative_id, objection_id)) stored,
        add unique (organisation_id, subject_id, kind, occurrence), add check ((initiative_id is null) <> (objection_id is null));
      alter table organisation drop column whistleblowing;
      alter table meeting_series drop column version, drop column place, drop column minutes, drop column on_closed_day, drop column participants, drop column agenda_closes_working_days,
        drop column starts_on, drop column planned_through, drop column ended, drop column set_up_by, drop column set_up_at, drop column entry_id;
    `);
  }
}
