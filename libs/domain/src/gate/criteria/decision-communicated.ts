import { defineSimpleCriterion } from '../define-criterion.ts';
import { met, missing } from '../finding.ts';
import { standingDecision } from '../standing-decision.ts';

/** Every affected group has been told what was decided, and why. */
export const decisionCommunicated = defineSimpleCriterion({
  name: 'decision-communicated',
  overridable: true,
  title: { nb: 'De berørte har fått vite om beslutningen', nn: 'Dei berørte har fått vite om avgjerda', en: 'Those affected know of the decision' },
  help: {
    nb: 'Hver berørt gruppe får vite hva som er bestemt, og hvorfor.',
    nn: 'Kvar berørt gruppe får vite kva som er avgjort, og kvifor.',
    en: 'Every affected group is told what was decided, and why.',
  },
  remedy: {
    mutation: 'decisionCommunicate',
    text: { nb: 'Gjør beslutningen kjent for gruppene som mangler.', nn: 'Gjer avgjerda kjend for gruppene som manglar.', en: 'Tell the groups that have not been told.' },
  },
  evaluate({ initiative }, { visit: { part } }) {
    const decision = standingDecision(initiative, part);
    if (decision === null) return missing({ lacks: 'DECISION' });
    const untold = initiative.groups.filter(({ id }) => !decision.communicated.some(({ groupId }) => groupId === id));
    return untold.length === 0 ? met([decision.entryId]) : missing({ groups: untold.map(({ label }) => label) }, { evidence: [decision.entryId] });
  },
});
