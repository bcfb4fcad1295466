import type { Texts } from '../language/language.ts';

/** What every form says. */
export const texts = {
  mend: { nb: 'Du må rette dette før du kan gå videre:', nn: 'Du må rette dette før du kan gå vidare:', en: 'Mend this before you go on:' },
  fill: { nb: 'Fyll inn «{label}»', nn: 'Fyll inn «{label}»', en: 'Fill in “{label}”' },
  choose: { nb: 'Velg «{label}»', nn: 'Vel «{label}»', en: 'Choose “{label}”' },
  tooLong: { nb: '«{label}» kan ha {max} tegn', nn: '«{label}» kan ha {max} teikn', en: '“{label}” may have {max} characters' },
  outOfBounds: { nb: '«{label}» må være fra {min} til {max}', nn: '«{label}» må vere frå {min} til {max}', en: '“{label}” must be from {min} to {max}' },
  optional: { nb: 'valgfritt', nn: 'valfritt', en: 'optional' },
  choosePlease: { nb: 'Velg …', nn: 'Vel …', en: 'Choose …' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
  kept: { nb: 'Det du skriver, blir tatt vare på i denne fanen til du sender.', nn: 'Det du skriv, blir teke vare på i denne fana til du sender.', en: 'What you type is kept in this tab until you send it.' },
  stale: { nb: 'Noen har endret dette mens du skrev. Siden er hentet på nytt, og det du skrev, står her. Se over og send igjen.', nn: 'Nokon har endra dette medan du skreiv. Sida er henta på nytt, og det du skreiv, står her. Sjå over og send igjen.', en: 'Someone has changed this while you wrote. The page has been read again, and what you wrote stands here. Look it over and send again.' },
  add: { nb: 'Legg til {what}', nn: 'Legg til {what}', en: 'Add {what}' },
  remove: { nb: 'Fjern {what}', nn: 'Fjern {what}', en: 'Remove {what}' },
  hashing: { nb: 'Regner ut kontrollsum …', nn: 'Reknar ut kontrollsum …', en: 'Computing the checksum …' },
  hashed: { nb: '{name}, {kilobytes} kB. Kontrollsum {sum}…', nn: '{name}, {kilobytes} kB. Kontrollsum {sum}…', en: '{name}, {kilobytes} kB. Checksum {sum}…' },
} satisfies Texts;
