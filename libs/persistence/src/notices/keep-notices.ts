import { DEFAULT_PREFERENCES, NOTICE_CATEGORIES, noticeKind, type OutboxMessage } from '#application';
import type { Session } from '../session.ts';

/* What somebody does not want in the product is kept too, unshown: their digest may tell of it. */
const KEEP = `insert into notice (organisation_id, id, person_id, topic, category, statutory, shown, initiative_id, objection_id, entry_id, created_at)
  select $1, r.id, r.person_id, r.topic, r.category, r.statutory, r.statutory or r.category = any (coalesce(f.in_app, $3::text[])), r.initiative_id, r.objection_id, r.entry_id, (select medvirk_now($1))
  from json_to_recordset($2) as r(id uuid, person_id uuid, topic text, category text, statutory boolean, initiative_id uuid, objection_id uuid, entry_id uuid)
    left join notification_preference f on f.organisation_id = $1 and f.person_id = r.person_id
  on conflict (organisation_id, id) do nothing`;

/** Notifications as notices in the product, in the transaction of the fact that they tell of. */
export async function keepNotices(session: Session, messages: readonly OutboxMessage[]): Promise<void> {
  const rows = messages.filter(({ kind, recipientId }) => kind === 'notification' && recipientId !== null).map(noticeRow);
  if (rows.length === 0) return;
  await session.query('keep notices', KEEP, [session.organisationId, JSON.stringify(rows), DEFAULT_PREFERENCES.inApp]);
}

function noticeRow({ id, recipientId, payload }: OutboxMessage): Record<string, unknown> {
  const { topic: given, initiativeId, objectionId, entryId, category: reason } = payload;
  const topic = typeof given === 'string' ? given : '';
  const { category, statutory } = noticeKind(topic);
  const followed = reason === 'ALL';
  return {
    id, person_id: recipientId, topic, category: followed ? NOTICE_CATEGORIES[3] : category, statutory: statutory && !followed,
    initiative_id: initiativeId ?? null, objection_id: objectionId ?? null, entry_id: entryId ?? null,
  };
}
