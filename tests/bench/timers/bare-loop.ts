import pg from 'pg';
import type { BenchDatabase } from '../bed/open-bed.ts';
import { cpuOfFamily } from '../measure/process-cpu.ts';
import { DUE_AT } from './seed-timers.ts';

const A_BATCH = 500;

/** A state row and a log row per timer, nothing decided: the least that a database can be asked. */
const FIRE = `
  with due as (select t.organisation_id, t.id, t.initiative_id from timer t where t.organisation_id = $1 and t.state = 'PENDING' and t.due_at <= $2 order by t.due_at, t.id limit ${A_BATCH} for update skip locked),
    done as (update timer t set state = 'DONE', epoch = t.epoch + 1, done_at = $2 from due where t.organisation_id = due.organisation_id and t.id = due.id returning t.id),
    framed as (insert into entry (organisation_id, id, initiative_id, type, actor_role, recorded_at, commitment, replay)
      select organisation_id, gen_random_uuid(), initiative_id, 'follow-up.came-due', 'SYSTEM', $2, sha256(uuid_send(id)), true from due returning organisation_id, id, commitment),
    told as (insert into entry_payload (organisation_id, entry_id, payload, salt) select organisation_id, id, '{"fact":{}}', commitment from framed)
  select count(*)::integer as fired from done`;

export interface LoopRun { readonly fired: number; readonly seconds: number; readonly cpuMs: number }

/** Drains everything due by a loop of that statement on one connection; CPU is this process's and PostgreSQL's. */
export async function bareLoop(database: BenchDatabase, postmaster: number): Promise<LoopRun> {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  try {
    const { rows: organisations } = await client.query<{ id: string }>('select id from organisation order by id');
    const before = { own: process.cpuUsage(), postgres: cpuOfFamily(postmaster) };
    const began = performance.now();
    let fired = 0;
    for (const { id } of organisations) {
      for (let last = A_BATCH; last > 0; fired += last) last = (await client.query<{ fired: number }>({ name: 'fire', text: FIRE, values: [id, DUE_AT] })).rows[0]!.fired;
    }
    const seconds = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(before.own);
    return { fired, seconds, cpuMs: (user + system) / 1000 + (cpuOfFamily(postmaster) - before.postgres) * 1000 };
  } finally {
    await client.end();
  }
}
