import type { RefusalEntry } from '../../kernel/refusal-entry.ts';

/** Refusals of statements and their answers: what is wrong and how to mend it. */
export const statementRefusals = {
  STATEMENT_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Det finnes ikke noe slikt innspill i denne prosessen. Velg et av dem som vises.',
    nn: 'Det finst ikkje noko slikt innspel i denne prosessen. Vel eit av dei som er viste.',
    en: 'There is no such statement in this initiative. Choose one of those shown.',
  } },
  FORWARDED_BY_REP: { kind: 'NOT_ALLOWED', text: {
    nb: 'Bare en tillitsvalgt i prosessen eller et verneombud kan bringe videre et innspill uten navn. Gi det i eget navn, eller gå til en av dem.',
    nn: 'Berre ein tillitsvald i prosessen eller eit verneombod kan bringe vidare eit innspel utan namn. Gje det i eige namn, eller gå til ein av dei.',
    en: 'Only a union rep in this initiative or a safety rep can bring on a statement without a name. Give it in your own name, or go to one of them.',
  } },
  FORWARDED_FOR_NO_PARTY: { kind: 'INVALID', text: {
    nb: 'Et innspill som bringes videre for noen, er ikke partens eget. Utelat parten, eller gi det som partens innspill.',
    nn: 'Eit innspel som blir brakt vidare for nokon, er ikkje parten sitt eige. Utelat parten, eller gje det som innspelet til parten.',
    en: 'A statement brought on for somebody is not the party\'s own. Leave the party out, or give it as the party\'s.',
  } },
  STATEMENT_WITHOUT_SENDER: { kind: 'NOT_ALLOWED', text: {
    nb: 'Et innspill må ha en avsender. Logg inn og prøv igjen.',
    nn: 'Eit innspel må ha ein avsendar. Logg inn og prøv igjen.',
    en: 'A statement needs a sender. Sign in and try again.',
  } },
  STATEMENT_ANSWERED_ALREADY: { kind: 'CONFLICT', text: {
    nb: 'Innspillet har alt fått svar. Bare utsatte svar og svar som avsenderen har bestridt, kan gis på nytt.',
    nn: 'Innspelet har alt fått svar. Berre utsette svar og svar som avsendaren har bestride, kan gjevast på nytt.',
    en: 'The statement is answered already. Only deferred answers and those its sender contested can be given anew.',
  } },
  CONTESTED_ANSWERED_ALONE: { kind: 'INVALID', text: {
    nb: 'Avsenderen mener at fellessvaret ikke svarer på dette innspillet. Gi det et eget svar.',
    nn: 'Avsendaren meiner at fellessvaret ikkje svarer på dette innspelet. Gje det eit eige svar.',
    en: 'Its sender holds that the shared answer does not answer this statement. Answer it by itself.',
  } },
  ANSWER_TO_NOTHING: { kind: 'INVALID', text: {
    nb: 'Velg minst ett innspill som svaret gjelder.',
    nn: 'Vel minst eitt innspel som svaret gjeld.',
    en: 'Choose at least one statement that the answer is for.',
  } },
  DEFERRED_NEEDS_DATE: { kind: 'INVALID', text: {
    nb: 'Et utsatt svar må si til hvilken dag, etter {today}.',
    nn: 'Eit utsett svar må seie til kva dag, etter {today}.',
    en: 'A deferred answer must say until which day, later than {today}.',
  } },
  DATE_ONLY_WHEN_DEFERRED: { kind: 'INVALID', text: {
    nb: 'Bare et utsatt svar har en dato. Fjern datoen, eller velg utsatt.',
    nn: 'Berre eit utsett svar har ein dato. Fjern datoen, eller vel utsett.',
    en: 'Only a deferred answer has a date. Remove it, or choose deferred.',
  } },
  CHANGED_NEEDS_PROPOSAL: { kind: 'INVALID', text: {
    nb: 'Vis til versjonen av forslaget der endringen er gjort. Legg den fram først hvis den ikke finnes.',
    nn: 'Vis til versjonen av forslaget der endringa er gjord. Legg han fram først om han ikkje finst.',
    en: 'Point to the version of the proposal that holds the change. Put it first if it is not there.',
  } },
  CHANGE_BEFORE_STATEMENT: { kind: 'INVALID', text: {
    nb: 'Versjon {version} ble lagt fram før innspillet kom, og kan ikke være en endring på grunn av det. Vis til en nyere versjon.',
    nn: 'Versjon {version} vart lagd fram før innspelet kom, og kan ikkje vere ei endring på grunn av det. Vis til ein nyare versjon.',
    en: 'Version {version} was put before the statement came, so it cannot be a change because of it. Point to a newer version.',
  } },
  NOT_THE_SENDER: { kind: 'NOT_ALLOWED', text: {
    nb: 'Bare den som ga innspillet, kan bestride at svaret er felles.',
    nn: 'Berre den som gav innspelet, kan bestride at svaret er felles.',
    en: 'Only the one who gave the statement may contest that its answer is shared.',
  } },
  CONTESTED_ALREADY: { kind: 'CONFLICT', text: {
    nb: 'Fellessvaret er alt bestridt, og innspillet venter på eget svar.',
    nn: 'Fellessvaret er alt bestride, og innspelet ventar på eige svar.',
    en: 'The shared answer is contested already, and the statement waits for one of its own.',
  } },
  ANSWER_NOT_SHARED: { kind: 'CONFLICT', text: {
    nb: 'Innspillet har ikke fått et felles svar, så det er ingen gruppering å bestride. Gi et nytt innspill hvis svaret ikke holder.',
    nn: 'Innspelet har ikkje fått eit felles svar, så det er inga gruppering å bestride. Gje eit nytt innspel om svaret ikkje held.',
    en: 'The statement has no shared answer, so there is no grouping to contest. Give a new statement if the answer does not suffice.',
  } },
} as const satisfies Record<string, RefusalEntry>;
