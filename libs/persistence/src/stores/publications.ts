import type { Publication } from '#application';
import type { Id, Playbook, RuleSet } from '#domain';
import type { Session } from '../session.ts';

/*
 * The insert is first, so that two publishers at once wait for each other at the unique index. A built-in version of the same name stands in the way
 * as much as an own one.
 */
const INSERT_PLAYBOOK = `insert into playbook_version (organisation_id, key, version, hash, title, definition, source)
  select $1, $2, $3, $4, $5, $6, $7 where not exists (select from playbook_version b where b.organisation_id is null and b.key = $2 and b.version = $3)
  on conflict (organisation_id, key, version) do nothing returning id`;
const INSERT_RULE_SET = `insert into rule_set_version (organisation_id, key, version, hash, title, definition, source, valid_from)
  select $1, $2, $3, $4, $5, $6, $7, $8 where not exists (select from rule_set_version b where b.organisation_id is null and b.key = $2 and b.version = $3)
  on conflict (organisation_id, key, version) do nothing returning id`;
const PLAYBOOK_HASH = `select hash from playbook_version where key = $1 and version = $2`;
const RULE_SET_HASH = `select hash from rule_set_version where key = $1 and version = $2`;
const UNDER = `select id as "initiativeId", rule_set_version as version from initiative where organisation_id = $1 and rule_set_key = $2 and status = 'RUNNING' order by created_at, id`;

async function publish(session: Session, insert: { name: string; text: string; values: readonly unknown[] }, known: { name: string; text: string; values: readonly unknown[] }, hash: string): Promise<Publication> {
  if ((await session.query(insert.name, insert.text, insert.values)).length === 1) return 'PUBLISHED';
  const rows = await session.query<{ hash: string }>(known.name, known.text, known.values);
  return rows.every((row) => row.hash === hash) ? 'SAME' : 'CONFLICT';
}

/** Stores a playbook version of this organisation. Published versions are immutable: the same again is SAME, another text CONFLICT. */
export function publishPlaybook(session: Session, playbook: Playbook, source: string): Promise<Publication> {
  const { key, version, hash, title } = playbook;
  const values = [session.organisationId, key, version, hash, JSON.stringify(title), JSON.stringify(playbook), source];
  return publish(session, { name: 'publish playbook', text: INSERT_PLAYBOOK, values }, { name: 'playbook hash', text: PLAYBOOK_HASH, values: [key, version] }, hash);
}

/** Stores a rule-set version of this organisation, as `publishPlaybook` does. */
export function publishRuleSet(session: Session, ruleSet: RuleSet, source: string): Promise<Publication> {
  const { key, version, hash, title, validFrom } = ruleSet;
  const values = [session.organisationId, key, version, hash, JSON.stringify(title), JSON.stringify(ruleSet), source, validFrom];
  return publish(session, { name: 'publish rule set', text: INSERT_RULE_SET, values }, { name: 'rule set hash', text: RULE_SET_HASH, values: [key, version] }, hash);
}

/** Running initiatives pinned to a rule set's key, oldest first. `version` is the rule set's. */
export const initiativesUnderRuleSet = (session: Session, key: string): Promise<{ initiativeId: Id; version: number }[]> =>
  session.query('initiatives under rule set', UNDER, [session.organisationId, key]);
