import { consultationsOf, heldConsultations } from '../consultations.ts';
import { defineCriterion } from '../define-criterion.ts';
import { earliest, met, missing, waiting } from '../finding.ts';
import { entitledParties } from '../matter.ts';
import { confirmers } from '../on-record.ts';
import { daysBetween, plusDays } from '../../kernel/working-days.ts';

type Parameters = { readonly calendarDays: number | null };

/** Every union was consulted at least so many calendar days before the change starts (aml § 10-3: two weeks for a work plan). */
export const noticeBeforeStart = defineCriterion<Parameters>({
  name: 'notice-before-start',
  overridable: true,
  parameters: { type: 'object', additionalProperties: false, properties: { calendarDays: { type: 'integer', minimum: 1, maximum: 365 } } },
  // None given: the rule set's own number of days.
  defaults: { calendarDays: null },
  title: { nb: 'Drøftet i god tid før oppstart', nn: 'Drøfta i god tid før oppstart', en: 'Consulted in good time before the start' },
  help: {
    nb: 'En arbeidsplan skal drøftes senest to uker før den tas i bruk, om ikke avtale sier noe annet.',
    nn: 'Ein arbeidsplan skal drøftast seinast to veker før han blir teken i bruk, om ikkje avtale seier noko anna.',
    en: 'A work plan is to be discussed at the latest two weeks before it takes effect, unless agreement says otherwise.',
  },
  remedy: {
    mutation: 'initiativeSchedule',
    text: {
      nb: 'Sett oppstartsdatoen, eller flytt den så langt fram at det går nok dager fra drøftingen.',
      nn: 'Set oppstartsdatoen, eller flytt han så langt fram at det går nok dagar frå drøftinga.',
      en: 'Set the start date, or move it so far ahead that enough days pass after the consultation.',
    },
  },
  evaluate(dossier, { calendarDays }, context) {
    const { initiative } = dossier;
    if (initiative.startsOn === null) return missing({ lacks: 'STARTS_ON' });
    const latestOn = plusDays(initiative.startsOn, -(calendarDays ?? context.ruleSet.thresholds.workPlanNoticeDays));
    const all = heldConsultations(dossier, context);
    const held = all.filter(({ counts }) => counts);
    const parties = entitledParties(initiative);
    const dates = parties.map((party) => ({ party: party.name, on: consultationsOf(party, held)[0]?.on ?? null }));
    const evidence = held.flatMap(({ records }) => records.map(({ entryId }) => entryId));
    const late = dates.filter(({ on }) => on === null || daysBetween(on, latestOn) < 0);
    if (parties.length > 0 && late.length === 0) return met(evidence);
    const unconfirmed = all.filter(({ counts, on }) => !counts && on <= latestOn);
    const registered = unconfirmed[0]?.meeting.held?.registered;
    if (held.length === 0 && registered !== undefined) {
      return waiting(confirmers(initiative, registered), earliest(unconfirmed.map(({ meeting }) => meeting.held?.registered.recordedAt ?? null)), { unconfirmed: unconfirmed.map(({ meeting }) => meeting.id) }, { evidence });
    }
    return missing({ consultBy: latestOn, startsOn: initiative.startsOn, parties: late.map(({ party }) => party) }, { evidence });
  },
});
