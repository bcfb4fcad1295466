import { accessRefusals, applicationRefusals, noticeRefusals, wordsOfRefusal } from '#application';
import { type Language, type LocalizedText, REFUSALS, type Refusal, type RefusalEntry } from '#domain';

/** Refusals that the API itself gives. */
export const apiRefusals = {
  IDEMPOTENCY_KEY_REQUIRED: {
    kind: 'INVALID',
    text: {
      nb: 'Denne handlingen må ha en idempotensnøkkel. Send Idempotency-Key i hodet, eller @idempotent(key:).',
      nn: 'Denne handlinga må ha ein idempotensnøkkel. Send Idempotency-Key i hovudet, eller @idempotent(key:).',
      en: 'This mutation needs an idempotency key. Send the header Idempotency-Key, or @idempotent(key:).',
    },
  },
  IDEMPOTENCY_KEY_LENGTH: {
    kind: 'INVALID',
    text: { nb: 'Idempotensnøkkelen må ha fra 1 til {max} tegn.', nn: 'Idempotensnøkkelen må ha frå 1 til {max} teikn.', en: 'The idempotency key must have from 1 to {max} characters.' },
  },
  IDEMPOTENCY_KEY_SHARED: {
    kind: 'INVALID',
    text: {
      nb: 'Én nøkkel i hodet kan ikke gjelde flere mutasjoner. Bruk @idempotent(key:) på hver av dem.',
      nn: 'Éin nøkkel i hovudet kan ikkje gjelde fleire mutasjonar. Bruk @idempotent(key:) på kvar av dei.',
      en: 'One key in the header cannot speak for several mutations. Use @idempotent(key:) on each.',
    },
  },
  PLAYBOOK_INVALID: {
    kind: 'INVALID',
    text: {
      nb: 'Prosessmalen har {count} feil, og ingenting er lagret. Rett linjene som er nevnt.',
      nn: 'Prosessmalen har {count} feil, og ingenting er lagra. Rett linjene som er nemnde.',
      en: 'The playbook has {count} problems, and nothing was stored. Mend the lines that are named.',
    },
  },
  CASE_INVALID: {
    kind: 'INVALID',
    text: {
      nb: 'Saken har {count} feil, og ingenting er lagret. Rett linjene som er nevnt.',
      nn: 'Saka har {count} feil, og ingenting er lagra. Rett linjene som er nemnde.',
      en: 'The case has {count} problems, and nothing was stored. Mend the lines that are named.',
    },
  },
  CASE_STOPPED: {
    kind: 'INVALID',
    text: {
      nb: 'Saken stoppet ved {told}, «{what}»: {command}: {reason} Rett steget, og importer på nytt; den gjennomspilte organisasjonen som ble påbegynt, er ikke i bruk.',
      nn: 'Saka stoppa ved {told}, «{what}»: {command}: {reason} Rett steget, og importer på nytt; den gjennomspelte organisasjonen som vart påbyrja, er ikkje i bruk.',
      en: 'The case stopped at {told}, “{what}”: {command}: {reason} Mend the step and import anew; the replay organisation that was begun is not in use.',
    },
  },
} as const satisfies Readonly<Record<string, RefusalEntry>>;

const own: Readonly<Record<string, RefusalEntry>> = { ...apiRefusals, ...accessRefusals, ...noticeRefusals };

/** Every code that a user error may carry, with its words. */
export const ALL_REFUSALS: Readonly<Record<string, RefusalEntry>> = { ...REFUSALS, ...applicationRefusals, ...own };

/** A refusal of any layer in words. */
export function wordsOf(refusal: Refusal, language: Language): string {
  const text: LocalizedText | undefined = own[refusal.code]?.text;
  return text === undefined ? wordsOfRefusal(refusal, language) : text[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(refusal.data[name] ?? ''));
}
