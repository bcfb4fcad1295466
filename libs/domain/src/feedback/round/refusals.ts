import type { RefusalEntry } from '../../kernel/refusal-entry.ts';

/** Refusals of feedback rounds. */
export const roundRefusals = {
  ROUND_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Runden finnes ikke. Velg en av dem som vises.', nn: 'Runden finst ikkje. Vel ein av dei som er viste.', en: 'The round does not exist. Choose one of those shown.' } },
  INSTRUMENT_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Måleinstrumentet finnes ikke. Velg ett fra listen.', nn: 'Måleinstrumentet finst ikkje. Vel eitt frå lista.', en: 'The instrument does not exist. Choose one from the list.' } },
  INSTRUMENT_NOT_FOR_EMPLOYEES: { kind: 'INVALID', text: {
    nb: 'Instrumentet er ikke laget for ansatte. Velg et annet.', nn: 'Instrumentet er ikkje laga for tilsette. Vel eit anna.', en: 'The instrument is not made for employees. Choose another.' } },
  ROUND_THRESHOLDS: { kind: 'INVALID', text: {
    nb: 'Grensene kan heves, men aldri settes lavere enn 5 svar, 5 i resten, 10 for kommentarer og 10 inviterte.',
    nn: 'Grensene kan hevast, men aldri setjast lågare enn 5 svar, 5 i resten, 10 for kommentarar og 10 inviterte.',
    en: 'The thresholds may be raised, but never set below 5 answers, 5 in the remainder, 10 for comments and 10 invited.' } },
  ROUND_SCHEDULE: { kind: 'INVALID', text: {
    nb: 'Velg enten en åpningsdato eller et antall uker etter at endringen trer i kraft.', nn: 'Vel anten ein opningsdato eller eit tal på veker etter at endringa tek til å gjelde.',
    en: 'Choose either an opening date or a number of weeks after the change takes effect.' } },
  ROUND_NEEDS_START: { kind: 'CONFLICT', text: {
    nb: 'Prosessen har ingen dato for når endringen trer i kraft. Sett datoen først, eller velg en åpningsdato.', nn: 'Prosessen har ingen dato for når endringa tek til å gjelde. Set datoen først, eller vel ein opningsdato.',
    en: 'The initiative has no date on which the change takes effect. Set the date first, or choose an opening date.' } },
  ROUND_IN_THE_PAST: { kind: 'INVALID', text: {
    nb: 'Åpningen må ligge frem i tid. Velg en senere dato.', nn: 'Opninga må liggje fram i tid. Vel ein seinare dato.', en: 'The opening must be ahead in time. Choose a later date.' } },
  ROUND_FOLLOWS_ANOTHER: { kind: 'INVALID', text: {
    nb: 'En oppfølging må følge en runde i samme prosess med samme instrument.', nn: 'Ei oppfølging må følgje ein runde i same prosess med same instrument.', en: 'A follow-up must follow a round of the same initiative with the same instrument.' } },
  ROUND_NO_UNITS: { kind: 'INVALID', text: {
    nb: 'Velg minst én enhet som skal spørres.', nn: 'Vel minst éi eining som skal spørjast.', en: 'Choose at least one unit to ask.' } },
  ROUND_TOO_FEW: { kind: 'CONFLICT', text: {
    nb: 'Bare {invited} kan inviteres, og det må være minst {floor} for at ingen skal kunne kjennes igjen. Ta med flere enheter.',
    nn: 'Berre {invited} kan inviterast, og det må vere minst {floor} for at ingen skal kunne kjennast att. Ta med fleire einingar.',
    en: 'Only {invited} can be invited, and at least {floor} are needed so that nobody can be recognised. Include more units.' } },
  ROUND_GROUPS_UNSOUND: { kind: 'CONFLICT', text: {
    nb: 'Enhetene henger ikke sammen i registeret. Rett registeret først.', nn: 'Einingane heng ikkje saman i registeret. Rett registeret først.', en: 'The units do not form a tree in the register. Mend the register first.' } },
  ROUND_NOT_PLANNED: { kind: 'CONFLICT', text: {
    nb: 'Runden er alt sendt ut eller avsluttet.', nn: 'Runden er alt send ut eller avslutta.', en: 'The round has been launched or ended already.' } },
  ROUND_NOT_OPEN: { kind: 'CONFLICT', text: {
    nb: 'Runden er ikke åpen, og kan ikke forlenges.', nn: 'Runden er ikkje open, og kan ikkje forlengjast.', en: 'The round is not open, and cannot be extended.' } },
  ROUND_EXTENDED_BACK: { kind: 'INVALID', text: {
    nb: 'Runden kan bare forlenges, med høyst 60 dager. Velg en senere dato enn i dag og enn dagens frist.', nn: 'Runden kan berre forlengjast, med høgst 60 dagar. Vel ein seinare dato enn i dag og enn fristen no.',
    en: 'The round can only be extended, by at most 60 days. Choose a date later than today and than the present one.' } },
  ROUND_NOT_CLOSED: { kind: 'CONFLICT', text: {
    nb: 'Resultatene venter ikke på å bli åpnet. De åpnes når runden er avsluttet, og bare én gang.', nn: 'Resultata ventar ikkje på å bli opna. Dei blir opna når runden er avslutta, og berre éin gong.',
    en: 'The results are not waiting to be opened. They open once the round is closed, and once only.' } },
  ROUND_RELEASE_BY_SIDES: { kind: 'NOT_ALLOWED', text: {
    nb: 'Resultatene åpnes av lederen og av en tillitsvalgt i prosessen.', nn: 'Resultata blir opna av leiaren og av ein tillitsvald i prosessen.', en: 'The results are opened by the leader and by a union rep of the initiative.' } },
  ROUND_RELEASE_ASKED: { kind: 'CONFLICT', text: {
    nb: 'Din side har alt bedt om å åpne resultatene. De åpnes når den andre siden også har gjort det, eller når tiden er inne.',
    nn: 'Di side har alt bede om å opne resultata. Dei blir opna når den andre sida også har gjort det, eller når tida er inne.',
    en: 'Your side has already asked to open the results. They open when the other side has too, or when the time has come.' } },
  ROUND_NOT_RELEASED: { kind: 'CONFLICT', text: {
    nb: 'Resultatene er ikke åpnet for lederen og de tillitsvalgte ennå.', nn: 'Resultata er ikkje opna for leiaren og dei tillitsvalde enno.', en: 'The results are not open to the leader and the unions yet.' } },
  ROUND_NOT_PUBLISHED: { kind: 'CONFLICT', text: {
    nb: 'Publiser resultatene til de ansatte først.', nn: 'Publiser resultata til dei tilsette først.', en: 'Publish the results to the staff first.' } },
  ROUND_COMMENTS_PUBLISHED: { kind: 'CONFLICT', text: {
    nb: 'Kommentarer sladdes etter at resultatene er åpnet, og før de publiseres.', nn: 'Kommentarar blir sladda etter at resultata er opna, og før dei blir publiserte.',
    en: 'Comments are redacted after the results are opened, and before they are published.' } },
  COMMENT_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Kommentaren finnes ikke i denne runden.', nn: 'Kommentaren finst ikkje i denne runden.', en: 'There is no such comment in this round.' } },
  ROUND_NOTHING_HEARD: { kind: 'INVALID', text: {
    nb: 'Skriv minst ett tema, og for hvert enten hva som gjøres, eller hvorfor ikke.', nn: 'Skriv minst eitt tema, og for kvart anten kva som blir gjort, eller kvifor ikkje.',
    en: 'Write at least one theme, and for each either what is done, or why not.' } },
} as const satisfies Record<string, RefusalEntry>;
