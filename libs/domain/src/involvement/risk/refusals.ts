import type { RefusalEntry } from '../../kernel/refusal-entry.ts';

/** Refusals of risk assessments: what is wrong and how to mend it. */
export const riskRefusals = {
  RISK_SIGNED_BY_LEADER: { kind: 'NOT_ALLOWED', text: {
    nb: 'Risikovurderingen eies og signeres av arbeidsgivers leder, her {leader}, eller overordnet. Be en av dem om det.',
    nn: 'Risikovurderinga er eigd og signert av leiaren til arbeidsgjevar, her {leader}, eller overordna. Be ein av dei om det.',
    en: "The risk assessment is owned and signed by the employer's leader, here {leader}, or the superior. Ask one of them.",
  } },
  RISK_EMPTY: { kind: 'INVALID', text: {
    nb: 'Ta med minst én risiko.',
    nn: 'Ta med minst éin risiko.',
    en: 'Include at least one risk.',
  } },
  RISK_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Velg minst én risikovurdering som finnes i denne prosessen.',
    nn: 'Vel minst éi risikovurdering som finst i denne prosessen.',
    en: 'Choose at least one risk assessment of this initiative.',
  } },
  RISK_TREATED_ALREADY: { kind: 'CONFLICT', text: {
    nb: 'En av risikovurderingene er alt behandlet slik. Ta den ut, eller gjør en ny vurdering.',
    nn: 'Ei av risikovurderingane er alt handsama slik. Ta henne ut, eller gjer ei ny vurdering.',
    en: 'One of the assessments has been treated so already. Take it out, or make a new assessment.',
  } },
  ALTERNATIVE_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Alternativet finnes ikke i forslaget. Velg et som gjør det, eller vurder helheten.',
    nn: 'Alternativet finst ikkje i forslaget. Vel eit som gjer det, eller vurder heilskapen.',
    en: 'The proposal has no such alternative. Choose one it has, or assess the whole.',
  } },
  SAFETY_REP_DUE_IN_PAST: { kind: 'INVALID', text: {
    nb: 'Verneombudets frist kan ikke være før {today}. Velg en senere dag.',
    nn: 'Fristen til verneombodet kan ikkje vere før {today}. Vel ein seinare dag.',
    en: "The safety rep's deadline cannot lie before {today}. Choose a later day.",
  } },
  SAFETY_REP_ONLY: { kind: 'NOT_ALLOWED', text: {
    nb: 'Bare verneombudet kan gi verneombudets uttalelse. Be verneombudet om det.',
    nn: 'Berre verneombodet kan gje fråsegna til verneombodet. Be verneombodet om det.',
    en: "Only the safety rep may give the safety rep's statement. Ask the safety rep.",
  } },
  SAFETY_REP_STATED_ALREADY: { kind: 'CONFLICT', text: {
    nb: 'Verneombudet har alt uttalt seg om denne vurderingen. Gi et innspill for å si mer.',
    nn: 'Verneombodet har alt uttala seg om denne vurderinga. Gje eit innspel for å seie meir.',
    en: 'The safety rep has already stated on this assessment. Give a statement to say more.',
  } },
  AMU_MEMBER_ONLY: { kind: 'NOT_ALLOWED', text: {
    nb: 'Bare arbeidsgiver eller et medlem av AMU kan registrere behandlingen. Be en av dem om det.',
    nn: 'Berre arbeidsgjevar eller ein medlem av AMU kan registrere handsaminga. Be ein av dei om det.',
    en: 'Only the employer or a member of the working environment committee may record its treatment. Ask one of them.',
  } },
  NO_AMU: { kind: 'CONFLICT', text: {
    nb: 'Virksomheten har ikke AMU. Verneombudets uttalelse trer i stedet.',
    nn: 'Verksemda har ikkje AMU. Fråsegna til verneombodet trer i staden.',
    en: "The organisation has no working environment committee. The safety rep's statement takes its place.",
  } },
  TREATED_IN_FUTURE: { kind: 'INVALID', text: {
    nb: 'AMU kan ikke ha behandlet saken etter {today}. Rett datoen.',
    nn: 'AMU kan ikkje ha handsama saka etter {today}. Rett datoen.',
    en: 'The committee cannot have treated the matter later than {today}. Mend the date.',
  } },
} as const satisfies Record<string, RefusalEntry>;
