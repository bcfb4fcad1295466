import type { Initiative } from '../../initiative/state.ts';
import type { RiskAssessment } from '../../involvement/state.ts';
import { currentRisks } from '../current-risks.ts';
import { defineSimpleCriterion } from '../define-criterion.ts';
import { met, missing } from '../finding.ts';
import { partsWithProposals } from '../matter.ts';
import { standingDecision } from '../standing-decision.ts';

/** The line has accepted what risk is left, and the safety rep knows of it. Alternatives that were not chosen need no acceptance. */
export const residualRiskAccepted = defineSimpleCriterion({
  name: 'residual-risk-accepted',
  overridable: true,
  title: { nb: 'Gjenværende risiko er akseptert', nn: 'Attverande risiko er akseptert', en: 'Residual risk is accepted' },
  help: {
    nb: 'Linjen godtar risikoen som er igjen etter tiltakene, og verneombudet er informert.',
    nn: 'Linja godtek risikoen som er att etter tiltaka, og verneombodet er informert.',
    en: 'The line accepts the risk that is left after the measures, and the safety rep is informed.',
  },
  remedy: {
    mutation: 'riskAcceptResidual',
    text: { nb: 'Aksepter gjenværende risiko for vurderingene som mangler det.', nn: 'Aksepter attverande risiko for vurderingane som manglar det.', en: 'Accept the residual risk of the assessments that lack it.' },
  },
  evaluate({ initiative }, { visit: { part } }) {
    // Outside a cycle the whole is carried out, so that every part's risk counts.
    const parts = part === null ? [...new Set([null, ...partsWithProposals(initiative)])] : [part];
    const risks = parts.flatMap((one) => currentRisks(initiative, one).filter((risk) => isCarriedOut(risk, initiative, one)));
    const evidence = risks.map(({ entryId }) => entryId);
    if (risks.length === 0) return missing({ lacks: 'RISK_ASSESSMENT' });
    const open = risks.filter(({ residualAccepted }) => residualAccepted === null);
    return open.length === 0 ? met(evidence) : missing({ risks: open.map(({ id }) => id) }, { evidence });
  },
});

/** The whole is no option, and what the decision says nothing of may yet be carried out. */
const isCarriedOut = ({ alternativeId }: RiskAssessment, initiative: Initiative, part: string | null): boolean =>
  standingDecision(initiative, part)?.options.find(({ id }) => id === alternativeId)?.chosen ?? true;
