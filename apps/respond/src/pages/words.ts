import type { Language } from '#domain';

/** What the pages say. Everything a respondent reads that is not of the round itself. */
export interface Words {
  readonly replay: string;
  readonly codeTitle: string; readonly codeHelp: string; readonly codeLabel: string; readonly codeGo: string;
  readonly unknownTitle: string; readonly unknown: string; readonly tryAgain: string;
  readonly busyTitle: string; readonly busy: string;
  readonly faultTitle: string; readonly fault: string;
  readonly cookieTitle: string; readonly cookie: string;
  readonly hostTitle: string; readonly host: (address: string) => string;
  readonly badTitle: string; readonly bad: string;
  readonly begin: string; readonly back: string; readonly next: string; readonly toReview: string; readonly change: string; readonly send: string;
  readonly asks: string; readonly why: string; readonly group: string; readonly inGroup: (group: string, invited: number) => string;
  readonly shown: string; readonly thresholds: (limits: { answers: number; comments: number; remainder: number; invited: number }) => string;
  readonly kept: string; readonly keptText: string; readonly code: string; readonly codeText: (closes: string) => string;
  readonly safest: string; readonly officer: string; readonly results: string; readonly resultsText: (day: string) => string;
  readonly length: (questions: number) => string;
  readonly progress: (index: number, of: number) => string; readonly protect: string; readonly short: (answers: number) => string;
  readonly scale: readonly [string, string, string, string, string];
  readonly unsaid: string; readonly severalHelp: string; readonly pointsHelp: string; readonly wordsHelp: (most: number) => string;
  readonly slipTitle: string; readonly slips: { readonly NOTHING: string; readonly BOTH: string; readonly NO_ANSWER: string; readonly NO_POINTS: string; readonly SUM: (sum: number) => string; readonly TOO_LONG: (length: number, most: number) => string };
  readonly reviewTitle: string; readonly reviewHelp: string; readonly notSaid: string; readonly changeOf: (index: number) => string;
  readonly receiptTitle: string; readonly receipt: string; readonly changeLater: (closes: string) => string; readonly close: string;
}

