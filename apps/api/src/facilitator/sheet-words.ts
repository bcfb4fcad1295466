import type { Language } from '#domain';
import type { Hat } from '#domain';

export interface SheetWords {
  readonly aim: string; readonly plan: string; readonly questions: string; readonly bring: string; readonly minutes: string; readonly chapter: string; readonly index: string; readonly intro: string;
  readonly hatSheet: string; readonly group: string; readonly keywords: string; readonly print: string;
}

/** What printed sheets say besides their own content. */
export const SHEET_WORDS: Readonly<Record<Language, SheetWords>> = {
  nb: { aim: 'Mål', plan: 'Slik gjør dere det', questions: 'Spørsmål å snakke om', bring: 'Ha for hånden', minutes: 'min', chapter: 'Kapittel', index: 'Ark for den som leder samlingen', intro: 'Seksti minutter hver. Skriv ut, eller les på skjermen.',
    hatSheet: 'Ark for tenkehatter', group: 'Gruppe nr.', keywords: 'Stikkord, ett på hver linje. Ikke skriv navn.', print: 'Ett ark per hatt. Arkene skrives inn på tavlen etterpå.' },
  nn: { aim: 'Mål', plan: 'Slik gjer de det', questions: 'Spørsmål å snakke om', bring: 'Ha for handa', minutes: 'min', chapter: 'Kapittel', index: 'Ark for den som leier samlinga', intro: 'Seksti minutt kvar. Skriv ut, eller les på skjermen.',
    hatSheet: 'Ark for tenkjehattar', group: 'Gruppe nr.', keywords: 'Stikkord, eitt på kvar linje. Ikkje skriv namn.', print: 'Eitt ark per hatt. Arka blir skrivne inn på tavla etterpå.' },
  en: { aim: 'Aim', plan: 'How you do it', questions: 'Questions to talk about', bring: 'Have at hand', minutes: 'min', chapter: 'Chapter', index: 'Sheets for whoever leads the gathering', intro: 'Sixty minutes each. Print them, or read them on the screen.',
    hatSheet: 'Sheets for a hat session', group: 'Group no.', keywords: 'Keywords, one on each line. Write no names.', print: 'One sheet per hat. They are typed in on the board afterwards.' },
};

/** Each hat's name, and what it looks for. */
export const HAT_WORDS: Readonly<Record<Hat, Readonly<Record<Language, readonly [name: string, asks: string]>>>> = {
  WHITE: { nb: ['Hvit hatt', 'Hva vet vi? Hva vet vi ikke, og må noen svare på?'], nn: ['Kvit hatt', 'Kva veit vi? Kva veit vi ikkje, og må nokon svare på?'], en: ['White hat', 'What do we know? What do we not know, and must somebody answer?'] },
  BLACK: { nb: ['Svart hatt', 'Hva kan gå galt?'], nn: ['Svart hatt', 'Kva kan gå gale?'], en: ['Black hat', 'What may go wrong?'] },
  GREEN: { nb: ['Grønn hatt', 'Hvilke andre måter finnes?'], nn: ['Grøn hatt', 'Kva andre måtar finst?'], en: ['Green hat', 'What other ways are there?'] },
  YELLOW: { nb: ['Gul hatt', 'Hva blir bedre?'], nn: ['Gul hatt', 'Kva blir betre?'], en: ['Yellow hat', 'What gets better?'] },
  RED: { nb: ['Rød hatt', 'Hva føler vi? Ingen trenger å begrunne det.'], nn: ['Raud hatt', 'Kva kjenner vi? Ingen treng å grunngje det.'], en: ['Red hat', 'What do we feel? Nobody needs to give reasons.'] },
  BLUE: { nb: ['Blå hatt', 'Hva tar vi først, og hvordan tenker vi videre?'], nn: ['Blå hatt', 'Kva tek vi først, og korleis tenkjer vi vidare?'], en: ['Blue hat', 'What comes first, and how do we think on?'] },
};
