import { describe, expect, it } from '@jest/globals';
import { nb } from 'date-fns/locale/nb';
import { datesIn } from '../language/dates.ts';
import { translator } from '../language/messages.ts';
import { type CriterionAnswer, criterionRows } from './criterion-rows.ts';
import { texts } from './criterion-texts.ts';

const words = (text: string) => ({ nb: text, nn: text, en: text });
const criterion = (given: Partial<CriterionAnswer>): CriterionAnswer => ({
  key: 'involve.risk-assessed', name: 'risk-assessed', title: words('Risikoen er vurdert'), help: words(''), force: 'LAW', state: 'MISSING', since: null, missing: {}, reviewAt: null, documentedByHand: false, waitingOn: [],
  legalBasis: [], evidence: [], remedy: { mutation: 'riskAssess', text: words('Vurder risikoen.') }, overriddenBy: null, ...given,
});
const rows = (criteria: readonly CriterionAnswer[], mayAct = true) => criterionRows(criteria, 'M-2026-118', mayAct, { language: 'nb', dates: datesIn('nb', nb), t: translator(texts, 'nb'), year: 2026 });
const row = (given: Partial<CriterionAnswer>) => rows([criterion(given)])[0];

describe('a criterion at the gate', () => {
  it('that is met says when, by its newest evidence', () => {
    expect(row({ state: 'MET', evidence: [{ id: 'a', type: 'x', occurredOn: '2026-11-04', recordedAt: '2026-11-20T10:00:00Z' }, { id: 'b', type: 'x', occurredOn: null, recordedAt: '2026-11-18T23:30:00Z' }] })).toMatchObject({ standing: 'Oppfylt 19. nov.', button: null });
  });

  it('that is met by hand says so', () => {
    expect(row({ state: 'MET', documentedByHand: true })?.standing).toBe('Oppfylt, dokumentert for hånd');
  });

  it('that waits says on whom since when, offices in words and each name once', () => {
    expect(row({ state: 'WAITING', since: '2026-11-10T09:00:00Z', waitingOn: [{ kind: 'OFFICE', name: 'SAFETY_REP' }, { kind: 'PARTY', name: 'Fagforbundet' }, { kind: 'PARTY', name: 'Fagforbundet' }] })?.standing)
      .toBe('Venter på verneombudet, Fagforbundet siden 10. nov.');
  });

  it('that waits for time alone says when it is looked at again', () => {
    expect(row({ state: 'WAITING', waitingOn: [{ kind: 'TIME', name: 'time' }], reviewAt: '2026-12-01T09:00:00Z' })?.standing).toBe('Tiden må gå. Vurderes på nytt 1. des.');
  });

  it('that is overridden says by whom and why', () => {
    expect(row({ overriddenBy: { reason: 'Akutt bemanning', by: { name: 'Siv Onsrud' } } })?.standing).toBe('Overstyrt av Siv Onsrud: Akutt bemanning');
  });

  it('has the button that mends it, for whoever runs the process alone', () => {
    expect(row({})?.button).toEqual({ label: 'Vurder risiko', href: '/prosesser/M-2026-118/risiko/ny' });
    expect(rows([criterion({})], false)[0]?.button).toBeNull();
  });

  it('leads to the next step where that is another than its own', () => {
    expect(row({ missing: { mutation: 'riskStateAsSafetyRep' } })?.button?.href).toBe('/prosesser/M-2026-118/risiko');
  });

  it('takes the activity and the kind of package along', () => {
    expect(row({ remedy: { mutation: 'activityDocument', text: words('') }, missing: { activity: 'wishes' } })?.button?.href).toBe('/prosesser/M-2026-118/dokumentasjon/ny?aktivitet=wishes');
    expect(row({ name: 'meeting-plan-sent', remedy: { mutation: 'packageDeliver', text: words('') } })?.button?.href).toBe('/prosesser/M-2026-118/pakker/ny?type=MEETING_PLAN');
  });

  it('shows no button that leads nowhere', () => {
    expect(row({ remedy: { mutation: 'somethingNew', text: words('Gjør noe nytt.') } })).toMatchObject({ button: null, standing: 'Gjør noe nytt.' });
  });
});

describe('the criteria of a gate', () => {
  it('stand with what shuts it first, then unmet advice, then what is met', () => {
    const given = [criterion({ key: 'met', state: 'MET' }), criterion({ key: 'advice', force: 'ADVICE' }), criterion({ key: 'waits', state: 'WAITING', waitingOn: [] }), criterion({ key: 'missing' })];
    expect(rows(given).map(({ key }) => key)).toEqual(['missing', 'waits', 'advice', 'met']);
  });
});
