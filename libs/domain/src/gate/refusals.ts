import type { RefusalEntry } from '../kernel/refusal-entry.ts';

/** Refusals of gate, merged into the catalogue of `kernel/refusals.ts`. `{missing}` is the list of criteria that keep the gate shut. */
export const gateRefusals = {
  GATE_SHUT: {
    kind: 'SHUT',
    text: {
      nb: 'Overgangen er stengt. Dette mangler: {missing}. Hvert vilkår sier hva som må gjøres; en overordnet kan også overstyre dem som lar seg overstyre.',
      nn: 'Overgangen er stengd. Dette manglar: {missing}. Kvart vilkår seier kva som må gjerast; ein overordna kan òg overstyre dei som lèt seg overstyre.',
      en: 'The gate is shut. What is missing: {missing}. Each criterion says what must be done; a superior may also override those that can be overridden.',
    },
  },
} as const satisfies Record<string, RefusalEntry>;
