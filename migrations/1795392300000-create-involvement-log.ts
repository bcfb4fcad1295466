import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log in two tables: the frame with its commitment, which stays, and payload with salt, which may be erased (engine.md section 5). */
export class CreateInvolvementLog1795392300000 implements MigrationInterface {
  readonly name = 'CreateInvolvementLog1795392300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table entry (
        organisation_id uuid not null,
        id uuid not null,
        initiative_id uuid,
        -- Order of recording; rises within an initiative, since appends to one stand behind its lock.
        seq bigint generated always as identity,
        type text not null,
        actor_role text not null,
        actor_side text check (actor_side in ('EMPLOYER', 'EMPLOYEES')),
        recorded_at timestamptz(3) not null,
        -- Claimed civil date, where it differs from the date of recording.
        occurred_on date,
        commitment bytea not null check (length(commitment) = 32),
        -- Recorded in a replay organisation: badged wherever it is shown.
        replay boolean not null,
        -- Place in the organisation's tree; given once by the sequencer.
        leaf_index bigint,
        primary key (organisation_id, id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id)
      );
      create index entry_initiative on entry (organisation_id, initiative_id, seq desc);
      create index entry_seq on entry (organisation_id, seq desc);
      create unique index entry_leaf on entry (organisation_id, leaf_index) where leaf_index is not null;
      create index entry_unsequenced on entry (organisation_id, seq) where leaf_index is null;

      create table entry_payload (
        organisation_id uuid not null,
        entry_id uuid not null,
        -- { "by": ActorRef, "fact": payload of the fact }; exactly what the commitment is of.
        payload jsonb not null,
        salt bytea not null check (length(salt) = 32),
        primary key (organisation_id, entry_id),
        foreign key (organisation_id, entry_id) references entry (organisation_id, id)
      );

      create table log_head (
        organisation_id uuid primary key references organisation,
        size bigint not null default 0 check (size >= 0),
        -- Roots of the full subtrees from the largest down: at most 20 hashes.
        frontier bytea[] not null default '{}',
        updated_at timestamptz(3) not null default clock_timestamp()
      );
    `);
  }

  /** There is no way back: the log is the evidence. */
  down(): Promise<void> {
    return Promise.reject(new Error('The involvement log is never dropped by a migration; remove the database by hand if that is what you want.'));
  }
}
