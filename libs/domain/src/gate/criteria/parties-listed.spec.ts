import { describe, expect, it } from '@jest/globals';
import { altered, judge, march, PlayedCourse } from '#testing';

describe('parties-listed', () => {
  const course = new PlayedCourse();
  const [employer, fagforbundet, nsf] = course.initiative.parties;
  const evidence = (...parties: readonly (typeof employer)[]): unknown => judge(altered(course, { parties: parties.map((one) => one!) }), 'parties-listed').evidence;

  it('is shown by the entries of those who are listed, whoever is lacking', () => {
    expect(evidence(employer, fagforbundet, nsf)).toEqual([employer!.entryId, fagforbundet!.entryId, nsf!.entryId]);
    expect(evidence(employer)).toEqual([employer!.entryId]);
    expect(evidence(fagforbundet)).toEqual([fagforbundet!.entryId]);
    expect(evidence(employer, { ...nsf!, holders: [], mandates: [] })).toEqual([employer!.entryId, nsf!.entryId]);
  });

  it('takes no employer that has been taken out again for one', () => {
    expect(judge(altered(course, { parties: [{ ...employer!, removed: { at: march(2), reason: 'Feil' } }, nsf!] }), 'parties-listed').missing).toEqual({ lacks: 'EMPLOYER' });
  });
});
