import { EVERYONE, INVOLVED } from '../audience.ts';
import { column, entry, id, inline, instant, json, one, text } from '../fields.ts';
import { wholeInitiativeOf } from '../initiative-visibility.ts';
import { type ReadModel, type Scope, type Sql, visibleTo } from '../model.ts';

/** One's own, one's union's, at one's level, or against an initiative that one sees whole. */
function seesObjection(row: Sql, scope: Scope, inside: boolean): Sql | null {
  const whole = wholeInitiativeOf(row, scope);
  if (inside || whole === null) return null;
  return [
    `${row}.by_person_id = ${scope.me}`,
    ...(scope.access.hasUnions ? [`${row}.union_key = any (${scope.unions})`] : []),
    ...(scope.access.hasLevels ? [`${row}.unit_id = any (${scope.levels}::uuid[])`] : []),
    whole,
  ].join(' or ');
}

const processObjection: ReadModel = {
  type: 'ProcessObjection', rows: INVOLVED, node: { type: 'ProcessObjection', table: 'objection' }, visible: seesObjection,
  fields: visibleTo(EVERYONE, {
    id: id('ProcessObjection'), version: column('version'), initiative: one('Initiative', 'initiative', (up) => `${up}.initiative_id`), unit: one('Unit', 'unit', (up) => `${up}.unit_id`),
    union: column('union_key'), kind: column('kind'), matter: column('matter'), text: column('text'), by: inline('Actor', (row) => `${row}.by_actor`), raisedAt: instant('raised_at'),
    answerDueOn: column('answer_due_on'), overdueAt: instant('overdue_at'), answer: inline('ObjectionAnswer', (row) => `${row}.answer`), entry: entry(),
  }),
};

const objectionAnswer: ReadModel = {
  type: 'ObjectionAnswer', rows: INVOLVED, fields: visibleTo(EVERYONE, { upheld: json('upheld'), text: text('text'), by: inline('Actor', (row) => `(${row} -> 'by')`), at: text('at') }),
};

export const processObjections = [processObjection, objectionAnswer];
