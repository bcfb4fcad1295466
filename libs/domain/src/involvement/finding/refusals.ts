import type { RefusalEntry } from '../../kernel/refusal-entry.ts';

/** Refusals of findings: what boards have brought out and the employer answers for. */
export const findingRefusals = {
  FINDING_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Velg minst ett funn fra en tavle eller tenkehatter i denne prosessen.',
    nn: 'Vel minst eitt funn frå ei tavle eller tenkjehattar i denne prosessen.',
    en: 'Choose at least one finding from a board or hat session of this initiative.' } },
  FINDING_OF_OTHER_KIND: { kind: 'INVALID', text: {
    nb: 'Funnet er ikke av det slaget. Svarte stikkord blir risikoer, grønne blir alternativer.',
    nn: 'Funnet er ikkje av det slaget. Svarte stikkord blir risikoar, grøne blir alternativ.',
    en: 'The finding is not of that kind. Black keywords become risks, green ones alternatives.' } },
  QUESTIONS_ARE_ANSWERED: { kind: 'INVALID', text: {
    nb: 'Spørsmål besvares, og bare spørsmål. Behandle dem for seg, og ta opp det andre i risikovurdering, forslag eller gjennomføring.',
    nn: 'Spørsmål får svar, og berre spørsmål. Behandle dei for seg, og ta opp det andre i risikovurdering, forslag eller gjennomføring.',
    en: 'Questions are answered, and only questions. Treat them apart, and take the rest up in a risk assessment, the proposal or how it is carried out.' } },
  SET_ASIDE_POINTS_NOWHERE: { kind: 'INVALID', text: {
    nb: 'Det som legges til side, er ikke tatt opp noe sted. Fjern henvisningen, eller velg at det er tatt opp.',
    nn: 'Det som blir lagt til side, er ikkje teke opp nokon stad. Fjern tilvisinga, eller vel at det er teke opp.',
    en: 'What is set aside is taken up nowhere. Remove the reference, or choose that it is taken up.' } },
} as const satisfies Record<string, RefusalEntry>;
