import { defineSimpleCriterion } from '../define-criterion.ts';
import { packageReached } from '../package-reached.ts';

/** Every entitled union and every affected group has been told, as early as possible (aml § 8-2 second paragraph; HA del B § 3-1). */
export const firstInformationGiven = defineSimpleCriterion({
  name: 'first-information-given',
  overridable: true,
  title: { nb: 'Første informasjon er gitt', nn: 'Første informasjon er gitt', en: 'First information is given' },
  help: {
    nb: 'Hver fagforening og hver berørt gruppe har fått vite om saken så tidlig som mulig.',
    nn: 'Kvar fagforeining og kvar berørt gruppe har fått vite om saka så tidleg som råd.',
    en: 'Every union and every affected group has been told of the matter as early as possible.',
  },
  remedy: {
    mutation: 'packageDeliver',
    text: {
      nb: 'Send første informasjon til fagforeningene og gruppene som mangler den.',
      nn: 'Send første informasjon til fagforeiningane og gruppene som manglar han.',
      en: 'Deliver a package of the kind FIRST_INFORMATION to the unions and groups that lack it.',
    },
  },
  evaluate: (dossier, context) => packageReached('FIRST_INFORMATION', ['PARTY', 'GROUP'], dossier, context),
});
