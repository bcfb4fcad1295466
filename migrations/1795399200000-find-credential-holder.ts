import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who holds a session or token, in one round trip: every request asks. The function runs with its caller's rights, so that row-level
 * security holds; it sets the organisation for its own transaction first.
 */
export class FindCredentialHolder1795399200000 implements MigrationInterface {
  readonly name = 'FindCredentialHolder1795399200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function credential_holder(organisation uuid, credential text, secret bytea) returns jsonb language plpgsql volatile as $$
      declare
        held record;
        today date;
      begin
        perform set_config('medvirk.org', organisation::text, true);
        if credential = 'SESSION' then
          select s.id, s.person_id, null::text[] as scopes, s.last_seen_at as used_at into held from session s
          where s.organisation_id = organisation and s.hash = secret and s.ended_at is null and s.expires_at > clock_timestamp();
        else
          select t.id, t.person_id, t.scopes, coalesce(t.last_used_at, t.created_at) as used_at into held from api_token t
          where t.organisation_id = organisation and t.hash = secret and t.revoked_at is null and t.expires_at > clock_timestamp();
        end if;
        if held.id is null then return null; end if;
        -- A rough "last used" is enough, and spares most requests a write.
        if held.used_at < clock_timestamp() - interval '5 minutes' then
          if credential = 'SESSION' then update session set last_seen_at = clock_timestamp() where organisation_id = organisation and id = held.id;
          else update api_token set last_used_at = clock_timestamp() where organisation_id = organisation and id = held.id;
          end if;
        end if;
        today := ((select medvirk_now(organisation)) at time zone 'Europe/Oslo')::date;
        return (
          select jsonb_build_object(
            'credentialId', held.id, 'scopes', held.scopes, 'personId', p.id, 'name', p.name, 'language', p.language,
            'roles', coalesce((select jsonb_agg(distinct r.role) from person_role r where r.organisation_id = organisation and r.person_id = p.id), '[]'),
            'offices', coalesce((
              select jsonb_agg(jsonb_build_object('officeId', o.id, 'kind', o.kind, 'union', o.union_key, 'unitId', o.unit_id, 'deputy', o.deputy) order by o.from_date, o.id)
              from office o where o.organisation_id = organisation and o.person_id = p.id and o.from_date <= today and (o.until_date is null or o.until_date >= today)
            ), '[]'))
          from person p where p.organisation_id = organisation and p.id = held.person_id and p.active
        );
      end $$;
      grant execute on function credential_holder(uuid, text, bytea) to medvirk_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function credential_holder(uuid, text, bytea);');
  }
}
