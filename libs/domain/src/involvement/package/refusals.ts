import type { RefusalEntry } from '../../kernel/refusal-entry.ts';

/** Refusals of information packages and time to prepare: what is wrong and how to mend it. */
export const packageRefusals = {
  PACKAGE_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Det finnes ingen slik informasjonspakke for denne mottakeren. Velg en av dem som vises.',
    nn: 'Det finst ingen slik informasjonspakke for denne mottakaren. Vel ei av dei som er viste.',
    en: 'There is no such information package for this receiver. Choose one of those shown.',
  } },
  PACKAGE_EMPTY: { kind: 'INVALID', text: {
    nb: 'Legg ved minst ett dokument.',
    nn: 'Legg ved minst eitt dokument.',
    en: 'Attach at least one document.',
  } },
  PACKAGE_TO_NOBODY: { kind: 'INVALID', text: {
    nb: 'Velg minst én part eller berørt gruppe som mottaker.',
    nn: 'Vel minst éin part eller råka gruppe som mottakar.',
    en: 'Choose at least one party or affected group as receiver.',
  } },
  PACKAGE_REPLACED_ALREADY: { kind: 'CONFLICT', text: {
    nb: 'Pakken er alt erstattet av en nyere. Erstatt den nyeste.',
    nn: 'Pakka er alt erstatta av ei nyare. Erstatt den nyaste.',
    en: 'The package is already replaced by a newer one. Replace the newest.',
  } },
  RECEIVER_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Mottakeren er ikke en part eller berørt gruppe i denne prosessen. Velg en som er det.',
    nn: 'Mottakaren er ikkje ein part eller ei råka gruppe i denne prosessen. Vel ein som er det.',
    en: 'The receiver is no party or affected group of this initiative. Choose one that is.',
  } },
  NOT_A_RECEIVER: { kind: 'NOT_ALLOWED', text: {
    nb: 'Pakken er gitt til en gruppe du ikke er med i. Be en i gruppen om å åpne den.',
    nn: 'Pakka er gjeven til ei gruppe du ikkje er med i. Be ein i gruppa om å opne henne.',
    en: 'The package was given to a group you are not in. Ask someone in it to open it.',
  } },
  EMPLOYER_ASKS_ITSELF: { kind: 'INVALID', text: {
    nb: 'Dette er for arbeidstakersiden; arbeidsgiver kan ikke rette det til seg selv. Velg en fagforening.',
    nn: 'Dette er for arbeidstakarsida; arbeidsgjevar kan ikkje rette det til seg sjølv. Vel ei fagforeining.',
    en: "This is for the employees' side; the employer cannot address itself. Choose a union.",
  } },
  PREPARATION_IN_PAST: { kind: 'INVALID', text: {
    nb: 'Velg en dag etter {today} som dere trenger tid til.',
    nn: 'Vel ein dag etter {today} som de treng tid til.',
    en: 'Choose a day later than {today} that you need time until.',
  } },
  REQUEST_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Det finnes ingen slik anmodning. Velg en av dem som vises.',
    nn: 'Det finst ingen slik oppmoding. Vel ei av dei som er viste.',
    en: 'There is no such request. Choose one of those shown.',
  } },
  REQUEST_ANSWERED_ALREADY: { kind: 'CONFLICT', text: {
    nb: 'Anmodningen er alt besvart. Parten kan sende en ny.',
    nn: 'Oppmodinga er alt svara på. Parten kan sende ei ny.',
    en: 'The request is answered already. The party may make a new one.',
  } },
} as const satisfies Record<string, RefusalEntry>;
