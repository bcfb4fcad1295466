import { INTENSITIES } from '../involvement/state.ts';
import type { ActivityKind } from './activity-kind.ts';

type Schema = Readonly<Record<string, unknown>>;

const only = (properties: Schema, required: readonly string[] = []): Schema => ({ type: 'object', additionalProperties: false, properties, ...(required.length > 0 ? { required } : {}) });
const wholeNumber = (minimum: number, maximum: number): Schema => ({ type: 'integer', minimum, maximum });
const oneOf = (...values: readonly string[]): Schema => ({ type: 'string', enum: values });
const workingDays = wholeNumber(1, 260);

const ALL: readonly ActivityKind[] = [
  {
    kind: 'meeting', parameters: only({ intensity: oneOf(...INTENSITIES), summonsWorkingDays: workingDays }),
    title: { nb: 'Møte', nn: 'Møte', en: 'Meeting' },
    help: { nb: 'Møte mellom partene, kalt inn som det det er.', nn: 'Møte mellom partane, kalla inn som det det er.', en: 'A meeting between the parties, summoned as what it is.' },
  },
  {
    kind: 'information', parameters: only({ to: oneOf('PARTIES', 'GROUPS', 'EVERYONE'), topics: { type: 'array', maxItems: 20, items: { type: 'string', minLength: 1, maxLength: 200 } } }),
    title: { nb: 'Informasjon', nn: 'Informasjon', en: 'Information' },
    help: { nb: 'De som berøres, får vite det de trenger.', nn: 'Dei det gjeld, får vite det dei treng.', en: 'Those affected are told what they need.' },
  },
  {
    kind: 'hearing', parameters: only({ workingDays, from: oneOf('PARTIES', 'GROUPS', 'COUNCILS', 'STAKEHOLDERS') }),
    title: { nb: 'Høring', nn: 'Høyring', en: 'Hearing' },
    help: { nb: 'Skriftlige innspill til en bestemt versjon innen en frist.', nn: 'Skriftlege innspel til ein bestemt versjon innan ein frist.', en: 'Written comments on a certain version within a period.' },
  },
  {
    kind: 'feedback-round', parameters: only({ instrument: { type: 'string', minLength: 1, maxLength: 80 }, workingDays, baseline: { type: 'boolean' } }),
    title: { nb: 'Spørrerunde', nn: 'Spørjerunde', en: 'Feedback round' },
    help: { nb: 'Anonyme svar fra dem som berøres.', nn: 'Anonyme svar frå dei det gjeld.', en: 'Anonymous answers from those affected.' },
  },
  {
    kind: 'hat-session', parameters: only({ groupSize: wholeNumber(2, 6) }),
    title: { nb: 'Tenkehatter', nn: 'Tenkjehattar', en: 'Hat session' },
    help: { nb: 'Grupper på tre ser saken med én hatt hver.', nn: 'Grupper på tre ser saka med éin hatt kvar.', en: 'Groups of three look at the matter, one hat each.' },
  },
  {
    kind: 'tacit-knowledge', parameters: only({}),
    title: { nb: 'Hva må vi ikke ødelegge?', nn: 'Kva må vi ikkje øydeleggje?', en: 'What must we not break?' },
    help: { nb: 'De som gjør jobben, forteller hva den hviler på og ingen har skrevet ned, før noe endres.', nn: 'Dei som gjer jobben, fortel kva han kviler på og ingen har skrive ned, før noko blir endra.', en: 'Those who do the work tell what it rests on and nobody has written down, before anything changes.' },
  },
  {
    kind: 'force-field', parameters: only({}),
    title: { nb: 'Kraftfelt', nn: 'Kraftfelt', en: 'Force field' },
    help: { nb: 'Hva driver endringen fram, og hva holder igjen, med vekt.', nn: 'Kva driv endringa fram, og kva held att, med vekt.', en: 'What drives the change and what holds it back, with weights.' },
  },
  {
    kind: 'stakeholder-map', parameters: only({}),
    title: { nb: 'Interessentkart', nn: 'Interessentkart', en: 'Stakeholder map' },
    help: { nb: 'Hvem saken angår, med interesse og innflytelse.', nn: 'Kven saka gjeld, med interesse og innverknad.', en: 'Whom the matter concerns, with interest and influence.' },
  },
  {
    kind: 'culture-board', parameters: only({}),
    title: { nb: 'Kulturtavle', nn: 'Kulturtavle', en: 'Culture board' },
    help: { nb: 'Det vi ser, det vi sier, og det vi tar for gitt.', nn: 'Det vi ser, det vi seier, og det vi tek for gjeve.', en: 'What we see, what we say and what we take for granted.' },
  },
  {
    kind: 'risk-assessment', parameters: only({ safetyRepWorkingDays: workingDays }),
    title: { nb: 'Risikovurdering', nn: 'Risikovurdering', en: 'Risk assessment' },
    help: { nb: 'Hva kan gå galt, og hva gjøres med det.', nn: 'Kva kan gå gale, og kva blir gjort med det.', en: 'What can go wrong, and what is done about it.' },
  },
  {
    kind: 'impact-matrix', parameters: only({}),
    title: { nb: 'Konsekvensmatrise', nn: 'Konsekvensmatrise', en: 'Impact matrix' },
    help: { nb: 'Hva hvert alternativ gjør med den gode jobben, gruppe for gruppe.', nn: 'Kva kvart alternativ gjer med den gode jobben, gruppe for gruppe.', en: 'What each option does to the good job, group by group.' },
  },
  {
    kind: 'mapping', parameters: only({ of: oneOf('WISHES', 'LOAD', 'POSTS', 'AGREEMENTS', 'COMPETENCE', 'PREFERENCES') }),
    title: { nb: 'Kartlegging', nn: 'Kartlegging', en: 'Mapping' },
    help: { nb: 'Fakta som forslaget skal bygge på.', nn: 'Fakta som forslaget skal byggje på.', en: 'Facts that the proposal is to build on.' },
  },
  {
    kind: 'negotiation', parameters: only({ subject: { type: 'string', minLength: 1, maxLength: 200 } }),
    title: { nb: 'Forhandling', nn: 'Forhandling', en: 'Negotiation' },
    help: { nb: 'Partene søker enighet og setter opp protokoll.', nn: 'Partane søkjer semje og set opp protokoll.', en: 'The parties seek agreement and set up a record.' },
  },
  {
    kind: 'decision', parameters: only({ body: oneOf('ADMINISTRATIVE', 'PARTY_COMPOSED_COMMITTEE', 'COUNCIL') }),
    title: { nb: 'Beslutning', nn: 'Avgjerd', en: 'Decision' },
    help: { nb: 'Valget, med kriterier og begrunnelse.', nn: 'Valet, med kriterium og grunngiving.', en: 'The choice, with criteria and reason.' },
  },
  {
    kind: 'communication', parameters: only({ workingDays }),
    title: { nb: 'Kunngjøring', nn: 'Kunngjering', en: 'Communication' },
    help: { nb: 'Beslutningen gjøres kjent for dem den gjelder.', nn: 'Avgjerda blir gjord kjend for dei ho gjeld.', en: 'The decision is made known to those it concerns.' },
  },
  {
    kind: 'training', parameters: only({ beforeStart: { type: 'boolean' } }),
    title: { nb: 'Opplæring', nn: 'Opplæring', en: 'Training' },
    help: { nb: 'De som skal arbeide annerledes, lærer det før de må.', nn: 'Dei som skal arbeide annleis, lærer det før dei må.', en: 'Those who are to work differently learn it before they must.' },
  },
  {
    kind: 'measure-plan', parameters: only({ sharePercent: wholeNumber(1, 100) }),
    title: { nb: 'Tiltaksplan', nn: 'Tiltaksplan', en: 'Plan of measures' },
    help: { nb: 'Tiltak med ansvarlig og frist.', nn: 'Tiltak med ansvarleg og frist.', en: 'Measures with owner and due date.' },
  },
  {
    kind: 'expectation', parameters: only({}),
    title: { nb: 'Forventning', nn: 'Forventning', en: 'Expectation' },
    help: { nb: 'Ventet retning og størrelse, låst før tallene kommer.', nn: 'Venta retning og storleik, låst før tala kjem.', en: 'Expected direction and size, locked before the numbers come.' },
  },
  {
    kind: 'placement', parameters: only({ employees: oneOf('MANAGERS', 'ALL') }),
    title: { nb: 'Innplassering', nn: 'Innplassering', en: 'Placement' },
    help: { nb: 'Ansatte får sin plass i ny organisasjon etter drøftede regler.', nn: 'Tilsette får plassen sin i ny organisasjon etter drøfta reglar.', en: 'Employees get their place in the new organisation by rules that were discussed.' },
  },
  {
    kind: 'culture-profile', parameters: only({ instrument: { type: 'string', minLength: 1, maxLength: 80 } }),
    title: { nb: 'Kulturprofil', nn: 'Kulturprofil', en: 'Culture profile' },
    help: { nb: 'Hvordan kulturen er, og hvordan man ønsker den.', nn: 'Korleis kulturen er, og korleis ein ønskjer han.', en: 'How culture is, and how one wishes it.' },
  },
  {
    kind: 'reputation-checkpoint', parameters: only({ sources: { type: 'array', maxItems: 4, uniqueItems: true, items: oneOf('EMPLOYEES', 'USERS', 'CITIZENS', 'PARTNERS') }, baseline: { type: 'boolean' } }),
    title: { nb: 'Omdømmemåling', nn: 'Omdømemåling', en: 'Reputation checkpoint' },
    help: { nb: 'Omdømmet på fire handlingsområder, på en dato.', nn: 'Omdømet på fire handlingsområde, på ein dato.', en: 'Reputation in four action areas, on a date.' },
  },
  {
    kind: 'follow-up-round', parameters: only({ weeks: { type: 'array', maxItems: 10, items: wholeNumber(1, 260) }, months: { type: 'array', maxItems: 10, items: wholeNumber(1, 60) } }),
    title: { nb: 'Oppfølgingsrunde', nn: 'Oppfølgingsrunde', en: 'Follow-up round' },
    help: { nb: 'Samme spørsmål på nytt, holdt mot utgangspunktet.', nn: 'Same spørsmål på nytt, haldne opp mot utgangspunktet.', en: 'The same questions again, held against the baseline.' },
  },
  {
    kind: 'heard-and-done', parameters: only({}),
    title: { nb: 'Hørt og gjort', nn: 'Høyrt og gjort', en: 'Heard and done' },
    help: { nb: 'Hva ble hørt, hva ble gjort, og hvorfor ikke resten.', nn: 'Kva vart høyrt, kva vart gjort, og kvifor ikkje resten.', en: 'What was heard, what was done, and why not the rest.' },
  },
  {
    kind: 'codetermination-evaluation', parameters: only({}),
    title: { nb: 'Evaluering av medbestemmelsen', nn: 'Evaluering av medråderetten', en: 'Evaluation of co-determination' },
    help: { nb: 'Begge sider vurderer selve samarbeidet.', nn: 'Begge sider vurderer sjølve samarbeidet.', en: 'Both sides assess the co-operation itself.' },
  },
  {
    kind: 'lessons', parameters: only({}),
    title: { nb: 'Lærdom', nn: 'Lærdom', en: 'Lessons' },
    help: { nb: 'Rutiner og metoder som virksomheten beholder, og hvem som nå kan dem.', nn: 'Rutinar og metodar som verksemda tek vare på, og kven som no kan dei.', en: 'Routines and methods the organisation keeps, and who can now do them.' },
  },
  {
    kind: 'archive-export', parameters: only({}),
    title: { nb: 'Arkivering', nn: 'Arkivering', en: 'Archive export' },
    help: { nb: 'Protokoller og beslutninger legges i arkivet.', nn: 'Protokollar og avgjerder blir lagde i arkivet.', en: 'Records and decisions are placed in the archive.' },
  },
  {
    kind: 'task', parameters: only({ owner: oneOf('LEADER', 'HR', 'PARTIES', 'SAFETY_REP') }),
    title: { nb: 'Oppgave', nn: 'Oppgåve', en: 'Task' },
    help: { nb: 'Et stykke arbeid med en ansvarlig.', nn: 'Eit stykke arbeid med ein ansvarleg.', en: 'A piece of work with an owner.' },
  },
];

/** The closed catalogue of activities, by kind. A playbook combines them with parameters and can add none. */
export const ACTIVITY_KINDS: ReadonlyMap<string, ActivityKind> = new Map(ALL.map((kind) => [kind.kind, kind]));
