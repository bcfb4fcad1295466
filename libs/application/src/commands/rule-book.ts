import type { ClosedDates, Initiative, Instant, Playbook, RuleContext, RuleSet } from '#domain';
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

  private constructor(transaction: Transaction, now: Instant, organisation: OrganisationFacts, closed: ClosedDates) {
    this.#transaction = transaction;
    this.now = now;
    this.organisation = organisation;
    this.closed = closed;
  }

  static async open(transaction: Transaction): Promise<RuleBook> {
    return new RuleBook(transaction, await transaction.now(), await transaction.organisation(), await transaction.closedDates());
  }

  /** The context of an initiative: its pinned playbook and rule set. A pin that points at nothing is a fault. */
  async contextOf({ playbook, ruleSet }: Pick<Initiative, 'playbook' | 'ruleSet'>): Promise<RuleContext> {
    return this.context(await this.#playbook(playbook), await this.#ruleSet(ruleSet));
  }

  context(playbook: Playbook, ruleSet: RuleSet): RuleContext {
    const { id, employees, hasAmu } = this.organisation;
    return { now: this.now, closed: this.closed, organisation: { id, employees, hasAmu }, playbook, ruleSet };
  }

  async #playbook({ key, version }: Initiative['playbook']): Promise<Playbook> {
    const pin = `${key}@${version}`;
    const known = this.#playbooks.get(pin) ?? await this.#transaction.playbook(key, version);
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
