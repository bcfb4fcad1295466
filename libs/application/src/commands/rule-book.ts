import type { ClosedDates, Id, Initiative, Instant, OfficeHolder, Playbook, RuleContext, RuleSet } from '#domain';
import type { OrganisationFacts, Transaction } from '../ports/unit-of-work.ts';

/**
 * What rules are judged against, for the length of one transaction. Open it after the rows are locked: `now` is asked once, so that every
 * rule of the transaction sees the same instant.
 */
export class RuleBook {
  readonly now: Instant;
  readonly closed: ClosedDates;
  readonly organisation: OrganisationFacts;
  readonly #transaction: Transaction;
  readonly #playbooks = new Map<string, Playbook>();
  readonly #ruleSets = new Map<string, RuleSet>();
  readonly #offices = new Map<Id, Promise<readonly OfficeHolder[]>>();

  private constructor(transaction: Transaction, now: Instant, organisation: OrganisationFacts, closed: ClosedDates) {
    this.#transaction = transaction;
    this.now = now;
    this.organisation = organisation;
    this.closed = closed;
  }

  static async open(transaction: Transaction): Promise<RuleBook> {
    return new RuleBook(transaction, await transaction.now(), await transaction.organisation(), await transaction.closedDates());
  }

  /** The context of an initiative: its pinned playbook and rule set, and who holds office at its level. A pin that points at nothing is a fault. */
  async contextOf({ playbook, ruleSet, unitId }: Pick<Initiative, 'playbook' | 'ruleSet' | 'unitId'>): Promise<RuleContext> {
    return { ...this.context(await this.#playbook(playbook), await this.#ruleSet(ruleSet)), offices: await this.#officesAt(unitId) };
  }

  context(playbook: Playbook, ruleSet: RuleSet): RuleContext {
    const { id, employees, hasAmu, kind } = this.organisation;
    return { now: this.now, closed: this.closed, organisation: { id, employees, hasAmu, replay: kind === 'REPLAY' }, playbook, ruleSet };
  }

  #officesAt(unitId: Id): Promise<readonly OfficeHolder[]> {
    const known = this.#offices.get(unitId) ?? this.#transaction.officesAt(unitId);
    this.#offices.set(unitId, known);
    return known;
  }

  async #playbook(pinned: Initiative['playbook']): Promise<Playbook> {
    const pin = `${pinned.key}@${pinned.version} (${pinned.hash})`;
    const known = this.#playbooks.get(pin) ?? await this.#transaction.pinnedPlaybook(pinned);
    if (known === null) throw new Error(`An initiative is pinned to playbook ${pin}, which is not stored`);
    this.#playbooks.set(pin, known);
    return known;
  }

  async #ruleSet({ key, version }: Initiative['ruleSet']): Promise<RuleSet> {
    const pin = `${key}@${version}`;
    const known = this.#ruleSets.get(pin) ?? await this.#transaction.ruleSet(key, version);
    if (known === null) throw new Error(`An initiative is pinned to rule set ${pin}, which is not stored`);
    this.#ruleSets.set(pin, known);
    return known;
  }
}
