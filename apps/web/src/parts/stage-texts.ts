import type { Texts } from '../language/language.ts';

export const texts = {
  passed: { nb: 'ferdig', nn: 'ferdig', en: 'done' },
  passedOn: { nb: 'ferdig {date}', nn: 'ferdig {date}', en: 'done {date}' },
  stopped: { nb: 'avbrutt her', nn: 'avbroten her', en: 'stopped here' },
  current: { nb: 'pågår', nn: 'i gang', en: 'under way' },
  dueOn: { nb: 'pågår, frist {date}', nn: 'i gang, frist {date}', en: 'under way, due {date}' },
  upcoming: { nb: 'kommer', nn: 'kjem', en: 'to come' },
  planned: { nb: 'plan {date}', nn: 'plan {date}', en: 'planned {date}' },
  stepOf: { nb: 'Steg {position} av {count}: {title}', nn: 'Steg {position} av {count}: {title}', en: 'Step {position} of {count}: {title}' },
} satisfies Texts;
