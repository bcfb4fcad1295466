import type { Texts } from '../language/language.ts';

export const OBJECTION_KINDS = ['CLAIM_CONSULTATION', 'WRONG_PARTIES', 'WRONG_GROUP', 'WRONG_PLAYBOOK', 'WRONG_SCOPE', 'SUBSTANTIAL_CHANGE_DENIED', 'CARRIED_OUT_EARLY'] as const;

/** What may be claimed about a process, in words. */
export const objectionTexts = {
  CLAIM_CONSULTATION: { nb: 'Krav om drøfting', nn: 'Krav om drøfting', en: 'Consultation is claimed' },
  WRONG_PARTIES: { nb: 'Feil parter er ført opp', nn: 'Feil partar er førte opp', en: 'The wrong parties are listed' },
  WRONG_GROUP: { nb: 'Berørte grupper mangler eller er feil', nn: 'Berørte grupper manglar eller er feil', en: 'Affected groups are missing or wrong' },
  WRONG_PLAYBOOK: { nb: 'Feil prosessmal er brukt', nn: 'Feil prosessmal er brukt', en: 'The wrong playbook is used' },
  WRONG_SCOPE: { nb: 'Omfanget er satt feil', nn: 'Omfanget er sett feil', en: 'The scope is set wrongly' },
  SUBSTANTIAL_CHANGE_DENIED: { nb: 'En vesentlig endring er ikke regnet som det', nn: 'Ei vesentleg endring er ikkje rekna som det', en: 'A substantial change is not called one' },
  CARRIED_OUT_EARLY: { nb: 'Endringen er satt i verk før drøfting', nn: 'Endringa er sett i verk før drøfting', en: 'The change was carried out before consultation' },
} satisfies Texts;
