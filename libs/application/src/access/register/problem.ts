import type { LocalizedText } from '#domain';

/** Something wrong in an imported file: where, what, and the data that its words need. */
export interface RegisterProblem {
  readonly line: number;
  readonly column: string | null;
  readonly code: RegisterProblemCode;
  readonly data: Readonly<Record<string, string | number>>;
}

/** What can be wrong in a register file, and how to mend it, in every language. */
export const REGISTER_PROBLEMS = {
  COLUMN_MISSING: { nb: 'Kolonnen {column} mangler. Første linje må ha {columns}.', nn: 'Kolonna {column} manglar. Første linje må ha {columns}.', en: 'The column {column} is missing. The first line must have {columns}.' },
  COLUMN_UNKNOWN: { nb: 'Kolonnen {column} er ukjent. Filen kan ha {columns}.', nn: 'Kolonna {column} er ukjend. Fila kan ha {columns}.', en: 'The column {column} is unknown. The file may have {columns}.' },
  COLUMN_REPEATED: { nb: 'Kolonnen {column} står to ganger. Fjern den ene.', nn: 'Kolonna {column} står to gonger. Fjern den eine.', en: 'The column {column} stands twice. Remove one.' },
  MALFORMED: { nb: 'Linjen kan ikke leses som CSV: {reason}. Kontroller anførselstegn og antall felt.', nn: 'Linja kan ikkje lesast som CSV: {reason}. Kontroller hermeteikn og talet på felt.', en: 'The line cannot be read as CSV: {reason}. Check quotes and the number of fields.' },
  EMPTY_FILE: { nb: 'Filen har ingen linjer. Første linje skal ha kolonnenavn, deretter én linje per rad.', nn: 'Fila har ingen linjer. Første linje skal ha kolonnenamn, deretter éi linje per rad.', en: 'The file has no lines. The first line names the columns, then one line per row.' },
  TOO_MANY_LINES: { nb: 'Filen har flere enn {max} linjer. Del den opp.', nn: 'Fila har fleire enn {max} linjer. Del ho opp.', en: 'The file has more than {max} lines. Split it.' },
  EMPTY: { nb: 'Feltet er tomt. Fyll det ut.', nn: 'Feltet er tomt. Fyll det ut.', en: 'The field is empty. Fill it in.' },
  TOO_LONG: { nb: 'Feltet er lengre enn {max} tegn. Kort det ned.', nn: 'Feltet er lengre enn {max} teikn. Kort det ned.', en: 'The field is longer than {max} characters. Shorten it.' },
  REPEATED: { nb: '«{value}» står også på linje {first}. Fjern den ene.', nn: '«{value}» står òg på linje {first}. Fjern den eine.', en: '"{value}" also stands on line {first}. Remove one.' },
  DIFFERS: { nb: '«{value}» er ikke det samme som på linje {first} for samme person. Skriv det likt.', nn: '«{value}» er ikkje det same som på linje {first} for same person. Skriv det likt.', en: '"{value}" is not the same as on line {first} for the same person. Write it alike.' },
  UNIT_UNKNOWN: { nb: 'Enheten «{value}» finnes ikke. Importer enheter først, eller rett koden.', nn: 'Eininga «{value}» finst ikkje. Importer einingar først, eller rett koden.', en: 'The unit "{value}" does not exist. Import units first, or mend the code.' },
  UNIT_CYCLE: { nb: 'Enheten «{value}» blir stående under seg selv. Rett forelderen.', nn: 'Eininga «{value}» blir ståande under seg sjølv. Rett forelderen.', en: 'The unit "{value}" would stand below itself. Mend its parent.' },
  ROOT_REPEATED: { nb: 'Bare én enhet kan stå øverst, og det er «{root}». Oppgi en forelder.', nn: 'Berre éi eining kan stå øvst, og det er «{root}». Oppgje ein forelder.', en: 'Only one unit may stand at the top, and it is "{root}". Give a parent.' },
  PERSON_UNKNOWN: { nb: 'Personen «{value}» finnes ikke. Importer personer først, eller rett nøkkelen.', nn: 'Personen «{value}» finst ikkje. Importer personar først, eller rett nøkkelen.', en: 'The person "{value}" does not exist. Import people first, or mend the key.' },
  UNION_UNKNOWN: { nb: 'Fagforeningen «{value}» står ikke i avtaleregisteret. Importer fagforeninger først, eller rett nøkkelen.', nn: 'Fagforeininga «{value}» står ikkje i avtaleregisteret. Importer fagforeiningar først, eller rett nøkkelen.', en: 'The union "{value}" is not in the agreement register. Import unions first, or mend the key.' },
  UNION_NEEDED: { nb: 'Et verv som tillitsvalgt må ha fagforening. Fyll ut kolonnen union.', nn: 'Eit verv som tillitsvald må ha fagforeining. Fyll ut kolonna union.', en: 'The office of a union rep needs a union. Fill in the column union.' },
  UNION_NOT_TAKEN: { nb: 'Dette vervet hører ikke til en fagforening. Tøm kolonnen union.', nn: 'Dette vervet høyrer ikkje til ei fagforeining. Tøm kolonna union.', en: 'This office belongs to no union. Empty the column union.' },
  NOT_ONE_OF: { nb: '«{value}» er ikke en av {values}.', nn: '«{value}» er ikkje ein av {values}.', en: '"{value}" is not one of {values}.' },
  NOT_A_DATE: { nb: '«{value}» er ikke en dato på formen ÅÅÅÅ-MM-DD.', nn: '«{value}» er ikkje ein dato på forma ÅÅÅÅ-MM-DD.', en: '"{value}" is not a date of the form YYYY-MM-DD.' },
  ENDS_BEFORE_START: { nb: 'Perioden slutter før den begynner ({from}). Rett datoene.', nn: 'Perioden sluttar før han byrjar ({from}). Rett datoane.', en: 'The term ends before it begins ({from}). Mend the dates.' },
  NOT_AN_EMAIL: { nb: '«{value}» er ikke en e-postadresse.', nn: '«{value}» er ikkje ei e-postadresse.', en: '"{value}" is not an e-mail address.' },
} as const satisfies Readonly<Record<string, LocalizedText>>;
export type RegisterProblemCode = keyof typeof REGISTER_PROBLEMS;

export const problem = (line: number, column: string | null, code: RegisterProblemCode, data: RegisterProblem['data'] = {}): RegisterProblem => ({ line, column, code, data });

/** A problem in words. */
export const wordsOfProblem = ({ code, data }: RegisterProblem, language: keyof LocalizedText): string =>
  REGISTER_PROBLEMS[code][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? ''));
