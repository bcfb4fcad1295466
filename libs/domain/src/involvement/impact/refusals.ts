import type { RefusalEntry } from '../../kernel/refusal-entry.ts';

/** Refusals of the impact matrix. */
export const impactRefusals = {
  IMPACT_EMPTY: { kind: 'INVALID', text: {
    nb: 'Fyll ut minst én rute i matrisen. «Vet ikke» er også et svar.',
    nn: 'Fyll ut minst éi rute i matrisa. «Veit ikkje» er òg eit svar.',
    en: 'Fill at least one cell of the matrix. "Unknown" is an answer too.' } },
  IMPACT_CELL_TWICE: { kind: 'INVALID', text: {
    nb: 'Samme rute er fylt ut to ganger. Ta bort den ene.',
    nn: 'Same rute er fylt ut to gonger. Ta bort den eine.',
    en: 'The same cell is filled twice. Remove one.' } },
  IMPACT_VALUE_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Bruk de seks egenskapene ved den gode jobben, kommunens fire roller, og bedre, som før, verre eller vet ikke.',
    nn: 'Bruk dei seks eigenskapane ved den gode jobben, dei fire rollene til kommunen, og betre, som før, verre eller veit ikkje.',
    en: 'Use the six qualities of the good job, the municipality\'s four roles, and better, same, worse or unknown.' } },
  IMPACT_WORSE_NEEDS_NOTE: { kind: 'INVALID', text: {
    nb: 'Skriv hva som blir verre, og for hvem. De det gjelder, skal kunne lese det.',
    nn: 'Skriv kva som blir verre, og for kven. Dei det gjeld, skal kunne lese det.',
    en: 'Write what gets worse, and for whom. Those affected must be able to read it.' } },
} as const satisfies Record<string, RefusalEntry>;
