import type pg from 'pg';
import type { Id, Instant, TimerKind } from '#domain';
import { instantText } from '../slices/field.ts';
import { inOrganisation } from './in-organisation.ts';

/** A timer that was fired, or that could not run and stands alarmed. */
export interface DoneTimer {
  readonly id: Id;
  readonly kind: TimerKind;
  readonly occurrence: string;
  readonly dueAt: Instant;
  /** Domain time; null while it stands alarmed. */
  readonly doneAt: Instant | null;
  /** Number of the initiative, such as `M-2026-118`; null for an objection outside any. */
  readonly initiative: string | null;
}

/** What an organisation's clock has done since an instant of its domain time, that instant included, in the order it came due; and what stands alarmed. */
export const timersDoneSince = (pool: pg.Pool, organisationId: Id, since: Instant): Promise<readonly DoneTimer[]> =>
  inOrganisation(pool, organisationId, (query) => query<DoneTimer>(`
    select t.id, t.kind, t.occurrence, ${instantText('t.due_at')} as "dueAt", ${instantText('t.done_at')} as "doneAt", i.number as initiative
    from timer t
      left join objection o on o.organisation_id = t.organisation_id and o.id = t.objection_id
      left join initiative i on i.organisation_id = t.organisation_id and i.id = coalesce(t.initiative_id, o.initiative_id)
    where t.organisation_id = $1 and (t.state = 'ALARMED' or (t.state = 'DONE' and t.done_at >= $2))
    order by t.due_at, i.number, t.kind, t.occurrence`, [organisationId, since]));
