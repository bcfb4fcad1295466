import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the clock's functions read. */
const ACROSS = ['organisation', 'timer', 'outbox', 'entry'] as const;
/** What rows of theirs have served their time are cleared from. */
const SWEPT = ['session', 'idempotency_key'] as const;

/**
 * The only questions asked across organisations: which of them have work. Each is a function of the owner, who sees through a policy that holds
 * inside such a function alone, and gives ids and instants, nothing else.
 */
export class TellWhichOrganisationsHaveWork1795392720000 implements MigrationInterface {
  readonly name = 'TellWhichOrganisationsHaveWork1795392720000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ACROSS) {
      // Inside a function of the owner current_user is the owner while session_user is who called: an owner who logs in sees nothing by this.
      await runner.query(`create policy across on ${table} for select to medvirk_owner using (session_user = 'medvirk_clock')`);
    }
    await this.createClockFunctions(runner);
    await this.createHousekeeping(runner);
  }

  private async createClockFunctions(runner: QueryRunner): Promise<void> {
    const shape = `returns table (organisation_id uuid, since timestamptz) language sql volatile security definer
      set search_path = pg_catalog, public, pg_temp`;
    await runner.query(`
      -- By domain time; a timer in alarm by real time, when it is to be tried again. One look into an index per organisation.
      create function organisations_with_due_timers("limit" integer) ${shape} as $$
        select o.id, least(due.at, alarmed.at) from public.organisation o
          left join lateral (select t.due_at as at from public.timer t where t.organisation_id = o.id and t.state = 'PENDING' order by t.due_at limit 1) due
            on due.at <= public.medvirk_now(o.id)
          left join lateral (select t.not_before as at from public.timer t where t.organisation_id = o.id and t.state = 'ALARMED' order by t.not_before limit 1) alarmed
            on alarmed.at <= clock_timestamp()
        where due.at is not null or alarmed.at is not null
        order by 2, 1 limit "limit"
      $$;

      create function organisations_with_outbox("limit" integer) ${shape} as $$
        select o.id, first.at from public.organisation o
          cross join lateral (select m.not_before as at from public.outbox m where m.organisation_id = o.id and m.state = 'PENDING' order by m.not_before limit 1) first
        where first.at <= clock_timestamp() order by 2, 1 limit "limit"
      $$;

      create function organisations_with_unsequenced_entries("limit" integer) ${shape} as $$
        select o.id, first.at from public.organisation o
          cross join lateral (select e.recorded_at as at from public.entry e where e.organisation_id = o.id and e.leaf_index is null order by e.seq limit 1) first
        order by 2, 1 limit "limit"
      $$;

      revoke execute on function organisations_with_due_timers(integer), organisations_with_outbox(integer), organisations_with_unsequenced_entries(integer) from public;
      grant execute on function organisations_with_due_timers(integer), organisations_with_outbox(integer), organisations_with_unsequenced_entries(integer) to medvirk_clock;
    `);
  }

  private async createHousekeeping(runner: QueryRunner): Promise<void> {
    for (const table of SWEPT) {
      await runner.query(`create policy sweep on ${table} to medvirk_owner using (session_user = 'medvirk_clock')`);
    }
    await runner.query(`
      -- Real seconds that the longest overdue timer has waited, and how many stand alarmed. Replay time does not pass by itself: nothing is late there.
      create function timer_health() returns table (oldest_overdue_seconds double precision, alarmed bigint) language sql volatile security definer
        set search_path = pg_catalog, public, pg_temp as $$
        select coalesce(max(extract(epoch from clock_timestamp() - first.due_at)) filter (where o.kind = 'LIVE' and first.due_at <= clock_timestamp()), 0)::double precision,
          (select count(*) from public.timer t where t.state = 'ALARMED')
        from public.organisation o
          cross join lateral (values ('PENDING'), ('ALARMED')) as s(state)
          cross join lateral (select t.due_at from public.timer t where t.organisation_id = o.id and t.state = s.state order by t.due_at limit 1) first
      $$;

      create function sweep_sessions() returns bigint language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
        with gone as (delete from public.session where least(ended_at, expires_at) < clock_timestamp() - interval '7 days' returning 1) select count(*) from gone
      $$;

      create function sweep_idempotency_keys() returns bigint language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
        with gone as (delete from public.idempotency_key where created_at < clock_timestamp() - interval '24 hours' returning 1) select count(*) from gone
      $$;

      revoke execute on function timer_health(), sweep_sessions(), sweep_idempotency_keys() from public;
      grant execute on function timer_health(), sweep_sessions(), sweep_idempotency_keys() to medvirk_clock;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function organisations_with_due_timers(integer), organisations_with_outbox(integer), organisations_with_unsequenced_entries(integer),
        timer_health(), sweep_sessions(), sweep_idempotency_keys();
    `);
    for (const table of SWEPT) await runner.query(`drop policy sweep on ${table}`);
    for (const table of ACROSS) await runner.query(`drop policy across on ${table}`);
  }
}
