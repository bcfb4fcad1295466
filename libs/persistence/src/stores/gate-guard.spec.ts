import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CriterionResult, GateOverride, Id, Initiative, MeetingRecord, Party, Proposal, SignOff, StageKey, StageVisit } from '#domain';
import { freshDatabase } from '../../../../tests/setup/fresh-database.ts';
import type { FreshDatabase } from '../../../../tests/setup/fresh-database.ts';
import { BY, created, criterion, plainInitiative, union } from '../../test-support/plain-initiative.ts';
import { SEEDED_NOW, Store, seedOrganisation } from '../../test-support/seeded-organisation.ts';
import type { Seeded } from '../../test-support/seeded-organisation.ts';

let database: FreshDatabase;
let store: Store;
let seeded: Seeded;

beforeAll(async () => {
  database = await freshDatabase();
  store = new Store(database.urls);
});
beforeEach(async () => { seeded = await seedOrganisation(store); });
afterAll(async () => {
  await store.close();
  await database.drop();
});

const REFUSED = { code: 'MV001' };
const BEFORE = '2026-03-01T08:00:00.000Z';
const LATER = '2026-03-03T08:00:00.000Z';

const visit = (stage: StageKey): StageVisit =>
  ({ id: randomUUID(), stage, round: 1, part: null, enteredAt: SEEDED_NOW, leftAt: null, reason: null, dueOn: null, entryId: randomUUID() });

const override = (initiative: Initiative, at: StageVisit, criteria: readonly string[], effectiveAt: string): GateOverride =>
  ({ id: randomUUID(), stage: at.stage, visitId: at.id, criteria, reason: 'Akutt bemanning', lifeOrHealth: false, by: BY, noticedAt: BEFORE, effectiveAt, entryId: initiative.id });

/** A passage as the application writes it: the gate that is left judged in the same transaction. */
async function pass(before: Initiative, stage: StageKey, judged: readonly CriterionResult[] | null, change: Partial<Initiative> = {}): Promise<Initiative> {
  const after: Initiative = { ...before, ...change, version: before.version + 1, visits: [...before.visits, visit(stage)] };
  const passed = judged === null ? [] : [{ visitId: before.visits.at(-1)!.id, results: judged }];
  await store.unitOfWork.run(seeded.organisationId, (transaction) => transaction.saveInitiatives([{ before, after, gate: [], timers: [], tasks: [], passed }]));
  return after;
}

async function stored(change: Partial<Initiative> = {}): Promise<Initiative> {
  const initiative = plainInitiative(seeded, change);
  await store.unitOfWork.run(seeded.organisationId, (transaction) => transaction.saveInitiatives([created(initiative)]));
  return initiative;
}

const rawVisit = (initiative: Initiative, stage: StageKey, reason: string | null = null): Promise<unknown> => store.raw(seeded.organisationId, [
  `insert into stage_visit (organisation_id, id, initiative_id, position, stage, round, entered_at, reason, entry_id)
   values ('${seeded.organisationId}', gen_random_uuid(), '${initiative.id}', ${initiative.visits.length}, '${stage}', 1, '${SEEDED_NOW}', ${reason === null ? 'null' : `'${reason}'`}, gen_random_uuid())`]);

describe('a gate is passed in the database', () => {
  it('when its criteria were judged in the same transaction and are met', async () => {
    await expect(pass(await stored(), 'involve', [criterion('diagnose.mandate-stated')])).resolves.toBeDefined();
  });

  it('when only advice is unmet', async () => {
    await expect(pass(await stored(), 'involve', [criterion('diagnose.coverage', { force: 'ADVICE', state: 'MISSING' })])).resolves.toBeDefined();
  });

  it('when an override in force covers exactly what is unmet', async () => {
    const initiative = await stored();
    const [from] = initiative.visits;
    await expect(pass(initiative, 'involve', [criterion('diagnose.a', { state: 'MISSING' })], { overrides: [override(initiative, from!, ['diagnose.a'], BEFORE)] })).resolves.toBeDefined();
  });

  it('backwards with a reason, whatever is unmet', async () => {
    const involved = await pass(await stored(), 'involve', []);
    await expect(rawVisit(involved, 'diagnose', 'Forslaget er endret')).resolves.toBeDefined();
  });
});

