import type pg from 'pg';
import type { Playbook, RuleSet } from '#domain';

/** The playbooks and rule sets that come with a release. */
export interface BuiltIns { readonly playbooks: readonly Playbook[]; readonly ruleSets: readonly RuleSet[] }

/**
 * Publishes what comes with the release, once. A version that stands already is left alone; one that stands with another hash is a fault of
 * the release, since published versions are immutable and initiatives are pinned to them.
 */
export async function publishBuiltIns(owner: pg.Client, { playbooks, ruleSets }: BuiltIns): Promise<void> {
  for (const { key, version, hash, title, ...rest } of playbooks) {
    await publish(owner, { table: 'playbook_version', key, version, hash, title }, { key, version, hash, title, ...rest }, {});
  }
  for (const { key, version, hash, title, validFrom, ...rest } of ruleSets) {
    await publish(owner, { table: 'rule_set_version', key, version, hash, title }, { key, version, hash, title, validFrom, ...rest }, { valid_from: validFrom });
  }
}

interface Version { readonly table: 'playbook_version' | 'rule_set_version'; readonly key: string; readonly version: number; readonly hash: string; readonly title: unknown }

async function publish(owner: pg.Client, { table, key, version, hash, title }: Version, definition: unknown, more: Readonly<Record<string, string>>): Promise<void> {
  const columns = Object.keys(more);
  await owner.query(
    `insert into ${table} (organisation_id, key, version, hash, title, definition${columns.map((column) => `, ${column}`).join('')})
     values (null, $1, $2, $3, $4, $5${columns.map((_, at) => `, $${at + 6}`).join('')}) on conflict do nothing`,
    [key, version, hash, JSON.stringify(title), JSON.stringify(definition), ...Object.values(more)],
  );
  const { rows } = await owner.query<{ hash: string }>(`select hash from ${table} where organisation_id is null and key = $1 and version = $2`, [key, version]);
  if (rows[0]?.hash !== hash) {
    throw new Error(`The release brings ${table.replace('_version', '').replace('_', ' ')} ${key}@${version} with another content than was published before. A change needs a new version number.`);
  }
}
