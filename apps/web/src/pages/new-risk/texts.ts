import type { Texts } from '../../language/language.ts';

export const texts = {
  title: { nb: 'Vurder risiko', nn: 'Vurder risiko', en: 'Assess the risk' },
  lead: { nb: 'Hva kan gå galt for de ansatte, hvor sannsynlig er det, hvor alvorlig, og hva gjør dere med det?', nn: 'Kva kan gå gale for dei tilsette, kor sannsynleg er det, kor alvorleg, og kva gjer de med det?', en: 'What can go wrong for the employees, how likely, how serious, and what do you do about it?' },
  about: { nb: 'Hva gjelder vurderingen?', nn: 'Kva gjeld vurderinga?', en: 'What is the assessment about?' },
  whole: { nb: 'Forslag versjon {version}: {title}', nn: 'Forslag versjon {version}: {title}', en: 'Proposal version {version}: {title}' },
  alternative: { nb: 'Alternativ i versjon {version}: {title}', nn: 'Alternativ i versjon {version}: {title}', en: 'Alternative in version {version}: {title}' },
  risks: { nb: 'Risikoer', nn: 'Risikoar', en: 'Risks' },
  risk: { nb: 'risiko', nn: 'risiko', en: 'risk' },
  what: { nb: 'Hva kan skje?', nn: 'Kva kan skje?', en: 'What may happen?' },
  probability: { nb: 'Sannsynlighet (1–5)', nn: 'Sannsyn (1–5)', en: 'Probability (1–5)' },
  consequence: { nb: 'Konsekvens (1–5)', nn: 'Konsekvens (1–5)', en: 'Consequence (1–5)' },
  measure: { nb: 'Tiltak', nn: 'Tiltak', en: 'Measure' },
  owner: { nb: 'Ansvarlig', nn: 'Ansvarleg', en: 'Owner' },
  residual: { nb: 'Risikotall etter tiltak (1–25)', nn: 'Risikotal etter tiltak (1–25)', en: 'Score after the measure (1–25)' },
  due: { nb: 'Frist for verneombudet', nn: 'Frist for verneombodet', en: 'Due for the safety rep' },
  submit: { nb: 'Signer vurderingen', nn: 'Signer vurderinga', en: 'Sign the assessment' },
  said: { nb: 'Vurderingen er signert. Verneombudet er bedt om å uttale seg.', nn: 'Vurderinga er signert. Verneombodet er bede om å uttale seg.', en: 'The assessment is signed. The safety rep is asked for a view.' },
} satisfies Texts;
