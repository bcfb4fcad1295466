import { beforeEach, describe, expect, it } from '@jest/globals';
import { BEGINNING, countedIds, criterion, DrivenClock, hr, id, InMemoryStore, leader, municipality, newInitiative, playbookWith, sha, viewerOf } from '#testing';
import { CommandRunner } from './command-runner.ts';
import { planMove } from './plan-move.ts';
import { Publisher } from './publish.ts';

const ORGANISATION = id('organisation');
const second = playbookWith({ diagnose: { gate: [criterion('diagnose', 'groups-snapshotted')] } }, { version: 2, hash: sha('d') });

let store: InMemoryStore;
let runner: CommandRunner;
let initiativeId: string;

beforeEach(async () => {
  const newId = countedIds();
  store = new InMemoryStore(new DrivenClock(BEGINNING), newId).add(municipality());
  runner = new CommandRunner(store, newId);
  const made = await runner.createInitiative(viewerOf(leader), newInitiative());
  initiativeId = made.ok ? String(made.effect['initiativeId']) : '';
  await new Publisher(store, newId).publishPlaybook(viewerOf(hr), { parsed: second, source: 'key: turnus' });
});

describe('the plan of a move to the newest playbook', () => {
  it('is the one that the move is judged by', async () => {
    const plan = await planMove(store, ORGANISATION, initiativeId);
    expect(plan).toMatchObject({ key: 'turnus', fromVersion: 1, version: 2, added: ['diagnose.groups-snapshotted'] });
    const { added, dropped, satisfied } = plan!;
    expect(await runner.runInitiative(viewerOf(leader), initiativeId, { type: 'playbook.move', input: { key: 'turnus', version: 2, plan: { added: [...added], dropped: [...dropped], satisfied: [...satisfied] } } })).toMatchObject({ ok: true });
    expect(store.of(ORGANISATION).initiatives.get(initiativeId)?.playbook).toEqual({ key: 'turnus', version: 2, hash: sha('d') });
  });

  it('changes nothing', async () => {
    const before = store.of(ORGANISATION);
    await planMove(store, ORGANISATION, initiativeId);
    expect(store.of(ORGANISATION).initiatives).toEqual(before.initiatives);
    expect(store.of(ORGANISATION).log).toEqual(before.log);
  });

  it('is none of an initiative that is not there', async () => {
    expect(await planMove(store, ORGANISATION, id('nobody'))).toBeNull();
  });
});
