import type { Texts } from '../../language/language.ts';

export const texts = {
  title: { nb: 'Planlegg møte', nn: 'Planlegg møte', en: 'Plan a meeting' },
  lead: { nb: 'Innkallingen sendes etterpå, i god tid.', nn: 'Innkallinga blir send etterpå, i god tid.', en: 'The summons is sent afterwards, in good time.' },
  name: { nb: 'Hva slags møte?', nn: 'Kva slags møte?', en: 'What meeting?' },
  defaultName: { nb: 'Drøftingsmøte', nn: 'Drøftingsmøte', en: 'Consultation meeting' },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  starts: { nb: 'Når?', nn: 'Når?', en: 'When?' },
  startsHelp: { nb: 'Fem arbeidsdager eller mer fra nå gir tid til å forberede seg.', nn: 'Fem arbeidsdagar eller meir frå no gir tid til å førebu seg.', en: 'Five working days or more from now gives time to prepare.' },
  place: { nb: 'Hvor?', nn: 'Kvar?', en: 'Where?' },
  items: { nb: 'Saker', nn: 'Saker', en: 'Agenda' },
  item: { nb: 'sak', nn: 'sak', en: 'item' },
  itemName: { nb: 'Saken', nn: 'Saka', en: 'The item' },
  intensity: { nb: 'Hva kalles partene inn til?', nn: 'Kva blir partane kalla inn til?', en: 'What are the parties called to?' },
  proposal: { nb: 'Forslaget som behandles', nn: 'Forslaget som blir behandla', en: 'The proposal treated' },
  proposalOption: { nb: 'Versjon {version}: {title}', nn: 'Versjon {version}: {title}', en: 'Version {version}: {title}' },
  submit: { nb: 'Planlegg møtet', nn: 'Planlegg møtet', en: 'Plan the meeting' },
  said: { nb: 'Møtet er planlagt. Send innkallingen når sakene er på plass.', nn: 'Møtet er planlagt. Send innkallinga når sakene er på plass.', en: 'The meeting is planned. Send the summons when the agenda is ready.' },
} satisfies Texts;
