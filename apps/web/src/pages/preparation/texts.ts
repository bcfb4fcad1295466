import type { Texts } from '../../language/language.ts';

export const texts = {
  title: { nb: 'Ønsker om mer tid', nn: 'Ønske om meir tid', en: 'Requests for more time' },
  lead: { nb: 'Den som skal uttale seg, må få tid til det. Et nei må begrunnes.', nn: 'Den som skal uttale seg, må få tid til det. Eit nei må grunngivast.', en: 'Whoever is to give a view must have time for it. A no must be reasoned.' },
  none: { nb: 'Ingen ønsker venter på svar.', nn: 'Ingen ønske ventar på svar.', en: 'No requests wait for an answer.' },
  request: { nb: '{party} ber om tid til {date}', nn: '{party} ber om tid til {date}', en: '{party} asks for time until {date}' },
  granted: { nb: 'Får de tiden?', nn: 'Får dei tida?', en: 'Do they get the time?' },
  yes: { nb: 'Ja', nn: 'Ja', en: 'Yes' },
  no: { nb: 'Nei', nn: 'Nei', en: 'No' },
  reason: { nb: 'Begrunnelse', nn: 'Grunngiving', en: 'Reason' },
  submit: { nb: 'Svar', nn: 'Svar', en: 'Answer' },
  said: { nb: 'Svaret er gitt.', nn: 'Svaret er gitt.', en: 'The answer is given.' },
} satisfies Texts;
