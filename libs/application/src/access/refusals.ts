import type { RefusalEntry } from '#domain';

/** Refusals of sign-in, tokens and the register. */
export const accessRefusals = {
  TOKEN_LIFETIME: {
    kind: 'INVALID',
    text: {
      nb: 'Et token kan gjelde fra 1 til {max} dager. Velg et antall innenfor.',
      nn: 'Eit token kan gjelde frå 1 til {max} dagar. Vel eit tal innanfor.',
      en: 'A token may live from 1 to {max} days. Choose a number within.',
    },
  },
  TOKEN_SCOPES_EMPTY: {
    kind: 'INVALID',
    text: {
      nb: 'Et token må ha minst ett omfang. Velg hva det skal brukes til.',
      nn: 'Eit token må ha minst eitt omfang. Vel kva det skal brukast til.',
      en: 'A token needs at least one scope. Choose what it is for.',
    },
  },
  TOKEN_NAME: {
    kind: 'INVALID',
    text: {
      nb: 'Navnet må ha fra 1 til {max} tegn.',
      nn: 'Namnet må ha frå 1 til {max} teikn.',
      en: 'The name must have from 1 to {max} characters.',
    },
  },
  SESSION_REQUIRED: {
    kind: 'NOT_ALLOWED',
    text: {
      nb: 'Dette krever at du er logget inn selv. Et token kan ikke lage eller trekke tilbake token.',
      nn: 'Dette krev at du er logga inn sjølv. Eit token kan ikkje lage eller trekkje tilbake token.',
      en: 'This needs you to be signed in yourself. A token can neither make nor revoke tokens.',
    },
  },
  REGISTER_PROBLEMS: {
    kind: 'INVALID',
    text: {
      nb: 'Filen har {count} feil, og ingenting er lagret. Rett linjene som er nevnt, og prøv igjen.',
      nn: 'Fila har {count} feil, og ingenting er lagra. Rett linjene som er nemnde, og prøv igjen.',
      en: 'The file has {count} problems, and nothing was stored. Mend the lines that are named and retry.',
    },
  },
  CLOSED_DAY_OUTSIDE_YEAR: {
    kind: 'INVALID',
    text: {
      nb: '{date} ligger ikke i {year}. Oppgi bare dager i året som settes.',
      nn: '{date} ligg ikkje i {year}. Oppgje berre dagar i året som blir sett.',
      en: '{date} is not in {year}. Give only days of the year that is set.',
    },
  },
  ADDRESS_INVALID: {
    kind: 'INVALID',
    text: {
      nb: 'Skriv en nettadresse som begynner med https://, på høyst {max} tegn.',
      nn: 'Skriv ei nettadresse som byrjar med https://, på høgst {max} teikn.',
      en: 'Write an address that begins with https://, of at most {max} characters.',
    },
  },
  CLOSED_DAY_REPEATED: {
    kind: 'INVALID',
    text: {
      nb: '{date} er oppgitt to ganger. Fjern den ene.',
      nn: '{date} er oppgjeven to gonger. Fjern den eine.',
      en: '{date} is given twice. Remove one.',
    },
  },
} as const satisfies Readonly<Record<string, RefusalEntry>>;
