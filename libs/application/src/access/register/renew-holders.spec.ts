import { beforeEach, describe, expect, it } from '@jest/globals';
import { BEGINNING, countedIds, DrivenClock, fagforbundetRep, id, InMemoryStore, leader, municipality, newInitiative, nsfRep, viewerOf } from '#testing';
import { CommandRunner } from '../../commands/command-runner.ts';
import { renewHolders } from './renew-holders.ts';

const ORGANISATION = id('organisation');
let store: InMemoryStore;
let runner: CommandRunner;

beforeEach(async () => {
  const newId = countedIds();
  store = new InMemoryStore(new DrivenClock(BEGINNING), newId).add(municipality());
  runner = new CommandRunner(store, newId);
  for (let made = 0; made < 2; made += 1) await runner.createInitiative(viewerOf(leader), newInitiative());
});

const holdersOf = (union: string): readonly (readonly string[])[] => [...store.of(ORGANISATION).initiatives.values()]
  .map(({ parties }) => parties.find((party) => party.union === union)!.holders.map(({ name }) => name));
const changes = (): readonly unknown[] => store.of(ORGANISATION).log.filter(({ type }) => type === 'party.holders-changed').map(({ by }) => by.role);

/** The register from now on: another rep of one union, and nobody of the other. */
function elect(): void {
  const tables = store.of(ORGANISATION);
  tables.people.set(id('nyvalgt'), 'Nils Nyvalgt');
  tables.register = tables.register.filter(({ union }) => union !== 'nsf')
    .map((party) => (party.union === 'fagforbundet' ? { ...party, holders: [{ personId: id('nyvalgt'), name: 'Nils Nyvalgt', deputy: false }] } : party));
}

describe('renewing who holds a party’s office', () => {
  it('puts the register’s office-holders into every running initiative, by the system and in the log', async () => {
    elect();
    expect(await renewHolders(store, runner, ORGANISATION)).toBe(2);
    expect(holdersOf('fagforbundet')).toEqual([['Nils Nyvalgt'], ['Nils Nyvalgt']]);
    expect(changes()).toEqual(['SYSTEM', 'SYSTEM']);
  });

  it('leaves those whom the register knows nobody for, unless they have left', async () => {
    elect();
    await renewHolders(store, runner, ORGANISATION);
    expect(holdersOf('nsf')).toEqual([[nsfRep.name], [nsfRep.name]]);
  });

  it('writes nothing where nothing has changed, nor a second time', async () => {
    expect(await renewHolders(store, runner, ORGANISATION)).toBe(0);
    elect();
    await renewHolders(store, runner, ORGANISATION);
    expect(await renewHolders(store, runner, ORGANISATION)).toBe(0);
    expect(changes()).toHaveLength(2);
  });

  it('leaves ended initiatives as they were', async () => {
    const [first] = store.of(ORGANISATION).initiatives.keys();
    await runner.runInitiative(viewerOf(leader), first ?? '', { type: 'initiative.cancel', input: { reason: 'Falt bort' } });
    elect();
    expect(await renewHolders(store, runner, ORGANISATION)).toBe(1);
    expect(holdersOf('fagforbundet').map(([name]) => name).sort()).toEqual([fagforbundetRep.name, 'Nils Nyvalgt'].sort());
  });
});
