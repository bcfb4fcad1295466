import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor, Id, Initiative, RecordedFact } from '#domain';
import { criterion, fagforbundetDeputy, fagforbundetRep, hr, id, initiativeOf, leader, nsfRep, playbookWith, Process, sha, superior, UNIT } from '#testing';
import { osloDate, osloInstant, plusDays } from '../kernel/working-days.ts';

/** The lock alone between a new initiative and implementation: consultation before deciding, a decision before implementing. */
const playbook = playbookWith({
  diagnose: { gate: [] }, involve: { gate: [criterion('involve', 'consultation-complete')] }, decide: { gate: [criterion('decide', 'decision-made')] }, implement: { gate: [] }, evaluate: { gate: [] },
});
const UNIONS: readonly Id[] = [id('fagforbundet'), id('nsf')];
/** A union that comes to in the course of the process. */
const LATECOMER: Id = id('delta');
const SIGNERS: readonly Id[] = [...UNIONS, LATECOMER];
const PEOPLE: readonly Actor[] = [leader, superior, hr, fagforbundetRep, fagforbundetDeputy, nsfRep];

/** One thing somebody tries: most tries are refused, which is the point. `pick` chooses among what is there. */
interface Attempt { readonly deed: string; readonly who: number; readonly pick: number; readonly flag: boolean }

const pickFrom = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];

