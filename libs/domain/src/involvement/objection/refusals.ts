import type { RefusalEntry } from '../../kernel/refusal-entry.ts';

/** Refusals of process objections: what is wrong and how to mend it. */
export const objectionRefusals = {
  OBJECTION_BY_REP: { kind: 'NOT_ALLOWED', text: {
    nb: 'En prosessinnsigelse reises av en tillitsvalgt for sin egen forening, eller av verneombud uten forening. Be en av dem om det.',
    nn: 'Ei prosessinnseiing blir reist av ein tillitsvald for si eiga foreining, eller av verneombod utan foreining. Be ein av dei om det.',
    en: 'A process objection is raised by a rep for their own union, or by a safety rep for none. Ask one of them.',
  } },
  OBJECTION_KIND_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Velg hva innsigelsen gjelder fra listen.',
    nn: 'Vel kva innseiinga gjeld frå lista.',
    en: 'Choose what the objection is about from the list.',
  } },
  OBJECTION_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Det finnes ingen slik prosessinnsigelse. Velg en av dem som vises.',
    nn: 'Det finst inga slik prosessinnseiing. Vel ei av dei som er viste.',
    en: 'There is no such process objection. Choose one of those shown.',
  } },
  OBJECTION_ANSWERED_BY_EMPLOYER: { kind: 'NOT_ALLOWED', text: {
    nb: 'Arbeidsgiver svarer på innsigelsen, og ikke den som reiste den. Be leder eller HR om det.',
    nn: 'Arbeidsgjevar svarer på innseiinga, og ikkje den som reiste henne. Be leiar eller HR om det.',
    en: 'The employer answers the objection, never the one who raised it. Ask a leader or HR.',
  } },
  OBJECTION_ANSWERED_ALREADY: { kind: 'CONFLICT', text: {
    nb: 'Innsigelsen er alt besvart. Reis en ny hvis svaret ikke holder.',
    nn: 'Innseiinga er alt svara på. Reis ei ny om svaret ikkje held.',
    en: 'The objection is answered already. Raise a new one if the answer does not suffice.',
  } },
} as const satisfies Record<string, RefusalEntry>;
