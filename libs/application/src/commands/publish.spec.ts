import { beforeEach, describe, expect, it } from '@jest/globals';
import { BEGINNING, countedIds, DrivenClock, hr, id, InMemoryStore, leader, municipality, newInitiative, playbookWith, ruleSet, sha, viewerOf } from '#testing';
import { CommandRunner } from './command-runner.ts';
import { Publisher } from './publish.ts';

const ORGANISATION = id('organisation');

let store: InMemoryStore;
let publisher: Publisher;
let runner: CommandRunner;

beforeEach(() => {
  const newId = countedIds();
  store = new InMemoryStore(new DrivenClock(BEGINNING), newId).add(municipality());
  publisher = new Publisher(store, newId);
  runner = new CommandRunner(store, newId);
});

describe('publishing a playbook', () => {
  const second = playbookWith({}, { version: 2, hash: sha('c') });

  it('is said in the log of the organisation, and new initiatives are pinned to it', async () => {
    expect(await publisher.publishPlaybook(viewerOf(hr), { parsed: second, source: 'key: turnus' })).toMatchObject({ ok: true });
    expect(store.of(ORGANISATION).log).toMatchObject([{ initiativeId: null, type: 'playbook.published', payload: { key: 'turnus', version: 2, hash: sha('c') } }]);
    await runner.createInitiative(viewerOf(leader), newInitiative());
    expect([...store.of(ORGANISATION).initiatives.values()]).toMatchObject([{ playbook: { key: 'turnus', version: 2, hash: sha('c') } }]);
  });

  it('leaves running initiatives where they are pinned', async () => {
    await runner.createInitiative(viewerOf(leader), newInitiative());
    await publisher.publishPlaybook(viewerOf(hr), { parsed: second, source: 'key: turnus' });
    expect([...store.of(ORGANISATION).initiatives.values()]).toMatchObject([{ playbook: { version: 1 } }]);
  });

  it('twice is once', async () => {
    await publisher.publishPlaybook(viewerOf(hr), { parsed: second, source: 'key: turnus' });
    expect(await publisher.publishPlaybook(viewerOf(hr), { parsed: second, source: 'key: turnus' })).toEqual({ ok: true, effect: { entryIds: [], initiativeIds: [] } });
    expect(store.of(ORGANISATION).log).toHaveLength(1);
  });

  it('never changes a version that is published', async () => {
    const before = store.of(ORGANISATION);
    expect(await publisher.publishPlaybook(viewerOf(hr), { parsed: playbookWith({}, { hash: sha('d') }), source: 'key: turnus' }))
      .toEqual({ ok: false, refusals: [{ code: 'VERSION_PUBLISHED', field: ['source'], data: { key: 'turnus', version: 1 } }] });
    expect(store.of(ORGANISATION)).toBe(before);
  });

  it('is for administrators', async () => {
    expect(await publisher.publishPlaybook(viewerOf(leader), { parsed: second, source: 'key: turnus' })).toMatchObject({ ok: false, refusals: [{ code: 'ADMINISTRATOR_REQUIRED' }] });
  });
});

describe('publishing a rule set', () => {
  it('lists the running initiatives that stand under an older version', async () => {
    const made = await runner.createInitiative(viewerOf(leader), newInitiative());
    const ended = await runner.createInitiative(viewerOf(leader), newInitiative());
    const idOf = (result: typeof made) => (result.ok ? String(result.effect['initiativeId']) : '');
    await runner.runInitiative(viewerOf(leader), idOf(ended), { type: 'initiative.cancel', input: { reason: 'Falt bort' } });
    const next = { ...ruleSet, version: 2027, validFrom: '2027-01-01', hash: sha('e') };
    expect(await publisher.publishRuleSet(viewerOf(hr), { parsed: next, source: 'key: norge' })).toMatchObject({ ok: true, effect: { initiativeIds: [idOf(made)] } });
  });
});
