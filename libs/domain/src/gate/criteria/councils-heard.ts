import { activityShown } from '../activity-shown.ts';
import { defineCriterion } from '../define-criterion.ts';

type Parameters = { readonly activity: string; readonly perPart: boolean };

/** The statutory councils of the elderly, of persons with disabilities and of youth have been heard in what concerns them (kommuneloven § 5-12). */
export const councilsHeard = defineCriterion<Parameters>({
  name: 'councils-heard',
  overridable: true,
  parameters: { type: 'object', additionalProperties: false, required: ['activity'], properties: { activity: { type: 'string', minLength: 1, maxLength: 80 }, perPart: { type: 'boolean' } } },
  defaults: { activity: '', perPart: false },
  title: { nb: 'Rådene er hørt', nn: 'Råda er høyrde', en: 'The statutory councils are heard' },
  help: {
    nb: 'Eldrerådet, rådet for personer med funksjonsnedsettelse og ungdomsrådet uttaler seg i saker som gjelder dem.',
    nn: 'Eldrerådet, rådet for personar med funksjonsnedsetjing og ungdomsrådet uttaler seg i saker som gjeld dei.',
    en: 'The councils of the elderly, of persons with disabilities and of youth give their view in matters that concern them.',
  },
  remedy: {
    mutation: 'activityDocument',
    text: { nb: 'Dokumenter rådenes uttalelser.', nn: 'Dokumenter fråsegnene frå råda.', en: 'Document the councils\' statements.' },
  },
  evaluate: (dossier, wanted, context) => activityShown(wanted, dossier, context),
});
