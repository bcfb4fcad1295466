import { EVERYONE } from '../audience.ts';
import { column, elements, entry, id, inline, instant, json, jsonRows, localized, many, one, text, value } from '../fields.ts';
import { withInitiative, wholeInitiativeOf } from '../initiative-visibility.ts';
import { type ReadModel, type Rows, type Scope, type Sql, visibleTo } from '../model.ts';

/** Released: those who see the initiative whole, leader and unions at the same second. Published: everyone who sees the round. Before: nobody. */
const shown = (round: Sql, scope: Scope): Sql => `(${round}.status = 'PUBLISHED' or (${round}.status = 'RELEASED' and (${wholeInitiativeOf(round, scope) ?? 'true'})))`;

const round: ReadModel = {
  type: 'Round', rows: EVERYONE, node: { type: 'Round', table: 'feedback_round' }, ...withInitiative,
  fields: visibleTo(EVERYONE, {
    id: id('Round'), version: column('version'), initiative: one('Initiative', 'initiative', (up) => `${up}.initiative_id`, true), status: column('status'), title: column('title'), why: column('why'), askedBy: column('asked_by'),
    dataProtection: column('data_protection'), instrument: inline('RoundInstrument', (row) => `${row}.instrument`), follows: one('Round', 'feedback_round', (up) => `${up}.follows_id`, true),
    weeksAfterStart: value((row) => `(${row}.schedule -> 'weeksAfterStart')`), opensAt: instant('opens_at'), reminders: column('reminders'), closesAt: instant('closes_at'), releasesAt: instant('releases_at'), resultsAt: instant('results_at'),
    thresholds: inline('RoundThresholds', (row) => `${row}.thresholds`), groups: elements('RoundGroup', (up) => `${up}.groups`, 10), invited: column('invited'), leftOut: column('left_out'), responseRate: column('response_rate'),
    surplusCodes: column('surplus_codes'), doubleHolders: column('double_holders'), releasedAt: instant('released_at'), publishedAt: instant('published_at'), heard: elements('HeardTheme', (up) => `${up}.heard`, 5), reportedAt: instant('reported_at'),
    report: many('RoundReportRow', 'round_report', (self, up, scope) => `${self}.round_id = ${up}.id and ${shown(up, scope)}`, { orderBy: 'position, group_key', size: 40 }),
    comments: many('RoundComment', 'round_comment', (self, up, scope) => `${self}.round_id = ${up}.id and ${shown(up, scope)}`, { orderBy: 'question_key, id', size: 30 }), entry: entry(),
  }),
};

const instrument: ReadModel = {
  type: 'RoundInstrument', rows: EVERYONE, fields: visibleTo(EVERYONE, { key: text('key'), version: json('version'), title: localized((row) => `(${row} -> 'title')`), questions: json('questions'), factors: json('factors') }),
};
const thresholds: ReadModel = { type: 'RoundThresholds', rows: EVERYONE, fields: visibleTo(EVERYONE, { answers: json('answers'), remainder: json('remainder'), comments: json('comments'), invited: json('invited') }) };
const group: ReadModel = { type: 'RoundGroup', rows: EVERYONE, fields: visibleTo(EVERYONE, { key: text('key'), parent: text('parent'), label: text('label'), invited: json('invited') }) };
const theme: ReadModel = { type: 'HeardTheme', rows: EVERYONE, fields: visibleTo(EVERYONE, { theme: text('theme'), done: text('done'), whyNot: text('whyNot'), owner: text('owner'), dueOn: text('dueOn') }) };

/** The row itself, once. */
const itself: Rows = { from: (self, up) => `(select ${up}.cells as cells, ${up}.round_id as round_id) ${self}`, inside: true };
const reportRow: ReadModel = {
  type: 'RoundReportRow', rows: EVERYONE,
  fields: visibleTo(EVERYONE, {
    groupKey: column('group_key'), blockKey: column('block_key'),
    result: { kind: 'choice', cost: 0, by: (row) => `case when ${row}.cells is null then 'HIDDEN' else 'TOLD' end`, options: { HIDDEN: { type: 'TooFewAnswers', rows: itself }, TOLD: { type: 'Distribution', rows: itself } } },
  }),
};
const tooFew: ReadModel = {
  type: 'TooFewAnswers', rows: EVERYONE, fields: visibleTo(EVERYONE, { floor: value((row) => `(select (r.thresholds ->> 'answers')::integer from feedback_round r where r.id = ${row}.round_id)`, 1) }),
};
const distribution: ReadModel = {
  type: 'Distribution', rows: EVERYONE,
  fields: visibleTo(EVERYONE, { score: inline('FactorScore', (row) => `(${row}.cells -> 'score')`), questions: { kind: 'list', cost: 0, type: 'QuestionDistribution', size: 4, rows: jsonRows((up) => `${up}.cells -> 'questions'`) } }),
};
const N = (row: Sql): Sql => `(${row} ->> 'n')::double precision`;
const score: ReadModel = {
  type: 'FactorScore', rows: EVERYONE,
  fields: visibleTo(EVERYONE, {
    answered: json('n'), mean: value((row) => `((${row} ->> 'sum')::double precision / ${N(row)})`),
    standardDeviation: value((row) => `sqrt(greatest(0, ((${row} ->> 'squares')::double precision - (${row} ->> 'sum')::double precision ^ 2 / ${N(row)}) / (${N(row)} - 1)))`),
  }),
};
const question: ReadModel = { type: 'QuestionDistribution', rows: EVERYONE, fields: visibleTo(EVERYONE, { questionKey: text('question'), answered: json('answered'), counts: json('counts'), points: json('points') }) };
const comment: ReadModel = {
  type: 'RoundComment', rows: EVERYONE, fields: visibleTo(EVERYONE, { id: id('RoundComment'), questionKey: column('question_key'), groupKey: column('group_key'), text: column('text'), redacted: column('redacted') }),
};

/** Feedback rounds and what is told of them. Answers are no types: nobody can ask for one. */
export const rounds = [round, instrument, thresholds, group, theme, reportRow, tooFew, distribution, score, question, comment];
