import type { InformationPackage, Party } from '../../involvement/state.ts';
import { consultationPackages, consultations, consultationsOf } from '../consultations.ts';
import type { Dossier, GateContext } from '../criterion.ts';
import { defineSimpleCriterion } from '../define-criterion.ts';
import { earliest, met, missing, waiting } from '../finding.ts';
import { entitledParties } from '../matter.ts';
import { confirmers, standsOnRecord } from '../on-record.ts';

/** Consultation builds on information (aml § 8-2 third paragraph): every union had the documents before the meeting began. Order is the log's. */
export const informationBeforeConsultation = defineSimpleCriterion({
  name: 'information-before-consultation',
  overridable: true,
  title: { nb: 'Informasjonen kom før drøftingen', nn: 'Informasjonen kom før drøftinga', en: 'Information came before consultation' },
  help: {
    nb: 'Hver fagforening fikk saksdokumentene før møtet begynte. Rekkefølgen er loggens, ikke datoer noen skriver inn etterpå.',
    nn: 'Kvar fagforeining fekk saksdokumenta før møtet tok til. Rekkjefølgja er den i loggen, ikkje datoar nokon skriv inn etterpå.',
    en: 'Every union had the documents before the meeting began. Order is the log\'s, not that of dates typed in afterwards.',
  },
  remedy: {
    mutation: 'packageDeliver',
    text: {
      nb: 'Send drøftingspakken til fagforeningene som mangler den. Er møtet alt holdt, må det drøftes på nytt etterpå.',
      nn: 'Send drøftingspakken til fagforeiningane som manglar han. Er møtet alt halde, må ein drøfte på nytt etterpå.',
      en: 'Deliver a package of the kind CONSULTATION to the unions that lack it. If the meeting has been held, consult again afterwards.',
    },
  },
  evaluate(dossier, context) {
    const parties = entitledParties(dossier.initiative);
    if (parties.length === 0) return missing({ lacks: 'PARTIES' });
    const judged = parties.map((party) => ({ party, before: packagesBefore(party, dossier, context) }));
    const evidence = judged.flatMap(({ before }) => before.map(({ entryId }) => entryId));
    const without = judged.filter(({ before }) => before.length === 0).map(({ party }) => party);
    if (without.length > 0) {
      const tooLate = without.filter((party) => consultationPackages(party, dossier, context).length > 0);
      return missing({ parties: without.map(({ name }) => name), deliveredAfterMeeting: tooLate.map(({ name }) => name) }, { evidence });
    }
    const late = judged.filter(({ before }) => !before.some(({ registered }) => standsOnRecord(registered, context.force))).flatMap(({ before }) => before);
    return late.length === 0 ? met(evidence)
      : waiting(confirmers(dossier.initiative, late[0]!.registered), earliest(late.map(({ registered }) => registered.recordedAt)), { unconfirmed: [...new Set(late.map(({ id }) => id))], mutation: 'registrationConfirm' }, { evidence });
  },
});

/** What lay before a party when a held consultation of its own began; before any is held, what lies before it now. */
function packagesBefore(party: Party, dossier: Dossier, context: GateContext): readonly InformationPackage[] {
  const delivered = consultationPackages(party, dossier, context);
  const held = consultationsOf(party, consultations(dossier, context).filter((one) => one.held !== null));
  return delivered.filter(({ deliveredAt }) => held.length === 0 || held.some(({ startsAt }) => deliveredAt < startsAt)).map(({ one }) => one);
}
