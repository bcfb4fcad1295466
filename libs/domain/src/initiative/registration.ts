import type { Side } from '../kernel/actor.ts';
import type { Id } from '../kernel/identity.ts';
import type { Registered } from '../kernel/registered.ts';
import { osloDate } from '../kernel/working-days.ts';
import type { Initiative } from './state.ts';

/** Something that one side put on record and the other may confirm. */
export interface Registration {
  readonly id: Id;
  readonly title: string;
  readonly registered: Registered;
  /** A documentation always needs the other side; the rest only when typed in afterwards. */
  readonly needsConfirming: boolean;
  /** Parties that have confirmed; null stands for the employer, or for a side's representative outside the unions. */
  readonly confirmedBy: readonly (Id | null)[];
}

/** Typed in on a later day than it is said to have happened. */
export const isLate = ({ occurredOn, recordedAt }: Registered): boolean => occurredOn < osloDate(recordedAt);

const lateOne = ({ id, title, registered }: { id: Id; title: string; registered: Registered }): Registration =>
  ({ id, title, registered, needsConfirming: isLate(registered), confirmedBy: [] });

/** Everything in an initiative that can be confirmed by the other side: documentations, packages, decisions, records, AMU treatments, councils' views and boards. */
export const registrations = ({ documentations, packages, decisions, records, risks, councilViews, boardOutcomes }: Initiative): readonly Registration[] => [
  ...documentations.map(({ id, title, registered, confirmations }) => ({ id, title, registered, needsConfirming: true, confirmedBy: confirmations.map(({ partyId }) => partyId) })),
  ...packages.map(lateOne),
  ...decisions.map(lateOne),
  ...records.map(({ id, registered }) => lateOne({ id, title: '', registered })),
  ...risks.flatMap(({ id, amu }) => (amu === null ? [] : [lateOne({ id, title: amu.conclusion, registered: amu.registered })])),
  ...councilViews.map(({ id, text, registered }) => lateOne({ id, title: text, registered })),
  ...boardOutcomes.map(lateOne),
];

/** The side that must confirm; null when nobody can, since no side registered it. */
export const confirmingSide = ({ bySide }: Registered): Side | null => (bySide === null ? null : bySide === 'EMPLOYER' ? 'EMPLOYEES' : 'EMPLOYER');
