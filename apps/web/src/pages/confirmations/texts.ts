import type { Texts } from '../../language/language.ts';

export const texts = {
  title: { nb: 'Bekreftelser', nn: 'Stadfestingar', en: 'Confirmations' },
  lead: { nb: 'Det den ene siden har ført for hånd, teller for loven når den andre siden har bekreftet det.', nn: 'Det den eine sida har ført for hand, tel for lova når den andre sida har stadfesta det.', en: 'What one side recorded by hand counts for law once the other side has confirmed it.' },
  none: { nb: 'Ingenting er ført for hånd.', nn: 'Ingenting er ført for hand.', en: 'Nothing was recorded by hand.' },
  by: { nb: 'Ført av {name} {date}; skjedde {occurred}. Vedlegg: {file}', nn: 'Ført av {name} {date}; skjedde {occurred}. Vedlegg: {file}', en: 'Recorded by {name} {date}; happened {occurred}. Attachment: {file}' },
  confirmed: { nb: 'Bekreftet av {name} {date}', nn: 'Stadfesta av {name} {date}', en: 'Confirmed by {name} {date}' },
  unconfirmed: { nb: 'Ikke bekreftet', nn: 'Ikkje stadfesta', en: 'Not confirmed' },
  confirm: { nb: 'Bekreft at dette har skjedd', nn: 'Stadfest at dette har skjedd', en: 'Confirm that this happened' },
  said: { nb: 'Bekreftet.', nn: 'Stadfesta.', en: 'Confirmed.' },
} satisfies Texts;
