import type { LocalizedText } from '#domain';

const TASKS: Readonly<Partial<Record<string, LocalizedText>>> = {
  ANSWER_STATEMENT: { nb: 'Svar på innspill', nn: 'Svar på innspel', en: 'Answer a statement' },
  SIGN_RECORD: { nb: 'Signer protokoll', nn: 'Signer protokoll', en: 'Sign a record' },
  SEND_RECORD: { nb: 'Send protokoll til signering', nn: 'Send protokoll til signering', en: 'Send a record for signing' },
  DRAFT_RECORD: { nb: 'Skriv utkast til protokoll', nn: 'Skriv utkast til protokoll', en: 'Draft a record' },
  SUMMON_MEETING: { nb: 'Kall inn til møte', nn: 'Kall inn til møte', en: 'Summon to a meeting' },
  CONFIRM_ATTENDANCE: { nb: 'Bekreft hvem som møtte', nn: 'Stadfest kven som møtte', en: 'Confirm who met' },
  OPEN_PACKAGE: { nb: 'Les informasjonspakke', nn: 'Les informasjonspakke', en: 'Read an information package' },
  STATE_ON_RISK: { nb: 'Uttal deg om risikovurdering', nn: 'Uttal deg om risikovurdering', en: 'State your view on a risk assessment' },
  ANSWER_PREPARATION: { nb: 'Svar på ønske om mer tid', nn: 'Svar på ønske om meir tid', en: 'Answer a request for more time' },
  CONFIRM_REGISTRATION: { nb: 'Bekreft det som ble registrert i etterkant', nn: 'Stadfest det som vart registrert i etterkant', en: 'Confirm what was registered afterwards' },
  REACT_TO_OVERRIDE: { nb: 'Se på overstyring', nn: 'Sjå på overstyring', en: 'Look at an override' },
  MEND_CRITERION: { nb: 'Oppfyll et vilkår', nn: 'Oppfyll eit vilkår', en: 'Meet a criterion' },
  ADVANCE_STAGE: { nb: 'Gå videre til neste steg', nn: 'Gå vidare til neste steg', en: 'Move on to the next stage' },
  ANSWER_OBJECTION: { nb: 'Svar på prosessinnsigelse', nn: 'Svar på prosessmotsegn', en: 'Answer a process objection' },
  OPPOSE_SCAN: { nb: 'Kontroller registrert underskrift', nn: 'Kontroller registrert underskrift', en: 'Check a registered signature' },
  REVIEW_DECISION: { nb: 'Vurder prøveordning', nn: 'Vurder prøveordning', en: 'Review a trial' },
  SUMMARISE_HEARING: { nb: 'Oppsummer høring', nn: 'Oppsummer høyring', en: 'Sum up a hearing' },
  ANSWER_QUESTION: { nb: 'Svar på spørsmål fra tenkehatter', nn: 'Svar på spørsmål frå tenkjehattar', en: 'Answer a question from a hat session' },
};
const OTHER: LocalizedText = { nb: 'Noe venter på deg', nn: 'Noko ventar på deg', en: 'Something waits for you' };

/** What a kind of task asks for, in words; for one of another version, that it waits. */
export const taskWords = (kind: string): LocalizedText => TASKS[kind] ?? OTHER;
