import type { Texts } from '../../language/language.ts';

export const texts = {
  title: { nb: 'Dokumenter en aktivitet', nn: 'Dokumenter ein aktivitet', en: 'Document an activity' },
  lead: { nb: 'For det som er gjort utenfor Medvirk. Det vises som «dokumentert for hånd», og der loven krever aktiviteten, skal den andre siden bekrefte.', nn: 'For det som er gjort utanfor Medvirk. Det blir vist som «dokumentert for hand», og der lova krev aktiviteten, skal den andre sida stadfeste.', en: 'For what was done outside Medvirk. It is shown as “documented by hand”, and where law asks for the activity, the other side is to confirm.' },
  activity: { nb: 'Aktivitet', nn: 'Aktivitet', en: 'Activity' },
  part: { nb: 'Del', nn: 'Del', en: 'Part' },
  name: { nb: 'Hva dokumentet er', nn: 'Kva dokumentet er', en: 'What the document is' },
  note: { nb: 'Hva viser det?', nn: 'Kva viser det?', en: 'What does it show?' },
  file: { nb: 'Signert vedlegg', nn: 'Signert vedlegg', en: 'Signed attachment' },
  occurred: { nb: 'Når skjedde det?', nn: 'Når skjedde det?', en: 'When did it happen?' },
  occurredHelp: { nb: 'La stå tomt for i dag.', nn: 'Lat stå tomt for i dag.', en: 'Leave empty for today.' },
  submit: { nb: 'Dokumenter', nn: 'Dokumenter', en: 'Document' },
  said: { nb: 'Aktiviteten er dokumentert.', nn: 'Aktiviteten er dokumentert.', en: 'The activity is documented.' },
} satisfies Texts;
