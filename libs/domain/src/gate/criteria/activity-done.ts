import { activityShown } from '../activity-shown.ts';
import { defineCriterion } from '../define-criterion.ts';

type Parameters = { readonly activity: string; readonly perPart: boolean };

/** An activity of the playbook, and every part of it, is shown to be done. Where law asks for it, the other side has confirmed it. */
export const activityDone = defineCriterion<Parameters>({
  name: 'activity-done',
  overridable: true,
  parameters: { type: 'object', additionalProperties: false, required: ['activity'], properties: { activity: { type: 'string', minLength: 1, maxLength: 80 }, perPart: { type: 'boolean' } } },
  defaults: { activity: '', perPart: false },
  title: { nb: 'Aktiviteten er gjennomført', nn: 'Aktiviteten er gjennomført', en: 'The activity is done' },
  help: {
    nb: 'Aktiviteten, og hver del av den, er vist med et signert vedlegg. Der loven krever den, har den andre siden bekreftet.',
    nn: 'Aktiviteten, og kvar del av han, er vist med eit signert vedlegg. Der lova krev han, har den andre sida stadfesta.',
    en: 'The activity, and every part of it, is shown by a signed attachment. Where law asks for it, the other side has confirmed.',
  },
  remedy: {
    mutation: 'activityDocument',
    text: {
      nb: 'Dokumenter aktiviteten med et signert vedlegg; den andre siden bekrefter registreringen der loven krever aktiviteten.',
      nn: 'Dokumenter aktiviteten med eit signert vedlegg; den andre sida stadfestar registreringa der lova krev aktiviteten.',
      en: 'Document the activity with a signed attachment; the other side confirms it (registrationConfirm) where law asks for the activity.',
    },
  },
  evaluate: (dossier, wanted, context) => activityShown(wanted, dossier, context),
});
