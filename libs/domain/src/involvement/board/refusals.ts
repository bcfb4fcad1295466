import type { RefusalEntry } from '../../kernel/refusal-entry.ts';

/** Refusals of boards and hat sessions. */
export const boardRefusals = {
  BOARD_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Tavlen finnes ikke. Velg en av dem som vises, eller åpne en ny.',
    nn: 'Tavla finst ikkje. Vel ei av dei som er viste, eller opne ei ny.',
    en: 'The board does not exist. Choose one of those shown, or open a new one.' } },
  BOARD_CONCLUDED: { kind: 'CONFLICT', text: {
    nb: 'Tavlen er avsluttet og kan ikke endres. Åpne en ny, eller gi et innspill.',
    nn: 'Tavla er avslutta og kan ikkje endrast. Opne ei ny, eller gje eit innspel.',
    en: 'The board is concluded and cannot be changed. Open a new one, or give a statement.' } },
  BOARD_KIND_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Velg tenkehatter, kraftfelt, interessentkart, kulturtavle eller «hva må vi ikke ødelegge».',
    nn: 'Vel tenkjehattar, kraftfelt, interessentkart, kulturtavle eller «kva må vi ikkje øydeleggje».',
    en: 'Choose hat session, force field, stakeholder map, culture board or "what must we not break".' } },
  BOARD_FULL: { kind: 'CONFLICT', text: {
    nb: 'Det er plass til {max} kort på en tavle. Avslutt denne, og åpne en ny.',
    nn: 'Det er plass til {max} kort på ei tavle. Avslutt denne, og opne ei ny.',
    en: 'A board has room for {max} cards. Conclude this one and open another.' } },
  BOARD_EMPTY: { kind: 'CONFLICT', text: {
    nb: 'Det henger ingen kort på tavlen. Skriv inn stikkordene først.',
    nn: 'Det heng ingen kort på tavla. Skriv inn stikkorda først.',
    en: 'No cards hang on the board. Type the keywords in first.' } },
  ONLY_IN_HAT_SESSION: { kind: 'INVALID', text: {
    nb: 'Bare tenkehatter har grupper. Åpne tenkehatter, eller skriv kortene rett på tavlen.',
    nn: 'Berre tenkjehattar har grupper. Opne tenkjehattar, eller skriv korta rett på tavla.',
    en: 'Only a hat session has groups. Open a hat session, or write the cards on the board itself.' } },
  NOBODY_TO_GROUP: { kind: 'INVALID', text: {
    nb: 'Velg hvem som skal være med, eller en berørt gruppe med ansatte i.',
    nn: 'Vel kven som skal vere med, eller ei råka gruppe med tilsette i.',
    en: 'Choose who is to take part, or an affected group with people in it.' } },
  GROUPS_AT_WORK: { kind: 'CONFLICT', text: {
    nb: 'Gruppene er i gang, og kan ikke deles inn på nytt. Åpne nye tenkehatter for en ny inndeling.',
    nn: 'Gruppene er i gang, og kan ikkje delast inn på nytt. Opne nye tenkjehattar for ei ny inndeling.',
    en: 'The groups are at work and cannot be made anew. Open another hat session for other groups.' } },
  HAT_GROUP_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Gruppen finnes ikke i disse tenkehattene. Se nummeret på arket.',
    nn: 'Gruppa finst ikkje i desse tenkjehattane. Sjå nummeret på arket.',
    en: 'There is no such group in this hat session. See the number on the sheet.' } },
  HAT_IN_USE: { kind: 'CONFLICT', text: {
    nb: 'Gruppen har alt skrevet stikkord under hatten sin. Stryk dem først, eller behold hatten.',
    nn: 'Gruppa har alt skrive stikkord under hatten sin. Stryk dei først, eller behald hatten.',
    en: 'The group has keywords under its hat already. Strike them first, or keep the hat.' } },
  NOT_AT_THE_BOARD: { kind: 'NOT_ALLOWED', text: {
    nb: 'Tavlen er for dem endringen berører, partene, verneombudet og dem som leder prosessen. Be din tillitsvalgte om å skrive for deg.',
    nn: 'Tavla er for dei endringa råkar, partane, verneombodet og dei som leier prosessen. Be den tillitsvalde om å skrive for deg.',
    en: 'The board is for those whom the change affects, the parties, the safety rep and those who run the process. Ask your union rep to write for you.' } },
  NOT_IN_THE_GROUP: { kind: 'NOT_ALLOWED', text: {
    nb: 'Du er ikke med i den gruppen. Skriv under din egen, eller be den som leder prosessen om å skrive inn arket.',
    nn: 'Du er ikkje med i den gruppa. Skriv under di eiga, eller be den som leier prosessen om å skrive inn arket.',
    en: 'You are not in that group. Write under your own, or ask whoever runs the process to type the sheet in.' } },
  NO_CARDS: { kind: 'INVALID', text: {
    nb: 'Skriv minst ett stikkord.',
    nn: 'Skriv minst eitt stikkord.',
    en: 'Write at least one keyword.' } },
  SECTION_MISSING: { kind: 'INVALID', text: {
    nb: 'Si hvor kortet skal henge: hvilken gruppe eller hvilket felt.',
    nn: 'Sei kvar kortet skal henge: kva gruppe eller kva felt.',
    en: 'Say where the card is to hang: which group or which field.' } },
  SECTION_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Tavlen har ikke feltet {section}. Velg et av disse: {sections}.',
    nn: 'Tavla har ikkje feltet {section}. Vel eitt av desse: {sections}.',
    en: 'The board has no field {section}. Choose one of these: {sections}.' } },
  CARD_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Kortet henger ikke på tavlen. Velg et av dem som vises.',
    nn: 'Kortet heng ikkje på tavla. Vel eitt av dei som er viste.',
    en: 'The card does not hang on the board. Choose one of those shown.' } },
  CARD_NOT_YOURS: { kind: 'NOT_ALLOWED', text: {
    nb: 'Bare den som skrev kortet, og de som leder prosessen, kan flytte eller stryke det.',
    nn: 'Berre den som skreiv kortet, og dei som leier prosessen, kan flytte eller stryke det.',
    en: 'Only the one who wrote the card, and those who run the process, may move or strike it.' } },
  CARD_WEIGHT_MISSING: { kind: 'INVALID', text: {
    nb: 'Gi {field} en verdi fra 1 til 5.',
    nn: 'Gje {field} ein verdi frå 1 til 5.',
    en: 'Give {field} a value from 1 to 5.' } },
  CARD_WEIGHT_OF_OTHER_KIND: { kind: 'INVALID', text: {
    nb: 'Kort på denne tavlen har ikke {field}. La feltet stå tomt.',
    nn: 'Kort på denne tavla har ikkje {field}. La feltet stå tomt.',
    en: 'Cards on this board have no {field}. Leave it empty.' } },
  KEYWORD_STAYS_UNDER_HAT: { kind: 'INVALID', text: {
    nb: 'Et stikkord blir stående under hatten det ble skrevet under. Stryk det, og skriv det under en annen.',
    nn: 'Eit stikkord blir ståande under hatten det vart skrive under. Stryk det, og skriv det under ein annan.',
    en: 'A keyword stays under the hat it was written under. Strike it, and write it under another.' } },
} as const satisfies Record<string, RefusalEntry>;
