import type { MigrationInterface, QueryRunner } from 'typeorm';

const CURRENT = `(select nullif(current_setting('medvirk.org', true), '')::uuid)`;

/** What is kept back under aml § 8-3, and what belongs to a record besides its text: its kind, who laid it before the parties, corrections after the lock. */
export class KeepWithheldInformation1795411000000 implements MigrationInterface {
  readonly name = 'KeepWithheldInformation1795411000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table withheld_item (
        organisation_id uuid not null,
        id uuid not null,
        initiative_id uuid not null,
        position integer not null,
        package_id uuid,
        part text,
        scope text not null,
        ground text not null check (ground in ('CONSIDERABLE_HARM', 'SECRECY_BY_LAW')),
        reason text not null,
        ends_on date not null,
        document jsonb not null,
        by_actor jsonb not null,
        at timestamptz(3) not null,
        -- { at, reason }: reason null where the end came.
        opened jsonb,
        entry_id uuid not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id)
      );
      create index withheld_item_initiative on withheld_item (organisation_id, initiative_id, position);
      alter table withheld_item enable row level security;
      alter table withheld_item force row level security;
      create policy current_organisation on withheld_item using (organisation_id = ${CURRENT}) with check (organisation_id = ${CURRENT});
      grant select, insert, update, delete on withheld_item to medvirk_app;

      alter table meeting_record
        add column kind text not null default 'MINUTES' check (kind in ('MINUTES', 'AGREEMENT', 'DISAGREEMENT')),
        add column sent_by jsonb,
        add column corrections jsonb not null default '[]';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table meeting_record drop column corrections, drop column sent_by, drop column kind;
      drop table withheld_item;
    `);
  }
}
