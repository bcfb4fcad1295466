import fc from 'fast-check';
import type { ActorRef, CriterionResult, Id, Initiative, Meeting, Registered } from '#domain';
import { EXITS, INTENSITIES, MANDATE_ACTS, RECORD_KINDS, STAGES, WITHHELD_GROUNDS } from '#domain';
import { arbitraryDeliberation, arbitraryHearings, arbitraryOutcomes } from './arbitrary-deliberation.ts';
import type { Seeded } from './seeded-organisation.ts';

/** Ids that shrinking leaves alone, lest rows fall together. */
const uuid = fc.noBias(fc.noShrink(fc.uuid({ version: 4 })));
/** Any text that PostgreSQL can hold: no NUL, no lone surrogates. */
const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((value) => value.replaceAll('\0', ''));
const words = text.map((value) => `x${value}`);
const instant = fc.date({ min: new Date('1995-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString());
const date = instant.map((value) => value.slice(0, 10));
const sha256 = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const few = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(arbitrary, { maxLength: 3 });
const actor: fc.Arbitrary<ActorRef> = fc.record({
  personId: orNull(uuid), name: text, role: fc.constantFrom('LEADER', 'UNION_REP', 'SYSTEM'), side: orNull(fc.constantFrom('EMPLOYER', 'EMPLOYEES')),
});
const registered: fc.Arbitrary<Registered> = fc.record({ recordedAt: instant, occurredOn: date, bySide: orNull(fc.constantFrom('EMPLOYER', 'EMPLOYEES')), confirmedAt: orNull(instant) });
const stage = fc.constantFrom(...STAGES);
const one = <T>(items: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...items);

const person = (seeded: Seeded) => fc.record({ personId: one(seeded.people), name: text });
const answered = orNull(fc.record({ granted: fc.boolean(), reason: text, at: instant }));

/** A meeting with every collection filled at random; its items treat `initiativeId`. */
export const arbitraryMeeting = (seeded: Seeded, initiativeId: Id | null): fc.Arbitrary<Meeting> => fc.record({
  id: uuid, organisationId: fc.constant(seeded.organisationId), version: fc.integer({ min: 1, max: 99 }), unitId: fc.constant(seeded.unitId), title: text, place: orNull(text),
  seriesId: fc.constant(null), startsAt: instant, minutes: fc.integer({ min: 5, max: 1440 }), status: fc.constantFrom('PLANNED', 'SUMMONED', 'HELD', 'CANCELLED'),
  participants: few(fc.record({ personId: uuid, name: text, side: fc.constantFrom('EMPLOYER', 'EMPLOYEES'), union: orNull(text) })), agendaClosesWorkingDays: fc.nat(20), calendarSequence: fc.nat(9),
  lateItems: few(fc.record({ id: uuid, initiativeId: orNull(uuid), title: text, intensity: fc.constantFrom(...INTENSITIES), proposalId: orNull(uuid), reason: text, by: actor, bySide: fc.constantFrom('EMPLOYER', 'EMPLOYEES'),
    at: instant, answer: orNull(fc.record({ agreed: fc.boolean(), reason: text, by: actor, at: instant })) })),
  responses: few(fc.record({ personId: uuid, name: text, answer: fc.constantFrom('COMES', 'ABSENT'), reason: orNull(text), at: instant })),
  items: fc.array(fc.record({
    id: uuid, position: fc.integer({ min: 0, max: 9 }), initiativeId: fc.constant(initiativeId), title: text, intensity: fc.constantFrom(...INTENSITIES), proposalId: orNull(uuid),
    part: orNull(text), addedBy: actor, addedAt: instant, late: fc.boolean(), presented: few(fc.record({ name: text, version: text, sha256, bytes: fc.nat(), by: actor, at: instant })) }), { minLength: 1, maxLength: 3 }),
  summonses: few(fc.record({ id: uuid, startsAt: instant, sentAt: instant, leadTimeWorkingDays: orNull(fc.nat(30)),
    deliveries: few(fc.record({ personId: uuid, partyIds: few(uuid), union: orNull(text), deputy: fc.boolean(), deliveredAt: instant })) })),
  attendance: few(fc.record({ personId: uuid, name: text, side: fc.constantFrom('EMPLOYER', 'EMPLOYEES'), union: orNull(text), deputy: fc.boolean(), unitId: orNull(uuid), presence: fc.constantFrom('MET', 'ABSENT'),
    reason: orNull(text), confirmedBy: actor, confirmedAt: instant })),
  otherTimeRequests: few(fc.record({ id: uuid, union: orNull(text), by: actor, reason: text, at: instant, answer: answered })),
  held: orNull(fc.record({ startedAt: instant, endedAt: instant, registered })),
});

/** Criteria of one gate, keys apart. */
export const arbitraryGate: fc.Arbitrary<CriterionResult[]> = fc.uniqueArray(fc.record({
  key: words, name: text, activity: orNull(text), stage, force: fc.constantFrom('LAW', 'AGREEMENT', 'ADVICE'), basis: few(text), overridable: fc.boolean(), overriddenBy: orNull(uuid),
  state: fc.constantFrom('MET', 'WAITING', 'MISSING'), waitingOn: few(fc.record({ kind: fc.constantFrom('PARTY', 'TIME'), id: orNull(uuid), name: text })), since: orNull(instant),
  evidence: few(uuid), reviewAt: orNull(instant), documentedByHand: fc.boolean(), missing: fc.dictionary(words, text, { maxKeys: 2 }),
}), { selector: ({ key }) => key, maxLength: 4 });

const visits = fc.array(fc.record({ id: uuid, round: fc.integer({ min: 1, max: 9 }), part: orNull(text), enteredAt: instant, leftAt: orNull(instant), dueOn: orNull(date), entryId: uuid }),
  { minLength: 1, maxLength: 3 });

/** An initiative with every collection filled at random, and references that hold. It stays in its first stage, so that no gate is passed. */
export const arbitraryInitiative = (seeded: Seeded, meeting: Meeting): fc.Arbitrary<Initiative> => fc.record({
  parties: fc.array(fc.record({
    id: uuid, side: fc.constantFrom('EMPLOYER' as const, 'EMPLOYEES' as const), union: orNull(text), name: text,
    holders: few(fc.record({ personId: one(seeded.people), name: text, deputy: fc.boolean() })),
    mandates: few(fc.record({ personId: one(seeded.people), name: text, grantedAt: instant, until: orNull(date), acts: fc.subarray([...MANDATE_ACTS]) })), listedAt: instant, listedIn: orNull(uuid),
    removed: orNull(fc.record({ at: instant, reason: text })), entryId: uuid }), { minLength: 1, maxLength: 3 }),
  proposals: few(fc.record({ id: uuid, version: fc.integer({ min: 1, max: 9 }), part: orNull(text), title: text, text, alternatives: few(fc.record({ id: uuid, title: text })),
    substantial: fc.boolean(), requiresAgreement: few(text), putAt: instant, entryId: uuid })),
  visits, hearings: arbitraryHearings, outcomes: arbitraryOutcomes,
}).chain(({ parties, proposals, visits: entered, hearings, outcomes }) => fc.record({
  id: uuid, organisationId: fc.constant(seeded.organisationId), number: uuid, version: fc.integer({ min: 1, max: 99 }), title: text, purpose: text,
  scope: fc.constantFrom('SMALL', 'ORDINARY', 'PROGRAMME'), status: fc.constantFrom('RUNNING', 'CANCELLED', 'CLOSED'),
  playbook: fc.record({ key: words, version: fc.integer({ min: 1, max: 9 }), hash: sha256 }), ruleSet: fc.record({ key: words, version: fc.integer({ min: 1, max: 9 }) }),
  unitId: fc.constant(seeded.unitId), leader: fc.record({ personId: fc.constant(seeded.people[0]!), name: text }),
  superior: orNull(fc.record({ personId: fc.constant(seeded.people[1]!), name: text })), programmeId: fc.constant(null), archiveCase: orNull(text),
  considerableImportance: fc.boolean(), concernsCouncils: fc.boolean(), startsOn: orNull(date), statementsDueOn: orNull(date), recordedAfterwards: fc.boolean(), createdAt: instant, endedAt: orNull(instant),
  mandate: orNull(fc.record({ id: uuid, text, statedAt: instant, by: actor, entryId: uuid,
    room: few(fc.record({ id: uuid, what: text, state: fc.constantFrom('FIXED', 'OPEN', 'DELEGATED'), fixedBy: orNull(text) })) })),
  groups: few(fc.record({ id: uuid, label: text, unitId: orNull(uuid), profession: orNull(text), contract: orNull(text), shift: orNull(text), people: fc.nat(99),
    memberIds: fc.uniqueArray(person(seeded).map(({ personId }) => personId)), strata: few(fc.record({ stratum: fc.constantFrom('NIGHT', 'PART_TIME', 'ON_LEAVE'), memberIds: few(uuid) })), entryId: uuid })),
  parties: fc.constant(parties),
  visits: fc.constant(entered.map((visit, index) => ({ ...visit, stage: 'diagnose' as const, reason: index === 0 ? null : 'på nytt' }))),
  proposals: fc.constant(proposals),
  packages: few(fc.record({ id: uuid, kind: fc.constantFrom('FIRST_INFORMATION', 'CONSULTATION', 'MEETING_PLAN', 'INFORMATION'), title: text, part: orNull(text), proposalId: orNull(uuid),
    documents: few(fc.record({ name: text, version: text, sha256, bytes: fc.nat() })), replacesId: orNull(uuid), registered, entryId: uuid,
    deliveries: few(fc.record({ to: fc.record({ kind: fc.constantFrom('PARTY', 'GROUP'), id: uuid }), deliveredAt: instant, openedAt: orNull(instant), openedBy: orNull(actor) })) })),
  withheld: few(fc.record({ id: uuid, packageId: orNull(uuid), part: orNull(text), scope: text, ground: fc.constantFrom(...WITHHELD_GROUNDS), reason: text, endsOn: date,
    document: fc.record({ name: text, version: text, sha256, bytes: fc.nat() }), by: actor, at: instant, opened: orNull(fc.record({ at: instant, reason: orNull(text) })), entryId: uuid })),
  preparationRequests: few(fc.record({ id: uuid, partyId: one(parties.map(({ id }) => id)), until: date, reason: text, at: instant, answer: answered, entryId: uuid })),
  statements: few(fc.record({ id: uuid, partyId: orNull(one(parties.map(({ id }) => id))), by: actor, forwarded: fc.boolean(), text, proposalId: orNull(uuid), receivedAt: instant, inTime: fc.boolean(), answerDueOn: date,
    answer: orNull(fc.record({ id: uuid, effect: fc.constantFrom('CHANGED', 'NOT_CHANGED', 'DEFERRED'), text, proposalId: orNull(uuid), fromProposalId: orNull(uuid), until: orNull(date), at: instant, by: actor, sharedWith: few(uuid), entryId: uuid })),
    groupingContested: orNull(fc.record({ at: instant, reason: text })), overdueAt: orNull(instant), entryId: uuid })),
  records: few(fc.record({ id: uuid, meetingId: fc.constant(meeting.id), itemId: uuid, intensity: fc.constantFrom(...INTENSITIES), proposalId: orNull(uuid), part: orNull(text), text, kind: fc.constantFrom(...RECORD_KINDS), draftedBy: actor,
    draftedAt: instant, sentAt: orNull(instant), sentBy: orNull(actor), corrections: few(fc.record({ id: uuid, partyId: uuid, text, at: instant, by: actor, entryId: uuid })), remindedAt: orNull(instant), views: few(fc.record({ partyId: uuid, text, at: instant, by: actor })), lockedAt: orNull(instant), registered, entryId: uuid,
    signOffs: few(fc.record({ id: uuid, partyId: one(parties.map(({ id }) => id)), exit: fc.constantFrom(...EXITS), words: orNull(text), by: actor, at: instant, entryId: uuid, screenOf: orNull(fc.record({ personId: uuid, name: text })),
      scan: orNull(fc.record({ sha256, name: text, opposedAt: orNull(instant), countsFrom: date })) })) })),
  risks: few(fc.record({ id: uuid, proposalId: orNull(uuid), part: orNull(text), alternativeId: orNull(uuid), signedBy: actor, signedAt: instant, entryId: uuid,
    risks: few(fc.record({ title: text, probability: fc.constantFrom(1, 2, 3, 4, 5), consequence: fc.constantFrom(1, 2, 3, 4, 5), measure: text, owner: text, residual: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => Math.abs(n) + 0) })),
    safetyRep: fc.record({ dueOn: date, statement: orNull(fc.record({ text, by: actor, at: instant })) }), amu: orNull(fc.record({ treatedOn: date, conclusion: text, registered })),
    residualAccepted: orNull(fc.record({ by: actor, at: instant, safetyRepInformedAt: instant })) })),
  decisions: few(fc.record({ id: uuid, proposalId: orNull(uuid), part: orNull(text), title: text, options: few(fc.record({ id: uuid, title: text, chosen: fc.boolean() })),
    criteria: few(fc.record({ title: text, weight: fc.nat() })), evidence: few(uuid), reason: text, decider: actor, body: fc.constantFrom('ADMINISTRATIVE', 'PARTY_COMPOSED_COMMITTEE', 'COUNCIL'),
    dissentLaid: few(uuid), trial: orNull(fc.record({ weeks: fc.nat(), stopRule: text, reviewOn: date })), registered, communicated: few(fc.record({ groupId: uuid, at: instant })), entryId: uuid })),
  documentations: few(fc.record({ id: uuid, activity: text, part: orNull(text), title: text, note: text, attachment: fc.record({ name: text, sha256, bytes: fc.nat() }), signedBy: actor, registered,
    confirmations: few(fc.record({ by: actor, partyId: orNull(uuid), at: instant })), entryId: uuid })),
  overrides: few(fc.record({ id: uuid, stage, visitId: fc.constant(entered[0]!.id), criteria: few(text), reason: words, lifeOrHealth: fc.boolean(), by: actor,
    noticedAt: fc.constant('2026-01-05T08:00:00.000Z'), effectiveAt: fc.constant('2026-01-06T08:00:00.000Z'), entryId: uuid })),
  followUps: few(fc.record({ id: uuid, kind: text, occurrence: text, title: text, at: instant, entryId: uuid })),
  ...arbitraryDeliberation(hearings.map(({ id }) => id), outcomes.map(({ id }) => id)), hearings: fc.constant(hearings), boardOutcomes: fc.constant(outcomes),
}) as fc.Arbitrary<Initiative>);
