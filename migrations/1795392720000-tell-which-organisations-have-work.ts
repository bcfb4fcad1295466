import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may ask across organisations, through functions of the owner alone, and what those functions read. */
const ACROSS = [
  ['medvirk_clock', ['organisation', 'timer', 'outbox', 'entry']],
  ['medvirk_app', ['session', 'api_token', 'person']],
] as const;

/**
 * The only questions asked across organisations: which have work, for the clock, and whose a credential is, for sign-in. Each is a function of the
 * owner, who sees through a policy that holds inside such a function alone.
 */
export class TellWhichOrganisationsHaveWork1795392720000 implements MigrationInterface {
  readonly name = 'TellWhichOrganisationsHaveWork1795392720000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [caller, tables] of ACROSS) {
      for (const table of tables) {
        // Inside a function of the owner current_user is the owner while session_user is who called: an owner who logs in sees nothing by this.
        await runner.query(`create policy across on ${table} for select to medvirk_owner using (session_user = '${caller}')`);
      }
    }
    await this.createClockFunctions(runner);
    await this.createSignInFunctions(runner);
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

  private async createSignInFunctions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whose a session or token is, by the SHA-256 of its secret; nothing for one that has ended, expired or been revoked. Real time.
      create function find_credential(kind text, secret_hash bytea)
        returns table (organisation_id uuid, id uuid, person_id uuid, scopes text[], expires_at timestamptz) language sql stable security definer
        set search_path = pg_catalog, public, pg_temp as $$
        select s.organisation_id, s.id, s.person_id, null::text[], s.expires_at from public.session s
          join public.person p on p.organisation_id = s.organisation_id and p.id = s.person_id and p.active
          where kind = 'SESSION' and s.hash = secret_hash and s.ended_at is null and s.expires_at > now()
        union all
        select t.organisation_id, t.id, t.person_id, t.scopes, t.expires_at from public.api_token t
          join public.person p on p.organisation_id = t.organisation_id and p.id = t.person_id and p.active
          where kind = 'TOKEN' and t.hash = secret_hash and t.revoked_at is null and t.expires_at > now()
      $$;

      -- The people that an identity provider's subject stands for, one per organisation; by e-mail only for those not yet bound to a subject.
      create function find_sign_in(issuer text, subject text, email text)
        returns table (organisation_id uuid, person_id uuid, bound boolean) language sql stable security definer
        set search_path = pg_catalog, public, pg_temp as $$
        select p.organisation_id, p.id, true from public.person p where p.active and p.oidc_issuer = issuer and p.oidc_subject = subject
        union all
        select p.organisation_id, p.id, false from public.person p where p.active and p.oidc_subject is null and lower(p.email) = lower(find_sign_in.email)
      $$;

      revoke execute on function find_credential(text, bytea), find_sign_in(text, text, text) from public;
      grant execute on function find_credential(text, bytea), find_sign_in(text, text, text) to medvirk_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function organisations_with_due_timers(integer), organisations_with_outbox(integer), organisations_with_unsequenced_entries(integer),
        find_credential(text, bytea), find_sign_in(text, text, text);
    `);
    for (const table of ACROSS.flatMap(([, tables]) => tables)) await runner.query(`drop policy across on ${table}`);
  }
}
