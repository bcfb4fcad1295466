import fc from 'fast-check';
import type { ActorRef, Deliberation, Hearing, Id } from '#domain';
import { BOARD_KINDS, COUNCIL_OUTCOMES, COUNCILS, FINDING_KINDS, FINDING_OUTCOMES, IMPACTS, JOB_QUALITIES, MUNICIPAL_ROLES } from '#domain';

/** Ids that shrinking leaves alone, lest rows fall together. */
const uuid = fc.noBias(fc.noShrink(fc.uuid({ version: 4 })));
const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((value) => value.replaceAll('\0', ''));
const instant = fc.date({ min: new Date('1995-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString());
const date = instant.map((value) => value.slice(0, 10));
const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const few = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(arbitrary, { maxLength: 3 });
const actor: fc.Arbitrary<ActorRef> = fc.record({ personId: orNull(uuid), name: text, role: fc.constantFrom('LEADER', 'EMPLOYEE'), side: orNull(fc.constantFrom('EMPLOYER', 'EMPLOYEES')) });
const registered = fc.record({ recordedAt: instant, occurredOn: date, bySide: orNull(fc.constantFrom('EMPLOYER' as const, 'EMPLOYEES' as const)), confirmedAt: orNull(instant) });

/** Hearing rounds; a summary only where the round has closed. */
export const arbitraryHearings: fc.Arbitrary<Hearing[]> = few(fc.record({
  id: uuid, proposalId: uuid, part: orNull(text), activity: orNull(text), title: text, question: text, partyIds: few(uuid), groupIds: few(uuid), councils: fc.uniqueArray(fc.constantFrom(...COUNCILS)),
  openedAt: instant, closesOn: date, closedAt: instant, summary: orNull(fc.record({ text, at: instant, by: actor })), openedBy: actor, entryId: uuid,
}));

/** What concluded boards left behind. */
export const arbitraryOutcomes = few(fc.record({
  id: uuid, kind: fc.constantFrom(...BOARD_KINDS), title: text, activity: orNull(text), part: orNull(text), proposalId: orNull(uuid), personIds: few(uuid),
  unnamed: few(fc.record({ groupId: uuid, people: fc.nat() })), cards: fc.integer({ min: 1, max: 99 }), registered, concludedAt: instant, entryId: uuid,
}));

type Rest = Omit<Deliberation, 'hearings' | 'boardOutcomes'>;

/** The other collections, filled at random, with references that hold; empty where there is nothing to refer to. */
export const arbitraryDeliberation = (hearingIds: readonly Id[], boardIds: readonly Id[]): { readonly [P in keyof Rest]: fc.Arbitrary<Rest[P]> } => ({
  hearingComments: hearingIds.length === 0 ? fc.constant([]) : few(fc.record({
    id: uuid, hearingId: fc.constantFrom(...hearingIds), partyId: orNull(uuid), groupId: orNull(uuid), withoutName: fc.boolean(), by: actor, text,
    passage: orNull(fc.record({ start: fc.nat(), quote: text, prefix: text, suffix: text })), anchors: few(fc.record({ proposalId: uuid, start: orNull(fc.nat()) })), receivedAt: instant,
    replies: few(fc.record({ id: uuid, text, by: actor, at: instant })), entryId: uuid,
    treatment: orNull(fc.record({ id: uuid, effect: fc.constantFrom('CHANGED' as const, 'NOT_CHANGED' as const, 'DEFERRED' as const), text, proposalId: orNull(uuid), until: orNull(date), by: actor, at: instant, entryId: uuid })),
  })),
  impacts: few(fc.record({
    id: uuid, proposalId: uuid, part: orNull(text), alternativeId: orNull(uuid), by: actor, at: instant, entryId: uuid,
    qualities: few(fc.record({ quality: fc.constantFrom(...JOB_QUALITIES), groupId: uuid, impact: fc.constantFrom(...IMPACTS), note: orNull(text) })),
    roles: few(fc.record({ role: fc.constantFrom(...MUNICIPAL_ROLES), impact: fc.constantFrom(...IMPACTS), note: orNull(text) })),
  })),
  councilViews: few(fc.record({
    id: uuid, council: fc.constantFrom(...COUNCILS), outcome: fc.constantFrom(...COUNCIL_OUTCOMES), text, proposalId: orNull(uuid), part: orNull(text), registered, by: actor, entryId: uuid,
  })),
  findings: boardIds.length === 0 ? fc.constant([]) : few(fc.record({
    id: uuid, boardId: fc.constantFrom(...boardIds), kind: fc.constantFrom(...FINDING_KINDS), text, part: orNull(text), foundOn: date, entryId: uuid,
    settled: orNull(fc.record({ outcome: fc.constantFrom(...FINDING_OUTCOMES), text, riskId: orNull(uuid), proposalId: orNull(uuid), by: actor, at: instant, entryId: uuid })),
  })),
  coverageAlternatives: few(fc.record({ id: uuid, groupIds: few(uuid), text, by: actor, at: instant, entryId: uuid })),
});
