import { type Id, osloDate, type Playbook, type RuleSet } from '#domain';
import type { Viewer } from '../ports/viewer.ts';
import type { Effect, NewId, Transaction, UnitOfWork } from '../ports/unit-of-work.ts';
import { actingAs } from './acting-as.ts';
import { actorOf } from './actor-of.ts';
import { attempt } from './attempt.ts';
import { type CommandOptions, type CommandResult, rollBack } from './command-result.ts';

/** A parsed and validated version with the source it was parsed from. */
export interface Publishing<T> { readonly parsed: T; readonly source: string; readonly options?: CommandOptions }

/** Publishes playbooks and rule sets for one organisation: immutable once published, and said in the organisation's log. */
export class Publisher {
  readonly #unitOfWork: UnitOfWork;
  readonly #newId: NewId;

  constructor(unitOfWork: UnitOfWork, newId: NewId) {
    this.#unitOfWork = unitOfWork;
    this.#newId = newId;
  }

  /** Effect: `entryIds`, empty when the very same version was published before. */
  publishPlaybook(viewer: Viewer, { parsed, source, options = {} }: Publishing<Playbook>): Promise<CommandResult> {
    return attempt(this.#unitOfWork, viewer.organisationId, options, async (transaction) => {
      administratorOnly(viewer);
      const publication = await transaction.publishPlaybook(parsed, source);
      return this.#logged(transaction, viewer, { type: 'playbook.published', publication, version: parsed, affected: [] });
    });
  }

  /** Effect: `entryIds`, and `initiativeIds` of the running initiatives that stand under an older version of the rule set. */
  publishRuleSet(viewer: Viewer, { parsed, source, options = {} }: Publishing<RuleSet>): Promise<CommandResult> {
    return attempt(this.#unitOfWork, viewer.organisationId, options, async (transaction) => {
      administratorOnly(viewer);
      const publication = await transaction.publishRuleSet(parsed, source);
      const running = await transaction.initiativesUnderRuleSet(parsed.key);
      const affected = running.filter(({ version }) => version < parsed.version).map(({ initiativeId }) => initiativeId);
      return this.#logged(transaction, viewer, { type: 'rule-set.published', publication, version: parsed, affected });
    });
  }

  async #logged(transaction: Transaction, viewer: Viewer, { type, publication, version: { key, version, hash }, affected }: {
    type: string; publication: 'PUBLISHED' | 'SAME' | 'CONFLICT'; version: { key: string; version: number; hash: string }; affected: readonly Id[];
  }): Promise<Effect> {
    if (publication === 'CONFLICT') rollBack('VERSION_PUBLISHED', ['source'], { key, version });
    if (publication === 'SAME') return { entryIds: [], initiativeIds: affected };
    const now = await transaction.now();
    const id = this.#newId();
    const by = actingAs(actorOf(viewer), null, osloDate(now));
    await transaction.append([{ id, initiativeId: null, type, payload: { key, version, hash, initiativeIds: affected }, by, at: now, occurredOn: null }]);
    return { entryIds: [id], initiativeIds: affected };
  }
}

function administratorOnly({ roles }: Viewer): void {
  if (!roles.includes('HR_ADMIN')) rollBack('ADMINISTRATOR_REQUIRED');
}
