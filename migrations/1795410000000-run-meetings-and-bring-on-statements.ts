import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What meetings say of length, members, late items and answers to summonses; statements brought on without a name; signatures given in the room. */
export class RunMeetingsAndBringOnStatements1795410000000 implements MigrationInterface {
  readonly name = 'RunMeetingsAndBringOnStatements1795410000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table meeting
        add column minutes integer not null default 60 check (minutes > 0),
        add column participants jsonb not null default '[]',
        add column agenda_closes_working_days integer not null default 1 check (agenda_closes_working_days >= 0),
        add column late_items jsonb not null default '[]',
        add column responses jsonb not null default '[]',
        add column calendar_sequence integer not null default 0;
      create index meeting_participant on meeting using gin (participants jsonb_path_ops);
      create index meeting_of_series on meeting (organisation_id, series_id, starts_at) where series_id is not null;
      alter table agenda_item add column late boolean not null default false, add column presented jsonb not null default '[]';
      alter table summons add column lead_time_working_days integer;
      alter table attendance add column unit_id uuid;
      alter table statement add column forwarded boolean not null default false;
      alter table sign_off add column screen_of jsonb;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sign_off drop column screen_of;
      alter table statement drop column forwarded;
      alter table attendance drop column unit_id;
      alter table summons drop column lead_time_working_days;
      alter table agenda_item drop column late, drop column presented;
      drop index meeting_of_series, meeting_participant;
      alter table meeting drop column minutes, drop column participants, drop column agenda_closes_working_days, drop column late_items, drop column responses, drop column calendar_sequence;
    `);
  }
}
