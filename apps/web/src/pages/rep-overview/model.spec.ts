import { describe, expect, it } from '@jest/globals';
import type { RepOverviewQuery } from '../../generated/pages/rep-overview/query.ts';
import { translator } from '../../language/messages.ts';
import { countsOf, overviewFilterOf, overviewRows, standingOf } from './model.ts';
import { texts } from './texts.ts';

type InitiativeNode = RepOverviewQuery['initiatives']['nodes'][number];
type MeetingNode = InitiativeNode['meetings'][number];
const nurses = [{ union: 'nsf' }];
const meeting = (over: Partial<MeetingNode> = {}): MeetingNode => ({
  held: { registered: { occurredOn: '2027-02-10', daysLate: 0, confirmedAt: null } }, items: [{ intensity: 'CONSULT', initiative: { id: 'INI_1' } }],
  attendance: [{ side: 'EMPLOYEES', union: 'nsf', presence: 'MET' }], ...over,
});
const decided = (...days: readonly string[]) => days.map((occurredOn) => ({ registered: { occurredOn } }));
const initiative = (over: Partial<InitiativeNode> = {}): InitiativeNode => ({
  id: 'INI_1', number: 'M-2027-4', title: 'Ny turnus', stage: 'DECIDE', status: 'RUNNING', unit: { name: 'Nord' }, unansweredStatements: 0, recordedAfterwards: false, decisions: [],
  parties: [{ union: 'nsf', removedAt: null }], meetings: [], ...over,
});
const involved = (over: Partial<InitiativeNode>, voices: readonly { readonly union: string | null }[] = nurses) => standingOf(initiative(over), voices).involved;

describe('whether one’s side was involved before the decision', () => {
  it('is yes where the first consultation is earlier than the first decision', () => {
    expect(standingOf(initiative({ meetings: [meeting()], decisions: decided('2027-03-01', '2027-02-20') }), nurses)).toEqual({ involved: 'BEFORE', consultedOn: '2027-02-10', decidedOn: '2027-02-20' });
  });
  it('is no where it came only afterwards, or never', () => {
    expect(involved({ meetings: [meeting()], decisions: decided('2027-02-09') })).toBe('AFTER');
    expect(involved({ decisions: decided('2027-02-09') })).toBe('NEVER');
  });
  it('is neither on one and the same day', () => {
    expect(involved({ meetings: [meeting()], decisions: decided('2027-02-10') })).toBe('SAME_DAY');
  });
  it('is open until there is a decision', () => {
    expect([involved({}), involved({ meetings: [meeting()] })]).toEqual(['NOT_YET', 'SO_FAR']);
  });
  it.each([
    ['was not held', meeting({ held: null })],
    ['was of another process', meeting({ items: [{ intensity: 'CONSULT', initiative: { id: 'INI_2' } }] })],
    ['only informed', meeting({ items: [{ intensity: 'INFORM', initiative: { id: 'INI_1' } }] })],
    ['another union met at', meeting({ attendance: [{ side: 'EMPLOYEES', union: 'fagforbundet', presence: 'MET' }] })],
    ['one was absent from', meeting({ attendance: [{ side: 'EMPLOYEES', union: 'nsf', presence: 'ABSENT' }] })],
    ['was told of late and not confirmed', meeting({ held: { registered: { occurredOn: '2027-02-10', daysLate: 20, confirmedAt: null } } })],
  ])('does not count a meeting that %s', (_, one) => {
    expect(involved({ meetings: [one] })).toBe('NOT_YET');
  });
  it('counts one told of late that the other side has confirmed', () => {
    expect(involved({ meetings: [meeting({ held: { registered: { occurredOn: '2027-02-10', daysLate: 20, confirmedAt: '2027-03-03T09:00:00Z' } } })] })).toBe('SO_FAR');
  });
  it('counts the safety rep’s own place, and any employees’ rep for who is none', () => {
    expect(involved({ meetings: [meeting()] }, [{ union: null }])).toBe('NOT_YET');
    expect(involved({ meetings: [meeting({ attendance: [{ side: 'EMPLOYEES', union: null, presence: 'MET' }] })] }, [{ union: null }])).toBe('SO_FAR');
    expect(involved({ meetings: [meeting()] }, [])).toBe('SO_FAR');
    expect(involved({ meetings: [meeting({ attendance: [{ side: 'EMPLOYER', union: null, presence: 'MET' }] })] }, [])).toBe('NOT_YET');
  });
});

describe('the overview', () => {
  const page = (nodes: readonly InitiativeNode[], taskOf: readonly string[] = []) => ({
    initiatives: { totalCount: nodes.length, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [...nodes] },
    tasks: { nodes: taskOf.map((id) => ({ id: `TSK_${id}`, overdue: true, initiative: { id } })) }, me: { offices: [{ kind: 'UNION_REP' as const, union: 'nsf' }] },
  });
  const t = translator(texts, 'nb');
  it('begins with what needs the reader', () => {
    const rows = overviewRows(page([initiative({ id: 'INI_1' }), initiative({ id: 'INI_2' })], ['INI_2']), { t });
    expect(rows.map(({ id, needs, late }) => [id, needs, late])).toEqual([['INI_2', 1, true], ['INI_1', 0, false]]);
  });
  it('says where one’s union is not listed, or no longer', () => {
    const rows = overviewRows(page([initiative({ parties: [] }), initiative({ parties: [{ union: 'nsf', removedAt: '2027-01-01T09:00:00Z' }] }), initiative()]), { t });
    expect(rows.map(({ listed }) => listed)).toEqual([false, false, true]);
  });
  it('counts each process once', () => {
    expect(countsOf((['BEFORE', 'AFTER', 'NEVER', 'SAME_DAY', 'NOT_YET', 'SO_FAR'] as const).map((kind) => ({ involved: kind, consultedOn: null, decidedOn: null })))).toEqual({ yes: 1, no: 2, sameDay: 1, open: 2 });
  });
  it('is filtered by the address, and passes over what it does not know', () => {
    expect([overviewFilterOf(new URLSearchParams('tilstand=CLOSED')), overviewFilterOf(new URLSearchParams('tilstand=X'))]).toEqual([{ status: ['CLOSED'] }, {}]);
  });
});
