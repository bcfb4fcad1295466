import type { Texts } from '../../language/language.ts';

export const texts = {
  title: { nb: 'Ny hendelse', nn: 'Ny hending', en: 'New event' },
  lead: { nb: 'Hva har skjedd, eller skal skje?', nn: 'Kva har skjedd, eller skal skje?', en: 'What has happened, or is to happen?' },
  meeting: { nb: 'Møte', nn: 'Møte', en: 'Meeting' },
  meetingHelp: { nb: 'Informasjon, råd, drøfting eller forhandling. Planlegg, kall inn, før frammøte og protokoll.', nn: 'Informasjon, råd, drøfting eller forhandling. Planlegg, kall inn, før frammøte og protokoll.', en: 'Information, advice, consultation or negotiation. Plan, summon, record attendance and minutes.' },
  package: { nb: 'Informasjon', nn: 'Informasjon', en: 'Information' },
  packageHelp: { nb: 'Dokumenter som parter eller berørte har fått eller skal få.', nn: 'Dokument som partar eller berørte har fått eller skal få.', en: 'Documents that parties or those affected have been or are to be given.' },
  proposal: { nb: 'Forslag', nn: 'Forslag', en: 'Proposal' },
  proposalHelp: { nb: 'Det dere drøfter, i ny versjon ved endring.', nn: 'Det de drøftar, i ny versjon ved endring.', en: 'What you consult on, in a new version when it changes.' },
  statement: { nb: 'Innspill', nn: 'Innspel', en: 'Statement' },
  statementHelp: { nb: 'Noen har kommet med forslag eller krav, eller dere svarer.', nn: 'Nokon har kome med forslag eller krav, eller de svarar.', en: 'Someone has proposed or claimed something, or you answer.' },
  risk: { nb: 'Risikovurdering', nn: 'Risikovurdering', en: 'Risk assessment' },
  riskHelp: { nb: 'For forslaget og hvert alternativ.', nn: 'For forslaget og kvart alternativ.', en: 'Of the proposal and each alternative.' },
  activity: { nb: 'Annen aktivitet', nn: 'Annan aktivitet', en: 'Other activity' },
  activityHelp: { nb: 'Noe som er gjort utenfor Medvirk, vist med et signert vedlegg.', nn: 'Noko som er gjort utanfor Medvirk, vist med eit signert vedlegg.', en: 'Something done outside Medvirk, shown by a signed attachment.' },
} satisfies Texts;
