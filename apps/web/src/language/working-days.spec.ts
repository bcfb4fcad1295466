import { describe, expect, it } from '@jest/globals';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts';

/** Easter 2026: Maundy Thursday 2 April to Easter Monday 6 April. */
const EASTER = new Set(['2026-04-02', '2026-04-03', '2026-04-05', '2026-04-06']);

describe('working days', () => {
  it('leave out weekends and closed days', () => {
    expect(isWorkingDay('2026-04-01', EASTER)).toBe(true);
    expect(isWorkingDay('2026-04-04', EASTER)).toBe(false);
    expect(isWorkingDay('2026-04-06', EASTER)).toBe(false);
  });

  it('are counted over Easter', () => {
    expect(workingDaysBetween('2026-04-01', '2026-04-07', EASTER)).toBe(1);
    expect(workingDaysBetween('2026-03-30', '2026-04-10', EASTER)).toBe(6);
  });

  it('are none on the day itself, and negative for what is past', () => {
    expect(workingDaysBetween('2026-04-07', '2026-04-07', EASTER)).toBe(0);
    expect(workingDaysBetween('2026-04-08', '2026-04-07', EASTER)).toBe(-1);
  });

  it('are none from Friday to the Saturday after', () => {
    expect(workingDaysBetween('2026-04-10', '2026-04-11', EASTER)).toBe(0);
  });

  it('are added over Easter', () => {
    expect(addWorkingDays('2026-04-01', 5, EASTER)).toBe('2026-04-13');
  });
});
