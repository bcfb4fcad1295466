import type { RefusalEntry } from '../../kernel/refusal-entry.ts';

/** Refusals of what concerns the statutory councils. */
export const councilRefusals = {
  COUNCIL_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Velg eldrerådet, rådet for personer med funksjonsnedsettelse eller ungdomsrådet.',
    nn: 'Vel eldrerådet, rådet for personar med funksjonsnedsetjing eller ungdomsrådet.',
    en: 'Choose the council of the elderly, of persons with disabilities or of youth.' } },
  COUNCIL_OUTCOME_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Si om rådet uttalte seg, ikke uttalte seg, eller ikke berøres.',
    nn: 'Sei om rådet uttalte seg, ikkje uttalte seg, eller ikkje er råka.',
    en: 'Say whether the council gave its view, gave none, or is not concerned.' } },
  COUNCIL_NOT_HEARD: { kind: 'CONFLICT', text: {
    nb: 'Rådet har ikke vært med i en høring som er lukket, så det er ikke kjent at det lot være å uttale seg. Send saken på høring til rådet først.',
    nn: 'Rådet har ikkje vore med i ei høyring som er lukka, så det er ikkje kjent at det lét vere å uttale seg. Send saka på høyring til rådet først.',
    en: 'The council has not been in a hearing that has closed, so it is not known that it chose to say nothing. Hear the council first.' } },
} as const satisfies Record<string, RefusalEntry>;
