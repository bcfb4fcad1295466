import type { RefusalEntry } from '#domain';

/** Refusals of files: what is wrong and how to mend it. */
export const uploadRefusals = {
  FILE_NAME: { kind: 'INVALID', text: {
    nb: 'Filnavnet mangler, er for langt eller har ingen filtype. Gi filen et navn på høyst {max} tegn, med filtype.',
    nn: 'Filnamnet manglar, er for langt eller har ingen filtype. Gje fila eit namn på høgst {max} teikn, med filtype.',
    en: 'The file name is missing, too long or without an extension. Give the file a name of at most {max} characters, with its extension.',
  } },
  FILE_EMPTY: { kind: 'INVALID', text: {
    nb: 'Filen er tom. Velg en fil med innhold.',
    nn: 'Fila er tom. Vel ei fil med innhald.',
    en: 'The file is empty. Choose one with content.',
  } },
  FILE_TOO_LARGE: { kind: 'INVALID', text: {
    nb: 'Filen er større enn {maxMegabytes} MB. Del den opp, eller lagre bildene i den med lavere oppløsning.',
    nn: 'Fila er større enn {maxMegabytes} MB. Del ho opp, eller lagre bileta i ho med lågare oppløysing.',
    en: 'The file is larger than {maxMegabytes} MB. Split it, or save its images at a lower resolution.',
  } },
  FILE_TYPE: { kind: 'INVALID', text: {
    nb: 'Filtypen er ikke tillatt. Bruk en av disse: {allowed}.',
    nn: 'Filtypen er ikkje tillaten. Bruk ein av desse: {allowed}.',
    en: 'The type of file is not allowed. Use one of these: {allowed}.',
  } },
  FILE_NOT_WHAT_ITS_NAME_SAYS: { kind: 'INVALID', text: {
    nb: 'Innholdet er ikke av typen {extension}, som navnet sier. Lagre filen på nytt i det formatet.',
    nn: 'Innhaldet er ikkje av typen {extension}, som namnet seier. Lagre fila på nytt i det formatet.',
    en: 'The content is not of the type {extension} that its name says. Save the file anew in that format.',
  } },
  FILE_DAMAGED: { kind: 'INVALID', text: {
    nb: 'Filen kan ikke åpnes: den er skadet eller ikke hel. Lagre den på nytt og last den opp igjen.',
    nn: 'Fila kan ikkje opnast: ho er skadd eller ikkje heil. Lagre ho på nytt og last ho opp igjen.',
    en: 'The file cannot be opened: it is damaged or not whole. Save it anew and upload it again.',
  } },
  FILE_ENCRYPTED: { kind: 'INVALID', text: {
    nb: 'Filen er låst med passord, så ingen kan se hva partene får. Lagre den uten passord.',
    nn: 'Fila er låst med passord, så ingen kan sjå kva partane får. Lagre ho utan passord.',
    en: 'The file is locked with a password, so that nobody can see what the parties are given. Save it without one.',
  } },
  FILE_WITH_MACROS: { kind: 'INVALID', text: {
    nb: 'Filen har makroer (programkode). Lagre den uten, som vanlig dokument.',
    nn: 'Fila har makroar (programkode). Lagre ho utan, som vanleg dokument.',
    en: 'The file has macros (program code). Save it without them, as an ordinary document.',
  } },
  FILE_UNPACKS_TOO_LARGE: { kind: 'INVALID', text: {
    nb: 'Filen blir for stor eller har for mange deler når den pakkes ut. Lagre den som PDF i stedet.',
    nn: 'Fila blir for stor eller har for mange delar når ho blir pakka ut. Lagre ho som PDF i staden.',
    en: 'The file becomes too large, or has too many parts, when it is unpacked. Save it as PDF instead.',
  } },
  FILES_TODAY: { kind: 'SHUT', text: {
    nb: 'Du har lastet opp for mye det siste døgnet. Vent til i morgen, eller be en kollega.',
    nn: 'Du har lasta opp for mykje det siste døgnet. Vent til i morgon, eller be ein kollega.',
    en: 'You have uploaded too much within a day. Wait until tomorrow, or ask a colleague.',
  } },
  FILE_NOT_UPLOADED: { kind: 'INVALID', text: {
    nb: 'Du har ikke lastet opp denne filen. Last den opp først, og bruk kontrollsummen du får til svar.',
    nn: 'Du har ikkje lasta opp denne fila. Last ho opp først, og bruk kontrollsummen du får til svar.',
    en: 'You have not uploaded this file. Upload it first, and use the hash that you get in answer.',
  } },
  FILE_SIZE: { kind: 'INVALID', text: {
    nb: 'Filen har {actual} byte. Oppgi det tallet.',
    nn: 'Fila har {actual} byte. Oppgje det talet.',
    en: 'The file has {actual} bytes. State that number.',
  } },
} as const satisfies Readonly<Record<string, RefusalEntry>>;
export type UploadRefusalCode = keyof typeof uploadRefusals;
