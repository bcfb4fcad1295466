import type { ActorRef, Fact, Initiative, InitiativeCreate, Instant, RecordedFact } from '#domain';
import { bornInitiative, createInitiative, evolveInitiative, isBirth } from '#domain';
import { BEGINNING, contextAt } from './context.ts';
import { fagforbundetDeputy, fagforbundetRep, leader, nsfRep, superior, UNIT } from './actors.ts';
import { id } from './ids.ts';

const named = ({ personId, name }: { personId: string | null; name: string }): { personId: string; name: string } => ({ personId: personId ?? '', name });

/** The input that creates the tests' small initiative: a new rota in home care, two unions, one group. */
export const creation = (change: Partial<InitiativeCreate['input']> = {}): InitiativeCreate['input'] => ({
  id: id('initiative'), number: 'M-2026-1', title: 'Ny turnus i hjemmetjenesten', purpose: 'Færre delte vakter', scope: 'ORDINARY', unitId: UNIT,
  leader: named(leader), superior: named(superior), programmeId: null, archiveCase: null, considerableImportance: false, concernsCouncils: false, startsOn: null,
  visitId: id('visit-1'),
  groups: [{ id: id('group-1'), label: 'Hjelpepleiere, dag', unitId: UNIT, profession: 'hjelpepleier', contract: null, shift: 'dag', people: 12, memberIds: [id('Eva Ansatt')] }],
  parties: [
    { partyId: id('employer'), side: 'EMPLOYER', union: null, name: 'Kommunen', holders: [{ ...named(leader), deputy: false }] },
    { partyId: id('fagforbundet'), side: 'EMPLOYEES', union: 'fagforbundet', name: 'Fagforbundet', holders: [{ ...named(fagforbundetRep), deputy: false }, { ...named(fagforbundetDeputy), deputy: true }] },
    { partyId: id('nsf'), side: 'EMPLOYEES', union: 'nsf', name: 'Norsk Sykepleierforbund', holders: [{ ...named(nsfRep), deputy: false }] },
  ],
  leftOut: [], mandate: null, ...change,
});

/** The facts with which the tests' initiative begins. */
export function founded(change: Partial<InitiativeCreate['input']> = {}): readonly Fact[] {
  const outcome = createInitiative({ by: leader, input: creation(change) }, contextAt());
  if (!outcome.ok) throw new Error(`the tests' initiative could not be created: ${JSON.stringify(outcome.refusals)}`);
  return outcome.facts;
}

export const asLeader: ActorRef = { personId: leader.personId, name: leader.name, role: 'LEADER', side: 'EMPLOYER' };

/** A fact told as history: at the beginning and by the leader unless said otherwise. */
export interface Told { readonly fact: Fact; readonly at: Instant; readonly by: ActorRef }

export const told = (fact: Fact, at: Instant = BEGINNING, by: ActorRef = asLeader): Told => ({ fact, at, by });

/** History as the log would hold it, with entry ids `entry-1`, `entry-2` … */
export const recordedAs = (history: readonly Told[], from = 0): readonly RecordedFact[] =>
  history.map(({ fact, at, by }, index): RecordedFact => ({ ...fact, entryId: id(`entry-${from + index + 1}`), at, by }));

/** The initiative that a history gives; the first fact must be its birth. */
export function initiativeOf(history: readonly RecordedFact[]): Initiative {
  const [birth, ...later] = history;
  if (birth === undefined || !isBirth(birth)) throw new Error('a history begins with initiative.created');
  return later.reduce(evolveInitiative, bornInitiative({ id: id('initiative'), organisationId: id('organisation') }, birth));
}
