import type { Instant } from '../../kernel/time.ts';
import type { RiskAssessment } from '../../involvement/state.ts';
import { osloEndOf } from '../../kernel/working-days.ts';
import { currentRisks } from '../current-risks.ts';
import { defineCriterion } from '../define-criterion.ts';
import { earliest, met, missing, waiting } from '../finding.ts';
import { newestProposal } from '../matter.ts';

type Parameters = { readonly alternatives: boolean; readonly safetyRep: boolean };

/** The safety rep has spoken, or had until the end of a day that has passed. */
const hasHadItsSay = ({ safetyRep }: RiskAssessment, now: Instant): boolean => safetyRep.statement !== null || now >= osloEndOf(safetyRep.dueOn);

/** The employer has assessed the risk of the whole and of each alternative before deciding, with the safety rep's statement or its deadline passed (aml § 3-1 (2) d). */
export const riskAssessed = defineCriterion<Parameters>({
  name: 'risk-assessed',
  overridable: true,
  parameters: { type: 'object', additionalProperties: false, properties: { alternatives: { type: 'boolean' }, safetyRep: { type: 'boolean' } } },
  defaults: { alternatives: true, safetyRep: true },
  title: { nb: 'Risikoen er vurdert', nn: 'Risikoen er vurdert', en: 'Risk is assessed' },
  help: {
    nb: 'Arbeidsgiver vurderer helheten og hvert alternativ før beslutning. Verneombudet har uttalt seg, eller fristen for det er ute.',
    nn: 'Arbeidsgivar vurderer heilskapen og kvart alternativ før avgjerd. Verneombodet har uttalt seg, eller fristen for det er ute.',
    en: 'The employer assesses the whole and each alternative before the decision. The safety rep has made a statement, or the time for it has passed.',
  },
  remedy: {
    mutation: 'riskAssess',
    text: {
      nb: 'Risikovurder det som mangler. Venter saken på verneombudet, er det verneombudet som uttaler seg.',
      nn: 'Risikovurder det som manglar. Ventar saka på verneombodet, er det verneombodet som uttaler seg.',
      en: 'Assess what is missing. If the matter waits for the safety rep, it is for the safety rep to make a statement (riskStateAsSafetyRep).',
    },
  },
  evaluate({ initiative }, { alternatives, safetyRep }, { now, visit: { part } }) {
    const risks = currentRisks(initiative, part);
    const evidence = risks.map(({ entryId }) => entryId);
    const unassessed = !alternatives ? [] : (newestProposal(initiative, part)?.alternatives ?? []).filter(({ id }) => !risks.some(({ alternativeId }) => alternativeId === id));
    const whole = risks.some(({ alternativeId }) => alternativeId === null);
    if (!whole || unassessed.length > 0) return missing({ whole: !whole, alternatives: unassessed.map(({ title }) => title) }, { evidence });
    const unheard = safetyRep ? risks.filter((risk) => (alternatives || risk.alternativeId === null) && !hasHadItsSay(risk, now)) : [];
    if (unheard.length === 0) return met(evidence);
    return waiting([{ kind: 'OFFICE', id: null, name: 'SAFETY_REP' }], earliest(unheard.map(({ signedAt }) => signedAt)), { risks: unheard.map(({ id }) => id), mutation: 'riskStateAsSafetyRep' },
      { evidence, reviewAt: earliest(unheard.map((risk) => osloEndOf(risk.safetyRep.dueOn))) });
  },
});
