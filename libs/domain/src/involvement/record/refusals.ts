import type { RefusalEntry } from '../../kernel/refusal-entry.ts';

/** Refusals of records and sign-offs: what is wrong and how to mend it. */
export const recordRefusals = {
  RECORD_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Det finnes ingen slik protokoll i denne prosessen. Velg en av protokollene som vises.',
    nn: 'Det finst ingen slik protokoll i denne prosessen. Vel ein av protokollane som er viste.',
    en: 'There is no such record in this initiative. Choose one of those shown.',
  } },
  SIGNING_CODE_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Koden er feil, brukt eller for gammel. Lag en ny kode på din egen telefon eller maskin; den gjelder i ti minutter og én gang.',
    nn: 'Koden er feil, brukt eller for gammal. Lag ein ny kode på din eigen telefon eller maskin; han gjeld i ti minutt og éin gong.',
    en: 'The code is wrong, used or too old. Make a new one on your own phone or computer; it holds for ten minutes, once.',
  } },
  SIGNING_CODE_ELSEWHERE: { kind: 'INVALID', text: {
    nb: 'Koden er laget for en annen protokoll eller en annen part. Lag en kode for denne.',
    nn: 'Koden er laga for ein annan protokoll eller ein annan part. Lag ein kode for denne.',
    en: 'The code was made for another record or another party. Make one for this.',
  } },
  RECORD_SENT_ANEW: { kind: 'CONFLICT', text: {
    nb: 'Protokollen er lagt fram på nytt siden koden ble laget. Les den, og lag en ny kode.',
    nn: 'Protokollen er lagd fram på nytt sidan koden vart laga. Les han, og lag ein ny kode.',
    en: 'The record has been laid before the parties anew since the code was made. Read it, and make a new code.',
  } },
  RECORD_LOCKED: { kind: 'CONFLICT', text: {
    nb: 'Protokollen er låst fordi alle parter er ferdige med den, og kan ikke endres. Legg til en rettelse, eller ta opp saken på et nytt møte.',
    nn: 'Protokollen er låst fordi alle partar er ferdige med han, og kan ikkje endrast. Legg til ei retting, eller ta opp saka på eit nytt møte.',
    en: 'The record is locked because every party is done with it, and cannot be changed. Add a correction, or raise the matter at a new meeting.',
  } },
  RECORD_NOT_LOCKED: { kind: 'SHUT', text: {
    nb: 'Protokollen er ikke låst ennå. Endre teksten eller partens syn i stedet for å rette.',
    nn: 'Protokollen er ikkje låst enno. Endre teksten eller synet til parten i staden for å rette.',
    en: 'The record is not locked yet. Change its text, or the view of the party, instead of correcting it.',
  } },
  RECORD_KIND_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Velg referat, protokoll med enighet eller protokoll med uenighet.',
    nn: 'Vel referat, protokoll med semje eller protokoll med usemje.',
    en: 'Choose minutes, a record with agreement or a record with disagreement.',
  } },
  RECORD_BY_THE_SIDES: { kind: 'NOT_ALLOWED', text: {
    nb: 'Bare partene i prosessen kan skrive protokoll. Be lederen eller en tillitsvalgt om det.',
    nn: 'Berre partane i prosessen kan skrive protokoll. Be leiaren eller ein tillitsvald om det.',
    en: 'Only the parties of the initiative may write a record. Ask the leader or a union rep.',
  } },
  RECORD_OF_OTHER_ITEM: { kind: 'INVALID', text: {
    nb: 'Utkastet hører til en annen sak på sakslisten. Skriv et nytt utkast for denne saken.',
    nn: 'Utkastet høyrer til ei anna sak på saklista. Skriv eit nytt utkast for denne saka.',
    en: 'The draft belongs to another item. Write a new draft for this one.',
  } },
  RECORD_SIGNED_ALREADY: { kind: 'CONFLICT', text: {
    nb: 'Noen har alt signert denne teksten, så den kan ikke endres. Legg til partens syn, eller ta saken opp på et nytt møte.',
    nn: 'Nokon har alt signert denne teksten, så han kan ikkje endrast. Legg til synet til parten, eller ta saka opp på eit nytt møte.',
    en: 'Someone has signed off on this text, so it cannot be changed. Add a view, or treat the matter at a new meeting.',
  } },
  RECORD_ITEM_TAKEN: { kind: 'CONFLICT', text: {
    nb: 'Det er alt sendt en protokoll for denne saken. Legg partens syn inn i den.',
    nn: 'Det er alt sendt ein protokoll for denne saka. Legg synet til parten inn i han.',
    en: 'A record of this item has been sent already. Add your view to that one.',
  } },
  DRAFT_EXISTS: { kind: 'CONFLICT', text: {
    nb: 'Du har alt et utkast for denne saken. Rediger det i stedet for å lage et nytt.',
    nn: 'Du har alt eit utkast for denne saka. Rediger det i staden for å lage eit nytt.',
    en: 'You already have a draft for this item. Edit it rather than make another.',
  } },
  DRAFT_NOT_YOURS: { kind: 'NOT_ALLOWED', text: {
    nb: 'Utkastet er skrevet av den andre siden. Be den som skrev det, om å endre eller sende det.',
    nn: 'Utkastet er skrive av den andre sida. Be den som skreiv det, om å endre eller sende det.',
    en: 'The draft was written by the other side. Ask its author to change or send it.',
  } },
  OWN_DRAFT_TOO_EARLY: { kind: 'SHUT', text: {
    nb: 'En part kan legge fram eget utkast når det ikke er kommet noe innen utgangen av {waitsUntil}. Vent til dagen etter.',
    nn: 'Ein part kan leggje fram eige utkast når det ikkje er kome noko innan utgangen av {waitsUntil}. Vent til dagen etter.',
    en: 'A party may submit its own draft when none has come in by the end of {waitsUntil}. Wait until the day after.',
  } },
  RECORD_SENT_ALREADY: { kind: 'CONFLICT', text: {
    nb: 'Protokollen er alt sendt til partene. Endre teksten først hvis den skal sendes på nytt.',
    nn: 'Protokollen er alt send til partane. Endre teksten først om han skal sendast på nytt.',
    en: 'The record has been sent to the parties already. Change its text first if it is to be sent again.',
  } },
  RECORD_NOT_SENT: { kind: 'SHUT', text: {
    nb: 'Utkastet er ikke sendt til partene ennå. Send det først, så kan det signeres.',
    nn: 'Utkastet er ikkje sendt til partane enno. Send det først, så kan det signerast.',
    en: 'The draft has not been sent to the parties yet. Send it first; then it can be signed off.',
  } },
  NOT_THE_PARTYS_VOICE: { kind: 'NOT_ALLOWED', text: {
    nb: 'Bare tillitsvalgt, vara eller den som har fullmakt for {party}, kan gjøre dette. Be en av dem om det.',
    nn: 'Berre tillitsvald, vara eller den som har fullmakt for {party}, kan gjere dette. Be ein av dei om det.',
    en: 'Only the office-holder, deputy or holder of a mandate for {party} may do this. Ask one of them.',
  } },
  SIGNED_OFF_ALREADY: { kind: 'CONFLICT', text: {
    nb: 'Parten er alt ferdig med denne protokollen, og ordene dens kan ikke endres. Nye synspunkter hører hjemme i et innspill eller på et nytt møte.',
    nn: 'Parten er alt ferdig med denne protokollen, og orda hans kan ikkje endrast. Nye synspunkt høyrer heime i eit innspel eller på eit nytt møte.',
    en: 'The party has signed off on this record, and its words are final. Put further views in a statement or at a new meeting.',
  } },
  SCAN_STANDS: { kind: 'CONFLICT', text: {
    nb: 'Arbeidsgiver har registrert en signert skanning for parten. Bestrid den først hvis den ikke stemmer; ellers teller den fra {countsFrom}.',
    nn: 'Arbeidsgjevar har registrert ei signert skanning for parten. Bestrid henne først om ho ikkje stemmer; elles tel ho frå {countsFrom}.',
    en: 'The employer has registered a signed scan for the party. Oppose it first if it is wrong; otherwise it counts from {countsFrom}.',
  } },
  SCAN_EXIT: { kind: 'INVALID', text: {
    nb: 'En skanning viser signert, signert med protokolltilførsel eller avvist. Velg en av de tre.',
    nn: 'Ei skanning viser signert, signert med protokolltilførsel eller avvist. Vel ei av dei tre.',
    en: 'A scan shows signed, signed with dissent or declined. Choose one of the three.',
  } },
  SIGNED_HAS_NO_WORDS: { kind: 'INVALID', text: {
    nb: 'En ren signatur har ingen ord. Fjern teksten, eller velg signert med protokolltilførsel.',
    nn: 'Ein rein signatur har ingen ord. Fjern teksten, eller vel signert med protokolltilførsel.',
    en: 'A plain signature carries no words. Remove the text, or choose signed with dissent.',
  } },
  WORDS_MISSING: { kind: 'INVALID', text: {
    nb: 'Skriv av partens egne ord slik de står på papiret.',
    nn: 'Skriv av partens eigne ord slik dei står på papiret.',
    en: "Copy the party's own words as they stand on the paper.",
  } },
  SCAN_OF_EMPLOYER: { kind: 'INVALID', text: {
    nb: 'Skanninger registreres for fagforeningene. Arbeidsgiver signerer selv i systemet.',
    nn: 'Skanningar blir registrerte for fagforeiningane. Arbeidsgjevar signerer sjølv i systemet.',
    en: 'Scans are registered for unions. The employer signs in the system itself.',
  } },
  SCAN_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Det finnes ingen slik skanning på protokollen. Velg en av dem som vises.',
    nn: 'Det finst ingen slik skanning på protokollen. Vel ei av dei som er viste.',
    en: 'There is no such scan on the record. Choose one of those shown.',
  } },
  SCAN_OPPOSED_BY_PARTY: { kind: 'NOT_ALLOWED', text: {
    nb: 'Bare parten selv kan bestride skanningen, ikke den som leder prosessen.',
    nn: 'Berre parten sjølv kan bestride skanninga, ikkje den som leier prosessen.',
    en: 'Only the party itself may oppose the scan, not whoever runs the process.',
  } },
  SCAN_OPPOSED_ALREADY: { kind: 'CONFLICT', text: {
    nb: 'Skanningen er alt bestridt. Parten kan nå signere eller avvise selv.',
    nn: 'Skanninga er alt bestriden. Parten kan no signere eller avvise sjølv.',
    en: 'The scan is opposed already. The party may now sign or decline itself.',
  } },
  SCAN_COUNTS_ALREADY: { kind: 'CONFLICT', text: {
    nb: 'Fristen for å bestride skanningen er ute; den teller fra {countsFrom}. Reis en prosessinnsigelse hvis den er feil.',
    nn: 'Fristen for å bestride skanninga er ute; ho tel frå {countsFrom}. Reis ei prosessinnseiing om ho er feil.',
    en: 'The time for opposing the scan is over; it counts from {countsFrom}. Raise a process objection if it is wrong.',
  } },
} as const satisfies Record<string, RefusalEntry>;
