import { osloDate, plusDays } from '../../kernel/working-days.ts';
import { consultations, consultationsOf } from '../consultations.ts';
import { defineCriterion } from '../define-criterion.ts';
import { met, missing, waiting } from '../finding.ts';
import { entitledParties } from '../matter.ts';
import { confirmers, standsOnRecord } from '../on-record.ts';

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
    const parties = entitledParties(initiative);
    const all = consultations(dossier, context).flatMap((one) => (one.held === null ? [] : [{ ...one, held: one.held, counts: standsOnRecord(one.held.registered, context.force) }]));
    const held = all.filter(({ counts }) => counts);
    const evidence = held.flatMap(({ records }) => records.map(({ entryId }) => entryId));
    const late = parties.filter((party) => !consultationsOf(party, held).some(({ startsAt }) => osloDate(startsAt) <= latestOn));
    if (parties.length > 0 && late.length === 0) return met(evidence);
    const typedIn = all.find(({ counts, startsAt }) => !counts && osloDate(startsAt) <= latestOn);
    return typedIn === undefined ? missing({ consultBy: latestOn, startsOn: initiative.startsOn, parties: late.map(({ name }) => name) }, { evidence })
      : waiting(confirmers(initiative, typedIn.held.registered), typedIn.held.registered.recordedAt, { unconfirmed: [typedIn.meeting.id], mutation: 'meetingConfirmHeld' }, { evidence });
  },
});
