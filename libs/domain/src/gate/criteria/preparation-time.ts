import type { CriterionDefinition, Dossier, Finding, GateContext } from '../criterion.ts';
import { consultationsOf, deliveriesTo, heldConsultations, preparedSince } from '../consultations.ts';
import { defineCriterion } from '../define-criterion.ts';
import { met, missing, waiting } from '../finding.ts';
import { entitledParties } from '../matter.ts';
import { osloDate, osloInstant, plusWorkingDays, workingDaysBetween } from '../../kernel/working-days.ts';

type Parameters = { readonly workingDays: number };

/** Working days each union had between delivery of the documents and the meeting; the best of its meetings counts. No number stands in law. */
export const preparationTime: CriterionDefinition = defineCriterion<Parameters>({
  name: 'preparation-time',
  overridable: true,
  parameters: { type: 'object', additionalProperties: false, properties: { workingDays: { type: 'integer', minimum: 1, maximum: 60 } } },
  defaults: { workingDays: 5 },
  title: { nb: 'Tid til å forberede seg', nn: 'Tid til å førebu seg', en: 'Time to prepare' },
  help: {
    nb: 'Arbeidsdager fra pakken ble levert i systemet til møtet begynte. Et dokument som byttes ut, starter tellingen på nytt.',
    nn: 'Arbeidsdagar frå pakken vart levert i systemet til møtet tok til. Eit dokument som blir bytt ut, startar teljinga på nytt.',
    en: 'Working days from the package was delivered in the system to the start of the meeting. A replaced document restarts the count.',
  },
  remedy: {
    mutation: 'meetingMove',
    text: {
      nb: 'Legg møtet så sent at alle får tiden de skal ha. Er det holdt, kall inn til et nytt.',
      nn: 'Legg møtet så seint at alle får tida dei skal ha. Er det halde, kall inn til eit nytt.',
      en: 'Place the meeting late enough for everyone to have the time. If it has been held, summon to a new one.',
    },
  },
  evaluate(dossier, parameters, context) {
    const parties = entitledParties(dossier.initiative);
    const undelivered = parties.filter((party) => deliveriesTo(party, dossier, context).length === 0);
    if (parties.length === 0 || undelivered.length > 0) return missing({ lacks: 'PACKAGE', parties: undelivered.map(({ name }) => name) });
    return heldConsultations(dossier, context).length === 0 ? beforeAnyMeeting(dossier, parameters, context) : ofHeldMeetings(dossier, parameters, context);
  },
});

/** Until a meeting is held: the day from which one gives everyone their time. */
function beforeAnyMeeting(dossier: Dossier, { workingDays }: Parameters, context: GateContext): Finding {
  const last = entitledParties(dossier.initiative).flatMap((party) => deliveriesTo(party, dossier, context).slice(-1)).toSorted((a, b) => a.deliveredAt.localeCompare(b.deliveredAt)).at(-1)!;
  const from = plusWorkingDays(osloDate(last.deliveredAt), workingDays, context.closed);
  const reviewAt = osloInstant(from);
  const evidence = [last.package.entryId];
  if (context.now >= reviewAt) return met(evidence);
  return waiting([{ kind: 'TIME', id: null, name: from }], last.deliveredAt, { meetingNotBefore: from }, { evidence, reviewAt });
}

function ofHeldMeetings(dossier: Dossier, { workingDays }: Parameters, context: GateContext): Finding {
  const held = heldConsultations(dossier, context);
  const times = entitledParties(dossier.initiative).map((party) => {
    const deliveries = deliveriesTo(party, dossier, context);
    const given = consultationsOf(party, held).map(({ startedAt, on }) => {
      const since = preparedSince(deliveries, startedAt);
      return since === null ? 0 : workingDaysBetween(osloDate(since.deliveredAt), on, context.closed);
    });
    return { party: party.name, workingDays: Math.max(0, ...given), evidence: deliveries.map((delivered) => delivered.package.entryId) };
  });
  const short = times.filter((time) => time.workingDays < workingDays);
  const evidence = times.flatMap((time) => time.evidence);
  return short.length === 0 ? met(evidence) : missing({ wanted: workingDays, given: short.map((time) => ({ party: time.party, workingDays: time.workingDays })) }, { evidence });
}
