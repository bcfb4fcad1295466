import type { RefusalEntry } from '../../kernel/refusal-entry.ts';

/** Refusals of meetings: what is wrong and how to mend it. */
export const meetingRefusals = {
  AGENDA_STILL_OPEN: { kind: 'INVALID', text: {
    nb: 'Sakslisten er åpen til og med {closes}. Sett saken på sakslisten i stedet.',
    nn: 'Saklista er open til og med {closes}. Set saka på saklista i staden.',
    en: 'The agenda is open until {closes}. Put the item on the agenda instead.',
  } },
  LATE_ITEM_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Det er ikke bedt om noen slik sak etter fristen. Velg en av dem som vises.',
    nn: 'Det er ikkje bede om noka slik sak etter fristen. Vel ei av dei som er viste.',
    en: 'No such item was asked for after the deadline. Choose one of those shown.',
  } },
  LATE_ITEM_BY_OTHER_SIDE: { kind: 'NOT_ALLOWED', text: {
    nb: 'Det er den andre siden av bordet som sier om en sen sak tas opp. Be dem svare.',
    nn: 'Det er den andre sida av bordet som seier om ei sein sak blir teken opp. Be dei svare.',
    en: 'The other side of the table says whether a late item is taken up. Ask them to answer.',
  } },
  LATE_ITEM_ANSWERED_ALREADY: { kind: 'CONFLICT', text: {
    nb: 'Den andre siden har alt svart om denne saken. Be om den på nytt hvis noe har endret seg.',
    nn: 'Den andre sida har alt svart om denne saka. Be om ho på nytt om noko har endra seg.',
    en: 'The other side has answered on this item. Ask for it anew if something has changed.',
  } },
  NOT_SUMMONED: { kind: 'NOT_ALLOWED', text: {
    nb: 'Du er ikke innkalt til dette møtet på det tidspunktet som gjelder nå. Vent på innkallingen, eller spør den som kaller inn.',
    nn: 'Du er ikkje innkalla til dette møtet på det tidspunktet som gjeld no. Vent på innkallinga, eller spør den som kallar inn.',
    en: 'You are not summoned to this meeting at the time that now stands. Wait for the summons, or ask who convenes it.',
  } },
  ABSENCE_WITHOUT_REASON: { kind: 'INVALID', text: {
    nb: 'Si kort hvorfor du ikke kan møte. Skriv ikke helseopplysninger.',
    nn: 'Sei kort kvifor du ikkje kan møte. Skriv ikkje helseopplysningar.',
    en: 'Say briefly why you cannot come. Write nothing about health.',
  } },
  PARTICIPANT_UNION_OF_EMPLOYER: { kind: 'INVALID', text: {
    nb: 'Den som sitter for arbeidsgiver, representerer ingen fagforening. Fjern foreningen, eller velg den andre siden.',
    nn: 'Den som sit for arbeidsgjevar, representerer inga fagforeining. Fjern foreininga, eller vel den andre sida.',
    en: 'Who sits for the employer stands for no union. Remove the union, or choose the other side.',
  } },
  PRESENTED_BEFORE_MEETING: { kind: 'SHUT', text: {
    nb: 'Møtet begynner {startsAt}. Legg ved dokumenter i en informasjonspakke før møtet; her føres det som ble lagt fram i møtet.',
    nn: 'Møtet byrjar {startsAt}. Legg ved dokument i ein informasjonspakke før møtet; her blir det ført som vart lagt fram i møtet.',
    en: 'The meeting begins {startsAt}. Give documents in an information package before it; here is entered what was laid on the table.',
  } },
  PRESENTED_NOTHING: { kind: 'INVALID', text: {
    nb: 'Velg minst ett dokument som ble lagt fram.',
    nn: 'Vel minst eitt dokument som vart lagt fram.',
    en: 'Choose at least one document that was laid on the table.',
  } },
  MEETING_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Det finnes ikke noe slikt møte. Velg et av møtene som vises.',
    nn: 'Det finst ikkje noko slikt møte. Vel eit av møta som er viste.',
    en: 'There is no such meeting. Choose one of those shown.',
  } },
  ITEM_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Saken står ikke på sakslisten for dette møtet og denne prosessen. Velg en som gjør det.',
    nn: 'Saka står ikkje på saklista for dette møtet og denne prosessen. Vel ei som gjer det.',
    en: 'The item is not on the agenda of this meeting for this initiative. Choose one that is.',
  } },
  MEETING_NOT_HELD: { kind: 'SHUT', text: {
    nb: 'Møtet er ikke registrert som holdt. Registrer når det begynte og sluttet først.',
    nn: 'Møtet er ikkje registrert som halde. Registrer når det byrja og slutta først.',
    en: 'The meeting is not recorded as held. Record when it began and ended first.',
  } },
  MEETING_OVER: { kind: 'CONFLICT', text: {
    nb: 'Møtet er holdt eller avlyst og kan ikke endres. Planlegg et nytt møte.',
    nn: 'Møtet er halde eller avlyst og kan ikkje endrast. Planlegg eit nytt møte.',
    en: 'The meeting has been held or cancelled and cannot be changed. Plan a new one.',
  } },
  MEETING_BY_EMPLOYER: { kind: 'NOT_ALLOWED', text: {
    nb: 'Bare leder eller HR kan gjøre dette med et møte. Be en av dem om det.',
    nn: 'Berre leiar eller HR kan gjere dette med eit møte. Be ein av dei om det.',
    en: 'Only a leader or HR may do this with a meeting. Ask one of them.',
  } },
  MEETING_BY_THE_SIDES: { kind: 'NOT_ALLOWED', text: {
    nb: 'Bare de som deltar på en av sidene, kan registrere møtet. Be leder eller en tillitsvalgt om det.',
    nn: 'Berre dei som deltek på ei av sidene, kan registrere møtet. Be leiar eller ein tillitsvald om det.',
    en: 'Only those who sit on one of the sides may record the meeting. Ask the leader or a union rep.',
  } },
  MEETING_IN_PAST: { kind: 'INVALID', text: {
    nb: 'Møtetiden er passert. Velg et tidspunkt fram i tid, eller registrer møtet som holdt.',
    nn: 'Møtetida er passert. Vel eit tidspunkt fram i tid, eller registrer møtet som halde.',
    en: 'The time of the meeting has passed. Choose a later one, or record the meeting as held.',
  } },
  MEETING_TIME_UNCHANGED: { kind: 'CONFLICT', text: {
    nb: 'Møtet er alt satt til dette tidspunktet. Velg et annet.',
    nn: 'Møtet er alt sett til dette tidspunktet. Vel eit anna.',
    en: 'The meeting is already set for this time. Choose another.',
  } },
  INSTANT_INVALID: { kind: 'INVALID', text: {
    nb: 'Tidspunktet må skrives som 2026-11-23T09:00:00.000Z.',
    nn: 'Tidspunktet må skrivast som 2026-11-23T09:00:00.000Z.',
    en: 'Write the instant as 2026-11-23T09:00:00.000Z.',
  } },
  HELD_IN_FUTURE: { kind: 'INVALID', text: {
    nb: 'Et møte kan ikke registreres som holdt før det er slutt. Vent til det er ferdig.',
    nn: 'Eit møte kan ikkje registrerast som halde før det er slutt. Vent til det er ferdig.',
    en: 'A meeting cannot be recorded as held before it has ended. Wait until it has.',
  } },
  MEETING_DURATION: { kind: 'INVALID', text: {
    nb: 'Møtet må slutte etter at det begynte og vare høyst {max} timer. Rett klokkeslettene.',
    nn: 'Møtet må slutte etter at det byrja og vare høgst {max} timar. Rett klokkesletta.',
    en: 'The meeting must end after it began and last at most {max} hours. Mend the times.',
  } },
  INTENSITY_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Velg hva saken innkalles til: informasjon, råd, drøfting eller enighet.',
    nn: 'Vel kva saka blir kalla inn til: informasjon, råd, drøfting eller semje.',
    en: 'Choose what the item is called to as: information, advice, consultation or agreement.',
  } },
  ITEM_INITIATIVE_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Prosessen som saken gjelder, finnes ikke eller er ikke synlig for deg. Velg en annen.',
    nn: 'Prosessen som saka gjeld, finst ikkje eller er ikkje synleg for deg. Vel ein annan.',
    en: 'The initiative of the item does not exist or is not visible to you. Choose another.',
  } },
  ITEM_NOT_YOURS: { kind: 'NOT_ALLOWED', text: {
    nb: 'Bare partene i prosessen kan sette den på sakslisten. Be lederen eller en tillitsvalgt der om det.',
    nn: 'Berre partane i prosessen kan setje han på saklista. Be leiaren eller ein tillitsvald der om det.',
    en: 'Only the parties of the initiative may put it on an agenda. Ask its leader or a union rep.',
  } },
  AGENDA_BY_THE_SIDES: { kind: 'NOT_ALLOWED', text: {
    nb: 'Bare leder, HR, tillitsvalgte og verneombud kan melde saker. Be en av dem om det.',
    nn: 'Berre leiar, HR, tillitsvalde og verneombod kan melde saker. Be ein av dei om det.',
    en: 'Only a leader, HR, a union rep or a safety rep may put items on the agenda. Ask one of them.',
  } },
  AGENDA_CLOSED: { kind: 'SHUT', text: {
    nb: 'Fristen for å melde saker var {closes}. Meld saken til neste møte.',
    nn: 'Fristen for å melde saker var {closes}. Meld saka til neste møte.',
    en: 'Items were due by {closes}. Put this one on the agenda of the next meeting.',
  } },
  SUMMONS_TO_NOBODY: { kind: 'SHUT', text: {
    nb: 'Ingen av partene på sakslisten har en tillitsvalgt å innkalle. Legg til en prosess med parter, eller registrer hvem som har vervet.',
    nn: 'Ingen av partane på saklista har ein tillitsvald å kalle inn. Legg til ein prosess med partar, eller registrer kven som har vervet.',
    en: 'No party on the agenda has a rep to summon. Add an initiative with parties, or register who holds the office.',
  } },
  OTHER_TIME_BY_PARTY: { kind: 'NOT_ALLOWED', text: {
    nb: 'Bare en tillitsvalgt kan be om annen tid, og bare for sin egen forening. Velg foreningen du representerer.',
    nn: 'Berre ein tillitsvald kan be om anna tid, og berre for si eiga foreining. Vel foreininga du representerer.',
    en: 'Only a union rep may ask for another time, and only for their own union. Choose the union you represent.',
  } },
  OTHER_TIME_TOO_LATE: { kind: 'SHUT', text: {
    nb: 'Det kan bes om annen tid fra innkallingen er sendt og til møtet begynner. Gi et innspill i stedet.',
    nn: 'Det kan bli bede om anna tid frå innkallinga er send og til møtet byrjar. Gje eit innspel i staden.',
    en: 'Another time can be asked for from the summons until the meeting begins. Give a statement instead.',
  } },
  ATTENDANCE_OF_OWN_SIDE: { kind: 'NOT_ALLOWED', text: {
    nb: 'Hver side bekrefter bare sitt eget frammøte. Velg din egen side.',
    nn: 'Kvar side stadfestar berre sitt eige frammøte. Vel di eiga side.',
    en: 'Each side confirms its own attendance alone. Choose your own side.',
  } },
  ATTENDANCE_OF_OTHER_UNION: { kind: 'NOT_ALLOWED', text: {
    nb: 'Du kan bare bekrefte frammøte for foreninger du representerer. Ta ut de andre.',
    nn: 'Du kan berre stadfeste frammøte for foreiningar du representerer. Ta ut dei andre.',
    en: 'You may confirm attendance only for unions that you represent. Take out the others.',
  } },
  ATTENDANCE_ON_BOTH_SIDES: { kind: 'CONFLICT', text: {
    nb: 'En av personene er alt ført opp på den andre siden. Ingen sitter på begge sider av bordet; avklar hvem som er hvem.',
    nn: 'Ein av personane er alt ført opp på den andre sida. Ingen sit på begge sider av bordet; avklar kven som er kven.',
    en: 'One of the people is already listed on the other side. Nobody sits on both sides of the table; settle who is who.',
  } },
  ATTENDANCE_EMPTY: { kind: 'INVALID', text: {
    nb: 'Oppgi minst én person som møtte eller var fraværende.',
    nn: 'Før opp minst éin person som møtte eller var fråverande.',
    en: 'Name at least one person who met or was absent.',
  } },
} as const satisfies Record<string, RefusalEntry>;
