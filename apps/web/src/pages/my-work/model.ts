import type { MyWorkQuery } from '../../generated/pages/my-work/query.ts';
import { type Dates, osloDate } from '../../language/dates.ts';
import type { Language } from '../../language/language.ts';
import type { Translate } from '../../language/messages.ts';
import type { ClosedDates } from '../../language/working-days.ts';
import { remedyKey, type texts as criterionTexts } from '../../parts/criterion-texts.ts';
import { type Day, type dueTexts, dueWords } from '../../parts/due-words.ts';
import { remedyAddress } from '../../parts/remedy-address.ts';
import { currentStage, type StageStep } from '../../parts/stage-steps.ts';
import { texts } from './texts.ts';

type TaskNode = MyWorkQuery['myWork']['nodes'][number];

/** What the model writes with. */
export interface Pen { readonly language: Language; readonly dates: Dates; readonly t: Translate<typeof texts>; readonly due: Translate<typeof dueTexts>; readonly criterion: Translate<typeof criterionTexts> }

/** One row of «venter på deg»: what, where, when, and its one button. */
export interface TaskRow { readonly id: string; readonly what: string; readonly where: string | null; readonly when: string; readonly late: boolean; readonly button: string; readonly href: string }

export interface MyWorkModel {
  readonly lead: string;
  readonly rows: readonly TaskRow[];
  readonly more: string | null;
  /** Said where no row is. */
  readonly next: string;
  readonly initiatives: readonly { readonly id: string; readonly number: string; readonly title: string; readonly late: boolean; readonly stages: readonly StageStep[] }[];
  readonly year: number;
}

/** The page from its query. Overdue rows first, then by deadline, those without one last. */
export function myWorkModel(data: MyWorkQuery, closed: ClosedDates, pen: Pen): MyWorkModel {
  const day: Day = { today: osloDate(data.organisation.now), closed };
  const rows = [...data.myWork.nodes].sort(byDeadline).map((task) => rowOf(task, day, pen));
  const count = data.myWork.totalCount;
  return {
    lead: pen.t('lead', { count, late: rows.filter(({ late }) => late).length }),
    rows, more: count > rows.length ? pen.t('more', { shown: rows.length, count }) : null,
    next: nextThing(data, day, pen), initiatives: data.mine.nodes, year: Number(day.today.slice(0, 4)),
  };
}

const byDeadline = (one: TaskNode, other: TaskNode): number => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999') || one.createdAt.localeCompare(other.createdAt);

function rowOf(task: TaskNode, day: Day, { language, dates, t, due, criterion }: Pen): TaskRow {
  const kind = kindOf(task.kind);
  return {
    id: task.id, what: t(kind, { subject: subjectOf(task, language) }), where: task.initiative === null ? null : `${task.initiative.number} ${task.initiative.title}`,
    when: dueWords(task.dueOn, day, due, dates), late: task.overdue, button: task.kind === 'MEND_CRITERION' ? criterion(remedyKey(task.action)) : t(`${kind}_do`), href: addressOf(task),
  };
}

type Key = keyof typeof texts;
/** Kinds of task that have words: those with a button. */
type Kind = { [K in Key]: `${K}_do` extends Key ? K : never }[Key];

/** New kinds of task may come before their words do. */
const kindOf = (kind: string): Kind => (`${kind}_do` in texts ? kind as Kind : 'other');

/** A criterion is named by its key in a task; people know it by its title. */
function subjectOf(task: TaskNode, language: Language): string {
  if (task.kind !== 'MEND_CRITERION') return task.subject;
  return criterionOf(task)?.title[language] ?? task.subject;
}

const criterionOf = (task: TaskNode) => task.initiative?.gate?.criteria.find(({ key }) => key === task.subject);

function addressOf(task: TaskNode): string {
  if (task.initiative === null) return '/innsigelser';
  if (task.kind === 'REACT_TO_OVERRIDE') return `/prosesser/${task.initiative.number}/for-beslutning`;
  if (task.kind === 'ANSWER_OBJECTION') return `/prosesser/${task.initiative.number}/innspill`;
  const criterion = criterionOf(task);
  return remedyAddress(task.initiative.number, criterion === undefined ? { mutation: task.action } : { mutation: task.action, name: criterion.name, missing: criterion.missing });
}

/** When the next thing comes, for whoever has nothing to do: the nearest meeting or deadline of a stage. */
function nextThing(data: MyWorkQuery, { today }: Day, { language, dates, t }: Pen): string {
  const meetings = data.upcoming.nodes.filter(({ startsAt }) => osloDate(startsAt) >= today).map(({ title, startsAt }) => ({ date: osloDate(startsAt), title: `«${title}»`, when: dates.moment(startsAt) }));
  const stages = data.mine.nodes.flatMap(({ number, stages: all }) => {
    const stage = currentStage(all);
    return stage === null || stage.dueOn === null || stage.dueOn < today ? [] : [{ date: stage.dueOn, title: t('stageDue', { stage: stage.title[language], number }), when: dates.long(stage.dueOn) }];
  });
  const [first] = [...meetings, ...stages].sort((one, other) => one.date.localeCompare(other.date));
  return first === undefined ? t('emptyNone') : t('emptyNext', { title: first.title, when: first.when });
}
