import type { Initiative, Playbook, RuleSet } from '#domain';
import type { Session } from '../session.ts';

const MOST_KEPT = 500;

type PlaybookPin = Initiative['playbook'];

/*
 * An organisation's own version stands before a built-in one of the same name.
 */
const PINNED = `select definition from playbook_version where key = $1 and version = $2 and hash = $3 order by organisation_id nulls last limit 1`;
const NUMBERED = `select definition from playbook_version where key = $1 and version = $2 order by organisation_id nulls last limit 1`;
const NEWEST = `select definition from playbook_version where key = $1 order by version desc, organisation_id nulls last limit 1`;
const RULE_SET = `select definition from rule_set_version where key = $1 and version = $2 order by organisation_id nulls last limit 1`;
const IN_FORCE = `select definition from rule_set_version where valid_from <= $1 order by valid_from desc, version desc, organisation_id nulls last limit 1`;

/** Published playbooks and rule sets. A published version never changes, so what has been read once is kept for the life of the process. */
export class RuleLibrary {
  readonly #playbooks = new Map<string, Playbook>();
  readonly #ruleSets = new Map<string, RuleSet>();

  /** By its hash too: an organisation may have published the number that a later release publishes with other content. */
  async pinnedPlaybook(session: Session, { key, version, hash }: PlaybookPin): Promise<Playbook | null> {
    return keep(this.#playbooks, `${session.organisationId} ${key} ${version} ${hash}`, () => session.query<{ definition: Playbook }>('pinned playbook', PINNED, [key, version, hash]));
  }

  /** Never kept: the organisation may publish the number of its own that a built-in one has. */
  async playbook(session: Session, key: string, version: number): Promise<Playbook | null> {
    const rows = await session.query<{ definition: Playbook }>('playbook', NUMBERED, [key, version]);
    return rows[0]?.definition ?? null;
  }

  async ruleSet(session: Session, key: string, version: number): Promise<RuleSet | null> {
    return keep(this.#ruleSets, `${session.organisationId} ${key} ${version}`, () => session.query<{ definition: RuleSet }>('rule set', RULE_SET, [key, version]));
  }

  /** Never kept: a newer one may be published at any time. */
  async newestPlaybook(session: Session, key: string): Promise<Playbook | null> {
    const rows = await session.query<{ definition: Playbook }>('newest playbook', NEWEST, [key]);
    return rows[0]?.definition ?? null;
  }

  async ruleSetInForce(session: Session, date: string): Promise<RuleSet | null> {
    const rows = await session.query<{ definition: RuleSet }>('rule set in force', IN_FORCE, [date]);
    return rows[0]?.definition ?? null;
  }
}

async function keep<T>(kept: Map<string, T>, name: string, read: () => Promise<{ definition: T }[]>): Promise<T | null> {
  const known = kept.get(name);
  if (known !== undefined) return known;
  const definition = (await read())[0]?.definition ?? null;
  if (definition !== null) {
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
    kept.set(name, definition);
  }
  return definition;
}
