import { beforeEach, describe, expect, it } from '@jest/globals';
import { countedIds, DrivenClock, fagforbundetRep, id, InMemoryQueues, InMemoryStore, leader, municipality, newInitiative, playbookWith, UNIT, viewerOf } from '#testing';
import { type Id, osloInstant } from '#domain';
import { CommandRunner } from '../commands/command-runner.ts';
import { OrganisationDrain } from './organisation-drain.ts';
import { runTick } from './run-tick.ts';
import type { Tick } from './tick.ts';
import { timersTick } from './timers-tick.ts';

const ORGANISATION = id('organisation');

let clock: DrivenClock;
let store: InMemoryStore;
let runner: CommandRunner;
let tick: Tick;
let alarms: Id[];

beforeEach(() => {
  const newId = countedIds();
  alarms = [];
  clock = new DrivenClock(osloInstant('2026-03-02', '12:00'));
  store = new InMemoryStore(clock, newId).add(withDeadlines(ORGANISATION));
  runner = new CommandRunner(store, newId);
  tick = timersTick({ unitOfWork: store, queue: new InMemoryQueues(store), newId, batchSize: 500, onAlarm: ({ rowId }) => { alarms.push(rowId); } });
});

/** Diagnose is to be done in ten working days, and a reminder comes after a week. */
function withDeadlines(organisationId: Id) {
  const tables = municipality(organisationId);
  tables.playbooks.set('turnus@1', playbookWith({ diagnose: { deadlineWorkingDays: 10 } }, {
    timers: [{ key: 'remember', kind: 'REMINDER', after: 'INITIATIVE_CREATED', stage: null, offset: { unit: 'WEEKS', count: 1 }, title: { nb: 'Husk', nn: 'Hugs', en: 'Remember' } }],
  }));
  return tables;
}

async function created(organisationId: Id = ORGANISATION): Promise<Id> {
  const result = await runner.createInitiative(viewerOf(leader, organisationId), newInitiative());
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.effect['initiativeId'] as Id;
}

const timersOf = (organisationId: Id = ORGANISATION) => [...store.of(organisationId).timers.values()];
const logOf = (initiativeId: Id, organisationId: Id = ORGANISATION): readonly string[] =>
  store.of(organisationId).log.filter((entry) => entry.initiativeId === initiativeId).map(({ type }) => type);

describe('timers', () => {
  it('fire nothing before they are due', async () => {
    await created();
    expect(await runTick(tick)).toEqual({ done: 0, alarmed: 0 });
  });

  it('write what follows in the log, by the system, at domain time', async () => {
    const initiativeId = await created();
    clock.toOslo('2026-03-10', '08:00');
    await runTick(tick);
    expect(store.of(ORGANISATION).log.at(-1)).toMatchObject({ initiativeId, type: 'follow-up.came-due', at: osloInstant('2026-03-10', '08:00'), by: { personId: null, role: 'SYSTEM', side: null } });
  });

  it('run late and in due order after an outage, and skip nothing', async () => {
    const initiativeId = await created();
    const before = logOf(initiativeId).length;
    clock.toOslo('2026-06-01');
    await runTick(tick);
    expect(logOf(initiativeId).slice(before)).toEqual(['follow-up.came-due', 'stage.overdue']);
  });

  it('fire once, however often the bell rings', async () => {
    const initiativeId = await created();
    clock.toOslo('2026-06-01');
    await Promise.all([runTick(tick), runTick(tick), runTick(tick)]);
    await runTick(tick);
    expect(logOf(initiativeId).filter((type) => type === 'stage.overdue')).toHaveLength(1);
  });

  it('are gone when what they warn of has happened', async () => {
    const initiativeId = await created();
    await runner.runInitiative(viewerOf(leader), initiativeId, { type: 'initiative.cancel', input: { reason: 'Budsjettet falt bort' } });
    clock.toOslo('2026-06-01');
    expect(await runTick(tick)).toEqual({ done: 0, alarmed: 0 });
    expect(timersOf().every(({ state }) => state === 'CANCELLED')).toBe(true);
  });

  it('leave a poisonous one standing alone, alarmed, and commit the others', async () => {
    const ids = [];
    for (let index = 0; index < 9; index += 1) ids.push(await created());
    const poisoned = ids[4] as Id;
    clock.toOslo('2026-03-10');
    store.beforeCommit = (tables) => {
      if (tables.log.some(({ initiativeId, type }) => initiativeId === poisoned && type === 'follow-up.came-due')) throw new TypeError('a row that cannot be written');
    };
    expect(await new OrganisationDrain(tick, ORGANISATION).all()).toMatchObject({ done: 8, alarmed: 1 });
    expect(timersOf().filter(({ state }) => state === 'ALARMED')).toMatchObject([{ subject: { id: poisoned }, attempt: 1, reason: 'TypeError' }]);
    expect(alarms).toEqual(timersOf().filter(({ state }) => state === 'ALARMED').map((row) => row.id));
    for (const initiativeId of ids) expect(logOf(initiativeId).filter((type) => type === 'follow-up.came-due')).toHaveLength(initiativeId === poisoned ? 0 : 1);
  });

  it('leave nothing behind of a batch whose worker dies before it commits', async () => {
    const initiativeId = await created();
    clock.toOslo('2026-03-10');
    const before = store.of(ORGANISATION);
    store.beforeCommit = () => { throw Object.assign(new Error('killed'), { code: '57P01' }); };
    await expect(runTick(tick)).rejects.toThrow('failed in 1 organisation');
    expect(store.of(ORGANISATION)).toBe(before);
    store.beforeCommit = () => undefined;
    await runTick(tick);
    expect(logOf(initiativeId).filter((type) => type === 'follow-up.came-due')).toHaveLength(1);
  });

  it('of twenty organisations fire each in its own', async () => {
    const organisations = Array.from({ length: 20 }, (_, index) => id(`org-${index}`));
    const made = new Map<Id, Id>();
    for (const organisationId of organisations) {
      store.add(withDeadlines(organisationId));
      made.set(organisationId, await created(organisationId));
    }
    clock.toOslo('2026-06-01');
    expect(await runTick(tick)).toEqual({ done: 40, alarmed: 0 });
    for (const [organisationId, initiativeId] of made) expect(logOf(initiativeId, organisationId).slice(-2)).toEqual(['follow-up.came-due', 'stage.overdue']);
  });

  it('of an objection tell that its answer is overdue', async () => {
    await runner.runObjection(viewerOf(fagforbundetRep), null, { type: 'objection.raise', input: { initiativeId: null, unitId: UNIT, union: 'fagforbundet', kind: 'CLAIM_CONSULTATION', matter: 'Vaktplan', text: 'Ikke drøftet' } });
    clock.toOslo('2026-03-20');
    await runTick(tick);
    const [objection] = store.of(ORGANISATION).objections.values();
    expect(objection).toMatchObject({ overdueAt: clock.now(), version: 2 });
    expect(store.of(ORGANISATION).log.at(-1)).toMatchObject({ type: 'objection.overdue', initiativeId: null });
  });
});
