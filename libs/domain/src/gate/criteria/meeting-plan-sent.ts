import { defineSimpleCriterion } from '../define-criterion.ts';
import { packageReached } from '../package-reached.ts';

/** Every entitled union has the plan of meetings. */
export const meetingPlanSent = defineSimpleCriterion({
  name: 'meeting-plan-sent',
  overridable: true,
  title: { nb: 'Møteplanen er sendt', nn: 'Møteplanen er send', en: 'The meeting plan is sent' },
  help: {
    nb: 'Hver fagforening vet når og på hvilket nivå møtene skal være, og kan planlegge deltakelsen.',
    nn: 'Kvar fagforeining veit når og på kva nivå møta skal vere, og kan planleggje deltakinga.',
    en: 'Every union knows when and at which level meetings are to be held, and can plan its part.',
  },
  remedy: {
    mutation: 'packageDeliver',
    text: {
      nb: 'Send en informasjonspakke av typen møteplan til fagforeningene som mangler den.',
      nn: 'Send ein informasjonspakke av typen møteplan til fagforeiningane som manglar han.',
      en: 'Deliver a package of the kind MEETING_PLAN to the unions that lack it.',
    },
  },
  evaluate: (dossier, context) => packageReached('MEETING_PLAN', ['PARTY'], dossier, context),
});
