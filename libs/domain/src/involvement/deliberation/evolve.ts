import type { Evolver } from '../../initiative/evolver.ts';
import type { FactPayloads, RecordedFact } from '../../initiative/facts.ts';
import type { Initiative } from '../../initiative/state.ts';
import { councilRecorded } from '../council/record.ts';
import { coverageAlternativeLogged } from '../coverage-matrix/log-alternative.ts';
import { boardConcluded } from '../finding/evolve.ts';
import { findingSettled } from '../finding/settle.ts';
import { hearingClosed, hearingCommented, hearingOpened, hearingReplied, hearingSummarised, hearingTreated } from '../hearing/evolve.ts';
import { impactAssessed } from '../impact/assess.ts';
import type { DeliberationFacts } from './commands.ts';

type Weighed = keyof DeliberationFacts | 'board.concluded';

const evolvers: { readonly [K in Weighed]: Evolver<K> } = {
  'hearing.opened': hearingOpened,
  'hearing.commented': hearingCommented,
  'hearing.replied': hearingReplied,
  'hearing.treated': hearingTreated,
  'hearing.closed': hearingClosed,
  'hearing.summarised': hearingSummarised,
  'impact.assessed': impactAssessed,
  'council.recorded': councilRecorded,
  'finding.settled': findingSettled,
  'coverage.alternative-logged': coverageAlternativeLogged,
  'board.concluded': boardConcluded,
};

const isWeighed = (recorded: RecordedFact): recorded is Extract<RecordedFact, { readonly type: Weighed }> => Object.hasOwn(evolvers, recorded.type);

const evolve = <K extends Weighed>(
  initiative: Initiative, recorded: { readonly type: K; readonly payload: FactPayloads[K] } & Pick<RecordedFact, 'entryId' | 'at' | 'by'>,
): Initiative => evolvers[recorded.type](initiative, recorded.payload, recorded);

/** The initiative after a fact by which proposals are weighed; as it was for every other fact. */
export const evolveDeliberation = (initiative: Initiative, recorded: RecordedFact): Initiative => (isWeighed(recorded) ? evolve(initiative, recorded) : initiative);
