import type { Texts } from '../../language/language.ts';

export const texts = {
  title: { nb: 'Berørte grupper', nn: 'Berørte grupper', en: 'Affected groups' },
  lead: { nb: 'Et øyeblikksbilde av hvem endringen berører, med antall fra registeret i dag.', nn: 'Eit augneblinksbilete av kven endringa rører ved, med tal frå registeret i dag.', en: 'A snapshot of whom the change affects, counted in the register today.' },
  groups: { nb: 'Grupper', nn: 'Grupper', en: 'Groups' },
  group: { nb: 'gruppe', nn: 'gruppe', en: 'group' },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  label: { nb: 'Hva dere kaller gruppen', nn: 'Kva de kallar gruppa', en: 'What you call the group' },
  profession: { nb: 'Yrkesgruppe', nn: 'Yrkesgruppe', en: 'Profession' },
  shift: { nb: 'Vakt', nn: 'Vakt', en: 'Shift' },
  contract: { nb: 'Ansettelsesform', nn: 'Tilsetjingsform', en: 'Contract' },
  now: { nb: 'Registrert nå: {list}', nn: 'Registrert no: {list}', en: 'Registered now: {list}' },
  submit: { nb: 'Registrer gruppene', nn: 'Registrer gruppene', en: 'Register the groups' },
  said: { nb: 'Gruppene er registrert.', nn: 'Gruppene er registrerte.', en: 'The groups are registered.' },
} satisfies Texts;
