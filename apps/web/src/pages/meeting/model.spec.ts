import { describe, expect, it } from '@jest/globals';
import { attendanceInput, type ItemAnswer, type MeetingAnswer, ownAttendees, ownSide, recordStep, signatureRows } from './model.ts';

const holder = (id: string, deputy = false) => ({ deputy, person: { id, name: id } });
const party = (id: string, side: 'EMPLOYER' | 'EMPLOYEES', union: string | null, holders: readonly ReturnType<typeof holder>[]) => ({ id, name: id, side, union, removedAt: null, holders, mandates: [] });
const item: ItemAnswer = {
  id: 'ITM_1', position: 1, title: 'Ny turnus', intensity: 'CONSULT', proposal: null, records: [],
  initiative: { id: 'INI_1', number: 'M-2026-1', title: 'Ny turnus', leader: { id: 'leader' }, parties: [party('employer', 'EMPLOYER', null, [holder('leader')]), party('ff', 'EMPLOYEES', 'ff', [holder('per'), holder('siri', true)]), party('nsf', 'EMPLOYEES', 'nsf', [holder('marit')])] },
};
const meeting: MeetingAnswer = { id: 'MTG_1', version: 4, title: 'Drøfting', place: null, startsAt: '2026-03-12T09:00:00Z', status: 'HELD', calendarPath: '', unit: { name: 'Nord' }, items: [item], summonses: [], attendance: [], otherTimeRequests: [], held: null };
type RecordAnswer = ItemAnswer['records'][number];
const record = (given: Partial<RecordAnswer>): RecordAnswer => ({ id: 'REC_1', text: 'x', pdfUrl: '', draftedAt: '2026-03-12T12:00:00Z', draftedBy: { name: 'leader', side: 'EMPLOYER' }, sentAt: null, lockedAt: null, views: [], signOffs: [], ...given });

describe('attendance', () => {
  it('is each side’s own to confirm, and nobody’s who stands on neither', () => {
    expect([ownSide(meeting, 'leader'), ownSide(meeting, 'per'), ownSide(meeting, 'stranger')]).toEqual(['EMPLOYER', 'EMPLOYEES', null]);
    expect(ownAttendees(meeting, 'marit').map(({ personId }) => personId)).toEqual(['marit']);
  });

  it('says who met, and who of a union did not when nobody did', () => {
    const own = ownAttendees(meeting, 'per');
    const presence = (met: readonly string[]) => attendanceInput(meeting, 'EMPLOYEES', own, met).attendees.map((attendee) => [attendee.personId, attendee.presence]);
    expect(presence(['siri'])).toEqual([['siri', 'MET']]);
    expect(presence([])).toEqual([['per', 'ABSENT']]);
  });
});

describe('a record', () => {
  it('is drafted, then sent, by the leader once the meeting is held', () => {
    expect([recordStep(item, 'SUMMONED', 'leader'), recordStep(item, 'HELD', 'per'), recordStep(item, 'HELD', 'leader')]).toEqual([null, null, 'DRAFT']);
    expect(recordStep({ ...item, records: [record({})] }, 'HELD', 'leader')).toBe('SEND');
    expect(recordStep({ ...item, records: [record({ sentAt: '2026-03-12T13:00:00Z' })] }, 'HELD', 'leader')).toBeNull();
  });

  it('waits for each party that has not signed, and for nobody when it is locked', () => {
    const signOffs = [{ id: 'SGN_1', exit: 'SIGNED' as const, words: null, at: '2026-03-13T09:00:00Z', by: { name: 'per' }, party: { id: 'ff', name: 'ff' } }];
    expect(signatureRows(item, record({ sentAt: 'x', signOffs })).map(({ party: { id }, signOff }) => [id, signOff?.exit ?? null])).toEqual([['employer', null], ['ff', 'SIGNED'], ['nsf', null]]);
    expect(signatureRows(item, record({ sentAt: 'x', lockedAt: 'y', signOffs })).map(({ party: { id } }) => id)).toEqual(['ff']);
  });
});
