import { consultationsOf, deliveriesTo, heldConsultations, preparedSince } from '../consultations.ts';
import { defineSimpleCriterion } from '../define-criterion.ts';
import { met, missing } from '../finding.ts';
import { entitledParties } from '../matter.ts';

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
    const held = heldConsultations(dossier, context);
    const parties = entitledParties(dossier.initiative);
    const judged = parties.map((party) => {
      const deliveries = deliveriesTo(party, dossier, context);
      const meetings = consultationsOf(party, held);
      const informed = meetings.length === 0 ? deliveries.at(-1) ?? null : meetings.reduce<ReturnType<typeof preparedSince>>((found, { startedAt }) => found ?? preparedSince(deliveries, startedAt), null);
      return { party, deliveries, informed };
    });
    const evidence = judged.flatMap(({ informed }) => (informed === null ? [] : [informed.package.entryId]));
    if (parties.length === 0) return missing({ lacks: 'PARTIES' });
    const without = judged.filter(({ informed }) => informed === null);
    if (without.length === 0) return met(evidence);
    const tooLate = without.filter(({ deliveries }) => deliveries.length > 0);
    return missing({ parties: without.map(({ party }) => party.name), deliveredAfterMeeting: tooLate.map(({ party }) => party.name) }, { evidence });
  },
});
