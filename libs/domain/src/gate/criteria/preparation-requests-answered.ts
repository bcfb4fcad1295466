import { defineSimpleCriterion } from '../define-criterion.ts';
import { earliest, met, waiting } from '../finding.ts';
import { theLeader } from '../on-record.ts';

/** A request for more time to prepare has an answer with reasons, whichever way it goes. */
export const preparationRequestsAnswered = defineSimpleCriterion({
  name: 'preparation-requests-answered',
  overridable: true,
  title: { nb: 'Ønsker om mer tid er besvart', nn: 'Ønske om meir tid er svara på', en: 'Requests for more time are answered' },
  help: {
    nb: 'En part som ber om mer tid til å forberede seg, får et begrunnet svar.',
    nn: 'Ein part som bed om meir tid til å førebu seg, får eit grunngitt svar.',
    en: 'A party that asks for more time to prepare gets an answer with reasons.',
  },
  remedy: { mutation: 'preparationAnswer', text: { nb: 'Svar på ønskene om mer tid.', nn: 'Svar på ønska om meir tid.', en: 'Answer the requests for more time.' } },
  evaluate({ initiative }) {
    const evidence = initiative.preparationRequests.map(({ entryId }) => entryId);
    const open = initiative.preparationRequests.filter(({ answer }) => answer === null);
    return open.length === 0 ? met(evidence)
      : waiting([theLeader(initiative)], earliest(open.map(({ at }) => at)), { requests: open.map(({ id }) => id) }, { evidence });
  },
});
