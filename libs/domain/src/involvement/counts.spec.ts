import { describe, expect, it } from '@jest/globals';
import { march } from '#testing';
import { registeredDaysLater, registrationCounts } from './counts.ts';

const registered = { recordedAt: march(12), occurredOn: '2026-03-12', bySide: 'EMPLOYER' as const, confirmedAt: null };

describe('what is on record', () => {
  it('counts when it was recorded as it happened', () => {
    expect(registrationCounts(registered)).toBe(true);
    expect(registeredDaysLater(registered)).toBe(0);
  });

  it('counts when typed in afterwards only once the other side has confirmed it', () => {
    const late = { ...registered, occurredOn: '2026-03-02' };
    expect(registrationCounts(late)).toBe(false);
    expect(registrationCounts({ ...late, confirmedAt: march(13) })).toBe(true);
    expect(registeredDaysLater(late)).toBe(10);
  });

  it('belongs to the civil day in Oslo, not in UTC', () => {
    expect(registrationCounts({ ...registered, recordedAt: '2026-03-11T23:30:00.000Z' })).toBe(true);
  });
});
