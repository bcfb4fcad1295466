import type { ActorRef } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identity.ts';
import type { Registered } from '../../kernel/registered.ts';

/** The councils that a municipality must have and hear in what concerns them (kommuneloven § 5-12): the elderly, persons with disabilities, youth. */
export const COUNCILS = ['ELDERLY', 'DISABLED', 'YOUTH'] as const;
export type Council = (typeof COUNCILS)[number];

/** STATED: gave its view. NO_STATEMENT: was heard in a round that has closed, and gave none. NOT_CONCERNED: the matter does not concern it, with the reason. */
export const COUNCIL_OUTCOMES = ['STATED', 'NO_STATEMENT', 'NOT_CONCERNED'] as const;
export type CouncilOutcome = (typeof COUNCIL_OUTCOMES)[number];

/** What came of hearing one council, put on record by the employer: the councils hold no account here. */
export interface CouncilView {
  readonly id: Id;
  readonly council: Council;
  readonly outcome: CouncilOutcome;
  /** The council's own words, or why it gave none, or why it is not concerned. */
  readonly text: string;
  readonly proposalId: Id | null;
  readonly part: string | null;
  readonly registered: Registered;
  readonly by: ActorRef;
  readonly entryId: Id;
}
