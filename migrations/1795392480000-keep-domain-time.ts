import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Domain time belongs to the organisation: database time, or the time stored with a replay organisation (engine.md section 7). */
export class KeepDomainTime1795392480000 implements MigrationInterface {
  readonly name = 'KeepDomainTime1795392480000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- In a filter write (select medvirk_now(x)): bare, it would be reckoned anew for every row.
      create function medvirk_now(organisation uuid) returns timestamptz language sql volatile as $$
        select case when o.kind = 'REPLAY' then o.replay_now else date_trunc('milliseconds', clock_timestamp()) end
        from public.organisation o where o.id = organisation
      $$;

      create function guard_domain_time() returns trigger language plpgsql as $$
      begin
        if new.kind <> old.kind then
          raise exception 'an organisation of kind % stays so', old.kind using errcode = 'restrict_violation';
        end if;
        if new.replay_now < old.replay_now then
          raise exception 'replay time never goes backwards: % is before %', new.replay_now, old.replay_now using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger guard_domain_time before update on organisation for each row execute function guard_domain_time();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger guard_domain_time on organisation; drop function guard_domain_time(), medvirk_now(uuid);');
  }
}
