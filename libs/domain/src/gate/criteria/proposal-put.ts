import { defineSimpleCriterion } from '../define-criterion.ts';
import { met, missing } from '../finding.ts';
import { newestProposal } from '../matter.ts';

/** There is a written proposal to give a view on. */
export const proposalPut = defineSimpleCriterion({
  name: 'proposal-put',
  overridable: true,
  title: { nb: 'Det ligger et skriftlig forslag', nn: 'Det ligg føre eit skriftleg forslag', en: 'There is a written proposal' },
  help: {
    nb: 'Informasjon, risikovurdering og drøfting knyttes til en bestemt versjon av forslaget.',
    nn: 'Informasjon, risikovurdering og drøfting blir knytte til ein bestemt versjon av forslaget.',
    en: 'Information, risk assessment and consultation are tied to a certain version of the proposal.',
  },
  remedy: { mutation: 'proposalPut', text: { nb: 'Legg fram et forslag.', nn: 'Legg fram eit forslag.', en: 'Put a proposal.' } },
  evaluate({ initiative }, { visit }) {
    const proposal = newestProposal(initiative, visit.part);
    return proposal === null ? missing({ lacks: 'PROPOSAL', part: visit.part }) : met([proposal.entryId]);
  },
});
