import type { Texts } from '../../language/language.ts';

export const texts = {
  title: { nb: 'Datoer', nn: 'Datoar', en: 'Dates' },
  lead: { nb: 'En arbeidsplan skal drøftes senest to uker før den tar til å gjelde. Jo tidligere, jo bedre.', nn: 'Ein arbeidsplan skal drøftast seinast to veker før han tek til å gjelde. Jo tidlegare, jo betre.', en: 'A work plan is to be consulted on at the latest two weeks before it takes effect. Earlier is better.' },
  starts: { nb: 'Når tar endringen til?', nn: 'Når tek endringa til?', en: 'When does the change start?' },
  statements: { nb: 'Frist for innspill', nn: 'Frist for innspel', en: 'Statements due' },
  submit: { nb: 'Lagre datoene', nn: 'Lagre datoane', en: 'Save the dates' },
  said: { nb: 'Datoene er lagret.', nn: 'Datoane er lagra.', en: 'The dates are saved.' },
} satisfies Texts;
