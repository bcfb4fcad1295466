import type { Id, WantedTask } from '#domain';
import type { Session } from '../session.ts';
import { subjectColumns } from './subject.ts';
import type { Subject } from './subject.ts';

export interface SubjectTasks { readonly subject: Subject; readonly tasks: readonly WantedTask[] }

interface TaskRow { id: Id; subject_id: Id; kind: string; occurrence: string; person_id: Id; due_on: string | null; action: string; subject: string }

const STANDING = `select id, subject_id, kind, occurrence, person_id, due_on::text, action, subject from task where organisation_id = $1 and subject_id = any ($2)`;
const PUT = `insert into task (organisation_id, initiative_id, objection_id, kind, occurrence, person_id, due_on, action, subject, created_at)
  select $1, r.initiative_id, r.objection_id, r.kind, r.occurrence, r.person_id, r.due_on, r.action, r.subject, (select medvirk_now($1))
  from json_to_recordset($2) as r(initiative_id uuid, objection_id uuid, kind text, occurrence text, person_id uuid, due_on date, action text, subject text)
  on conflict (organisation_id, subject_id, kind, occurrence, person_id) do update set due_on = excluded.due_on, action = excluded.action, subject = excluded.subject`;
const DROP = `delete from task where organisation_id = $1 and id = any ($2)`;

const nameOf = (subject: Id, kind: string, occurrence: string, person: Id): string => `${subject} ${kind} ${occurrence} ${person}`;

/** Makes the tasks of subjects equal to those wanted, one row per person. A task that stays keeps its id. */
export async function writeTasks(session: Session, wanted: readonly SubjectTasks[]): Promise<void> {
  if (wanted.length === 0) return;
  const rows = await session.query<TaskRow>('standing tasks', STANDING, [session.organisationId, wanted.map(({ subject }) => subject.id)]);
  const standing = new Map(rows.map((row) => [nameOf(row.subject_id, row.kind, row.occurrence, row.person_id), row]));
  const put: Record<string, unknown>[] = [];
  for (const { subject, tasks } of wanted) {
    for (const task of tasks) {
      for (const personId of new Set(task.personIds)) {
        const name = nameOf(subject.id, task.kind, task.occurrence, personId);
        const known = standing.get(name);
        standing.delete(name);
        if (known !== undefined && known.due_on === task.dueOn && known.action === task.action && known.subject === task.subject) continue;
        put.push({ ...subjectColumns(subject), kind: task.kind, occurrence: task.occurrence, person_id: personId, due_on: task.dueOn, action: task.action, subject: task.subject });
      }
    }
  }
  if (standing.size > 0) await session.query('drop tasks', DROP, [session.organisationId, [...standing.values()].map(({ id }) => id)]);
  if (put.length > 0) await session.query('put tasks', PUT, [session.organisationId, JSON.stringify(put)]);
}