describe('the database refuses a passage', () => {
  it('planted with raw SQL, where no gate was judged', async () => {
    await expect(rawVisit(await stored(), 'involve')).rejects.toMatchObject(REFUSED);
  });

  it('planted with raw SQL and a reason, as if it were an entry anew', async () => {
    await expect(rawVisit(await stored(), 'involve', 'på nytt')).rejects.toMatchObject(REFUSED);
  });

  it('that rests on a judgement of an earlier transaction', async () => {
    const initiative = await stored();
    await store.raw(seeded.organisationId, [`update stage_visit set judged_version = 1, judged_in = pg_current_xact_id() where initiative_id = '${initiative.id}'`]);
    await expect(rawVisit(initiative, 'involve')).rejects.toMatchObject(REFUSED);
  });

  it.each(['LAW', 'AGREEMENT'] as const)('with an unmet criterion of %s', async (force) => {
    await expect(pass(await stored(), 'involve', [criterion('diagnose.a', { force, state: 'WAITING' })])).rejects.toMatchObject(REFUSED);
  });

  it('with an override that covers another criterion, is not in force yet, or covers what nobody may override', async () => {
    for (const [unmet, covered, effectiveAt] of [[{}, 'diagnose.b', BEFORE], [{}, 'diagnose.a', LATER], [{ overridable: false }, 'diagnose.a', BEFORE]] as const) {
      const initiative = await stored();
      const overrides = [override(initiative, initiative.visits[0]!, [covered], effectiveAt)];
      await expect(pass(initiative, 'involve', [criterion('diagnose.a', { state: 'MISSING', ...unmet })], { overrides })).rejects.toMatchObject(REFUSED);
    }
  });

  it('over stages that the playbook has', async () => {
    await expect(pass(await stored(), 'implement', [])).rejects.toMatchObject(REFUSED);
    await expect(stored({ visits: [visit('implement')] })).rejects.toMatchObject(REFUSED);
  });

  it('and stores nothing of it', async () => {
    const initiative = await stored();
    await expect(pass(initiative, 'involve', null, { title: 'Omgått' })).rejects.toMatchObject(REFUSED);
    const dossiers = await store.unitOfWork.run(seeded.organisationId, (transaction) => transaction.lockInitiatives([initiative.id]));
    expect(dossiers[0]!.initiative).toEqual(initiative);
  });

  it('by rewriting a visit that stands', async () => {
    const initiative = await stored();
    await expect(store.raw(seeded.organisationId, [`update stage_visit set stage = 'implement' where initiative_id = '${initiative.id}'`])).rejects.toMatchObject({ code: '23001' });
  });
});

