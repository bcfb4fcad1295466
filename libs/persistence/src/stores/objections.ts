import type { Id, ProcessObjection, WantedTask, WantedTimer } from '#domain';
import { writeTasks } from '../derived/tasks.ts';
import { writeTimers } from '../derived/timers.ts';
import type { TimerClaim } from '../derived/timers.ts';
import type { Session } from '../session.ts';
import { objectionRow } from '../slices/objection-row.ts';
import { recordShape } from '../slices/slice.ts';

const LOCK = `select ${objectionRow.select} as state from objection t where t.organisation_id = $1 and t.id = $2 for no key update`;
const columns = Object.keys(objectionRow.columns).filter((column) => column !== 'organisation_id');
const UPSERT = `insert into objection (organisation_id, ${columns.join(', ')}) select $1, ${columns.map((column) => `r.${column}`).join(', ')}
  from json_to_recordset($2) as r(${recordShape(objectionRow.columns)})
  on conflict (organisation_id, id) do update set ${columns.filter((column) => column !== 'id').map((column) => `${column} = excluded.${column}`).join(', ')}`;

/** Locks and loads a process objection; null for an unknown id. */
export async function lockObjection(session: Session, id: Id): Promise<ProcessObjection | null> {
  const rows = await session.query<{ state: unknown[] }>('lock objection', LOCK, [session.organisationId, id]);
  return rows[0] === undefined ? null : objectionRow.item(rows[0].state);
}

/** Writes an objection with the timers and tasks that follow from it. */
export async function saveObjection(
  session: Session, after: ProcessObjection, derived: { readonly timers: readonly WantedTimer[]; readonly tasks: readonly WantedTask[] }, claimed: ReadonlyMap<Id, TimerClaim>,
): Promise<void> {
  const subject = { kind: 'OBJECTION', id: after.id } as const;
  await session.query('upsert objection', UPSERT, [session.organisationId, JSON.stringify([objectionRow.row(after)])]);
  await writeTimers(session, [{ subject, timers: derived.timers }], claimed);
  await writeTasks(session, [{ subject, tasks: derived.tasks }]);
}
