import type { MigrationInterface, QueryRunner } from 'typeorm';

const CURRENT = `(select nullif(current_setting('medvirk.org', true), '')::uuid)`;

/** One-time codes with which a party's office-holder signs on another's screen. Kept by their hash alone, and for minutes. */
export class SignInTheRoom1795410060000 implements MigrationInterface {
  readonly name = 'SignInTheRoom1795410060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table signing_code (
        organisation_id uuid not null references organisation,
        hash bytea not null,
        record_id uuid not null,
        party_id uuid not null,
        sent_at timestamptz(3),
        -- Who made it, with the roles and offices of that moment.
        signer jsonb not null,
        -- Real time, not domain time, as for sessions.
        expires_at timestamptz(3) not null,
        used_at timestamptz(3),
        primary key (organisation_id, hash)
      );
      create index signing_code_expires on signing_code (organisation_id, expires_at);
      alter table signing_code enable row level security;
      alter table signing_code force row level security;
      grant select, insert, update, delete on signing_code to medvirk_app;
      create policy current_organisation on signing_code using (organisation_id = ${CURRENT}) with check (organisation_id = ${CURRENT});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table signing_code;');
  }
}
