import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The initiative and what belongs to its stages. Every collection has `position`, its place in the state's array. */
export class CreateInitiative1795392180000 implements MigrationInterface {
  readonly name = 'CreateInitiative1795392180000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table initiative_number (
        organisation_id uuid not null references organisation,
        year integer not null,
        last integer not null,
        primary key (organisation_id, year)
      );

      create table initiative (
        organisation_id uuid not null references organisation,
        id uuid not null,
        number text not null,
        version integer not null check (version > 0),
        title text not null,
        purpose text not null,
        scope text not null check (scope in ('SMALL', 'ORDINARY', 'PROGRAMME')),
        status text not null check (status in ('RUNNING', 'CANCELLED', 'CLOSED')),
        playbook_key text not null,
        playbook_version integer not null,
        playbook_hash text not null,
        rule_set_key text not null,
        rule_set_version integer not null,
        unit_id uuid not null,
        leader_person_id uuid not null,
        leader_name text not null,
        superior_person_id uuid,
        superior_name text,
        programme_id uuid,
        archive_case text,
        -- Told from a record after it happened, not run here.
        recorded_afterwards boolean not null default false,
        considerable_importance boolean not null,
        concerns_councils boolean not null,
        starts_on date,
        statements_due_on date,
        created_at timestamptz(3) not null,
        ended_at timestamptz(3),
        mandate jsonb,
        -- Where it stands: of the last row in stage_visit, kept here for lists.
        stage text not null check (stage in ('diagnose', 'involve', 'decide', 'implement', 'evaluate')),
        round integer not null,
        part text,
        visit_id uuid not null,
        stage_entered_at timestamptz(3) not null,
        stage_due_on date,
        -- Of the stored criteria of the present gate: LAW and AGREEMENT that are neither met nor overridden.
        gate_unmet integer not null default 0,
        updated_at timestamptz(3) not null,
        -- One bit per collection that holds rows, so that loading skips the empty ones. Kept by the store alone.
        slices integer not null default 0,
        -- Digests of the criteria, timers and tasks that were last stored, so that a command which changes none of them reads and writes none.
        gate_digest text not null default '',
        timers_digest text not null default '',
        tasks_digest text not null default '',
        primary key (organisation_id, id),
        unique (organisation_id, number),
        foreign key (organisation_id, unit_id) references unit (organisation_id, id),
        foreign key (organisation_id, leader_person_id) references person (organisation_id, id),
        foreign key (organisation_id, superior_person_id) references person (organisation_id, id),
        foreign key (organisation_id, programme_id) references initiative (organisation_id, id),
        check (superior_person_id is null or superior_person_id <> leader_person_id)
      );
      -- updated_at moves with every command, so that every index here is written by each: no more of them than lists need.
      create index initiative_updated on initiative (organisation_id, updated_at desc, id);
      create index initiative_created on initiative (organisation_id, created_at desc, id);
      create index initiative_unit on initiative (organisation_id, unit_id);
      create index initiative_programme on initiative (organisation_id, programme_id) where programme_id is not null;

      create table stage_visit (
        organisation_id uuid not null,
        id uuid not null,
        initiative_id uuid not null,
        position integer not null,
        stage text not null check (stage in ('diagnose', 'involve', 'decide', 'implement', 'evaluate')),
        round integer not null check (round > 0),
        part text,
        entered_at timestamptz(3) not null,
        left_at timestamptz(3),
        reason text,
        due_on date,
        entry_id uuid not null,
        -- The version and transaction in which this visit's gate was last judged to be passed; what the gate guard asks for.
        judged_version integer,
        judged_in xid8,
        primary key (organisation_id, id),
        unique (organisation_id, initiative_id, position) deferrable initially immediate,
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id)
      );

      create table affected_group (
        organisation_id uuid not null,
        id uuid not null,
        initiative_id uuid not null,
        position integer not null,
        label text not null,
        unit_id uuid,
        profession text,
        contract text,
        shift text,
        people integer not null check (people >= 0),
        -- As snapshotted, in order; affected_member is the same in rows, for joins.
        member_ids uuid[] not null,
        entry_id uuid not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id)
      );
      create index affected_group_initiative on affected_group (organisation_id, initiative_id, position);

      create table affected_member (
        organisation_id uuid not null,
        group_id uuid not null,
        person_id uuid not null,
        initiative_id uuid not null,
        primary key (organisation_id, group_id, person_id),
        foreign key (organisation_id, group_id) references affected_group (organisation_id, id) on delete cascade,
        foreign key (organisation_id, person_id) references person (organisation_id, id)
      );
      create index affected_member_person on affected_member (organisation_id, person_id);

      create table initiative_person (
        organisation_id uuid not null,
        initiative_id uuid not null,
        person_id uuid not null,
        capacity text not null check (capacity in ('LEADER', 'SUPERIOR', 'PARTY', 'AFFECTED')),
        primary key (organisation_id, initiative_id, person_id, capacity),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id),
        foreign key (organisation_id, person_id) references person (organisation_id, id)
      );
      create index initiative_person_person on initiative_person (organisation_id, person_id, initiative_id);

      create table criterion (
        organisation_id uuid not null,
        id uuid not null default gen_random_uuid(),
        initiative_id uuid not null,
        -- The visit whose gate it belongs to. Rows of visits that have been left stay as they were judged at the passage.
        visit_id uuid not null,
        position integer not null,
        key text not null,
        name text not null,
        -- The playbook's activity that it asks for; null for criteria that ask for none.
        activity text,
        stage text not null,
        force text not null check (force in ('LAW', 'AGREEMENT', 'ADVICE')),
        state text not null check (state in ('MET', 'WAITING', 'MISSING')),
        basis text[] not null,
        overridable boolean not null,
        overridden_by uuid,
        waiting_on jsonb not null,
        since timestamptz(3),
        evidence uuid[] not null,
        review_at timestamptz(3),
        documented_by_hand boolean not null,
        missing jsonb not null,
        -- It asks for an exit of each entitled party (engine.md section 4); what the guard at implement looks for.
        consultation_required boolean not null,
        version integer not null,
        primary key (organisation_id, id),
        unique (organisation_id, visit_id, key),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id)
      );
      create index criterion_initiative on criterion (organisation_id, initiative_id, visit_id, position);

      create table decision (
        organisation_id uuid not null,
        id uuid not null,
        initiative_id uuid not null,
        position integer not null,
        proposal_id uuid,
        part text,
        title text not null,
        options jsonb not null,
        criteria jsonb not null,
        evidence uuid[] not null,
        reason text not null,
        decider jsonb not null,
        body text not null check (body in ('ADMINISTRATIVE', 'PARTY_COMPOSED_COMMITTEE', 'COUNCIL')),
        dissent_laid uuid[] not null,
        trial jsonb,
        registered jsonb not null,
        communicated jsonb not null,
        entry_id uuid not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id)
      );
      create index decision_initiative on decision (organisation_id, initiative_id, position);

      create table documentation (
        organisation_id uuid not null,
        id uuid not null,
        initiative_id uuid not null,
        position integer not null,
        activity text not null,
        part text,
        title text not null,
        note text not null,
        attachment jsonb not null,
        signed_by jsonb not null,
        registered jsonb not null,
        confirmations jsonb not null,
        entry_id uuid not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id)
      );
      create index documentation_initiative on documentation (organisation_id, initiative_id, position);

      create table gate_override (
        organisation_id uuid not null,
        id uuid not null,
        initiative_id uuid not null,
        position integer not null,
        stage text not null,
        visit_id uuid not null,
        criteria text[] not null,
        reason text not null check (length(reason) > 0),
        life_or_health boolean not null,
        by_actor jsonb not null,
        noticed_at timestamptz(3) not null,
        effective_at timestamptz(3) not null,
        entry_id uuid not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id),
        foreign key (organisation_id, visit_id) references stage_visit (organisation_id, id),
        check (effective_at >= noticed_at)
      );
      create index gate_override_initiative on gate_override (organisation_id, initiative_id, position);
      create index gate_override_noticed on gate_override (organisation_id, noticed_at);

      create table follow_up (
        organisation_id uuid not null,
        id uuid not null,
        initiative_id uuid not null,
        position integer not null,
        kind text not null,
        occurrence text not null,
        title text not null,
        at timestamptz(3) not null,
        entry_id uuid not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id)
      );
      create index follow_up_initiative on follow_up (organisation_id, initiative_id, position);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table follow_up, gate_override, documentation, decision, criterion, initiative_person, affected_member, affected_group,
      stage_visit, initiative, initiative_number;`);
  }
}
