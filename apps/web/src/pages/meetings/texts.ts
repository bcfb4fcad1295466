import type { Texts } from '../../language/language.ts';

export const texts = {
  title: { nb: 'Møter', nn: 'Møte', en: 'Meetings' },
  titleOf: { nb: 'Møter i {number}', nn: 'Møte i {number}', en: 'Meetings of {number}' },
  plan: { nb: 'Planlegg møte', nn: 'Planlegg møte', en: 'Plan a meeting' },
  upcoming: { nb: 'Kommende', nn: 'Komande', en: 'Upcoming' },
  past: { nb: 'Tidligere', nn: 'Tidlegare', en: 'Past' },
  which: { nb: 'Hvilke møter', nn: 'Kva møte', en: 'Which meetings' },
  none: { nb: 'Ingen møter her', nn: 'Ingen møte her', en: 'No meetings here' },
  noneHelp: { nb: 'Et møte kan behandle saker fra flere prosesser. Innkalling, frammøte og protokoll står ved møtet.', nn: 'Eit møte kan behandle saker frå fleire prosessar. Innkalling, frammøte og protokoll står ved møtet.', en: 'A meeting may treat the cases of several processes. Summons, attendance and record stand with it.' },
  items: { nb: '{count, plural, =0 {ingen saker} one {# sak} other {# saker}}', nn: '{count, plural, =0 {ingen saker} one {# sak} other {# saker}}', en: '{count, plural, =0 {no items} one {# item} other {# items}}' },
  PLANNED: { nb: 'Planlagt', nn: 'Planlagt', en: 'Planned' },
  SUMMONED: { nb: 'Innkalt', nn: 'Innkalla', en: 'Summoned' },
  HELD: { nb: 'Holdt', nn: 'Halde', en: 'Held' },
  CANCELLED: { nb: 'Avlyst', nn: 'Avlyst', en: 'Cancelled' },
  next_PLANNED: { nb: 'Innkalling er ikke sendt', nn: 'Innkalling er ikkje send', en: 'Summons not sent' },
  next_DRAFT: { nb: 'Protokollen mangler', nn: 'Protokollen manglar', en: 'The record is missing' },
  next_SEND: { nb: 'Protokollen er ikke sendt til signering', nn: 'Protokollen er ikkje send til signering', en: 'The record is not sent for signing' },
  next_SIGN: { nb: 'Venter på signaturer', nn: 'Ventar på signaturar', en: 'Waiting for signatures' },
} satisfies Texts;
