import type { Texts } from '../../language/language.ts';

export const texts = {
  title: { nb: 'Beslutning', nn: 'Avgjerd', en: 'Decision' },
  none: { nb: 'Ingen beslutning ennå', nn: 'Inga avgjerd enno', en: 'No decision yet' },
  noneHelp: { nb: 'Når vilkårene før beslutningen er oppfylt, føres den her med alternativer, begrunnelse og det partene var uenige i.', nn: 'Når vilkåra før avgjerda er oppfylte, blir ho ført her med alternativ, grunngiving og det partane var usamde i.', en: 'When the criteria before it are met, the decision is recorded here with options, reasons and what the parties disagreed on.' },
  make: { nb: 'Før beslutningen', nn: 'Før avgjerda', en: 'Record the decision' },
  by: { nb: 'Besluttet av {name} {date}', nn: 'Avgjort av {name} {date}', en: 'Decided by {name} {date}' },
  about: { nb: 'Forslag versjon {version}: {title}', nn: 'Forslag versjon {version}: {title}', en: 'Proposal version {version}: {title}' },
  options: { nb: 'Alternativer', nn: 'Alternativ', en: 'Options' },
  chosen: { nb: 'valgt', nn: 'valt', en: 'chosen' },
  criteria: { nb: 'Lagt vekt på', nn: 'Lagt vekt på', en: 'Weighed' },
  dissent: { nb: 'Protokolltilførsler som fulgte saken', nn: 'Protokolltilførslar som følgde saka', en: 'Dissent that followed the case' },
  trial: { nb: 'Prøves i {weeks, plural, one {# uke} other {# uker}}, gjennomgås {date}. Stanses dersom: {rule}', nn: 'Blir prøvd i {weeks, plural, one {# veke} other {# veker}}, gjennomgang {date}. Blir stansa dersom: {rule}', en: 'On trial for {weeks, plural, one {# week} other {# weeks}}, reviewed {date}. Stopped if: {rule}' },
  communicated: { nb: 'Gjort kjent', nn: 'Gjord kjend', en: 'Made known' },
  told: { nb: '{group}, {date}', nn: '{group}, {date}', en: '{group}, {date}' },
  communicate: { nb: 'Gjør beslutningen kjent', nn: 'Gjer avgjerda kjend', en: 'Make the decision known' },
  to: { nb: 'For hvem?', nn: 'For kven?', en: 'To whom?' },
  people: { nb: '{label}, {count, plural, one {# person} other {# personer}}', nn: '{label}, {count, plural, one {# person} other {# personar}}', en: '{label}, {count, plural, one {# person} other {# people}}' },
  submit: { nb: 'Gjør kjent', nn: 'Gjer kjend', en: 'Make known' },
  said: { nb: 'Beslutningen er gjort kjent.', nn: 'Avgjerda er gjord kjend.', en: 'The decision is made known.' },
} satisfies Texts;
