import { activityShown } from '../activity-shown.ts';
import { defineCriterion } from '../define-criterion.ts';

type Parameters = { readonly sharePercent: number; readonly activity: string; readonly perPart: boolean };

/**
 * A good share of each affected group was reached, or another way of reaching them is documented. Advice by nature: nobody must answer, so a share is never
 * a condition. Measured shares come with feedback rounds; until then the coverage, or its alternative, is documented by hand.
 */
export const coverage = defineCriterion<Parameters>({
  name: 'coverage',
  overridable: true,
  parameters: {
    type: 'object', additionalProperties: false, required: ['activity'],
    properties: { sharePercent: { type: 'integer', minimum: 1, maximum: 100 }, activity: { type: 'string', minLength: 1, maxLength: 80 }, perPart: { type: 'boolean' } },
  },
  defaults: { sharePercent: 60, activity: '', perPart: false },
  title: { nb: 'Alle berørte grupper er nådd', nn: 'Alle berørte grupper er nådde', en: 'Every affected group is reached' },
  help: {
    nb: 'En god andel av hver gruppe har deltatt gjennom møter, høring eller spørrerunde. Natt og deltid blir ofte glemt.',
    nn: 'Ein god del av kvar gruppe har delteke gjennom møte, høyring eller spørjerunde. Natt og deltid blir ofte gløymde.',
    en: 'A good share of each group has taken part through meetings, hearing or feedback. Night and part-time staff are often forgotten.',
  },
  remedy: {
    mutation: 'activityDocument',
    text: {
      nb: 'Dokumenter dekningen per gruppe, eller hva som er gjort i stedet for å nå dem.',
      nn: 'Dokumenter dekninga per gruppe, eller kva som er gjort i staden for å nå dei.',
      en: 'Document coverage per group, or what was done instead to reach them.',
    },
  },
  evaluate(dossier, { activity, perPart, sharePercent }, context) {
    const finding = activityShown({ activity, perPart }, dossier, context);
    return finding.state === 'MET' ? finding : { ...finding, missing: { ...finding.missing, sharePercent, groups: dossier.initiative.groups.map(({ label }) => label) } };
  },
});
