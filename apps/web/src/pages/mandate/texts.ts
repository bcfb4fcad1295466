import type { Texts } from '../../language/language.ts';

export const texts = {
  title: { nb: 'Mandat og handlingsrom', nn: 'Mandat og handlingsrom', en: 'Mandate and room for manoeuvre' },
  lead: { nb: 'Si fra før dere begynner hva som er bestemt, hva som er åpent, og hva gruppene selv kan avgjøre.', nn: 'Sei frå før de byrjar kva som er bestemt, kva som er ope, og kva gruppene sjølve kan avgjere.', en: 'Say before you begin what is fixed, what is open, and what the groups may decide themselves.' },
  text: { nb: 'Mandatet', nn: 'Mandatet', en: 'The mandate' },
  textHelp: { nb: 'Hva skal prosessen finne ut av, og hvem har bestilt den?', nn: 'Kva skal prosessen finne ut av, og kven har bestilt han?', en: 'What is the process to find out, and who has asked for it?' },
  room: { nb: 'Handlingsrommet', nn: 'Handlingsrommet', en: 'The room for manoeuvre' },
  item: { nb: 'punkt', nn: 'punkt', en: 'item' },
  what: { nb: 'Hva', nn: 'Kva', en: 'What' },
  state: { nb: 'Hvor fritt?', nn: 'Kor fritt?', en: 'How free?' },
  FIXED: { nb: 'Bestemt', nn: 'Bestemt', en: 'Fixed' },
  OPEN: { nb: 'Åpent', nn: 'Ope', en: 'Open' },
  DELEGATED: { nb: 'Gruppene avgjør', nn: 'Gruppene avgjer', en: 'Delegated' },
  fixedBy: { nb: 'Bestemt av hva eller hvem?', nn: 'Bestemt av kva eller kven?', en: 'Fixed by what or whom?' },
  submit: { nb: 'Legg fram mandatet', nn: 'Legg fram mandatet', en: 'State the mandate' },
  said: { nb: 'Mandatet er lagt fram.', nn: 'Mandatet er lagt fram.', en: 'The mandate is stated.' },
} satisfies Texts;
