import type { RefusalEntry } from './refusal-entry.ts';

/** Refusals of input as such, whatever it is given for: what `bounds.ts` finds. */
export const inputRefusals = {
  TEXT_EMPTY: { kind: 'INVALID', text: {
    nb: 'Feltet {field} er tomt. Skriv inn en tekst.',
    nn: 'Feltet {field} er tomt. Skriv inn ein tekst.',
    en: 'The field {field} is empty. Write a text.' } },
  TEXT_TOO_LONG: { kind: 'INVALID', text: {
    nb: 'Teksten i {field} har {length} tegn; det er plass til {max}. Kort den ned, eller legg resten ved som dokument.',
    nn: 'Teksten i {field} har {length} teikn; det er plass til {max}. Kort han ned, eller legg resten ved som dokument.',
    en: 'The text in {field} has {length} characters; there is room for {max}. Shorten it, or attach the rest as a document.' } },
  LIST_TOO_LONG: { kind: 'INVALID', text: {
    nb: 'Listen {field} har {length} elementer; høyst {max} er tillatt. Del den opp.',
    nn: 'Lista {field} har {length} element; høgst {max} er tillate. Del ho opp.',
    en: 'The list {field} has {length} members; at most {max} are allowed. Split it.' } },
  ID_REPEATED: { kind: 'INVALID', text: {
    nb: 'Listen {field} nevner det samme to ganger. Ta bort gjentakelsen.',
    nn: 'Lista {field} nemner det same to gonger. Ta bort gjentakinga.',
    en: 'The list {field} names the same thing twice. Remove the repetition.' } },
  NUMBER_OUT_OF_BOUNDS: { kind: 'INVALID', text: {
    nb: 'Tallet i {field} må være et helt tall fra {min} til {max}.',
    nn: 'Talet i {field} må vere eit heilt tal frå {min} til {max}.',
    en: 'The number in {field} must be a whole number from {min} to {max}.' } },
  DATE_INVALID: { kind: 'INVALID', text: {
    nb: 'Datoen i {field} finnes ikke. Skriv den som ÅÅÅÅ-MM-DD.',
    nn: 'Datoen i {field} finst ikkje. Skriv han som ÅÅÅÅ-MM-DD.',
    en: 'The date in {field} does not exist. Write it as YYYY-MM-DD.' } },
  OCCURRED_IN_FUTURE: { kind: 'INVALID', text: {
    nb: 'Det som registreres, må ha skjedd. Velg en dato som ikke er senere enn {today}.',
    nn: 'Det som blir registrert, må ha hendt. Vel ein dato som ikkje er seinare enn {today}.',
    en: 'What is recorded must have happened. Choose a date no later than {today}.' } },
  HASH_INVALID: { kind: 'INVALID', text: {
    nb: 'Kontrollsummen i {field} må være SHA-256 med 64 heksadesimale tegn i små bokstaver. Regn den ut av filen på nytt.',
    nn: 'Kontrollsummen i {field} må vere SHA-256 med 64 heksadesimale teikn i små bokstavar. Rekn han ut av fila på nytt.',
    en: 'The checksum in {field} must be SHA-256 in 64 lower-case hexadecimal characters. Compute it from the file again.' } },
} as const satisfies Record<string, RefusalEntry>;
