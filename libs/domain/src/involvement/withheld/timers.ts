import { accept } from '../../kernel/decision.ts';
import type { Outcome } from '../../kernel/decision.ts';
import { osloInstant } from '../../kernel/working-days.ts';
import type { Dossier } from '../../gate/criterion.ts';
import type { Fact } from '../../initiative/facts.ts';
import { fact } from '../../initiative/facts.ts';
import type { FiredTimer, WantedTimer } from '../../timer/timer.ts';

/** Each withheld item opens as its last day begins, until it is open. */
export const withheldTimers = ({ initiative }: Dossier): WantedTimer[] => initiative.withheld.filter(({ opened }) => opened === null)
  .map(({ id, endsOn }) => ({ kind: 'withheld.ends', occurrence: id, dueAt: osloInstant(endsOn), civilDate: endsOn, rule: 'day on which the withholding ends, from its beginning Europe/Oslo' }));

/** The end has come: opened without anyone's doing. */
export const decideWithheldEnd = ({ initiative }: Dossier, { occurrence }: FiredTimer): Outcome<Fact> =>
  (initiative.withheld.some(({ id, opened }) => id === occurrence && opened === null) ? accept(fact('information.opened', { withheldId: occurrence, reason: null })) : accept());
