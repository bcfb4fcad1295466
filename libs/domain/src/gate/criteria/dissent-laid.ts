import { dissentOf } from '../../initiative/decide/decision.ts';
import { defineSimpleCriterion } from '../define-criterion.ts';
import { met, missing } from '../finding.ts';
import { standingDecision } from '../standing-decision.ts';

/** Every dissent lay before the decider, in the party's own words (engine.md section 4). */
export const dissentLaid = defineSimpleCriterion({
  name: 'dissent-laid',
  overridable: true,
  title: { nb: 'Protokolltilførsler fulgte saken', nn: 'Protokolltilførslene følgde saka', en: 'Dissent was laid before the decider' },
  help: {
    nb: 'Den som bestemte, hadde fagforeningenes uenighet foran seg, ordrett.',
    nn: 'Den som avgjorde, hadde usemja frå fagforeiningane framfor seg, ordrett.',
    en: 'Whoever decided had the unions\' dissent before them, word for word.',
  },
  remedy: {
    mutation: 'decisionMake',
    text: { nb: 'Legg protokolltilførslene ved, og før beslutningen på nytt.', nn: 'Legg ved protokolltilførslene, og før avgjerda på nytt.', en: 'Attach the dissents and record the decision anew.' },
  },
  evaluate({ initiative }, { visit: { part } }) {
    const decision = standingDecision(initiative, part);
    if (decision === null) return missing({ lacks: 'DECISION' });
    const dissent = dissentOf(initiative, part);
    const left = dissent.filter((id) => !decision.dissentLaid.includes(id));
    // Where nobody dissents the decision shows nothing of dissent.
    if (dissent.length === 0) return met([]);
    return left.length === 0 ? met([decision.entryId]) : missing({ signOffs: left }, { evidence: [decision.entryId] });
  },
});