/** The languages under the names they have for themselves. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };
export const LANGUAGES: readonly Language[] = ['nb', 'nn', 'en'];

const points = (left: number, more: string, less: string): string => (left > 0 ? more.replace('#', String(left)) : less.replace('#', String(-left)));

export const WORDS: Readonly<Record<Language, Words>> = {
  nb: {
    replay: 'Øvingsorganisasjon. Ingenting her er ekte.',
    codeTitle: 'Svar på en undersøkelse', codeHelp: 'Skriv inn koden du fikk på e-post eller på papir. Den har åtte tegn, for eksempel K7PM-3XQ2. Store og små bokstaver er det samme.', codeLabel: 'Kode', codeGo: 'Gå videre',
    unknownTitle: 'Vi finner ingen åpen undersøkelse med denne koden', unknown: 'Kanskje ble ett tegn feil, eller undersøkelsen er stengt. Koden har aldri tallene 0 og 1 eller bokstavene O og I. Vi lagrer ikke hva du skrev.', tryAgain: 'Prøv en kode til',
    busyTitle: 'Vent litt før du prøver igjen', busy: 'Akkurat nå prøves mange feil koder. Derfor går vi saktere, for å beskytte svarene. Koden din er like god om et par minutter.',
    faultTitle: 'Noe sviktet hos oss', fault: 'Vi vet ikke om svaret kom fram. Prøv igjen om litt med den samme koden. Da gjelder bare det siste du sender.',
    cookieTitle: 'Nettleseren sendte en informasjonskapsel', cookie: 'Disse sidene tar ikke imot informasjonskapsler eller innlogging, for da kunne svaret knyttes til deg. Vi har ikke lest noe. Åpne adressen i et privat vindu, eller på din egen telefon.',
    hostTitle: 'Feil adresse', host: (address) => `Undersøkelsene har sin egen adresse: ${address}`,
    badTitle: 'Dette kan vi ikke lese', bad: 'Siden fikk noe den ikke kjenner. Begynn på nytt med koden din.',
    begin: 'Begynn', back: 'Tilbake', next: 'Neste', toReview: 'Til oversikten', change: 'Endre', send: 'Send svarene',
    asks: 'Hvem spør', why: 'Hvorfor', group: 'Gruppen din', inGroup: (group, invited) => `Svarene dine telles i «${group}». ${invited} er invitert der.`,
    shown: 'Hva som vises', thresholds: ({ answers, comments, remainder, invited }) => `Tall vises bare når minst ${answers} har svart, og kommentarer når minst ${comments} har svart. Det som er igjen når tall trekkes fra hverandre, bygger også på minst ${remainder} svar. Grupper med færre enn ${invited} inviterte er slått sammen med gruppen over.`,
    kept: 'Hva vi lagrer', keptText: 'Svarene, uten navn, adresse og klokkeslett. Vi lagrer ikke hvem som fikk hvilken kode, og ingen kan se hvem som har svart.',
    code: 'Koden', codeText: (closes) => `Den som har koden, kan endre svaret fram til ${closes}. Ikke del den. Koden viser aldri hva du har svart før.`,
    safest: 'Tryggest er din egen telefon, eller en kode på papir. En kode på e-post ligger i arbeidsgiverens postkasse.', officer: 'Personvernombud', results: 'Resultatene', resultsText: (day) => `Kommer ${day}.`,
    length: (questions) => `${questions} spørsmål. Du kan la være å svare på hvert av dem.`,
    progress: (index, of) => `Spørsmål ${index} av ${of}`, protect: 'Slik beskytter vi deg', short: (answers) => `Svaret ditt er anonymt. Ingen ser grupper med færre enn ${answers} svar.`,
    scale: ['Helt uenig', 'Litt uenig', 'Verken eller', 'Litt enig', 'Helt enig'],
    unsaid: 'Vet ikke / vil ikke svare', severalHelp: 'Du kan velge flere.', pointsHelp: 'Fordel 100 poeng. Tomt felt er 0.', wordsHelp: (most) => `Inntil ${most} tegn. Skriv ikke navn, eller noe som du selv eller andre kan kjennes igjen på.`,
    slipTitle: 'Sjekk svaret', slips: { NOTHING: 'Velg et svar. Vil du ikke svare, velg «Vet ikke / vil ikke svare».', BOTH: 'Velg enten et svar eller «Vet ikke / vil ikke svare», ikke begge.', NO_ANSWER: 'Velg ett av svarene under.', NO_POINTS: 'Skriv poengene som hele tall fra 0 til 100.', SUM: (sum) => `Summen er ${sum}. ${points(100 - sum, 'Fordel # poeng til.', 'Ta bort # poeng.')}`, TOO_LONG: (length, most) => `Teksten har ${length} tegn. Ta bort ${length - most}.` },
    reviewTitle: 'Se over svarene', reviewHelp: 'Ingenting er sendt ennå.', notSaid: 'Ikke besvart', changeOf: (index) => `Endre svaret på spørsmål ${index}`,
    receiptTitle: 'Takk, svaret er mottatt', receipt: 'Du får ingen kvittering på e-post, for da ville noen kunne se at du har svart.', changeLater: (closes) => `Ombestemmer du deg, kan du svare på nytt med samme kode fram til ${closes}. Da gjelder bare det nye svaret. Det gamle vises ikke.`, close: 'Bruker du en delt maskin, lukk vinduet nå.',
  },
  nn: {
    replay: 'Øvingsorganisasjon. Ingenting her er ekte.',
    codeTitle: 'Svar på ei undersøking', codeHelp: 'Skriv inn koden du fekk på e-post eller på papir. Han har åtte teikn, til dømes K7PM-3XQ2. Store og små bokstavar er det same.', codeLabel: 'Kode', codeGo: 'Gå vidare',
    unknownTitle: 'Vi finn inga open undersøking med denne koden', unknown: 'Kanskje vart eitt teikn feil, eller undersøkinga er stengd. Koden har aldri tala 0 og 1 eller bokstavane O og I. Vi lagrar ikkje kva du skreiv.', tryAgain: 'Prøv ein kode til',
    busyTitle: 'Vent litt før du prøver igjen', busy: 'Akkurat no blir mange feil kodar prøvde. Difor går vi saktare, for å verne svara. Koden din er like god om eit par minutt.',
    faultTitle: 'Noko svikta hos oss', fault: 'Vi veit ikkje om svaret kom fram. Prøv igjen om litt med den same koden. Då gjeld berre det siste du sender.',
    cookieTitle: 'Nettlesaren sende ein informasjonskapsel', cookie: 'Desse sidene tek ikkje imot informasjonskapslar eller innlogging, for då kunne svaret knytast til deg. Vi har ikkje lese noko. Opne adressa i eit privat vindauge, eller på din eigen telefon.',
    hostTitle: 'Feil adresse', host: (address) => `Undersøkingane har si eiga adresse: ${address}`,
    badTitle: 'Dette kan vi ikkje lese', bad: 'Sida fekk noko ho ikkje kjenner. Byrj på nytt med koden din.',
    begin: 'Byrj', back: 'Tilbake', next: 'Neste', toReview: 'Til oversikta', change: 'Endre', send: 'Send svara',
    asks: 'Kven spør', why: 'Kvifor', group: 'Gruppa di', inGroup: (group, invited) => `Svara dine blir talde i «${group}». ${invited} er inviterte der.`,
    shown: 'Kva som blir vist', thresholds: ({ answers, comments, remainder, invited }) => `Tal blir viste berre når minst ${answers} har svart, og kommentarar når minst ${comments} har svart. Det som er att når tal blir trekte frå kvarandre, byggjer òg på minst ${remainder} svar. Grupper med færre enn ${invited} inviterte er slått saman med gruppa over.`,
    kept: 'Kva vi lagrar', keptText: 'Svara, utan namn, adresse og klokkeslett. Vi lagrar ikkje kven som fekk kva kode, og ingen kan sjå kven som har svart.',
    code: 'Koden', codeText: (closes) => `Den som har koden, kan endre svaret fram til ${closes}. Ikkje del han. Koden viser aldri kva du har svart før.`,
    safest: 'Tryggast er din eigen telefon, eller ein kode på papir. Ein kode på e-post ligg i postkassa til arbeidsgivaren.', officer: 'Personvernombod', results: 'Resultata', resultsText: (day) => `Kjem ${day}.`,
    length: (questions) => `${questions} spørsmål. Du kan la vere å svare på kvart av dei.`,
    progress: (index, of) => `Spørsmål ${index} av ${of}`, protect: 'Slik vernar vi deg', short: (answers) => `Svaret ditt er anonymt. Ingen ser grupper med færre enn ${answers} svar.`,
    scale: ['Heilt ueinig', 'Litt ueinig', 'Verken eller', 'Litt einig', 'Heilt einig'],
    unsaid: 'Veit ikkje / vil ikkje svare', severalHelp: 'Du kan velje fleire.', pointsHelp: 'Fordel 100 poeng. Tomt felt er 0.', wordsHelp: (most) => `Inntil ${most} teikn. Skriv ikkje namn, eller noko som du sjølv eller andre kan kjennast att på.`,
    slipTitle: 'Sjekk svaret', slips: { NOTHING: 'Vel eit svar. Vil du ikkje svare, vel «Veit ikkje / vil ikkje svare».', BOTH: 'Vel anten eit svar eller «Veit ikkje / vil ikkje svare», ikkje begge.', NO_ANSWER: 'Vel eitt av svara under.', NO_POINTS: 'Skriv poenga som heile tal frå 0 til 100.', SUM: (sum) => `Summen er ${sum}. ${points(100 - sum, 'Fordel # poeng til.', 'Ta bort # poeng.')}`, TOO_LONG: (length, most) => `Teksten har ${length} teikn. Ta bort ${length - most}.` },
    reviewTitle: 'Sjå over svara', reviewHelp: 'Ingenting er sendt enno.', notSaid: 'Ikkje svart på', changeOf: (index) => `Endre svaret på spørsmål ${index}`,
    receiptTitle: 'Takk, svaret er motteke', receipt: 'Du får inga kvittering på e-post, for då ville nokon kunne sjå at du har svart.', changeLater: (closes) => `Ombestemmer du deg, kan du svare på nytt med same kode fram til ${closes}. Då gjeld berre det nye svaret. Det gamle blir ikkje vist.`, close: 'Bruker du ei delt maskin, lukk vindauget no.',
  },
  en: {
    replay: 'Practice organisation. Nothing here is real.',
    codeTitle: 'Answer a survey', codeHelp: 'Type the code you got by e-mail or on paper. It has eight characters, such as K7PM-3XQ2. Capital and small letters are the same.', codeLabel: 'Code', codeGo: 'Go on',
    unknownTitle: 'We find no open survey with this code', unknown: 'Perhaps one character was wrong, or the survey is closed. A code never holds the digits 0 and 1 or the letters O and I. We do not store what you typed.', tryAgain: 'Try another code',
    busyTitle: 'Wait a little before you try again', busy: 'Many wrong codes are being tried just now, so we go slower to protect the answers. Your code is as good in a couple of minutes.',
    faultTitle: 'Something failed on our side', fault: 'We do not know whether the answer arrived. Try again in a while with the same code. Only what you send last counts.',
    cookieTitle: 'The browser sent a cookie', cookie: 'These pages take no cookies and no sign-in, since your answer could be tied to you by them. We have read nothing. Open the address in a private window, or on your own phone.',
    hostTitle: 'Wrong address', host: (address) => `The surveys have an address of their own: ${address}`,
    badTitle: 'We cannot read this', bad: 'The page was sent something it does not know. Begin again with your code.',
    begin: 'Begin', back: 'Back', next: 'Next', toReview: 'To the overview', change: 'Change', send: 'Send the answers',
    asks: 'Who asks', why: 'Why', group: 'Your group', inGroup: (group, invited) => `Your answers count in “${group}”. ${invited} are invited there.`,
    shown: 'What is shown', thresholds: ({ answers, comments, remainder, invited }) => `Numbers are shown only when at least ${answers} have answered, and comments when at least ${comments} have. What is left when numbers are taken from each other also rests on at least ${remainder} answers. Groups with fewer than ${invited} invited count in the group above.`,
    kept: 'What we store', keptText: 'The answers, without name, address and time of day. We do not store who got which code, and nobody can see who has answered.',
    code: 'The code', codeText: (closes) => `Whoever has the code can change the answer until ${closes}. Do not share it. The code never shows what you answered before.`,
    safest: 'Your own phone, or a code on paper, is safest. A code sent by e-mail lies in your employer’s mailbox.', officer: 'Data protection officer', results: 'The results', resultsText: (day) => `Come on ${day}.`,
    length: (questions) => `${questions} ${questions === 1 ? 'question' : 'questions'}. You may leave out any of them.`,
    progress: (index, of) => `Question ${index} of ${of}`, protect: 'How we protect you', short: (answers) => `Your answer is anonymous. Nobody sees groups with fewer than ${answers} answers.`,
    scale: ['Strongly disagree', 'Disagree somewhat', 'Neither', 'Agree somewhat', 'Strongly agree'],
    unsaid: 'Don’t know / won’t say', severalHelp: 'You may choose several.', pointsHelp: 'Divide 100 points. An empty field is 0.', wordsHelp: (most) => `Up to ${most} characters. Write no names, and nothing that you or others can be recognised by.`,
    slipTitle: 'Check your answer', slips: { NOTHING: 'Choose an answer. If you would rather not, choose “Don’t know / won’t say”.', BOTH: 'Choose either an answer or “Don’t know / won’t say”, not both.', NO_ANSWER: 'Choose one of the answers below.', NO_POINTS: 'Write the points as whole numbers from 0 to 100.', SUM: (sum) => `The sum is ${sum}. ${points(100 - sum, 'Give out # more.', 'Take away #.')}`, TOO_LONG: (length, most) => `The text has ${length} characters. Take away ${length - most}.` },
    reviewTitle: 'Look over your answers', reviewHelp: 'Nothing is sent yet.', notSaid: 'Not answered', changeOf: (index) => `Change the answer to question ${index}`,
    receiptTitle: 'Thank you, your answer has arrived', receipt: 'You get no receipt by e-mail, since somebody could then see that you have answered.', changeLater: (closes) => `If you change your mind, answer again with the same code until ${closes}. Only the new answer then counts. The old one is not shown.`, close: 'On a shared computer, close the window now.',
  },
};
