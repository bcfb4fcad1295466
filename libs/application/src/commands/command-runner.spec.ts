import { beforeEach, describe, expect, it } from '@jest/globals';
import { BEGINNING, countedIds, DrivenClock, employee, fagforbundetDeputy, fagforbundetRep, id, InMemoryStore, leader, municipality, newInitiative, nsfRep, otherLeader, superior, UNIT, viewerOf } from '#testing';
import type { Id } from '#domain';
import type { Effect, IdempotencyKey } from '../ports/unit-of-work.ts';
import type { CommandResult } from './command-result.ts';
import { CommandRunner } from './command-runner.ts';

const ORGANISATION = id('organisation');
const asLeader = viewerOf(leader);

let store: InMemoryStore;
let runner: CommandRunner;

beforeEach(() => {
  const newId = countedIds();
  store = new InMemoryStore(new DrivenClock(BEGINNING), newId).add(municipality());
  runner = new CommandRunner(store, newId);
});

const effectOf = (result: CommandResult): Effect => {
  expect(result).toMatchObject({ ok: true });
  return result.ok ? result.effect : {};
};
const codesOf = (result: CommandResult): readonly string[] => (result.ok ? [] : result.refusals.map(({ code }) => code));
const key = (change: Partial<IdempotencyKey> = {}): IdempotencyKey => ({ key: 'k-1', actorId: id('Liv Leder'), mutation: 'initiativeCreate', bodyHash: 'a', ...change });

async function created(change: Parameters<typeof newInitiative>[0] = {}): Promise<Id> {
  return effectOf(await runner.createInitiative(asLeader, newInitiative(change)))['initiativeId'] as Id;
}

const initiative = (initiativeId: Id) => {
  const found = store.of(ORGANISATION).initiatives.get(initiativeId);
  if (found === undefined) throw new Error('not stored');
  return found;
};
const logOf = (initiativeId: Id | null): readonly string[] => store.of(ORGANISATION).log.filter((entry) => entry.initiativeId === initiativeId).map(({ type }) => type);

describe('creating an initiative', () => {
  it('pins the newest playbook and the rule set in force, numbers it, and makes every union of the register a party', async () => {
    const made = initiative(await created());
    expect(made).toMatchObject({ number: 'M-2026-1', version: 1, playbook: { key: 'turnus', version: 1 }, ruleSet: { key: 'norge', version: 2024 }, leader: { name: 'Liv Leder' }, superior: { name: 'Siri Sjef' } });
    expect(made.parties.map(({ union }) => union)).toEqual([null, 'fagforbundet', 'nsf']);
  });

  it('counts each person of a group once, though they hold two posts in it', async () => {
    const made = initiative(await created());
    expect(made.groups).toMatchObject([{ label: 'Hjemmetjenesten, hjelpepleier', people: 1, memberIds: [id('Eva Ansatt')] }]);
  });

  it('leaves a union out only by its key in the register, and tells its reps', async () => {
    const made = initiative(await created({ leftOut: [{ union: 'nsf', reason: 'Ingen medlemmer berørt' }] }));
    expect(made.parties.find(({ union }) => union === 'nsf')?.removed).toMatchObject({ reason: 'Ingen medlemmer berørt' });
    const told = [...store.of(ORGANISATION).outbox.values()].filter(({ payload }) => payload['topic'] === 'party.removed');
    expect(told.map(({ recipientId }) => recipientId)).toEqual([id('Nils N')]);
    expect(codesOf(await runner.createInitiative(asLeader, newInitiative({ leftOut: [{ union: 'ukjent', reason: 'x' }] })))).toEqual(['NOT_FOUND']);
  });

  it.each([
    ['unitId', { unitId: id('elsewhere') }], ['leaderId', { leaderId: id('elsewhere') }], ['superiorId', { superiorId: id('elsewhere') }],
    ['programmeId', { programmeId: id('elsewhere') }], ['playbookKey', { playbookKey: 'ukjent' }],
  ] as const)('answers NOT_FOUND for an unknown %s, and stores nothing', async (field, change) => {
    const before = store.of(ORGANISATION);
    expect(await runner.createInitiative(asLeader, newInitiative(change))).toEqual({ ok: false, refusals: [{ code: 'NOT_FOUND', field: [field], data: {} }] });
    expect(store.of(ORGANISATION)).toBe(before);
  });

  it('writes an entry per fact, and derives gate, timers and tasks', async () => {
    const initiativeId = await created();
    expect(logOf(initiativeId)).toEqual(['initiative.created', 'party.listed', 'party.listed', 'party.listed', 'groups.snapshotted', 'stage.entered']);
    expect(store.of(ORGANISATION).gates.get(initiativeId)).toMatchObject([{ key: 'diagnose.mandate-stated', state: 'MISSING' }]);
    expect(store.of(ORGANISATION).tasks.get(initiativeId)?.length).toBeGreaterThan(0);
  });

  it('tells the parties in messages that hold ids and no words, and never the one who did it', async () => {
    await created();
    const messages = [...store.of(ORGANISATION).outbox.values()];
    expect(new Set(messages.filter(({ payload }) => payload['topic'] === 'initiative.created').map(({ recipientId }) => recipientId)))
      .toEqual(new Set([fagforbundetRep, fagforbundetDeputy, nsfRep].map(({ personId }) => personId)));
    for (const { payload } of messages) expect(Object.keys(payload).toSorted()).toEqual(['entryId', 'initiativeId', 'topic']);
    expect(store.bells).toContain('outbox');
  });
});

