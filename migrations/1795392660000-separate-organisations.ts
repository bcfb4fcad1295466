import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows belong to one organisation by `organisation_id`. */
const OWNED = [
  'closed_day', 'unit', 'person', 'employment', 'person_role', 'agreement_union', 'office',
  'initiative_number', 'initiative', 'stage_visit', 'affected_group', 'affected_member', 'initiative_person', 'criterion', 'decision', 'documentation',
  'gate_override', 'follow_up', 'party', 'proposal', 'information_package', 'package_delivery', 'preparation_request', 'statement',
  'meeting_series', 'meeting', 'agenda_item', 'summons', 'attendance', 'meeting_record', 'sign_off', 'risk_assessment', 'objection',
  'entry', 'entry_payload', 'log_head', 'timer', 'outbox', 'task', 'alarm', 'session', 'api_token', 'idempotency_key',
];
const APPEND_ONLY = ['entry', 'entry_payload', 'playbook_version', 'rule_set_version'];
const CURRENT = `(select nullif(current_setting('medvirk.org', true), '')::uuid)`;

/** One organisation never sees another: row-level security, forced, denying where no organisation is set (engine.md section 8). */
export class SeparateOrganisations1795392660000 implements MigrationInterface {
  readonly name = 'SeparateOrganisations1795392660000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['organisation', 'playbook_version', 'rule_set_version', ...OWNED]) {
      await runner.query(`alter table "${table}" enable row level security; alter table "${table}" force row level security;`);
      await runner.query(`grant select, insert ${APPEND_ONLY.includes(table) ? '' : ', update, delete'} on "${table}" to medvirk_app`);
    }
    await runner.query('revoke delete on organisation, stage_visit from medvirk_app');
    await runner.query(`create policy current_organisation on organisation using (id = ${CURRENT}) with check (id = ${CURRENT})`);
    for (const table of OWNED) {
      await runner.query(`create policy current_organisation on "${table}" using (organisation_id = ${CURRENT}) with check (organisation_id = ${CURRENT})`);
    }
    for (const table of ['playbook_version', 'rule_set_version']) {
      await runner.query(`
        create policy built_in_or_own on ${table} for select using (organisation_id is null or organisation_id = ${CURRENT});
        create policy own on ${table} for insert with check (organisation_id = ${CURRENT});
        create policy built_in on ${table} for insert to medvirk_owner with check (organisation_id is null);
      `);
    }
    await runner.query(`
      revoke execute on all functions in schema public from public;
      grant execute on function medvirk_now(uuid), erase_entry_payload(uuid, uuid, text, text, jsonb, bytea, bytea), place_entries(uuid[], bigint), stage_order(text),
        stages_skipped(uuid, uuid, integer, integer), unmet_criteria(uuid, uuid, timestamptz), parties_without_exit(uuid, uuid, text, timestamptz),
        consultation_overridden(uuid, uuid, timestamptz) to medvirk_app;
      alter default privileges in schema public revoke execute on functions from public;
    `);
  }

  /** Taking the walls down would show every organisation to each other. */
  down(): Promise<void> {
    return Promise.reject(new Error('Row-level security stays; drop the tables first if the schema is to be taken back.'));
  }
}
