import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['board', 'board_card'] as const;
const CURRENT = `(select nullif(current_setting('medvirk.org', true), '')::uuid)`;

/** Boards and hat sessions with their cards: rows of their own, since many write at once and the initiative does not change by it. */
export class HangBoards1795413060000 implements MigrationInterface {
  readonly name = 'HangBoards1795413060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table board (
        organisation_id uuid not null references organisation,
        id uuid not null,
        version integer not null check (version > 0),
        initiative_id uuid not null,
        kind text not null check (kind in ('HATS', 'FORCE_FIELD', 'STAKEHOLDERS', 'CULTURE', 'TACIT')),
        title text not null,
        question text not null,
        activity text,
        part text,
        proposal_id uuid,
        status text not null check (status in ('OPEN', 'CONCLUDED')),
        groups jsonb not null,
        opened_by jsonb not null,
        opened_at timestamptz(3) not null,
        concluded jsonb,
        entry_id uuid not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, initiative_id) references initiative (organisation_id, id),
        check ((status = 'CONCLUDED') = (concluded is not null))
      );
      create index board_initiative on board (organisation_id, initiative_id, opened_at, id);

      create table board_card (
        organisation_id uuid not null,
        id uuid not null,
        board_id uuid not null,
        position integer not null,
        text text not null,
        section text not null,
        weight integer check (weight between 1 and 5),
        interest integer check (interest between 1 and 5),
        influence integer check (influence between 1 and 5),
        group_id uuid,
        from_paper boolean not null,
        without_name boolean not null,
        by_actor jsonb not null,
        at timestamptz(3) not null,
        struck jsonb,
        entry_id uuid not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, board_id) references board (organisation_id, id)
      );
      create index board_card_board on board_card (organisation_id, board_id, position);
    `);
    for (const table of TABLES) {
      await runner.query(`
        alter table ${table} enable row level security; alter table ${table} force row level security;
        create policy current_organisation on ${table} using (organisation_id = ${CURRENT}) with check (organisation_id = ${CURRENT});
        grant select, insert, update, delete on ${table} to medvirk_app;
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table board_card, board;');
  }
}
