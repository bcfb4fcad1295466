import type { RefusalEntry } from '../kernel/refusal-entry.ts';

/** Refusals of speaking by a mandate. */
export const speakingRefusals = {
  MANDATE_ELSEWHERE: { kind: 'NOT_ALLOWED', text: {
    nb: 'Fullmakten din fra {party} gjelder ikke dette. Be {party} gjøre det selv, eller om en fullmakt som gjelder det.',
    nn: 'Fullmakta di frå {party} gjeld ikkje dette. Be {party} gjere det sjølv, eller om ei fullmakt som gjeld det.',
    en: 'Your mandate from {party} does not reach to this. Ask {party} to do it, or for a mandate that does.',
  } },
} as const satisfies Record<string, RefusalEntry>;
