import type { RefusalEntry } from '../kernel/refusal-entry.ts';

/** Refusals about unions' own keys and cosignatures. */
export const cosignerRefusals = {
  COSIGNER_OF_UNION: {
    kind: 'NOT_ALLOWED',
    text: {
      nb: 'Bare en tillitsvalgt i fagforeningen selv, eller vara, kan gjøre dette. Be en av dem om det.',
      nn: 'Berre ein tillitsvald i fagforeininga sjølv, eller vara, kan gjere dette. Be ein av dei om det.',
      en: 'Only a rep of the union itself, or a deputy, may do this. Ask one of them.',
    },
  },
  COSIGNER_KEY_KNOWN: {
    kind: 'CONFLICT',
    text: {
      nb: 'Denne nøkkelen er registrert før. Lag et nytt nøkkelpar; et brukt kommer aldri i bruk igjen.',
      nn: 'Denne nøkkelen er registrert før. Lag eit nytt nøkkelpar; eit brukt kjem aldri i bruk igjen.',
      en: 'This key was registered before. Make a new pair; a used one is never taken into use again.',
    },
  },
  COSIGNER_KEYS_TOO_MANY: {
    kind: 'CONFLICT',
    text: {
      nb: 'Du har alt {max} nøkler. Trekk tilbake en du ikke bruker, og prøv igjen.',
      nn: 'Du har alt {max} nøklar. Trekk tilbake ein du ikkje bruker, og prøv igjen.',
      en: 'You have {max} keys already. Withdraw one that you do not use and retry.',
    },
  },
  COSIGNER_KEY_UNKNOWN: {
    kind: 'INVALID',
    text: {
      nb: 'Nøkkelen finnes ikke, eller den er ikke din å bytte ut. Hent nøklene på nytt.',
      nn: 'Nøkkelen finst ikkje, eller han er ikkje din å byte ut. Hent nøklane på nytt.',
      en: 'The key does not exist, or is not yours to replace. Read the keys again.',
    },
  },
  COSIGNER_KEY_SETTLED: {
    kind: 'CONFLICT',
    text: {
      nb: 'Nøkkelen er allerede avgjort ({standing}). Hent nøklene på nytt.',
      nn: 'Nøkkelen er alt avgjord ({standing}). Hent nøklane på nytt.',
      en: 'The key is settled already ({standing}). Read the keys again.',
    },
  },
  COSIGNER_KEY_MALFORMED: {
    kind: 'INVALID',
    text: {
      nb: 'Dette er ingen nøkkel for medsignering med navnet {name}. Lag nøkkelparet med det navnet og Ed25519.',
      nn: 'Dette er ingen nøkkel for medsignering med namnet {name}. Lag nøkkelparet med det namnet og Ed25519.',
      en: 'This is no cosigner key of the name {name}. Make the pair with that name and Ed25519.',
    },
  },
  KEY_NOT_HELD: {
    kind: 'INVALID',
    text: {
      nb: 'Signaturen er ikke laget med denne nøkkelen. Signer teksten {text} med den private delen, og prøv igjen.',
      nn: 'Signaturen er ikkje laga med denne nøkkelen. Signer teksten {text} med den private delen, og prøv igjen.',
      en: 'The signature was not made with this key. Sign the text {text} with its private half and retry.',
    },
  },
  ENDORSEMENT_FALSE: {
    kind: 'INVALID',
    text: {
      nb: 'Den gamle nøkkelen har ikke gått god for den nye i denne teksten. Signer på nytt, eller bytt nøkkel uten at den gamle går god for den nye.',
      nn: 'Den gamle nøkkelen har ikkje gått god for den nye i denne teksten. Signer på nytt, eller byt nøkkel utan at den gamle går god for den nye.',
      en: 'The old key does not endorse the new one in this text. Sign again, or change the key without an endorsement.',
    },
  },
  CONFIRMED_BY_EMPLOYER: {
    kind: 'NOT_ALLOWED',
    text: {
      nb: 'Den som administrerer registeret hos arbeidsgiver, kan ikke bekrefte en fagforenings nøkkel. Be en annen tillitsvalgt i fagforeningen om det.',
      nn: 'Den som administrerer registeret hos arbeidsgjevar, kan ikkje stadfeste nøkkelen til ei fagforeining. Be ein annan tillitsvald i fagforeininga om det.',
      en: 'Whoever administers the employer\'s register may not confirm a union\'s key. Ask another rep of the union.',
    },
  },
  CONFIRMED_BY_HOLDER: {
    kind: 'NOT_ALLOWED',
    text: {
      nb: 'Du kan ikke bekrefte din egen nøkkel. Gi fingeravtrykket på papir til en annen tillitsvalgt eller vara i fagforeningen.',
      nn: 'Du kan ikkje stadfeste din eigen nøkkel. Gje fingeravtrykket på papir til ein annan tillitsvald eller vara i fagforeininga.',
      en: 'You cannot confirm your own key. Give the fingerprint on paper to another rep or deputy of the union.',
    },
  },
  FINGERPRINT_DIFFERS: {
    kind: 'INVALID',
    text: {
      nb: 'Fingeravtrykket er ikke nøkkelens. Les det én gang til fra papiret; er det fortsatt ulikt, har noen byttet nøkkelen, og du bør avvise den.',
      nn: 'Fingeravtrykket er ikkje nøkkelen sitt. Les det éin gong til frå papiret; er det framleis ulikt, har nokon bytt nøkkelen, og du bør avvise han.',
      en: 'The fingerprint is not the key\'s. Read it once more from the paper; if it still differs, somebody has exchanged the key, and you should refuse it.',
    },
  },
  COSIGNATURE_FALSE: {
    kind: 'INVALID',
    text: {
      nb: 'Her er ingen gyldig medsignatur fra en nøkkel som gjelder. Signer sjekkpunktet slik det ble hentet, med en bekreftet nøkkel.',
      nn: 'Her er ingen gyldig medsignatur frå ein nøkkel som gjeld. Signer sjekkpunktet slik det vart henta, med ein stadfesta nøkkel.',
      en: 'Here is no valid cosignature by a key that counts. Sign the checkpoint as it was fetched, with a confirmed key.',
    },
  },
  CHECKPOINT_UNKNOWN: {
    kind: 'INVALID',
    text: {
      nb: 'Dette er ikke et sjekkpunkt fra denne loggen. Hent det nyeste, og prøv igjen.',
      nn: 'Dette er ikkje eit sjekkpunkt frå denne loggen. Hent det nyaste, og prøv igjen.',
      en: 'This is no checkpoint of this log. Fetch the newest and retry.',
    },
  },
  WATCHED_KEY_MALFORMED: {
    kind: 'INVALID',
    text: {
      nb: 'Her trengs 1 til 20 nøkler som signerer sjekkpunkt (type 0x01), alle med navnet {origin}. Hent dem fra den som driver loggen.',
      nn: 'Her trengst 1 til 20 nøklar som signerer sjekkpunkt (type 0x01), alle med namnet {origin}. Hent dei frå den som driv loggen.',
      en: 'This takes 1 to 20 keys that sign checkpoints (type 0x01), all of the name {origin}. Get them from whoever runs the log.',
    },
  },
  LOG_CONTRADICTED: {
    kind: 'CONFLICT',
    text: {
      nb: 'Sjekkpunktet er signert av denne loggen, men loggen slik den nå er lagret, sier noe annet. Ta godt vare på det: det er bevis. Driften er varslet, og ingenting mer blir signert.',
      nn: 'Sjekkpunktet er signert av denne loggen, men loggen slik han no er lagra, seier noko anna. Ta godt vare på det: det er prov. Drifta er varsla, og ingenting meir blir signert.',
      en: 'This log signed the checkpoint, but the log as it is stored now says otherwise. Keep it well: it is evidence. Operations have been alarmed, and nothing more is signed.',
    },
  },
} as const satisfies Readonly<Record<string, RefusalEntry>>;
