import type { RefusalEntry } from '../../kernel/refusal-entry.ts';

/** Refusals of information that is kept back under aml § 8-3: what is wrong and how to mend it. */
export const withheldRefusals = {
  WITHHELD_UNKNOWN: { kind: 'INVALID', text: {
    nb: 'Det finnes ingen slik tilbakeholdt opplysning i denne prosessen. Velg en av dem som vises.',
    nn: 'Det finst ingen slik tilbakehalden opplysning i denne prosessen. Vel ei av dei som er viste.',
    en: 'There is no such withheld information in this initiative. Choose one of those shown.',
  } },
  WITHHELD_OPENED_ALREADY: { kind: 'CONFLICT', text: {
    nb: 'Opplysningen er alt åpnet for partene.',
    nn: 'Opplysninga er alt opna for partane.',
    en: 'The information has been opened to the parties already.',
  } },
  WITHHELD_END: { kind: 'INVALID', text: {
    nb: 'Tilbakeholdelsen må slutte etter {today} og senest {latest}. Velg den første dagen da skaden er over.',
    nn: 'Tilbakehaldinga må slutte etter {today} og seinast {latest}. Vel den første dagen då skaden er over.',
    en: 'The withholding must end after {today} and no later than {latest}. Choose the first day on which the harm is over.',
  } },
  WITHHELD_DOCUMENT_GIVEN: { kind: 'CONFLICT', text: {
    nb: 'Dokumentet er alt gitt i en informasjonspakke, og kan ikke holdes tilbake.',
    nn: 'Dokumentet er alt gjeve i ei informasjonspakke, og kan ikkje haldast tilbake.',
    en: 'The document has already been given in an information package, and cannot be withheld.',
  } },
} as const satisfies Record<string, RefusalEntry>;
