import { expect } from '@jest/globals';
import type { Actor, CommandPayloads, CommandType, Dossier, Fact, Initiative, InitiativeCommand, Instant, Meeting, Outcome, RuleContext } from '#domain';
import { decideInitiative, isRefusalCode } from '#domain';
import { leader } from './actors.ts';
import { contextAt } from './context.ts';
import { founded, initiativeOf, recordedAs, told } from './initiative.ts';
import type { Told } from './initiative.ts';

/** What history may be told as: a bare fact stands at the beginning, by the leader. */
export type History = Fact | Told;

const asTold = (history: History): Told => ('fact' in history ? history : told(history));

/** What a command led to. */
export interface Then {
  /** Exactly these facts follow, in order. */
  then(...facts: readonly Fact[]): void;
  /** Facts of exactly these types follow, in order; gives their payloads for a closer look. */
  thenTypes(...types: readonly Fact['type'][]): readonly Fact[];
  /** The command is refused with this code and no fact; gives the refusal's data. The code must be one of the catalogue. */
  thenRefused(code: string): Readonly<Record<string, unknown>>;
  /** The initiative after the facts that followed. */
  readonly after: Initiative;
}

export class Given {
  readonly #history: readonly Told[];
  readonly #meetings: readonly Meeting[];
  readonly #context: RuleContext;

  constructor(history: readonly Told[], meetings: readonly Meeting[] = [], context: RuleContext = contextAt()) {
    this.#history = history;
    this.#meetings = meetings;
    this.#context = context;
  }

  /** Further history. */
  and(...history: readonly History[]): Given { return new Given([...this.#history, ...history.map(asTold)], this.#meetings, this.#context); }

  at(now: Instant): Given { return this.under({ now }); }

  /** Under another playbook, rule set or organisation. */
  under(change: Partial<RuleContext>): Given { return new Given(this.#history, this.#meetings, { ...this.#context, ...change }); }

  withMeetings(...meetings: readonly Meeting[]): Given { return new Given(this.#history, [...this.#meetings, ...meetings], this.#context); }

  get dossier(): Dossier { return { initiative: initiativeOf(recordedAs(this.#history)), meetings: this.#meetings }; }

  get context(): RuleContext { return this.#context; }

  when<T extends CommandType>(type: T, input: CommandPayloads[T], by: Actor = leader): Then {
    const before = this.dossier;
    const outcome = decideInitiative(before, { type, by, input } as InitiativeCommand, this.#context);
    return thenOf(outcome, () => this.#after(outcome));
  }

  #after(outcome: Outcome<Fact>): Initiative {
    const followed = outcome.ok ? outcome.facts.map((fact) => told(fact, this.#context.now)) : [];
    return initiativeOf(recordedAs([...this.#history, ...followed]));
  }
}

/** The steps that judge an outcome; for rules that are not about a running initiative, too. */
export function thenOf(outcome: Outcome<Fact>, after: () => Initiative): Then {
  return {
    then: (...facts) => expect(outcome).toEqual({ ok: true, facts }),
    thenTypes: (...types) => {
      const followed = outcome.ok ? outcome.facts : [];
      expect({ refused: outcome.ok ? [] : outcome.refusals, types: followed.map(({ type }) => type) }).toEqual({ refused: [], types });
      return followed;
    },
    thenRefused: (code) => {
      expect(isRefusalCode(code)).toBe(true);
      const refusals = outcome.ok ? [] : outcome.refusals;
      expect({ followed: outcome.ok ? outcome.facts : [], codes: refusals.map((refusal) => refusal.code) }).toEqual({ followed: [], codes: [code] });
      return refusals[0]?.data ?? {};
    },
    get after() { return after(); },
  };
}

/** History from its birth on. */
export const given = (...history: readonly History[]): Given => new Given(history.map(asTold));

/** The tests' small initiative, just created, and what has happened to it since. */
export const givenInitiative = (...history: readonly History[]): Given => given(...founded(), ...history);
