import { EVERYONE, INVOLVED } from '../audience.ts';
import { column, entry, id, instant, one, value } from '../fields.ts';
import { withWholeInitiative } from '../initiative-visibility.ts';
import { type ReadModel, visibleTo } from '../model.ts';

const task: ReadModel = {
  type: 'Task', rows: EVERYONE, node: { type: 'Task', table: 'task' },
  // Nobody sees another's list, whatever their role.
  visible: (row, { me }) => `${row}.person_id = ${me}`,
  fields: visibleTo(EVERYONE, {
    id: id('Task'), kind: column('kind'), action: column('action'), subject: column('subject'), occurrence: column('occurrence'), dueOn: column('due_on'),
    overdue: value((row, { today }) => `coalesce(${row}.due_on < ${today}, false)`), initiative: one('Initiative', 'initiative', (up) => `${up}.initiative_id`),
    objection: one('ProcessObjection', 'objection', (up) => `${up}.objection_id`), createdAt: instant('created_at'),
  }),
};

const timer: ReadModel = {
  type: 'Timer', rows: INVOLVED, node: { type: 'Timer', table: 'timer' }, ...withWholeInitiative,
  fields: visibleTo(EVERYONE, {
    id: id('Timer'), kind: column('kind'), occurrence: column('occurrence'), dueAt: instant('due_at'), civilDate: column('civil_date'), rule: column('rule'), state: column('state'),
    attempt: column('attempt'),
  }),
};

const followUp: ReadModel = {
  type: 'FollowUp', rows: INVOLVED, node: { type: 'FollowUp', table: 'follow_up' }, ...withWholeInitiative,
  fields: visibleTo(EVERYONE, { id: id('FollowUp'), kind: column('kind'), occurrence: column('occurrence'), title: column('title'), at: instant('at'), entry: entry() }),
};

export const work = [task, timer, followUp];