describe('a command on an initiative', () => {
  const mandate = { type: 'mandate.state', input: { text: 'Ny turnus innen mai', room: [{ what: 'Antall årsverk', state: 'FIXED', fixedBy: 'Budsjett 2026' }] } } as const;

  it('makes the ids that its caller leaves out, and gives them as its effect', async () => {
    const initiativeId = await created();
    const effect = effectOf(await runner.runInitiative(asLeader, initiativeId, mandate));
    expect(effect).toEqual({ initiativeId, mandateId: initiative(initiativeId).mandate?.id, entryIds: [initiative(initiativeId).mandate?.entryId] });
    expect(initiative(initiativeId).mandate?.room[0]?.id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('raises the version once, however many facts follow', async () => {
    const initiativeId = await created();
    await runner.runInitiative(asLeader, initiativeId, mandate);
    const { entryIds } = effectOf(await runner.runInitiative(asLeader, initiativeId, { type: 'stage.advance', input: {} }));
    expect(entryIds?.length).toBeGreaterThan(0);
    expect(initiative(initiativeId).version).toBe(3);
  });

  it('keeps the gate as it was judged just before the stage was left', async () => {
    const initiativeId = await created();
    await runner.runInitiative(asLeader, initiativeId, mandate);
    const left = initiative(initiativeId).visits[0];
    await runner.runInitiative(asLeader, initiativeId, { type: 'stage.advance', input: {} });
    expect(initiative(initiativeId).visits.at(-1)?.stage).toBe('involve');
    expect(store.of(ORGANISATION).passed.get(left?.id ?? '')).toMatchObject([{ key: 'diagnose.mandate-stated', state: 'MET' }]);
  });

  it('is refused with STALE when the caller has seen another version', async () => {
    const initiativeId = await created();
    expect(await runner.runInitiative(asLeader, initiativeId, mandate, { expectedVersion: 7 }))
      .toEqual({ ok: false, refusals: [{ code: 'STALE', field: ['expectedVersion'], data: { expected: 7, actual: 1 } }] });
    expect(effectOf(await runner.runInitiative(asLeader, initiativeId, mandate, { expectedVersion: 1 }))['initiativeId']).toBe(initiativeId);
  });

  it('answers the same NOT_FOUND for an unknown id as for one of another organisation', async () => {
    const other = id('other-org');
    store.add(municipality(other));
    const theirs = effectOf(await runner.createInitiative(viewerOf(leader, other), newInitiative()))['initiativeId'] as Id;
    const forTheirs = await runner.runInitiative(asLeader, theirs, mandate);
    expect(forTheirs).toEqual(await runner.runInitiative(asLeader, id('nowhere'), mandate));
    expect(codesOf(forTheirs)).toEqual(['NOT_FOUND']);
  });

  it("takes people's names from the register, whatever the caller says", async () => {
    const initiativeId = await created();
    await runner.runInitiative(asLeader, initiativeId, { type: 'initiative.hand-over', input: { leader: { personId: id('Odd Leder'), name: 'Noen Helt Andre' }, superior: { personId: id('Siri Sjef') }, reason: 'Permisjon' } });
    expect(initiative(initiativeId).leader).toEqual({ personId: otherLeader.personId, name: 'Odd Leder' });
    const refused = await runner.runInitiative(asLeader, initiativeId, { type: 'initiative.hand-over', input: { leader: { personId: id('elsewhere') }, superior: { personId: id('Siri Sjef') }, reason: 'x' } });
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'NOT_FOUND', field: ['leader', 'personId'] }] });
  });

  it('rolls everything back when a rule refuses', async () => {
    const initiativeId = await created();
    const before = store.of(ORGANISATION);
    const result = await runner.runInitiative(asLeader, initiativeId, { type: 'stage.advance', input: {} });
    expect(result.ok).toBe(false);
    expect(store.of(ORGANISATION)).toBe(before);
  });

  it('decides anew on what a rival has written when its transaction is run again', async () => {
    const initiativeId = await created();
    store.contention = { left: 1, rival: (tables) => {
      tables.initiatives.set(initiativeId, { ...initiative(initiativeId), title: 'Endret av en annen', version: 5 });
    } };
    await runner.runInitiative(asLeader, initiativeId, mandate);
    expect(initiative(initiativeId)).toMatchObject({ title: 'Endret av en annen', version: 6, mandate: { text: 'Ny turnus innen mai' } });
    expect(logOf(initiativeId).filter((type) => type === 'mandate.stated')).toHaveLength(1);
  });

  it('says in which role and on which side someone acted', async () => {
    const initiativeId = await created();
    const party = initiative(initiativeId).parties.find(({ union }) => union === 'fagforbundet');
    await runner.runInitiative(viewerOf(fagforbundetRep), initiativeId, { type: 'statement.give', input: { partyId: party?.id ?? '', text: 'Vi vil ha færre netter', proposalId: null } });
    expect(store.of(ORGANISATION).log.at(-1)).toMatchObject({ type: 'statement.received', by: { role: 'UNION_REP', side: 'EMPLOYEES' } });
  });
});

