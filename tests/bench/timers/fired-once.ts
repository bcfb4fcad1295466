import type pg from 'pg';
import { DUE_AT } from './seed-timers.ts';

interface Counts { readonly pending: number; readonly done: number; readonly told: number; readonly logged: number; readonly toldTwice: number; readonly firedTwice: number }

const COUNT = `select
  (select count(*)::integer from timer where due_at <= $1 and state <> 'DONE') as pending,
  (select count(*)::integer from timer where due_at <= $1 and state = 'DONE') as done,
  (select count(*)::integer from follow_up) as told,
  (select count(*)::integer from entry where type = 'follow-up.came-due') as logged,
  (select count(*)::integer from (select 1 from entry where type = 'follow-up.came-due' group by organisation_id, initiative_id having count(*) > 1) twice) as "toldTwice",
  (select count(*)::integer from timer where due_at <= $1 and epoch > 2) as "firedTwice"`;

/** Holds that exactly so many timers were fired, once each, with a state row and a log entry for every one. @throws Error with the counts */
export async function assertFiredOnce(client: pg.Client, expected: number, total: number): Promise<void> {
  const { rows } = await client.query<Counts>(COUNT, [DUE_AT]);
  const counts = rows[0]!;
  const sound = counts.done === expected && counts.told === expected && counts.logged === expected && counts.pending === total - expected && counts.toldTwice === 0 && counts.firedTwice === 0;
  if (!sound) throw new Error(`Not fired exactly once: expected ${expected} of ${total}, found ${JSON.stringify(counts)}`);
}
