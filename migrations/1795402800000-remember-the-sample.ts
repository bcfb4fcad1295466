import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which organisation the sample was loaded into, written once it is whole. The owner's alone: no other role sees across organisations. */
export class RememberTheSample1795402800000 implements MigrationInterface {
  readonly name = 'RememberTheSample1795402800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sample_organisation (
        case_key text primary key,
        organisation_id uuid not null references organisation,
        loaded_at timestamptz(3) not null default clock_timestamp()
      );
      alter table sample_organisation enable row level security;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sample_organisation;');
  }
}