describe('an idempotency key', () => {
  it('gives the same effect for the same body, and does the deed once', async () => {
    const first = await runner.createInitiative(asLeader, newInitiative(), { idempotency: key() });
    expect(await runner.createInitiative(asLeader, newInitiative(), { idempotency: key() })).toEqual(first);
    expect(store.of(ORGANISATION).initiatives.size).toBe(1);
  });

  it('is refused with another body', async () => {
    await runner.createInitiative(asLeader, newInitiative(), { idempotency: key() });
    expect(codesOf(await runner.createInitiative(asLeader, newInitiative({ title: 'Noe annet' }), { idempotency: key({ bodyHash: 'b' }) }))).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  it('stays unused when the command was refused', async () => {
    expect(codesOf(await runner.createInitiative(asLeader, newInitiative({ unitId: id('elsewhere') }), { idempotency: key() }))).toEqual(['NOT_FOUND']);
    expect((await runner.createInitiative(asLeader, newInitiative(), { idempotency: key({ bodyHash: 'b' }) })).ok).toBe(true);
  });
});

describe('a command on a meeting', () => {
  const plan = (ids: readonly Id[]) => ({
    type: 'meeting.plan',
    input: { unitId: UNIT, title: 'Dialogmøte', place: null, seriesId: null, startsAt: '2026-03-20T09:00:00.000Z', items: ids.map((initiativeId) => ({ initiativeId, title: 'Turnus', intensity: 'CONSULT' as const, proposalId: null })) },
  }) as const;

  it('stands in the log of every initiative on its agenda', async () => {
    const [one, two] = [await created(), await created()];
    const { meetingId } = effectOf(await runner.runMeeting(asLeader, null, plan([one, two])));
    expect(store.of(ORGANISATION).meetings.get(meetingId as Id)).toMatchObject({ version: 1, items: [{ initiativeId: one }, { initiativeId: two }] });
    for (const initiativeId of [one, two]) expect(logOf(initiativeId)).toContain('meeting.planned');
    await runner.runMeeting(asLeader, meetingId as Id, { type: 'meeting.summon', input: {} }, { expectedVersion: 1 });
    for (const initiativeId of [one, two]) expect(logOf(initiativeId).filter((type) => type === 'meeting.summoned')).toHaveLength(1);
  });

  it('leaves the version of its initiatives alone, since nothing of theirs was edited', async () => {
    const one = await created();
    await runner.runMeeting(asLeader, null, plan([one]));
    expect(initiative(one).version).toBe(1);
  });

  it('is not planned for an initiative that is not there', async () => {
    expect(codesOf(await runner.runMeeting(asLeader, null, plan([id('nowhere')])))).toEqual(['NOT_FOUND']);
  });

  it('is refused with STALE when the caller has seen another version of the meeting', async () => {
    const { meetingId } = effectOf(await runner.runMeeting(asLeader, null, plan([await created()])));
    expect(codesOf(await runner.runMeeting(asLeader, meetingId as Id, { type: 'meeting.cancel', input: { reason: 'Sykdom' } }, { expectedVersion: 9 }))).toEqual(['STALE']);
  });
});

describe('a process objection', () => {
  const raise = (initiativeId: Id | null) => ({ type: 'objection.raise', input: { initiativeId, unitId: UNIT, union: 'fagforbundet', kind: 'CLAIM_CONSULTATION', matter: 'Vaktplan jul', text: 'Ikke drøftet' } }) as const;

  it('may be raised where no initiative exists, and stands in the log of the organisation', async () => {
    const { objectionId } = effectOf(await runner.runObjection(viewerOf(fagforbundetRep), null, raise(null)));
    expect(logOf(null)).toEqual(['objection.raised']);
    expect([...store.of(ORGANISATION).timers.values()]).toMatchObject([{ kind: 'objection.answer-due', subject: { kind: 'OBJECTION', id: objectionId } }]);
    expect(store.of(ORGANISATION).tasks.get(objectionId as Id)).toMatchObject([{ kind: 'ANSWER_OBJECTION', personIds: [leader.personId] }]);
  });

  it('is answered by the employer, which ends its timer and task', async () => {
    const initiativeId = await created();
    const { objectionId } = effectOf(await runner.runObjection(viewerOf(fagforbundetRep), null, raise(initiativeId)));
    expect(logOf(initiativeId)).toContain('objection.raised');
    effectOf(await runner.runObjection(asLeader, objectionId as Id, { type: 'objection.answer', input: { upheld: true, text: 'Vi drøfter på torsdag' } }));
    expect([...store.of(ORGANISATION).timers.values()].filter(({ subject }) => subject.id === objectionId)).toMatchObject([{ state: 'CANCELLED' }]);
    expect(store.of(ORGANISATION).tasks.get(objectionId as Id)).toEqual([]);
  });

  it('answers NOT_FOUND for one that is not there', async () => {
    expect(codesOf(await runner.runObjection(asLeader, id('nowhere'), { type: 'objection.answer', input: { upheld: true, text: 'x' } }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await runner.runObjection(viewerOf(fagforbundetRep), null, raise(id('nowhere'))))).toEqual(['NOT_FOUND']);
  });
});

describe('what nobody may do', () => {
  it('lets no employee start a process', async () => {
    expect((await runner.createInitiative(viewerOf(employee), newInitiative())).ok).toBe(false);
    expect((await runner.createInitiative(viewerOf(superior), newInitiative())).ok).toBe(true);
  });
});
