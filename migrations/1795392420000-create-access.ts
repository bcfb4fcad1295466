import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions, API tokens and idempotency keys. Secrets stand only as SHA-256. */
export class CreateAccess1795392420000 implements MigrationInterface {
  readonly name = 'CreateAccess1795392420000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table session (
        organisation_id uuid not null references organisation,
        id uuid not null default gen_random_uuid(),
        person_id uuid not null,
        hash bytea not null check (length(hash) = 32),
        created_at timestamptz(3) not null default clock_timestamp(),
        last_seen_at timestamptz(3) not null default clock_timestamp(),
        expires_at timestamptz(3) not null,
        ended_at timestamptz(3),
        primary key (organisation_id, id),
        unique (hash),
        foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
      );
      create index session_person on session (organisation_id, person_id);
      create index session_age on session (expires_at);

      create table api_token (
        organisation_id uuid not null references organisation,
        id uuid not null default gen_random_uuid(),
        person_id uuid not null,
        title text not null,
        hash bytea not null check (length(hash) = 32),
        scopes text[] not null,
        created_at timestamptz(3) not null default clock_timestamp(),
        last_used_at timestamptz(3),
        expires_at timestamptz(3) not null,
        revoked_at timestamptz(3),
        primary key (organisation_id, id),
        unique (hash),
        foreign key (organisation_id, person_id) references person (organisation_id, id) on delete cascade
      );
      create index api_token_person on api_token (organisation_id, person_id);

      create table idempotency_key (
        organisation_id uuid not null references organisation,
        actor_id uuid not null,
        mutation text not null,
        key text not null,
        body_hash text not null,
        -- Ids of what the mutation made; null only inside the transaction that is making it.
        effect jsonb,
        created_at timestamptz(3) not null default clock_timestamp(),
        primary key (organisation_id, actor_id, mutation, key)
      );
      create index idempotency_key_age on idempotency_key (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table idempotency_key, api_token, session;');
  }
}
