import type { RefusalEntry } from '../../kernel/refusal-entry.ts';

/** Refusals of standing meetings: what is wrong and how to mend it. */
export const seriesRefusals = {
  SERIES_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Det finnes ikke noe slikt fast møte. Velg et av dem som vises.',
    nn: 'Det finst ikkje noko slikt fast møte. Vel eit av dei som er viste.',
    en: 'There is no such standing meeting. Choose one of those shown.',
  } },
  SERIES_ENDED: { kind: 'SHUT', text: {
    nb: 'Det faste møtet er avsluttet fra {on}. Sett opp et nytt.',
    nn: 'Det faste møtet er avslutta frå {on}. Set opp eit nytt.',
    en: 'The standing meeting ended on {on}. Set up a new one.',
  } },
  SERIES_START: { kind: 'INVALID', text: {
    nb: 'Velg en første dag fra og med i dag og innen et år.',
    nn: 'Vel ein første dag frå og med i dag og innan eit år.',
    en: 'Choose a first day from today on and within a year.',
  } },
  SERIES_FROM_PAST: { kind: 'INVALID', text: {
    nb: 'Det som var, kan ikke endres. Velg en dag fra og med i dag.',
    nn: 'Det som var, kan ikkje endrast. Vel ein dag frå og med i dag.',
    en: 'What was cannot be changed. Choose a day from today on.',
  } },
  SERIES_TOO_FAR_AHEAD: { kind: 'INVALID', text: {
    nb: 'Faste møter planlegges høyst {days} dager fram. Velg en tidligere dag.',
    nn: 'Faste møte blir planlagde høgst {days} dagar fram. Vel ein tidlegare dag.',
    en: 'Standing meetings are planned at most {days} days ahead. Choose an earlier day.',
  } },
  SERIES_LEAVES_ITEMS: { kind: 'CONFLICT', text: {
    nb: 'Møtene {meetings} har saker på sakslisten og får ingen plass. Flytt eller avlys dem først.',
    nn: 'Møta {meetings} har saker på saklista og får ingen plass. Flytt eller avlys dei først.',
    en: 'The meetings of {meetings} have items on their agendas and would have no place. Move or cancel them first.',
  } },
  RHYTHM_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Velg en av rytmene og måtene som finnes.',
    nn: 'Vel ein av rytmane og måtane som finst.',
    en: 'Choose one of the rhythms and ways there are.',
  } },
  RHYTHM_WEEK: { kind: 'INVALID', text: {
    nb: 'Et månedlig møte trenger hvilken uke i måneden (1 til 4, eller 5 for den siste); andre har ingen.',
    nn: 'Eit månadleg møte treng kva veke i månaden (1 til 4, eller 5 for den siste); andre har inga.',
    en: 'A monthly meeting needs which week of the month (1 to 4, or 5 for the last); others have none.',
  } },
  RHYTHM_TIME: { kind: 'INVALID', text: {
    nb: 'Skriv klokkeslettet som TT:MM, for eksempel 09:00.',
    nn: 'Skriv klokkeslettet som TT:MM, til dømes 09:00.',
    en: 'Write the time as HH:MM, such as 09:00.',
  } },
} as const satisfies Record<string, RefusalEntry>;
