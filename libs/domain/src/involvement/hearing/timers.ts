import type { Dossier } from '../../gate/criterion.ts';
import type { Outcome } from '../../kernel/decision.ts';
import { accept } from '../../kernel/decision.ts';
import type { Id } from '../../kernel/identity.ts';
import { osloEndOf } from '../../kernel/working-days.ts';
import type { Fact } from '../../initiative/facts.ts';
import { fact } from '../../initiative/facts.ts';
import type { WantedTimer } from '../../timer/timer.ts';

/** Every open round closes when its last day ends. */
export const hearingTimers = ({ initiative }: Dossier): WantedTimer[] => initiative.hearings
  .filter(({ closedAt }) => closedAt === null)
  .map(({ id, closesOn }) => ({ kind: 'hearing.closes', occurrence: id, dueAt: osloEndOf(closesOn), civilDate: closesOn, rule: 'end of the last day of the round, Europe/Oslo' }));

/** The round is over; how many comments it gave is said with it. */
export const closeHearing = ({ initiative }: Dossier, hearingId: Id): Outcome<Fact> =>
  accept(fact('hearing.closed', { hearingId, comments: initiative.hearingComments.filter((comment) => comment.hearingId === hearingId).length }));
