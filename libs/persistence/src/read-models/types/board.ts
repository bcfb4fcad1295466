import { EVERYONE, INVOLVED } from '../audience.ts';
import { column, elements, entry, id, inline, instant, json, jsonId, many, named, one, text, value } from '../fields.ts';
import { globalIdSql } from '../global-id.ts';
import { withInitiative } from '../initiative-visibility.ts';
import { type ReadModel, visibleTo } from '../model.ts';

const board: ReadModel = {
  type: 'Board', rows: EVERYONE, node: { type: 'Board', table: 'board' }, ...withInitiative,
  fields: visibleTo(EVERYONE, {
    id: id('Board'), version: column('version'), initiative: one('Initiative', 'initiative', (up) => `${up}.initiative_id`, true), kind: column('kind'), title: column('title'), question: column('question'),
    activity: column('activity'), part: column('part'), proposal: one('Proposal', 'proposal', (up) => `${up}.proposal_id`, true), status: column('status'), groups: elements('HatGroup', (up) => `${up}.groups`, 5),
    cards: many('Card', 'board_card', (self, up) => `${self}.board_id = ${up}.id`, { size: 30 }),
    cardCount: value((row) => `(select count(*)::integer from board_card c where c.board_id = ${row}.id and c.struck is null)`, 1), openedBy: inline('Actor', (row) => `${row}.opened_by`),
    openedAt: instant('opened_at'), concluded: inline('BoardConcluded', (row) => `${row}.concluded`), findings: many('BoardFinding', 'finding', (self, up) => `${self}.board_id = ${up}.id`, { size: 10 }), entry: entry(),
  }),
};

/** Over a jsonb group of the board's row. */
const hatGroup: ReadModel = {
  type: 'HatGroup', rows: EVERYONE,
  fields: {
    ...visibleTo(EVERYONE, {
      id: jsonId('HatGroup'), number: json('number'), hat: text('hat'), size: value((row) => `jsonb_array_length(${row} -> 'memberIds')`), mine: value((row, { me }) => `(${row} -> 'memberIds') ? (${me})::text`),
    }),
    ...visibleTo(INVOLVED, { members: named('Person', 'person', (up) => `array(select m::uuid from jsonb_array_elements_text(${up} -> 'memberIds') m)`) }),
  },
};

const card: ReadModel = {
  type: 'Card', rows: EVERYONE,
  fields: {
    ...visibleTo(EVERYONE, {
      id: id('Card'), text: column('text'), section: column('section'), weight: column('weight'), interest: column('interest'), influence: column('influence'),
      hatGroupId: value((row) => globalIdSql('HatGroup', `${row}.group_id`)), fromPaper: column('from_paper'), withoutName: column('without_name'), at: instant('at'),
      struckReason: value((row) => `(${row}.struck ->> 'reason')`),
    }),
    // A keyword belongs to those who thought together, not to whoever held the pen.
    ...visibleTo(INVOLVED, { by: inline('Actor', (row) => `${row}.by_actor`) }),
  },
};

const concluded: ReadModel = {
  type: 'BoardConcluded', rows: EVERYONE,
  fields: visibleTo(EVERYONE, { by: inline('Actor', (row) => `(${row} -> 'by')`), at: text('at'), occurredOn: text('occurredOn'), participants: json('participants') }),
};

const finding: ReadModel = {
  type: 'BoardFinding', rows: EVERYONE, node: { type: 'BoardFinding', table: 'finding' }, ...withInitiative,
  fields: visibleTo(EVERYONE, {
    id: id('BoardFinding'), board: one('Board', 'board', (up) => `${up}.board_id`, true), kind: column('kind'), text: column('text'), part: column('part'), foundOn: column('found_on'),
    settled: inline('FindingSettled', (row) => `${row}.settled`), entry: entry(),
  }),
};

const settled: ReadModel = {
  type: 'FindingSettled', rows: EVERYONE,
  fields: visibleTo(EVERYONE, {
    outcome: text('outcome'), text: text('text'), risk: one('RiskAssessment', 'risk_assessment', (up) => `(${up} ->> 'riskId')::uuid`), proposal: one('Proposal', 'proposal', (up) => `(${up} ->> 'proposalId')::uuid`, true),
    by: inline('Actor', (row) => `(${row} -> 'by')`), at: text('at'),
  }),
};

export const boards = [board, hatGroup, card, concluded, finding, settled];
