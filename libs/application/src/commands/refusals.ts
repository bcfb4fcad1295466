import { erasureRefusals, type Language, type Refusal, type RefusalEntry, refusalKind as domainKind, type RefusalKind, refusalMessage as domainMessage } from '#domain';
import { uploadRefusals } from '../uploads/refusals.ts';

/** Refusals that no rule gives but the use-cases themselves. */
export const applicationRefusals = {
  NOT_FOUND: {
    kind: 'INVALID',
    text: {
      nb: 'Finnes ikke, eller du har ikke innsyn. Kontroller id-en og at du er logget inn i riktig organisasjon.',
      nn: 'Finst ikkje, eller du har ikkje innsyn. Kontroller id-en og at du er logga inn i rett organisasjon.',
      en: 'Does not exist, or you may not see it. Check the id and that you are signed in to the right organisation.',
    },
  },
  STALE: {
    kind: 'CONFLICT',
    text: {
      nb: 'Noen har endret dette siden du hentet det: du så versjon {expected}, nå er den {actual}. Hent på nytt og prøv igjen.',
      nn: 'Nokon har endra dette sidan du henta det: du såg versjon {expected}, no er han {actual}. Hent på nytt og prøv igjen.',
      en: 'Someone has changed this since you read it: you saw version {expected}, it is now {actual}. Read it again and retry.',
    },
  },
  IDEMPOTENCY_CONFLICT: {
    kind: 'CONFLICT',
    text: {
      nb: 'Nøkkelen {key} er alt brukt med et annet innhold. Bruk en ny nøkkel for hver ny handling.',
      nn: 'Nøkkelen {key} er alt brukt med eit anna innhald. Bruk ein ny nøkkel for kvar ny handling.',
      en: 'The key {key} was already used with another body. Use a new key for every new action.',
    },
  },
  ADMINISTRATOR_REQUIRED: {
    kind: 'NOT_ALLOWED',
    text: {
      nb: 'Bare en administrator i organisasjonen kan gjøre dette. Be HR-administrator om det.',
      nn: 'Berre ein administrator i organisasjonen kan gjere dette. Be HR-administrator om det.',
      en: 'Only an administrator of the organisation may do this. Ask an HR administrator.',
    },
  },
  SIGNING_CODE_BY_SESSION: {
    kind: 'NOT_ALLOWED',
    text: {
      nb: 'En signeringskode lages bare når du er logget inn selv, ikke med et token.',
      nn: 'Ein signeringskode blir berre laga når du er logga inn sjølv, ikkje med eit token.',
      en: 'A signing code is made only when you are signed in yourself, not with a token.',
    },
  },
  VERSION_PUBLISHED: {
    kind: 'CONFLICT',
    text: {
      nb: 'Versjon {version} av {key} er publisert med et annet innhold og kan ikke endres. Gi den nye teksten et høyere versjonsnummer.',
      nn: 'Versjon {version} av {key} er publisert med eit anna innhald og kan ikkje endrast. Gje den nye teksten eit høgare versjonsnummer.',
      en: 'Version {version} of {key} is published with another content and cannot change. Give the new text a higher version number.',
    },
  },
  NOT_REPLAY: {
    kind: 'CONFLICT',
    text: {
      nb: 'Tiden kan bare flyttes i en organisasjon som er opprettet for avspilling (REPLAY).',
      nn: 'Tida kan berre flyttast i ein organisasjon som er oppretta for avspeling (REPLAY).',
      en: 'Time can only be moved in an organisation that was created for replay (REPLAY).',
    },
  },
  TIME_RUNS_FORWARD: {
    kind: 'CONFLICT',
    text: {
      nb: 'Tiden i organisasjonen er alt {now}. Velg et senere tidspunkt.',
      nn: 'Tida i organisasjonen er alt {now}. Vel eit seinare tidspunkt.',
      en: "The organisation's time is already {now}. Choose a later one.",
    },
  },
  ...uploadRefusals,
  ...erasureRefusals,
} as const satisfies Readonly<Record<string, RefusalEntry>>;

export type ApplicationRefusalCode = keyof typeof applicationRefusals;

const entries: Readonly<Record<string, RefusalEntry>> = applicationRefusals;

/** The kind of a refusal of any layer; null for a code outside both catalogues. */
export const kindOfRefusal = (code: string): RefusalKind | null => entries[code]?.kind ?? domainKind(code);

/** A refusal of any layer in words. */
export function wordsOfRefusal(refusal: Refusal, language: Language): string {
  const entry = entries[refusal.code];
  return entry === undefined ? domainMessage(refusal, language)
    : entry.text[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(refusal.data[name] ?? ''));
}
