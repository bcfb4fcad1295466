import type { RefusalEntry } from '../../kernel/refusal-entry.ts';

/** Refusals of hearing rounds: what is wrong and how to mend it. */
export const hearingRefusals = {
  HEARING_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Det finnes ingen slik høring i denne prosessen. Velg en av dem som vises.',
    nn: 'Det finst inga slik høyring i denne prosessen. Vel ei av dei som er viste.',
    en: 'There is no such hearing in this initiative. Choose one of those shown.' } },
  HEARING_TO_NOBODY: { kind: 'INVALID', text: {
    nb: 'Velg minst én part, gruppe eller ett råd som skal høres.',
    nn: 'Vel minst éin part, ei gruppe eller eitt råd som skal høyrast.',
    en: 'Choose at least one party, group or council to be heard.' } },
  HEARING_ON_OLD_VERSION: { kind: 'CONFLICT', text: {
    nb: 'Bare den versjonen av forslaget som står, kan sendes på høring. Velg den nyeste.',
    nn: 'Berre den versjonen av forslaget som står, kan sendast på høyring. Vel den nyaste.',
    en: 'Only the version of the proposal that stands can be heard. Choose the newest.' } },
  HEARING_CLOSED: { kind: 'CONFLICT', text: {
    nb: 'Høringen er lukket; siste dag var {closesOn}. Gi et innspill i stedet; det skal også ha svar.',
    nn: 'Høyringa er lukka; siste dag var {closesOn}. Gje eit innspel i staden; det skal òg ha svar.',
    en: 'The hearing is closed; its last day was {closesOn}. Give a statement instead; it is answered too.' } },
  HEARING_STILL_OPEN: { kind: 'CONFLICT', text: {
    nb: 'Høringen er åpen til og med {closesOn}. Den kan oppsummeres når den er lukket.',
    nn: 'Høyringa er open til og med {closesOn}. Ho kan oppsummerast når ho er lukka.',
    en: 'The hearing is open until the end of {closesOn}. It can be summed up when it has closed.' } },
  HEARING_FULL: { kind: 'CONFLICT', text: {
    nb: 'Høringen har tatt imot {max} kommentarer og kan ikke ta imot flere. Gi et innspill i stedet.',
    nn: 'Høyringa har teke imot {max} kommentarar og kan ikkje ta imot fleire. Gje eit innspel i staden.',
    en: 'The hearing has received {max} comments and can take no more. Give a statement instead.' } },
  HEARING_SUMMARISED_ALREADY: { kind: 'CONFLICT', text: {
    nb: 'Høringen er oppsummert og kan ikke endres. Gi et innspill for å si mer.',
    nn: 'Høyringa er oppsummert og kan ikkje endrast. Gje eit innspel for å seie meir.',
    en: 'The hearing is summed up and cannot be changed. Give a statement to say more.' } },
  NOT_HEARD_IN_ROUND: { kind: 'NOT_ALLOWED', text: {
    nb: 'Høringen er ikke lagt fram for deg eller den du taler for. Gi et innspill, eller be den tillitsvalgte om å kommentere.',
    nn: 'Høyringa er ikkje lagd fram for deg eller den du talar for. Gje eit innspel, eller be den tillitsvalde om å kommentere.',
    en: 'The hearing is not laid before you or those you speak for. Give a statement, or ask the union rep to comment.' } },
  WITHOUT_NAME_THROUGH_REP: { kind: 'NOT_ALLOWED', text: {
    nb: 'Uten navn går det gjennom en tillitsvalgt eller verneombudet, som skriver kommentaren for deg. Det du selv skriver, står med navnet ditt i loggen.',
    nn: 'Utan namn går det gjennom ein tillitsvald eller verneombodet, som skriv kommentaren for deg. Det du sjølv skriv, står med namnet ditt i loggen.',
    en: 'Without a name it goes through a union rep or the safety rep, who writes it for you. What you write yourself stands with your name in the log.' } },
  PASSAGE_NOT_IN_TEXT: { kind: 'INVALID', text: {
    nb: 'Stedet du kommenterer, står ikke slik i den versjonen som er på høring. Merk det av på nytt.',
    nn: 'Staden du kommenterer, står ikkje slik i den versjonen som er på høyring. Merk han av på nytt.',
    en: 'The passage you comment on does not stand so in the version that is heard. Mark it anew.' } },
  HEARING_COMMENT_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Velg minst én kommentar som hører til denne høringen.',
    nn: 'Vel minst éin kommentar som høyrer til denne høyringa.',
    en: 'Choose at least one comment of this hearing.' } },
  COMMENTS_UNTREATED: { kind: 'CONFLICT', text: {
    nb: '{count} kommentarer står igjen uten at det er sagt hva som er gjort med dem. Behandle dem først.',
    nn: '{count} kommentarar står att utan at det er sagt kva som er gjort med dei. Behandle dei først.',
    en: 'It is not said of {count} comments what was done with them. Treat them first.' } },
  REPLY_NOT_YOURS: { kind: 'NOT_ALLOWED', text: {
    nb: 'Bare den som kommenterte, de som taler for samme part, og de som leder prosessen, kan svare her.',
    nn: 'Berre den som kommenterte, dei som talar for same part, og dei som leier prosessen, kan svare her.',
    en: 'Only the one who commented, those who speak for the same party, and those who run the process may reply here.' } },
  ACTIVITY_OF_OTHER_KIND: { kind: 'INVALID', text: {
    nb: 'Aktiviteten {activity} i prosessmalen er ikke av dette slaget. Velg en annen, eller ingen.',
    nn: 'Aktiviteten {activity} i prosessmalen er ikkje av dette slaget. Vel ein annan, eller ingen.',
    en: 'The activity {activity} of the playbook is not of this kind. Choose another, or none.' } },
} as const satisfies Record<string, RefusalEntry>;
