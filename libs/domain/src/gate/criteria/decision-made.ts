import type { DecisionRecord, Initiative } from '../../initiative/state.ts';
import { lateParties } from '../late-parties.ts';
import type { GateContext } from '../criterion.ts';
import { defineSimpleCriterion } from '../define-criterion.ts';
import { met, missing, waiting } from '../finding.ts';
import { countingProposals } from '../matter.ts';
import { confirmers, standsOnRecord } from '../on-record.ts';
import { standingDecision } from '../standing-decision.ts';

/**
 * The matter is decided, in this round, on a version that had been consulted on when the gate of involvement was passed (or overridden). A substantial change
 * after that goes back to involvement: nobody was consulted on it. So does a union that is listed after that, unless it has an exit all the same: it was
 * consulted on nothing.
 */
export const decisionMade = defineSimpleCriterion({
  name: 'decision-made',
  overridable: false,
  title: { nb: 'Beslutningen er tatt', nn: 'Avgjerda er teken', en: 'The decision is made' },
  help: {
    nb: 'Valg, kriterier og begrunnelse er ført, etter drøftingen og på den versjonen av forslaget som ble drøftet.',
    nn: 'Val, kriterium og grunngiving er førte, etter drøftinga og på den versjonen av forslaget som vart drøfta.',
    en: 'Options, criteria and reason are on record, after consultation and on the version of the proposal that was consulted on.',
  },
  remedy: {
    mutation: 'decisionMake',
    text: {
      nb: 'Før beslutningen. Er forslaget vesentlig endret siden drøftingen, eller en fagforening ført opp etter den, må prosessen tilbake til involvere (stageReenter).',
      nn: 'Før avgjerda. Er forslaget vesentleg endra sidan drøftinga, eller ei fagforeining ført opp etter henne, må prosessen tilbake til involvere (stageReenter).',
      en: 'Record the decision. If the proposal has changed substantially since the consultation, or a union was listed after it, go back to involve (stageReenter).',
    },
  },
  evaluate(dossier, context) {
    const { initiative } = dossier;
    const { part } = context.visit;
    const decision = standingDecision(initiative, part);
    const evidence = decision === null ? [] : [decision.entryId];
    const late = lateParties(dossier, context);
    if (late.length > 0) return missing({ lacks: 'CONSULTATION_OF_LATE_PARTIES', parties: late.map(({ name }) => name), mutation: 'stageReenter' }, { evidence });
    if (decision === null || !isOfThisRound(decision, context)) return missing({ lacks: 'DECISION', part });
    if (!rests(decision, initiative, part)) return missing({ lacks: 'DECISION_ON_STANDING_PROPOSAL', part }, { evidence });
    const changed = changedSinceConsultation(initiative, part);
    if (changed !== null) return missing({ lacks: 'CONSULTATION_ON_CHANGED_PROPOSAL', proposalId: changed, mutation: 'stageReenter' }, { evidence });
    return standsOnRecord(decision.registered, context.force) ? met(evidence)
      : waiting(confirmers(initiative, decision.registered), decision.registered.recordedAt, { unconfirmed: [decision.id] }, { evidence });
  },
});

/** Going back to decide asks for a new decision; what a former round decided does not open this gate. */
const isOfThisRound = ({ registered }: DecisionRecord, { visit }: GateContext): boolean => visit.stage !== 'decide' || registered.recordedAt >= visit.enteredAt;

const rests = ({ proposalId }: DecisionRecord, initiative: Initiative, part: string | null): boolean => {
  const counting = countingProposals(initiative, part);
  return counting.length === 0 ? proposalId === null : counting.some(({ id }) => id === proposalId);
};

/** The substantially changed version put after involvement was last left; null when what stands was before the parties then. */
function changedSinceConsultation(initiative: Initiative, part: string | null): string | null {
  const involved = initiative.visits.findLast((visit) => visit.stage === 'involve' && visit.part === part && visit.leftAt !== null);
  const first = countingProposals(initiative, part)[0];
  return first !== undefined && (involved?.leftAt == null || first.putAt > involved.leftAt) ? first.id : null;
}
