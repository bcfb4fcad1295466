import { beforeEach, describe, expect, it } from '@jest/globals';
import { BEGINNING, countedIds, DrivenClock, id, InMemoryOutbox, InMemoryQueues, InMemoryStore, leader, municipality, newInitiative, playbookWith, viewerOf } from '#testing';
import { type Id, osloDate, osloInstant } from '#domain';
import { CommandRunner } from '../commands/command-runner.ts';
import { outboxTick } from './outbox-tick.ts';
import { ReplayAdvance } from './replay-advance.ts';
import { timersTick } from './timers-tick.ts';

const REPLAY = id('replay');
const LIVE = id('organisation');
const JUNE = osloInstant('2026-06-01', '12:00');

let store: InMemoryStore;
let replay: ReplayAdvance;
let initiativeId: Id;
let pauses: number;
let alarms: number;

beforeEach(async () => {
  const newId = countedIds();
  pauses = 0;
  alarms = 0;
  store = new InMemoryStore(new DrivenClock(BEGINNING), newId).add(municipality(LIVE)).add(municipality(REPLAY, 'REPLAY'));
  store.of(REPLAY).playbooks.set('turnus@1', playbookWith({ diagnose: { deadlineWorkingDays: 10 } }, {
    timers: [{ key: 'remember', kind: 'REMINDER', after: 'INITIATIVE_CREATED', stage: null, offset: { unit: 'WEEKS', count: 1 }, title: { nb: 'Husk', nn: 'Hugs', en: 'Remember' } }],
  }));
  const queues = new InMemoryQueues(store);
  const onAlarm = (): void => { alarms += 1; };
  const ticks = {
    timers: timersTick({ unitOfWork: store, queue: queues, newId, batchSize: 500, onAlarm }),
    outbox: outboxTick({ unitOfWork: store, queue: new InMemoryOutbox(store), transport: null, onAlarm }),
  };
  replay = new ReplayAdvance({ unitOfWork: store, clock: queues, ticks, pause: () => { pauses += 1; return Promise.resolve(); } });
  const result = await new CommandRunner(store, newId).createInitiative(viewerOf(leader, REPLAY), newInitiative());
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  initiativeId = result.effect['initiativeId'] as Id;
});

const fired = (): readonly (readonly [string, string])[] => store.of(REPLAY).log
  .filter((entry) => entry.initiativeId === initiativeId && entry.by.role === 'SYSTEM').map(({ type, at }) => [type, osloDate(at)]);

describe('replaying time', () => {
  it('visits the due instants in order, so that each thing happens at its own time', async () => {
    expect(await replay.advance(REPLAY, { to: JUNE, jump: false })).toEqual({ ok: true, now: JUNE, fired: 2, alarmed: 0 });
    expect(fired()).toEqual([['follow-up.came-due', '2026-03-09'], ['stage.overdue', '2026-03-17']]);
    expect(store.of(REPLAY).replayNow).toBe(JUNE);
  });

  it('can jump, as after an outage: everything is late, nothing is skipped', async () => {
    await replay.advance(REPLAY, { to: JUNE, jump: true });
    expect(fired()).toEqual([['follow-up.came-due', '2026-06-01'], ['stage.overdue', '2026-06-01']]);
  });

  it('comes back with nothing overdue and nothing on its way out', async () => {
    await replay.advance(REPLAY, { to: JUNE, jump: false });
    const { timers, outbox } = store.of(REPLAY);
    expect([...timers.values()].filter(({ state, dueAt }) => state === 'PENDING' && dueAt <= JUNE)).toEqual([]);
    expect([...outbox.values()].every(({ state }) => state === 'HELD')).toBe(true);
    expect(pauses).toBe(0);
  });

  it('comes back though a timer cannot run, and says so', async () => {
    store.beforeCommit = ({ log }) => { if (log.some(({ type }) => type === 'stage.overdue')) throw new TypeError('poison'); };
    expect(await replay.advance(REPLAY, { to: JUNE, jump: false })).toMatchObject({ ok: true, fired: 1, alarmed: 1 });
    expect(alarms).toBe(1);
  });

  it('moves to where it stands already, and fires what is due there', async () => {
    await replay.advance(REPLAY, { to: JUNE, jump: true });
    expect(await replay.advance(REPLAY, { to: JUNE, jump: false })).toMatchObject({ ok: true, fired: 0 });
  });

  it('never runs backwards', async () => {
    expect(await replay.advance(REPLAY, { to: osloInstant('2026-01-01'), jump: true })).toMatchObject({ ok: false, refusals: [{ code: 'TIME_RUNS_FORWARD' }] });
  });

  it('is refused for a real organisation', async () => {
    expect(await replay.advance(LIVE, { to: JUNE, jump: true })).toMatchObject({ ok: false, refusals: [{ code: 'NOT_REPLAY' }] });
  });
});
