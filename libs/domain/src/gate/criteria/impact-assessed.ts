import { activityShown } from '../activity-shown.ts';
import { matrixFilled } from '../activity-carried-out.ts';
import { defineCriterion } from '../define-criterion.ts';
import { missing } from '../finding.ts';

type Parameters = { readonly activity: string; readonly perPart: boolean };

/** Each option has been held against the six qualities of the good job for every affected group, and against the municipality's four roles. */
export const impactAssessed = defineCriterion<Parameters>({
  name: 'impact-assessed',
  overridable: true,
  parameters: { type: 'object', additionalProperties: false, properties: { activity: { type: 'string', minLength: 1, maxLength: 80 }, perPart: { type: 'boolean' } } },
  defaults: { activity: '', perPart: false },
  title: { nb: 'Konsekvensmatrisen er fylt ut', nn: 'Konsekvensmatrisa er fylt ut', en: 'The impact matrix is filled' },
  help: {
    nb: 'Hvert alternativ er vurdert mot de seks egenskapene ved den gode jobben, gruppe for gruppe, og mot kommunens fire roller. «Vet ikke» er også et svar.',
    nn: 'Kvart alternativ er vurdert mot dei seks eigenskapane ved den gode jobben, gruppe for gruppe, og mot dei fire rollene til kommunen. «Veit ikkje» er òg eit svar.',
    en: 'Each option is held against the six qualities of the good job, group by group, and against the municipality\'s four roles. "Unknown" is an answer too.',
  },
  remedy: {
    mutation: 'impactAssess',
    text: { nb: 'Fyll ut de rutene som mangler, for hvert alternativ.', nn: 'Fyll ut rutene som manglar, for kvart alternativ.', en: 'Fill the cells that are missing, for each option.' },
  },
  evaluate(dossier, { activity, perPart }, context) {
    const filled = matrixFilled(dossier, context);
    if (filled?.state === 'MET' || activity === '') return filled ?? missing({ lacks: 'IMPACT' });
    const shown = activityShown({ activity, perPart }, dossier, context);
    return shown.state === 'MISSING' ? filled ?? shown : shown;
  },
});
