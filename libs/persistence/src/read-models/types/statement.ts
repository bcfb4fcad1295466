import { EVERYONE } from '../audience.ts';
import { column, entry, id, inline, instant, jsonId, one, text, value } from '../fields.ts';
import { wholeInitiativeOf } from '../initiative-visibility.ts';
import { type ReadModel, type Scope, type Sql, visibleTo } from '../model.ts';

/** As `isAnswered` of the rules: an answer that is contested, or was put off to a day now past, is none. */
const standing = (row: Sql, { today }: Scope): Sql => `case when ${isUnanswered(row, today)} then 'UNANSWERED' when ${row}.answer ->> 'effect' = 'DEFERRED' then 'DEFERRED' else 'ANSWERED' end`;

/** SQL of whether a statement waits for its answer on a day. */
export const isUnanswered = (row: Sql, today: Sql): Sql =>
  `(${row}.answer is null or ${row}.grouping_contested is not null or (${row}.answer ->> 'effect' = 'DEFERRED' and (${row}.answer ->> 'until')::date < ${today}))`;

const statement: ReadModel = {
  type: 'Statement', rows: EVERYONE, node: { type: 'Statement', table: 'statement' },
  // Those whom a change affects see what they said themselves.
  visible: (row, scope) => {
    const whole = wholeInitiativeOf(row, scope);
    return whole === null ? null : `${row}.by_person_id = ${scope.me} or ${whole}`;
  },
  fields: visibleTo(EVERYONE, {
    id: id('Statement'), party: one('Party', 'party', (up) => `${up}.party_id`, true), by: inline('Actor', (row) => `${row}.by_actor`), forwarded: column('forwarded'), standing: value(standing), text: column('text'),
    proposal: one('Proposal', 'proposal', (up) => `${up}.proposal_id`, true), receivedAt: instant('received_at'), inTime: column('in_time'), answerDueOn: column('answer_due_on'),
    overdueAt: instant('overdue_at'), answer: inline('Answer', (row) => `${row}.answer`), groupingContested: inline('GroupingContested', (row) => `${row}.grouping_contested`),
    initiative: one('Initiative', 'initiative', (up) => `${up}.initiative_id`), entry: entry(),
  }),
};

/** Over a jsonb `StatementAnswer`. Which others share the answer is not shown, for they may be someone else's words. */
const answer: ReadModel = {
  type: 'Answer', rows: EVERYONE,
  fields: visibleTo(EVERYONE, {
    id: jsonId('Answer'), effect: text('effect'), text: text('text'), proposal: one('Proposal', 'proposal', (up) => `(${up} ->> 'proposalId')::uuid`),
    changedFrom: one('Proposal', 'proposal', (up) => `(${up} ->> 'fromProposalId')::uuid`), until: text('until'), at: text('at'),
    by: inline('Actor', (row) => `(${row} -> 'by')`), sharedWithCount: value((row) => `jsonb_array_length(${row} -> 'sharedWith')`),
  }),
};

const groupingContested: ReadModel = { type: 'GroupingContested', rows: EVERYONE, fields: visibleTo(EVERYONE, { at: text('at'), reason: text('reason') }) };

export const statements = [statement, answer, groupingContested];