describe('entering implement', () => {
  const nsf = union('nsf');
  const proposal = (id: Id, version: number): Proposal =>
    ({ id, version, part: null, title: 'Turnus', text: 'Turnus', alternatives: [], substantial: version > 1, requiresAgreement: [], putAt: SEEDED_NOW, entryId: randomUUID() });
  const signOff = (party: Party, change: Partial<SignOff> = {}): SignOff =>
    ({ id: randomUUID(), partyId: party.id, exit: 'SIGNED', words: null, by: BY, at: SEEDED_NOW, scan: null, entryId: randomUUID(), ...change });

  async function heldMeeting(): Promise<Id> {
    const id = randomUUID();
    const registered = { recordedAt: SEEDED_NOW, occurredOn: '2026-03-02', bySide: 'EMPLOYER', confirmedAt: null } as const;
    await store.unitOfWork.run(seeded.organisationId, (transaction) => transaction.saveMeeting(null, {
      id, organisationId: seeded.organisationId, version: 1, unitId: seeded.unitId, title: 'Drøfting', place: null, seriesId: null, startsAt: SEEDED_NOW, minutes: 60, participants: [],
      agendaClosesWorkingDays: 1, lateItems: [], responses: [], calendarSequence: 0, status: 'HELD',
      items: [], summonses: [], attendance: [], otherTimeRequests: [], held: { startedAt: SEEDED_NOW, endedAt: SEEDED_NOW, registered },
    }));
    return id;
  }

  /** Through involve with a consultation that the union has (or has not) come out of, to decide; then asks for implement. */
  async function implement(
    signOffs: (party: Party) => readonly SignOff[],
    { consulted = {}, then = (proposals) => proposals }: { readonly consulted?: Partial<CriterionResult>; readonly then?: (proposals: readonly Proposal[]) => readonly Proposal[] } = {},
  ): Promise<unknown> {
    const party: Party = { ...nsf, id: randomUUID() };
    const first = proposal(randomUUID(), 1);
    const record: MeetingRecord = {
      id: randomUUID(), meetingId: await heldMeeting(), itemId: randomUUID(), intensity: 'CONSULT', proposalId: first.id, part: null, text: '', kind: 'MINUTES', draftedBy: BY, draftedAt: SEEDED_NOW, sentAt: null, sentBy: null, corrections: [],
      remindedAt: null, views: [], signOffs: signOffs(party), lockedAt: null, registered: { recordedAt: SEEDED_NOW, occurredOn: '2026-03-02', bySide: null, confirmedAt: null }, entryId: randomUUID(),
    };
    const involved = await pass(await stored({ parties: [party] }), 'involve', [], { proposals: [first], records: [record] });
    const decided = await pass(involved, 'decide', [criterion('involve.consultation-complete', { stage: 'involve', ...consulted })],
      consulted.state === undefined ? {} : { overrides: [override(involved, involved.visits.at(-1)!, ['involve.consultation-complete'], BEFORE)] });
    return pass(decided, 'implement', [], { proposals: then(decided.proposals) });
  }

  it.each(['SIGNED', 'SIGNED_WITH_DISSENT', 'DECLINED', 'LAPSED', 'UNSIGNED'] as const)('is let through by the exit %s of every union', async (exit) => {
    await expect(implement((party) => [signOff(party, { exit })])).resolves.toBeDefined();
  });

  it('is refused while a union has no exit', async () => {
    await expect(implement(() => [])).rejects.toMatchObject(REFUSED);
  });

  it('is refused on a scan that was opposed, or that does not count yet', async () => {
    const scan = { sha256: '0'.repeat(64), name: 'protokoll.pdf', opposedAt: null, countsFrom: '2026-03-02' };
    await expect(implement((party) => [signOff(party, { scan })])).resolves.toBeDefined();
    await expect(implement((party) => [signOff(party, { scan: { ...scan, opposedAt: BEFORE } })])).rejects.toMatchObject(REFUSED);
    await expect(implement((party) => [signOff(party, { scan: { ...scan, countsFrom: '2026-03-03' } })])).rejects.toMatchObject(REFUSED);
  });

  it('is refused on exits of a proposal that has been changed substantially, or that is not there', async () => {
    const changed = (proposals: readonly Proposal[]): readonly Proposal[] => [...proposals, proposal(randomUUID(), 2)];
    await expect(implement((party) => [signOff(party)], { then: changed })).rejects.toMatchObject(REFUSED);
    await expect(implement((party) => [signOff(party)], { then: (proposals) => changed(proposals).slice(1) })).rejects.toMatchObject(REFUSED);
  });

  it('is let through on exits of a proposal that has been changed in small things', async () => {
    await expect(implement((party) => [signOff(party)], { then: (proposals) => [...proposals, { ...proposal(randomUUID(), 2), substantial: false }] })).resolves.toBeDefined();
  });

  it('is let through by an override of the consultation that is in force', async () => {
    await expect(implement(() => [], { consulted: { state: 'MISSING' } })).resolves.toBeDefined();
  });

  it('does not wait for a union that was taken out', async () => {
    const party = union('fagforbundet');
    const initiative = await stored({ parties: [{ ...party, removed: { at: SEEDED_NOW, reason: 'Ingen medlemmer' } }] });
    const decided = await pass(await pass(initiative, 'involve', []), 'decide', [criterion('involve.consultation-complete')]);
    await expect(pass(decided, 'implement', [])).resolves.toBeDefined();
  });
});