const DEEDS: Readonly<Record<string, (process: Process, by: Actor, attempt: Attempt) => void>> = {
  advance: (process, by) => { process.run('stage.advance', { visitId: process.newId() }, by); },
  reenter: (process, by, { pick }) => { process.run('stage.reenter', { visitId: process.newId(), stage: pick % 2 === 0 ? 'involve' : 'diagnose', reason: 'x' }, by); },
  propose: (process, by, { flag }) => { process.run('proposal.put', { proposalId: process.newId(), title: 'x', text: 'x', alternatives: [], substantial: flag, requiresAgreement: [] }, by); },
  override: (process, by, { flag }) => { process.run('gate.override', { overrideId: process.newId(), reason: 'x', lifeOrHealth: flag }, by); },
  decide: (process, by) => {
    const { proposals, records } = process.initiative;
    const dissentLaid = records.flatMap(({ signOffs }) => signOffs.map((signOff) => signOff.id));
    process.run('decision.make', {
      decisionId: process.newId(), proposalId: proposals.at(-1)?.id ?? null, title: 'x', options: [{ id: process.newId(), title: 'x', chosen: true }], criteria: [], evidence: [], reason: 'x', body: 'ADMINISTRATIVE', dissentLaid, trial: null, occurredOn: null,
    }, by);
  },
  listParty: (process, by) => { process.run('party.list', { partyId: LATECOMER, union: 'delta', name: 'Delta', holders: [{ personId: nsfRep.personId ?? '', name: 'x', deputy: false }] }, by); },
  removeParty: (process, by, { pick }) => { process.run('party.remove', { partyId: pickFrom(SIGNERS, pick) ?? '', reason: 'x' }, by); },
  mandate: (process, by, { pick }) => { process.run('party.mandate', { partyId: pickFrom(UNIONS, pick) ?? '', personId: pick % 3 === 0 ? leader.personId ?? '' : nsfRep.personId ?? '', name: 'x', until: null }, by); },
  holders: (process, by, { pick }) => { process.run('party.change-holders', { partyId: pickFrom(UNIONS, pick) ?? '', holders: [{ personId: leader.personId ?? '', name: 'x', deputy: false }] }, by); },
  scope: (process, by, { flag }) => { process.run('initiative.change-scope', { scope: flag ? 'SMALL' : 'ORDINARY', reason: 'x' }, by); },
  document: (process, by) => { process.run('activity.document', { documentationId: process.newId(), activity: 'hearing', part: null, title: 'x', note: '', attachment: { name: 'x', sha256: sha('c'), bytes: 1 }, occurredOn: null }, by); },
  confirm: (process, by, { pick }) => { process.run('registration.confirm', { objectId: pickFrom(process.initiative.documentations, pick)?.id ?? '' }, by); },
  plan: (process, by, { flag, pick }) => {
    const itemId = process.newId();
    const proposalId = flag ? process.initiative.proposals.at(-1)?.id ?? null : null;
    process.meet(null, { type: 'meeting.plan', by, input: {
      id: process.newId(), unitId: UNIT, title: 'x', place: null, seriesId: null, startsAt: osloInstant(plusDays(osloDate(process.clock.now()), 1 + (pick % 9)), '09:00'),
      items: [{ itemId, initiativeId: id('initiative'), title: 'x', intensity: pick % 4 === 0 ? 'INFORM' : 'CONSULT', proposalId }],
    } });
  },
  summon: (process, by, { pick }) => { const meeting = pickFrom(process.meetings, pick); if (meeting) process.meet(meeting.id, { type: 'meeting.summon', by, input: { summonsId: process.newId() } }); },
  hold: (process, by, { pick }) => {
    const meeting = pickFrom(process.meetings, pick);
    const endedAt = process.clock.now();
    if (meeting) process.meet(meeting.id, { type: 'meeting.hold', by, input: { startedAt: new Date(Date.parse(endedAt) - 3_600_000).toISOString(), endedAt } });
  },
  attend: (process, by, { pick, flag }) => {
    const meeting = pickFrom(process.meetings, pick);
    const union = by === nsfRep ? 'nsf' : by === fagforbundetRep || by === fagforbundetDeputy ? 'fagforbundet' : null;
    if (meeting) process.meet(meeting.id, { type: 'meeting.confirm-attendance', by, input: { side: union === null ? 'EMPLOYER' : 'EMPLOYEES', attendees: [{ personId: by.personId ?? '', name: by.name, union, deputy: false, presence: flag ? 'MET' : 'ABSENT', reason: null }] } });
  },
  draft: (process, by, { pick }) => {
    const meeting = pickFrom(process.meetings, pick);
    if (meeting) process.run('record.draft', { recordId: process.newId(), meetingId: meeting.id, itemId: meeting.items[0]?.id ?? '', text: 'x' }, by);
  },
  send: (process, by, { pick }) => { process.run('record.send', { recordId: pickFrom(process.initiative.records, pick)?.id ?? '' }, by); },
  sign: (process, by, { pick, flag }) => {
    process.run('record.sign', { recordId: pickFrom(process.initiative.records, pick)?.id ?? '', signOffId: process.newId(), partyId: pickFrom(SIGNERS, pick >> 4) ?? '', dissent: flag ? 'Uenig' : null }, by);
  },
  decline: (process, by, { pick }) => { process.run('record.decline', { recordId: pickFrom(process.initiative.records, pick)?.id ?? '', signOffId: process.newId(), partyId: pickFrom(SIGNERS, pick >> 4) ?? '', reason: 'x' }, by); },
  scan: (process, by, { pick }) => {
    process.run('record.register-scan', { recordId: pickFrom(process.initiative.records, pick)?.id ?? '', signOffId: process.newId(), partyId: pickFrom(SIGNERS, pick >> 4) ?? '', exit: 'SIGNED', words: null, scan: { sha256: sha('c'), name: 'x' } }, by);
  },
  oppose: (process, by, { pick }) => {
    const record = pickFrom(process.initiative.records, pick);
    process.run('record.oppose-scan', { recordId: record?.id ?? '', signOffId: pickFrom(record?.signOffs ?? [], pick >> 4)?.id ?? '', reason: 'x' }, by);
  },
  wait: (process, _, { pick }) => { process.passTo(osloInstant(plusDays(osloDate(process.clock.now()), 1 + (pick % 8)), '12:00')); },
};

const attempt: fc.Arbitrary<Attempt> = fc.record({ deed: fc.constantFrom(...Object.keys(DEEDS)), who: fc.nat(PEOPLE.length - 1), pick: fc.nat(255), flag: fc.boolean() });

/** A course that goes well unless disturbed: random attempts are strewn between its steps, so that implementation is really reached. */
const COURSE: readonly Attempt[] = [
  { deed: 'propose', who: 0, pick: 0, flag: true }, { deed: 'advance', who: 0, pick: 0, flag: false }, { deed: 'plan', who: 0, pick: 1, flag: true }, { deed: 'summon', who: 0, pick: 0, flag: false },
  { deed: 'wait', who: 0, pick: 3, flag: false }, { deed: 'hold', who: 0, pick: 0, flag: false }, { deed: 'attend', who: 3, pick: 0, flag: true }, { deed: 'attend', who: 5, pick: 0, flag: true },
  { deed: 'draft', who: 0, pick: 0, flag: false }, { deed: 'send', who: 0, pick: 0, flag: false }, { deed: 'sign', who: 3, pick: 0, flag: false }, { deed: 'sign', who: 5, pick: 16, flag: true },
  { deed: 'advance', who: 0, pick: 0, flag: false }, { deed: 'decide', who: 0, pick: 0, flag: false }, { deed: 'advance', who: 0, pick: 0, flag: false },
];

