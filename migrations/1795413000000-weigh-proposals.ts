import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['hearing', 'hearing_comment', 'impact_assessment', 'council_view', 'board_outcome', 'finding', 'coverage_alternative', 'coverage_row'] as const;
const CURRENT = `(select nullif(current_setting('medvirk.org', true), '')::uuid)`;

/** Hearing rounds, impact, councils, what boards have brought out, and who was reached: how the proposals of an initiative are weighed. */
export class WeighProposals1795413000000 implements MigrationInterface {
  readonly name = 'WeighProposals1795413000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createHearings(runner);
    await this.createAssessments(runner);
    await this.createFindings(runner);
    await this.createCoverage(runner);
    for (const table of TABLES) {
      await runner.query(`
        alter table ${table} enable row level security; alter table ${table} force row level security;
        create policy current_organisation on ${table} using (organisation_id = ${CURRENT}) with check (organisation_id = ${CURRENT});
        grant select, insert, update, delete on ${table} to medvirk_app;
      `);
    }
  }

  private async createHearings(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hearing (
        organisation_id uuid not null,
        id uuid not null,
        initiative_id uuid not null,
        position integer not null,
        proposal_id uuid not null,
        part text,
        activity text,
        title text not null,
        question text not null,
        party_ids uuid[] not null,
        group_ids uuid[] not null,
        councils text[] not null,
        opened_at timestamptz(3) not null,
        closes_on date not null,
        closed_at timestamptz(3),
        summary jsonb,
        opened_by jsonb not null,
        entry_id uuid not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id),
        check (summary is null or closed_at is not null)
      );
      create index hearing_initiative on hearing (organisation_id, initiative_id, position);

      create table hearing_comment (
        organisation_id uuid not null,
        id uuid not null,
        initiative_id uuid not null,
        position integer not null,
        hearing_id uuid not null,
        party_id uuid,
        group_id uuid,
        without_name boolean not null,
        by_actor jsonb not null,
        by_person_id uuid generated always as ((by_actor ->> 'personId')::uuid) stored,
        text text not null,
        -- As it stood in the version that was heard: { start, quote, prefix, suffix }.
        passage jsonb,
        -- In later versions: [{ proposalId, start }], start null where the words are gone.
        anchors jsonb not null,
        received_at timestamptz(3) not null,
        replies jsonb not null,
        treatment jsonb,
        entry_id uuid not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id),
        foreign key (organisation_id, hearing_id) references hearing (organisation_id, id)
      );
      create index hearing_comment_initiative on hearing_comment (organisation_id, initiative_id, position);
      create index hearing_comment_hearing on hearing_comment (organisation_id, hearing_id, position);
    `);
  }

  private async createAssessments(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table impact_assessment (
        organisation_id uuid not null,
        id uuid not null,
        initiative_id uuid not null,
        position integer not null,
        proposal_id uuid not null,
        part text,
        alternative_id uuid,
        qualities jsonb not null,
        roles jsonb not null,
        by_actor jsonb not null,
        at timestamptz(3) not null,
        entry_id uuid not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id)
      );
      create index impact_assessment_initiative on impact_assessment (organisation_id, initiative_id, position);

      create table council_view (
        organisation_id uuid not null,
        id uuid not null,
        initiative_id uuid not null,
        position integer not null,
        council text not null check (council in ('ELDERLY', 'DISABLED', 'YOUTH')),
        outcome text not null check (outcome in ('STATED', 'NO_STATEMENT', 'NOT_CONCERNED')),
        text text not null,
        proposal_id uuid,
        part text,
        registered jsonb not null,
        by_actor jsonb not null,
        entry_id uuid not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id)
      );
      create index council_view_initiative on council_view (organisation_id, initiative_id, position);
    `);
  }

  private async createFindings(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table board_outcome (
        organisation_id uuid not null,
        id uuid not null,
        initiative_id uuid not null,
        position integer not null,
        kind text not null check (kind in ('HATS', 'FORCE_FIELD', 'STAKEHOLDERS', 'CULTURE', 'TACIT')),
        title text not null,
        activity text,
        part text,
        proposal_id uuid,
        person_ids uuid[] not null,
        unnamed jsonb not null,
        cards integer not null check (cards > 0),
        registered jsonb not null,
        concluded_at timestamptz(3) not null,
        entry_id uuid not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id)
      );
      create index board_outcome_initiative on board_outcome (organisation_id, initiative_id, position);

      create table finding (
        organisation_id uuid not null,
        id uuid not null,
        initiative_id uuid not null,
        position integer not null,
        board_id uuid not null,
        kind text not null check (kind in ('RISK', 'ALTERNATIVE', 'QUESTION', 'KEEP')),
        text text not null,
        part text,
        found_on date not null,
        settled jsonb,
        entry_id uuid not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id),
        foreign key (organisation_id, board_id) references board_outcome (organisation_id, id)
      );
      create index finding_initiative on finding (organisation_id, initiative_id, position);
    `);
  }

  private async createCoverage(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Members of the group who are usually lost: [{ stratum, memberIds }].
      alter table affected_group add column strata jsonb not null default '[]';

      create table coverage_alternative (
        organisation_id uuid not null,
        id uuid not null,
        initiative_id uuid not null,
        position integer not null,
        group_ids uuid[] not null,
        text text not null,
        by_actor jsonb not null,
        at timestamptz(3) not null,
        entry_id uuid not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id)
      );
      create index coverage_alternative_initiative on coverage_alternative (organisation_id, initiative_id, position);

      -- Derived from the state, like criteria; counts alone.
      create table coverage_row (
        organisation_id uuid not null,
        initiative_id uuid not null,
        position integer not null,
        group_id uuid not null,
        stratum text check (stratum in ('NIGHT', 'PART_TIME', 'ON_LEAVE')),
        people integer not null check (people >= 0),
        reached integer not null check (reached between 0 and people),
        channels jsonb not null,
        alternative boolean not null,
        primary key (organisation_id, initiative_id, position),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id)
      );
      alter table initiative add column coverage_digest text not null default '';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table initiative drop column coverage_digest;
      alter table affected_group drop column strata;
      drop table coverage_row, coverage_alternative, finding, board_outcome, council_view, impact_assessment, hearing_comment, hearing;
    `);
  }
}
