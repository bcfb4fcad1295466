import { preparedTime } from '../../involvement/prepared-time.ts';
import { osloDate, osloInstant, plusWorkingDays } from '../../kernel/working-days.ts';
import { consultationPackages, consultations, consultationsOf } from '../consultations.ts';
import type { Consultation } from '../consultations.ts';
import type { Dossier, Finding, GateContext } from '../criterion.ts';
import { defineCriterion } from '../define-criterion.ts';
import { met, missing, waiting } from '../finding.ts';
import { entitledParties } from '../matter.ts';

type Parameters = { readonly workingDays: number };

/** Working days each union had between delivery of the documents and the meeting; the best of its meetings counts. No number stands in law. */
export const preparationTime = defineCriterion<Parameters>({
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
    const undelivered = parties.filter((party) => consultationPackages(party, dossier, context).length === 0);
    if (parties.length === 0 || undelivered.length > 0) return missing({ lacks: 'PACKAGE', parties: undelivered.map(({ name }) => name), mutation: 'packageDeliver' });
    const all = consultations(dossier, context);
    const held = all.filter((one) => one.held !== null);
    if (held.length > 0) return judged(held, dossier, parameters, context);
    return all.length > 0 ? judged(all, dossier, parameters, context) : beforeAnyIsPlanned(dossier, parameters, context);
  },
});

/** Until a meeting is planned: the day from which one gives everyone their time. Each union has a package by then. */
function beforeAnyIsPlanned(dossier: Dossier, { workingDays }: Parameters, context: GateContext): Finding {
  const last = entitledParties(dossier.initiative).flatMap((party) => consultationPackages(party, dossier, context)).toSorted((a, b) => a.deliveredAt.localeCompare(b.deliveredAt)).at(-1)!;
  const from = plusWorkingDays(osloDate(last.deliveredAt), workingDays, context.closed);
  const reviewAt = osloInstant(from);
  const evidence = [last.one.entryId];
  return context.now >= reviewAt ? met(evidence) : waiting([{ kind: 'TIME', id: null, name: from }], last.deliveredAt, { meetingNotBefore: from }, { evidence, reviewAt });
}

/** By the best of each party's meetings: long enough, and not before the day that the employer granted it. */
function judged(among: readonly Consultation[], dossier: Dossier, { workingDays }: Parameters, context: GateContext): Finding {
  const times = entitledParties(dossier.initiative).map((party) => {
    const given = consultationsOf(party, among).map(({ meeting }) => preparedTime(dossier, party.id, { meeting, part: context.visit.part }, context.closed));
    const enough = given.some((time) => time.workingDays >= workingDays && (time.grantedUntil === null || osloDate(time.until) >= time.grantedUntil));
    return { party: party.name, enough, workingDays: Math.max(0, ...given.map((time) => time.workingDays)), evidence: given.flatMap(({ evidence }) => evidence) };
  });
  const evidence = times.flatMap((time) => time.evidence);
  const short = times.filter(({ enough }) => !enough);
  return short.length === 0 ? met(evidence) : missing({ wanted: workingDays, given: short.map((time) => ({ party: time.party, workingDays: time.workingDays })) }, { evidence });
}