/** The course with these attempts before its steps, by place, and with all but a few of its steps. */
const disturbed = (kept: readonly number[], strewn: readonly (readonly [number, Attempt])[]): readonly Attempt[] =>
  COURSE.flatMap((step, index) => [...strewn.filter(([place]) => place === index).map(([, disturbing]) => disturbing), ...(kept.includes(index) ? [step] : [])]);

const steps = fc.subarray([...COURSE.keys()], { minLength: COURSE.length - 4 });
const disturbances = fc.array(fc.tuple(fc.nat(COURSE.length), attempt), { maxLength: 12 });
/** A union is listed when involvement has just been left, or the decision has just been made. */
const latecomer = fc.integer({ min: COURSE.length - 2, max: COURSE.length - 1 }).map((place) => [place, { deed: 'listParty', who: 0, pick: 0, flag: false }] as const);

const attempts: fc.Arbitrary<readonly Attempt[]> = fc.oneof(
  { weight: 1, arbitrary: fc.array(attempt, { maxLength: 60 }) },
  { weight: 3, arbitrary: fc.tuple(steps, disturbances).map(([kept, strewn]) => disturbed(kept, strewn)) },
  { weight: 2, arbitrary: fc.tuple(steps, disturbances, latecomer).map(([kept, strewn, late]) => disturbed(kept, [...strewn, late])) },
);

const tryOut = (process: Process, { deed, who, pick, flag }: Attempt): void => DEEDS[deed]?.(process, PEOPLE[who] ?? leader, { deed, who, pick, flag });

type Happened<T extends RecordedFact['type']> = Extract<RecordedFact, { type: T }>;
const all = <T extends RecordedFact['type']>(log: readonly RecordedFact[], type: T): readonly Happened<T>[] => log.filter((fact): fact is Happened<T> => fact.type === type);

/**
 * Whether the log shows a lawful way into implementation, reckoned from the facts alone and by none of the gate's code: when involvement was last left forwards,
 * every union that was a party then had put its name, its no or its silence to a record about the proposal since its last substantial change, or the named
 * superior's override of consultation had taken effect for that very visit; and a union listed after that had put its own to such a record by now.
 */
function lockWasKept(whole: readonly RecordedFact[]): boolean {
  const left = whole.findLastIndex((fact) => fact.type === 'stage.entered' && fact.payload.stage === 'decide' && fact.payload.reason === null);
  const log = whole.slice(0, left + 1);
  const at = log.at(-1)?.at ?? '';
  const visit = all(log, 'stage.entered').findLast(({ payload }) => payload.stage === 'involve')?.payload.visitId;
  const overridden = all(log, 'gate.override-noticed').some(({ payload, by }) => payload.visitId === visit && payload.criteria.includes('involve.consultation-complete')
    && by.personId === superior.personId && payload.effectiveAt <= at && (payload.lifeOrHealth || osloDate(payload.effectiveAt) > osloDate(log.find((fact) => fact.payload === payload)?.at ?? '')));
  if (!latecomersHave(whole, left)) return false;
  if (overridden) return true;
  const listed = all(log, 'party.listed').filter(({ payload }) => payload.side === 'EMPLOYEES').map(({ payload }) => payload.partyId);
  const out = new Set(all(log, 'party.removed').map(({ payload }) => payload.partyId));
  return listed.filter((union) => !out.has(union)).every((union) => hasExit(log, union));
}

/** Whether every union listed after involvement was left, and not taken out again, has an exit by the end of the log. */
function latecomersHave(whole: readonly RecordedFact[], left: number): boolean {
  const out = new Set(all(whole, 'party.removed').map(({ payload }) => payload.partyId));
  return all(whole.slice(left + 1), 'party.listed').filter(({ payload }) => !out.has(payload.partyId)).every(({ payload }) => hasExit(whole, payload.partyId));
}

