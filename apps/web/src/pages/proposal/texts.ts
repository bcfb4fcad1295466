import type { Texts } from '../../language/language.ts';

export const texts = {
  title: { nb: 'Legg fram et forslag', nn: 'Legg fram eit forslag', en: 'Put a proposal' },
  lead: { nb: 'Forslaget er det dere drøfter. Hver endring blir en ny versjon, og det som er sagt, gjelder den versjonen det ble sagt om.', nn: 'Forslaget er det de drøftar. Kvar endring blir ein ny versjon, og det som er sagt, gjeld den versjonen det vart sagt om.', en: 'The proposal is what you consult on. Each change is a new version, and what was said belongs to the version it was said of.' },
  before: { nb: 'Nå gjelder versjon {version}: {title}', nn: 'No gjeld versjon {version}: {title}', en: 'Version {version} stands now: {title}' },
  name: { nb: 'Forslaget i en setning', nn: 'Forslaget i ei setning', en: 'The proposal in a sentence' },
  text: { nb: 'Forslaget', nn: 'Forslaget', en: 'The proposal' },
  alternatives: { nb: 'Alternativer', nn: 'Alternativ', en: 'Alternatives' },
  alternativesHelp: { nb: 'Ta også med å la det være som i dag, om det er mulig. Risikoen vurderes for hvert alternativ.', nn: 'Ta òg med å la det vere som i dag, om det er mogleg. Risikoen blir vurdert for kvart alternativ.', en: 'Include leaving it as it is, if possible. Risk is assessed for each alternative.' },
  alternative: { nb: 'alternativ', nn: 'alternativ', en: 'alternative' },
  alternativeName: { nb: 'Alternativet', nn: 'Alternativet', en: 'The alternative' },
  substantial: { nb: 'Er endringen vesentlig?', nn: 'Er endringa vesentleg?', en: 'Is the change substantial?' },
  substantialYes: { nb: 'Ja', nn: 'Ja', en: 'Yes' },
  substantialYesHelp: { nb: 'Det som ble sagt om tidligere versjoner, teller ikke lenger, og dere må drøfte på nytt.', nn: 'Det som vart sagt om tidlegare versjonar, tel ikkje lenger, og de må drøfte på nytt.', en: 'What was said of earlier versions no longer counts, and you must consult anew.' },
  substantialNo: { nb: 'Nei', nn: 'Nei', en: 'No' },
  substantialNoHelp: { nb: 'Rettinger og presiseringer. Tillitsvalgte kan bestride det.', nn: 'Rettingar og presiseringar. Tillitsvalde kan motseie det.', en: 'Corrections and clarifications. The unions may contest that.' },
  submit: { nb: 'Legg fram forslaget', nn: 'Legg fram forslaget', en: 'Put the proposal' },
  said: { nb: 'Forslaget er lagt fram.', nn: 'Forslaget er lagt fram.', en: 'The proposal is put.' },
} satisfies Texts;
