import type { Id, Instant, WantedTimer } from '#domain';
import { instantText } from '../slices/field.ts';
import type { Session } from '../session.ts';
import { subjectColumns } from './subject.ts';
import type { Subject } from './subject.ts';

export interface SubjectTimers { readonly subject: Subject; readonly timers: readonly WantedTimer[] }

/** How a timer was claimed. Arming it anew raises its epoch, so that completing the old arming passes it over. */
export interface TimerClaim { readonly epoch: number; readonly attempt: number }

interface ArmedRow { id: Id; subject: Id; kind: string; occurrence: string; due: Instant }

const ARMED = `select id, subject_id as subject, kind, occurrence, ${instantText('due_at')} as due from timer
  where organisation_id = $1 and subject_id = any ($2) and state in ('PENDING', 'ALARMED')`;
/* One that has run is armed anew only for another instant, else it would run for ever; one that was cancelled, at once. */
const ARM = `insert into timer (organisation_id, initiative_id, objection_id, series_id, kind, occurrence, due_at, civil_date, rule)
  select $1, r.initiative_id, r.objection_id, r.series_id, r.kind, r.occurrence, r.due_at, r.civil_date, r.rule
  from json_to_recordset($2) as r(initiative_id uuid, objection_id uuid, series_id uuid, kind text, occurrence text, due_at timestamptz, civil_date date, rule text)
  on conflict (organisation_id, subject_id, kind, occurrence) do update set due_at = excluded.due_at, civil_date = excluded.civil_date, rule = excluded.rule,
    state = 'PENDING', epoch = timer.epoch + 1, attempt = 0, not_before = null, done_at = null
  where timer.due_at <> excluded.due_at or timer.state = 'CANCELLED'`;
const CANCEL = `update timer set state = 'CANCELLED', not_before = null where organisation_id = $1 and id = any ($2)`;

const nameOf = (subject: Id, kind: string, occurrence: string): string => `${subject} ${kind} ${occurrence}`;

/**
 * Makes the armed timers of subjects equal to those wanted: arms the new and the moved, cancels the rest. `claimed` are timers that this transaction
 * fires: they are completed, not cancelled.
 */
export async function writeTimers(session: Session, wanted: readonly SubjectTimers[], claimed: ReadonlyMap<Id, TimerClaim>): Promise<void> {
  if (wanted.length === 0) return;
  const rows = await session.query<ArmedRow>('armed timers', ARMED, [session.organisationId, wanted.map(({ subject }) => subject.id)]);
  const armed = new Map(rows.map((row) => [nameOf(row.subject, row.kind, row.occurrence), row]));
  const toArm: Record<string, unknown>[] = [];
  for (const { subject, timers } of wanted) {
    for (const timer of timers) {
      const name = nameOf(subject.id, timer.kind, timer.occurrence);
      const known = armed.get(name);
      armed.delete(name);
      if (known?.due === timer.dueAt) continue;
      toArm.push({ ...subjectColumns(subject), series_id: subject.kind === 'SERIES' ? subject.id : null, kind: timer.kind, occurrence: timer.occurrence, due_at: timer.dueAt, civil_date: timer.civilDate, rule: timer.rule });
    }
  }
  const toCancel = [...armed.values()].map(({ id }) => id).filter((id) => !claimed.has(id));
  if (toArm.length > 0) await session.query('arm timers', ARM, [session.organisationId, JSON.stringify(toArm)]);
  if (toCancel.length > 0) await session.query('cancel timers', CANCEL, [session.organisationId, toCancel]);
}