/** Whether a union has put its name, its no or its silence to a record about the proposal as it stood at the end of the log. */
function hasExit(log: readonly RecordedFact[], union: Id): boolean {
  const at = log.at(-1)?.at ?? '';
  const proposals = all(log, 'proposal.put');
  const standing = proposals.slice(Math.max(0, proposals.findLastIndex(({ payload }) => payload.substantial)));
  const records = all(log, 'record.drafted').filter(({ payload, at: draftedAt }) => (payload.intensity === 'CONSULT' || payload.intensity === 'AGREE')
    && (payload.proposalId === null ? draftedAt >= (standing[0]?.at ?? '') : standing.some((put) => put.payload.proposalId === payload.proposalId))).map(({ payload }) => payload.recordId);
  const opposed = all(log, 'record.scan-opposed').map(({ payload }) => payload.signOffId);
  const speakers: Readonly<Record<Id, readonly (Id | null)[]>> = {
    [id('fagforbundet')]: [fagforbundetRep.personId, fagforbundetDeputy.personId, nsfRep.personId], [id('nsf')]: [nsfRep.personId], [LATECOMER]: [nsfRep.personId],
  };
  return all(log, 'record.signed-off').some(({ payload, by }) =>
    payload.partyId === union && records.includes(payload.recordId) && !opposed.includes(payload.signOffId)
    && (payload.scan !== null ? payload.scan.countsFrom <= osloDate(at)
      : payload.exit === 'LAPSED' || payload.exit === 'UNSIGNED' ? by.role === 'SYSTEM'
      : speakers[union]?.includes(by.personId) === true || holderSince(log, union).includes(by.personId)));
}

/** People whom HR or the union itself put into the office in the course of the run. */
const holderSince = (log: readonly RecordedFact[], union: Id): readonly (Id | null)[] =>
  all(log, 'party.holders-changed').filter(({ payload }) => payload.partyId === union).flatMap(({ payload }) => payload.holders.map(({ personId }) => personId));

const reachedImplement = (log: readonly RecordedFact[]): boolean => log.at(-1)?.type === 'stage.entered' && all(log.slice(-1), 'stage.entered')[0]?.payload.stage === 'implement';

const COLLECTIONS = ['groups', 'parties', 'visits', 'proposals', 'packages', 'preparationRequests', 'statements', 'records', 'risks', 'decisions', 'documentations', 'overrides', 'followUps'] as const satisfies readonly (keyof Initiative)[];
const idsOf = (initiative: Initiative): string[] => COLLECTIONS.flatMap((name) => initiative[name].map((object) => `${name} ${object.id}`));

describe('whatever is tried, by whom and in whatever order', () => {
  it('implementation is not reached without every union\'s exit or an effective override', () => {
    let reached = 0;
    fc.assert(fc.property(attempts, (tried) => {
      const process = new Process(playbook);
      for (const one of tried) {
        const before = process.log.length;
        tryOut(process, one);
        if (process.log.length > before && reachedImplement(process.log)) {
          reached += 1;
          expect(lockWasKept(process.log)).toBe(true);
        }
      }
    }), { numRuns: 400, seed: 20260302 });
    // A property over courses that never get there would prove nothing.
    expect(reached).toBeGreaterThan(20);
  });

  it('no object is lost, and the stages follow one another by gate or by re-entry backwards', () => {
    fc.assert(fc.property(attempts, (tried) => {
      const process = new Process(playbook);
      for (const one of tried) {
        const before = process.initiative;
        tryOut(process, one);
        expect(idsOf(process.initiative)).toEqual(expect.arrayContaining(idsOf(before)));
        expect(process.initiative.visits.filter(({ leftAt }) => leftAt === null)).toHaveLength(process.initiative.status === 'RUNNING' ? 1 : 0);
      }
    }), { numRuns: 150, seed: 20260302 });
  });

  it('what a command does not concern keeps its identity, so that the store writes no more than what changed', () => {
    fc.assert(fc.property(attempts, (tried) => {
      const process = new Process(playbook);
      for (const one of tried) {
        const before = process.initiative;
        const length = process.log.length;
        tryOut(process, one);
        if (process.log.length === length) expect(process.initiative).toBe(before);
        if (process.log.slice(length).every(({ type }) => type === 'proposal.put')) {
          for (const name of COLLECTIONS.filter((collection) => collection !== 'proposals')) expect(process.initiative[name]).toBe(before[name]);
          for (const [index, proposal] of before.proposals.entries()) expect(process.initiative.proposals[index]).toBe(proposal);
        }
      }
    }), { numRuns: 100, seed: 20260302 });
  });

  it('the log alone gives the state again', () => {
    fc.assert(fc.property(attempts, (tried) => {
      const process = new Process(playbook);
      for (const one of tried) tryOut(process, one);
      expect(initiativeOf(process.log)).toEqual(process.initiative);
    }), { numRuns: 50, seed: 20260302 });
  });
});
