import type { Texts } from '../../language/language.ts';

export const texts = {
  title: { nb: 'Reis en prosessinnsigelse', nn: 'Reis ei prosessinnseiing', en: 'Raise a process objection' },
  lead: {
    nb: 'Arbeidsgiver skal svare med en begrunnelse innen fem arbeidsdager. Innsigelsen stopper ikke prosessen, men begge sider ser den og om den er besvart.',
    nn: 'Arbeidsgivar skal svare med ei grunngiving innan fem arbeidsdagar. Innseiinga stoppar ikkje prosessen, men begge sider ser ho og om ho er svart på.',
    en: 'The employer must answer with reasons within five working days. The objection does not stop the process, but both sides see it and whether it is answered.',
  },
  crumbs: { nb: 'Her er du', nn: 'Her er du', en: 'You are here' },
  objections: { nb: 'Prosessinnsigelser', nn: 'Prosessinnseiingar', en: 'Process objections' },
  notYours: { nb: 'Innsigelser reises av tillitsvalgte og verneombud', nn: 'Innseiingar blir reiste av tillitsvalde og verneombod', en: 'Objections are raised by union reps and safety reps' },
  notYoursHelp: { nb: 'Ta kontakt med din tillitsvalgte eller verneombudet om du mener at en endring ikke er drøftet som den skal.', nn: 'Ta kontakt med den tillitsvalde eller verneombodet om du meiner at ei endring ikkje er drøfta som ho skal.', en: 'Turn to your union rep or the safety rep if you hold that a change has not been consulted on as it should.' },
  voice: { nb: 'På vegne av', nn: 'På vegner av', en: 'On behalf of' },
  safetyRep: { nb: 'Verneombudet', nn: 'Verneombodet', en: 'The safety rep' },
  initiative: { nb: 'Hvilken prosess?', nn: 'Kva prosess?', en: 'Which process?' },
  initiativeHelp: { nb: 'La feltet stå tomt om endringen ikke er lagt inn som en prosess.', nn: 'La feltet stå tomt om endringa ikkje er lagd inn som ein prosess.', en: 'Leave it empty if the change is not entered as a process.' },
  unit: { nb: 'Hvilken enhet gjelder det?', nn: 'Kva eining gjeld det?', en: 'Which unit does it concern?' },
  kind: { nb: 'Hva gjelder innsigelsen?', nn: 'Kva gjeld innseiinga?', en: 'What is the objection about?' },
  matter: { nb: 'Saken på én linje', nn: 'Saka på éi linje', en: 'The matter in a line' },
  matterHelp: { nb: 'For eksempel: Vakter i helgene flyttet uten drøfting', nn: 'Til dømes: Helgevakter flytte utan drøfting', en: 'For example: weekend shifts moved without consultation' },
  text: { nb: 'Begrunnelse', nn: 'Grunngiving', en: 'Reasons' },
  textHelp: { nb: 'Hva har skjedd, når, og hva vil dere at arbeidsgiver skal gjøre? Skriv ikke om enkeltpersoner.', nn: 'Kva har skjedd, når, og kva vil de at arbeidsgivar skal gjere? Skriv ikkje om enkeltpersonar.', en: 'What has happened, when, and what shall the employer do? Do not write about individuals.' },
  submit: { nb: 'Reis innsigelsen', nn: 'Reis innseiinga', en: 'Raise the objection' },
  said: { nb: 'Innsigelsen er reist og sendt til arbeidsgiver.', nn: 'Innseiinga er reist og send til arbeidsgivar.', en: 'The objection is raised and sent to the employer.' },
} satisfies Texts;
