import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type CaseOutcome, runCase } from '#application';
import { calendarOf, linksOf, renderLetter } from '#mail';
import { encodeGlobalId, PostgresLetterBook, publishBuiltIns } from '#persistence';
import { builtInCase, builtIns } from '#playbooks';
import { type CaseEngine, openCaseEngine } from '../../apps/local/src/cases/open-case-engine.ts';
import { verifyPack } from '../../apps/verifier/src/verify-pack.ts';
import { type FreshDatabase, freshDatabase } from '../setup/fresh-database.ts';
import { receiptsOfCase, verdictsOnMutations } from './receipts-of-case.ts';

const UNTIL = '2026-11-23T11:00:00.000Z';

describe('the sample: a new rota, from mandate to closing', () => {
  let database: FreshDatabase;
  let engine: CaseEngine;
  let outcome: CaseOutcome;

  beforeAll(async () => {
    database = await freshDatabase();
    const owner = new pg.Client({ connectionString: database.urls.owner });
    await owner.connect();
    await publishBuiltIns(owner, builtIns());
    await owner.end();
    const file = builtInCase('turnus-hjemmetjenesten');
    engine = await openCaseEngine(database.urls, file, UNTIL);
    outcome = await runCase(engine.parts, file, UNTIL);
  }, 240_000);

  afterAll(async () => {
    await engine.close();
    await database.drop();
  });

  const standing = async (): Promise<Record<string, string>> => {
    const { organisationId } = outcome.organisation;
    const dossiers = await engine.parts.unitOfWork.run(organisationId, (transaction) => transaction.lockInitiatives(Object.values(outcome.initiatives)));
    return Object.fromEntries(Object.entries(outcome.initiatives).map(([run, id]) => {
      const { initiative } = dossiers.find((dossier) => dossier.initiative.id === id)!;
      return [run, initiative.status === 'RUNNING' ? initiative.visits.at(-1)!.stage : initiative.status];
    }));
  };

  it('shows an initiative in every stage, and one that is closed', async () => {
    expect(await standing()).toEqual({ nord: 'CLOSED', sor: 'evaluate', ost: 'implement', hjemmetjenesten: 'decide', 'avdeling-1': 'involve', 'avdeling-2': 'diagnose' });
  });

  it('has every gate on its way passed without an override', () => {
    const passed = outcome.gates.filter(({ run, passedOn }) => run === 'nord' && passedOn !== null);
    expect(passed.map(({ stage }) => stage)).toEqual(['diagnose', 'involve', 'decide', 'implement', 'evaluate']);
    for (const { results } of passed) expect(results.filter(({ force, state }) => force !== 'ADVICE' && state !== 'MET')).toEqual([]);
  });

  it('has told everyone concerned, each by a mail that can be read, with a calendar file for each summons', async () => {
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    const { rows } = await admin.query<{ id: string; kind: string; recipientId: string; payload: Record<string, unknown>; state: string }>(`select id, kind, recipient_id as "recipientId", payload, state from outbox where organisation_id = $1`, [outcome.organisation.organisationId]);
    const [{ notices }] = (await admin.query<{ notices: number }>('select count(*)::integer as notices from notice where organisation_id = $1', [outcome.organisation.organisationId])).rows as [{ notices: number }];
    await admin.end();
    const letters = [...(await engine.parts.unitOfWork.run(outcome.organisation.organisationId, (transaction) => new PostgresLetterBook().letters(transaction, rows))).values()];
    expect(rows.length).toBeGreaterThan(200);
    expect([letters.length, notices, [...new Set(rows.map(({ state }) => state))]]).toEqual([rows.length, rows.filter(({ kind }) => kind === 'notification').length, ['HELD']]);
    const addresses = { publicUrl: 'https://medvirk.example.no', externalId: encodeGlobalId, unsubscribeSecret: 'a secret of this test' };
    const unclear = letters.flatMap((letter) => (['nb', 'nn', 'en'] as const).map((language) => renderLetter({ ...letter, recipient: { ...letter.recipient, language } }, linksOf(letter, addresses))))
      .filter(({ subject, text, html }) => subject.length < 8 || /undefined|null|NaN|\[object|Noe nytt i prosessen/.test(text) || !html.includes('<h1'));
    expect(unclear.map(({ subject }) => subject)).toEqual([]);
    const summonses = letters.filter(({ topic }) => topic === 'meeting.summoned').map((letter) => ({ ...letter, recipient: { ...letter.recipient, email: letter.recipient.email ?? 'person@example.no' } }));
    expect(summonses.length).toBeGreaterThan(0);
    for (const summons of summonses) expect(calendarOf(summons, linksOf(summons, addresses), 'medvirk@example.no')?.content ?? '').toContain(`UID:${summons.meeting?.id ?? ''}@medvirk`);
  });

  it('ends with a receipt pack of every initiative, which the verifier accepts, and each mutation of which it refuses', async () => {
    const { packs, key } = await receiptsOfCase(database.urls, outcome);
    for (const [id, pack] of packs) {
      const { verdict, findings, initiative } = await verifyPack(pack, { keys: [key], olderHeads: [] });
      expect({ verdict, initiative, not: findings.filter(({ severity }) => severity !== 'NOTE').map(({ code }) => code) }).toEqual({ verdict: 'HOLDS', initiative: id, not: [] });
    }
    const longest = [...packs.values()].toSorted((a, b) => b.length - a.length)[0]!;
    expect(new Set(await verdictsOnMutations(longest, key, 40))).toEqual(new Set(['FALSE']));
  }, 240_000);
});
