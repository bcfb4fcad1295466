import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Parties, proposals, packages, statements, meetings, records with sign-off, risk and process objections. */
export class CreateInvolvement1795392240000 implements MigrationInterface {
  readonly name = 'CreateInvolvement1795392240000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createPartiesAndProposals(runner);
    await this.createMeetings(runner);
    await this.createRecordsAndRisk(runner);
  }

  private async createPartiesAndProposals(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table party (
        organisation_id uuid not null,
        id uuid not null,
        initiative_id uuid not null,
        position integer not null,
        side text not null check (side in ('EMPLOYER', 'EMPLOYEES')),
        union_key text,
        name text not null,
        holders jsonb not null,
        mandates jsonb not null,
        listed_at timestamptz(3) not null,
        -- The stage visit in which it was listed: a union that comes to after involvement was left has not been consulted.
        listed_in uuid,
        removed_at timestamptz(3),
        removed_reason text,
        entry_id uuid not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id),
        check ((removed_at is null) = (removed_reason is null))
      );
      create index party_initiative on party (organisation_id, initiative_id, position);

      create table proposal (
        organisation_id uuid not null,
        id uuid not null,
        initiative_id uuid not null,
        position integer not null,
        version integer not null,
        part text,
        title text not null,
        text text not null,
        alternatives jsonb not null,
        substantial boolean not null,
        requires_agreement text[] not null,
        put_at timestamptz(3) not null,
        entry_id uuid not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id)
      );
      create index proposal_initiative on proposal (organisation_id, initiative_id, position);

      create table information_package (
        organisation_id uuid not null,
        id uuid not null,
        initiative_id uuid not null,
        position integer not null,
        kind text not null check (kind in ('FIRST_INFORMATION', 'CONSULTATION', 'MEETING_PLAN', 'INFORMATION')),
        title text not null,
        part text,
        proposal_id uuid,
        documents jsonb not null,
        replaces_id uuid,
        registered jsonb not null,
        entry_id uuid not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id)
      );
      create index information_package_initiative on information_package (organisation_id, initiative_id, position);

      create table package_delivery (
        organisation_id uuid not null,
        package_id uuid not null,
        position integer not null,
        initiative_id uuid not null,
        to_kind text not null check (to_kind in ('PARTY', 'GROUP')),
        to_id uuid not null,
        delivered_at timestamptz(3) not null,
        opened_at timestamptz(3),
        opened_by jsonb,
        primary key (organisation_id, package_id, position),
        foreign key (organisation_id, package_id) references information_package (organisation_id, id)
      );
      create index package_delivery_initiative on package_delivery (organisation_id, initiative_id, package_id, position);

      create table preparation_request (
        organisation_id uuid not null,
        id uuid not null,
        initiative_id uuid not null,
        position integer not null,
        party_id uuid not null,
        until date not null,
        reason text not null,
        at timestamptz(3) not null,
        answer jsonb,
        entry_id uuid not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id),
        foreign key (organisation_id, party_id) references party (organisation_id, id)
      );
      create index preparation_request_initiative on preparation_request (organisation_id, initiative_id, position);

      create table statement (
        organisation_id uuid not null,
        id uuid not null,
        initiative_id uuid not null,
        position integer not null,
        party_id uuid,
        by_actor jsonb not null,
        by_person_id uuid generated always as ((by_actor ->> 'personId')::uuid) stored,
        text text not null,
        proposal_id uuid,
        received_at timestamptz(3) not null,
        in_time boolean not null,
        answer_due_on date not null,
        answer jsonb,
        answer_id uuid generated always as ((answer ->> 'id')::uuid) stored,
        grouping_contested jsonb,
        overdue_at timestamptz(3),
        entry_id uuid not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id),
        foreign key (organisation_id, party_id) references party (organisation_id, id)
      );
      create index statement_initiative on statement (organisation_id, initiative_id, position);
      create index statement_answer on statement (organisation_id, answer_id) where answer_id is not null;
    `);
  }

  private async createMeetings(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table meeting_series (
        organisation_id uuid not null references organisation,
        id uuid not null,
        unit_id uuid not null,
        title text not null,
        -- How often: { unit: 'WEEKS' | 'MONTHS', count, ... }.
        rhythm jsonb not null default '{}',
        primary key (organisation_id, id),
        foreign key (organisation_id, unit_id) references unit (organisation_id, id)
      );

      create table meeting (
        organisation_id uuid not null references organisation,
        id uuid not null,
        version integer not null check (version > 0),
        unit_id uuid not null,
        title text not null,
        place text,
        series_id uuid,
        starts_at timestamptz(3) not null,
        status text not null check (status in ('PLANNED', 'SUMMONED', 'HELD', 'CANCELLED')),
        other_time_requests jsonb not null,
        held jsonb,
        primary key (organisation_id, id),
        foreign key (organisation_id, unit_id) references unit (organisation_id, id),
        foreign key (organisation_id, series_id) references meeting_series (organisation_id, id)
      );
      create index meeting_starts on meeting (organisation_id, starts_at, id);

      create table agenda_item (
        organisation_id uuid not null,
        id uuid not null,
        meeting_id uuid not null,
        -- Place in the state's array; \`number\` is the item's own position on the agenda.
        position integer not null,
        number integer not null,
        initiative_id uuid,
        title text not null,
        intensity text not null check (intensity in ('INFORM', 'ADVISE', 'CONSULT', 'AGREE')),
        proposal_id uuid,
        part text,
        added_by jsonb not null,
        added_at timestamptz(3) not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, meeting_id) references meeting (organisation_id, id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id)
      );
      create index agenda_item_meeting on agenda_item (organisation_id, meeting_id, position);
      create index agenda_item_initiative on agenda_item (organisation_id, initiative_id, meeting_id) where initiative_id is not null;

      create table summons (
        organisation_id uuid not null,
        id uuid not null,
        meeting_id uuid not null,
        position integer not null,
        starts_at timestamptz(3) not null,
        sent_at timestamptz(3) not null,
        deliveries jsonb not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, meeting_id) references meeting (organisation_id, id)
      );
      create index summons_meeting on summons (organisation_id, meeting_id, position);

      create table attendance (
        organisation_id uuid not null,
        meeting_id uuid not null,
        position integer not null,
        person_id uuid not null,
        name text not null,
        side text not null check (side in ('EMPLOYER', 'EMPLOYEES')),
        union_key text,
        deputy boolean not null,
        presence text not null check (presence in ('MET', 'ABSENT')),
        reason text,
        confirmed_by jsonb not null,
        confirmed_at timestamptz(3) not null,
        primary key (organisation_id, meeting_id, position),
        foreign key (organisation_id, meeting_id) references meeting (organisation_id, id)
      );
      create index attendance_person on attendance (organisation_id, person_id);
    `);
  }

  private async createRecordsAndRisk(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table meeting_record (
        organisation_id uuid not null,
        id uuid not null,
        initiative_id uuid not null,
        position integer not null,
        meeting_id uuid not null,
        item_id uuid not null,
        intensity text not null check (intensity in ('INFORM', 'ADVISE', 'CONSULT', 'AGREE')),
        proposal_id uuid,
        part text,
        text text not null,
        drafted_by jsonb not null,
        drafted_at timestamptz(3) not null,
        sent_at timestamptz(3),
        reminded_at timestamptz(3),
        views jsonb not null,
        locked_at timestamptz(3),
        registered jsonb not null,
        entry_id uuid not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id),
        foreign key (organisation_id, meeting_id) references meeting (organisation_id, id)
      );
      create index meeting_record_initiative on meeting_record (organisation_id, initiative_id, position);
      create index meeting_record_meeting on meeting_record (organisation_id, meeting_id);

      create table sign_off (
        organisation_id uuid not null,
        id uuid not null,
        record_id uuid not null,
        initiative_id uuid not null,
        position integer not null,
        party_id uuid not null,
        exit text not null check (exit in ('SIGNED', 'SIGNED_WITH_DISSENT', 'DECLINED', 'LAPSED', 'UNSIGNED')),
        words text,
        by_actor jsonb not null,
        at timestamptz(3) not null,
        scan_sha256 text,
        scan_name text,
        scan_opposed_at timestamptz(3),
        scan_counts_from date,
        entry_id uuid not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, record_id) references meeting_record (organisation_id, id),
        foreign key (organisation_id, party_id) references party (organisation_id, id)
      );
      create index sign_off_initiative on sign_off (organisation_id, initiative_id, record_id, position);

      create table risk_assessment (
        organisation_id uuid not null,
        id uuid not null,
        initiative_id uuid not null,
        position integer not null,
        proposal_id uuid,
        part text,
        alternative_id uuid,
        risks jsonb not null,
        signed_by jsonb not null,
        signed_at timestamptz(3) not null,
        safety_rep_due_on date not null,
        safety_rep_statement jsonb,
        amu jsonb,
        residual_accepted jsonb,
        entry_id uuid not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id)
      );
      create index risk_assessment_initiative on risk_assessment (organisation_id, initiative_id, position);

      create table objection (
        organisation_id uuid not null references organisation,
        id uuid not null,
        version integer not null check (version > 0),
        initiative_id uuid,
        unit_id uuid not null,
        union_key text,
        kind text not null,
        matter text not null,
        text text not null,
        by_actor jsonb not null,
        by_person_id uuid generated always as ((by_actor ->> 'personId')::uuid) stored,
        raised_at timestamptz(3) not null,
        answer_due_on date not null,
        overdue_at timestamptz(3),
        answer jsonb,
        entry_id uuid not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id),
        foreign key (organisation_id, unit_id) references unit (organisation_id, id)
      );
      create index objection_initiative on objection (organisation_id, initiative_id, raised_at);
      create index objection_raised on objection (organisation_id, raised_at desc, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table objection, risk_assessment, sign_off, meeting_record, attendance, summons, agenda_item, meeting, meeting_series,
      statement, preparation_request, package_delivery, information_package, proposal, party;`);
  }
}
