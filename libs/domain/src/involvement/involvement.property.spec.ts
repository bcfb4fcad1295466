import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor, Exit, Initiative } from '#domain';
import type { PlayedCourse} from '#testing';
import { consulted, decider, deltaRep, employee, fagforbundetDeputy, fagforbundetRep, hr, id, integration, leader, march, nsfRep, otherLeader, safetyRep, sha, superior } from '#testing';
import { exitOf } from './exits.ts';

const people: readonly Actor[] = [leader, superior, otherLeader, hr, decider, employee, integration, safetyRep, fagforbundetRep, fagforbundetDeputy, nsfRep, deltaRep];
const voices: Readonly<Record<string, readonly (string | null)[]>> = {
  [id('fagforbundet')]: [fagforbundetRep.personId, fagforbundetDeputy.personId], [id('nsf')]: [nsfRep.personId], [id('employer')]: [leader.personId, superior.personId],
};
const parties = ['fagforbundet', 'nsf', 'employer', 'delta'] as const;
const scan = { sha256: sha('c'), name: 'skann.pdf' };

type Step = (course: PlayedCourse, serial: number) => void;
const by = fc.constantFrom(...people);
const party = fc.constantFrom(...parties);

/** Any command on a record by anyone for any party, or some days passing. */
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(by, party, fc.constantFrom(null, 'Uenig')).map(([actor, one, dissent]): Step => (course, serial) => { course.tries('record.sign', { recordId: id('rec-first'), signOffId: id(`s${serial}`), partyId: id(one), dissent }, actor); }),
  fc.tuple(by, party).map(([actor, one]): Step => (course, serial) => { course.tries('record.decline', { recordId: id('rec-first'), signOffId: id(`s${serial}`), partyId: id(one), reason: 'Nei' }, actor); }),
  fc.tuple(by, party).map(([actor, one]): Step => (course, serial) => { course.tries('record.register-scan', { recordId: id('rec-first'), signOffId: id(`s${serial}`), partyId: id(one), exit: 'SIGNED', words: null, scan }, actor); }),
  fc.tuple(by, fc.nat(12)).map(([actor, serial]): Step => (course) => { course.tries('record.oppose-scan', { recordId: id('rec-first'), signOffId: id(`s${serial}`), reason: 'Ikke vår' }, actor); }),
  by.map((actor): Step => (course) => { course.tries('record.draft', { recordId: id('rec-first'), meetingId: id('first'), itemId: id('item-first'), text: 'Ny tekst' }, actor); }),
  by.map((actor): Step => (course) => { course.tries('record.send', { recordId: id('rec-first') }, actor); }),
  fc.tuple(by, party).map(([actor, one]): Step => (course) => { course.tries('record.view', { recordId: id('rec-first'), partyId: id(one), text: 'Syn' }, actor); }),
  fc.tuple(by, fc.boolean()).map(([actor, substantial]): Step => (course, serial) => { course.tries('proposal.put', { proposalId: id(`p${serial}`), title: 'Ny', text: 'Ny', alternatives: [], substantial, requiresAgreement: [] }, actor); }),
  fc.integer({ min: 1, max: 4 }).map((days): Step => (course) => { course.at(new Date(Date.parse(course.now) + days * 86_400_000).toISOString()); }),
);

const COLLECTIONS = ['parties', 'proposals', 'packages', 'preparationRequests', 'statements', 'records', 'risks', 'followUps'] as const;
const idsIn = (initiative: Initiative): readonly string[] => [
  ...COLLECTIONS.flatMap((name) => initiative[name].map((one) => `${name} ${one.id}`)),
  ...initiative.records.flatMap(({ signOffs, views }) => [...signOffs.map((signOff) => `signOff ${signOff.id} ${signOff.exit} ${signOff.words}`), ...views.map((view) => `view ${view.partyId}`)]),
];

const play = (steps: readonly Step[], look: (course: PlayedCourse, before: Initiative) => void): void => {
  const course = consulted();
  steps.forEach((one, serial) => {
    const before = course.initiative;
    one(course, serial);
    look(course, before);
  });
};

const OWN: readonly Exit[] = ['SIGNED', 'SIGNED_WITH_DISSENT', 'DECLINED'];

describe('whatever the order of commands and whoever gives them', () => {
  it('no exit of a party is set by someone not of it, nor a system exit by a person', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => play(steps, ({ initiative }) => {
      for (const signOff of initiative.records.flatMap(({ signOffs }) => signOffs)) {
        if (!OWN.includes(signOff.exit)) expect(signOff.by).toMatchObject({ personId: null, role: 'SYSTEM' });
        else if (signOff.scan === null) expect(voices[signOff.partyId]).toContain(signOff.by.personId);
        else expect([leader.personId, superior.personId, hr.personId]).toContain(signOff.by.personId);
      }
    })), { numRuns: 150 });
  });

  it('a scan counts only after five working days unopposed', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => play(steps, (course) => {
      for (const name of ['fagforbundet', 'nsf']) {
        const exit = exitOf(course.dossier, id(name), { part: null }, course.context);
        const signOff = course.initiative.records.flatMap(({ signOffs }) => signOffs).find((one) => one.id === exit?.signOffId);
        if (signOff?.scan == null) continue;
        expect(signOff.scan.opposedAt).toBeNull();
        expect(Date.parse(course.now) - Date.parse(signOff.at)).toBeGreaterThan(5 * 86_400_000);
      }
    })), { numRuns: 150 });
  });

  it('nothing is ever dropped from an initiative, no word of a sign-off changes, and a locked record stays as it was', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => play(steps, ({ initiative }, before) => {
      expect(idsIn(initiative)).toEqual(expect.arrayContaining([...idsIn(before)]));
      before.records.forEach((record, index) => { if (record.lockedAt !== null) expect(initiative.records[index]).toBe(record); });
    })), { numRuns: 150 });
  });

  it('a record is locked only when every union has an exit that counts', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => play(steps, (course) => {
      const [record] = course.initiative.records;
      if (record === undefined || record.lockedAt === null) return;
      for (const name of ['fagforbundet', 'nsf']) expect(record.signOffs.some(({ partyId, scan: one }) => partyId === id(name) && one?.opposedAt == null)).toBe(true);
    })), { numRuns: 150 });
  });

  it('each party has at most one sign-off that stands on a record', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => play(steps, ({ initiative }) => {
      const standing = initiative.records.flatMap(({ signOffs }) => signOffs.filter(({ scan: one }) => one?.opposedAt == null).map(({ partyId }) => partyId));
      expect(new Set(standing).size).toBe(standing.length);
    })), { numRuns: 150 });
  });

  it('time alone gives every union that met an exit, for consultation is no veto', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const course = consulted();
      steps.forEach((one, serial) => one(course, serial));
      const unsent = course.initiative.records[0]!;
      if (unsent.sentAt === null) course.does('record.send', { recordId: unsent.id });
      course.at(march(31)).at(new Date(Date.parse(march(31)) + 40 * 86_400_000).toISOString());
      expect(course.initiative.records[0]!.lockedAt).not.toBeNull();
    }), { numRuns: 100 });
  });
});
