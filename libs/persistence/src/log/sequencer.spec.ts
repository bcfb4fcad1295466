import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { v7 } from 'uuid';
import { type EntrySequence, type OnAlarm, type OutsideHeads, runTick, sequencerTick, type Tick } from '#application';
import { checkNoteSignature, entryLeaf, logOrigin, parseNote, parseSignedCheckpoint, parseVerifierKey } from '#involvement-log';
import { freshDatabase } from '../../../../tests/setup/fresh-database.ts';
import type { FreshDatabase } from '../../../../tests/setup/fresh-database.ts';
import { created, entry, plainInitiative } from '../../test-support/plain-initiative.ts';
import { Store, seedOrganisation } from '../../test-support/seeded-organisation.ts';
import type { Seeded } from '../../test-support/seeded-organisation.ts';
import { postgresTransaction } from '../transaction.ts';
import { placedFrames } from './entry-frames.ts';
import { PostgresEntrySequence, rootAt } from './entry-sequence.ts';
import { HeadFiles } from './head-files.ts';
import { LogKeys, logKeys } from './log-keys.ts';
import { SealBroken, Sealer } from './sealed-seed.ts';

let database: FreshDatabase;
let store: Store;
let sequence: PostgresEntrySequence;
let seeded: Seeded;
let initiatives: string[];
const keys = new LogKeys(new Sealer('a secret that is not in the database'), () => v7());
const alarms: Parameters<OnAlarm>[0][] = [];

beforeAll(async () => {
  database = await freshDatabase();
  store = new Store(database.urls);
  sequence = new PostgresEntrySequence({ clock: store.clock, unitOfWork: store.unitOfWork });
});
beforeEach(async () => {
  alarms.length = 0;
  seeded = await seedOrganisation(store);
  const all = [plainInitiative(seeded), plainInitiative(seeded)];
  initiatives = all.map(({ id }) => id);
  await store.unitOfWork.run(seeded.organisationId, (transaction) => transaction.saveInitiatives(all.map((initiative) => created(initiative, {}))));
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

interface Change { readonly sequence?: EntrySequence; readonly batchSize?: number; readonly outside?: OutsideHeads }
const tick = ({ sequence: other, batchSize = 100, outside }: Change = {}): Tick => {
  const made = sequencerTick({ unitOfWork: store.unitOfWork, sequence: other ?? sequence, signer: keys, outside: outside ?? null, newId: () => v7(), batchSize, onAlarm: (alarm) => { alarms.push(alarm); } });
  // Other tests' organisations are theirs.
  return { ...made, organisations: async () => (await made.organisations()).filter((id) => id === seeded.organisationId) };
};
const append = (count: number, initiativeId: string | null = null): Promise<void> =>
  store.unitOfWork.run(seeded.organisationId, (transaction) => transaction.append(Array.from({ length: count }, (_, at) => entry(initiativeId, `fact.${at}`))));
const rows = <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> => store.raw<Row>(seeded.organisationId, [text], values);
const head = async () => (await rows<{ size: number; frontier: Buffer[] }>('select size::integer as size, frontier from log_head'))[0];
const checkpoints = () => rows<{ size: number; root: Buffer; note: string }>('select size::integer as size, root, note from checkpoint order by size');
const frames = (size: number) => store.unitOfWork.run(seeded.organisationId, (transaction) => placedFrames(postgresTransaction(transaction).session, 0, size));

/** RFC 6962 section 2.1, word for word: the oracle knows nothing of frontiers and tiles. */
function treeHash(leaves: readonly Uint8Array[]): Buffer {
  const sha = (...parts: readonly Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
  if (leaves.length === 1) return sha(Uint8Array.of(0), leaves[0]!);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha(Uint8Array.of(1), treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)));
}

describe('the sequencer', () => {
  it('gives every entry one place and a number in its initiative, and signs the root that RFC 6962 gives', async () => {
    for (const initiativeId of [initiatives[0]!, null, initiatives[1]!, initiatives[0]!]) await append(7, initiativeId);
    await runTick(tick({ batchSize: 5 }));
    const { size } = (await head())!;
    // 28, and the entry that says which key the log is signed with.
    expect(size).toBe(29);
    const placed = await frames(size);
    for (const initiativeId of [...initiatives, null]) {
      const numbers = placed.filter((frame) => frame.initiativeId === initiativeId).map(({ number }) => number);
      expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    }
    const heads = await checkpoints();
    for (const { size: at, root, note } of heads) {
      expect(root).toEqual(treeHash(placed.slice(0, at).map(entryLeaf)));
      expect(parseSignedCheckpoint(note)?.checkpoint).toEqual({ origin: logOrigin(seeded.organisationId), size: at, root: new Uint8Array(root) });
    }
    expect(heads.at(-1)!.size).toBe(size);
    const [key] = await store.unitOfWork.run(seeded.organisationId, (transaction) => logKeys(postgresTransaction(transaction).session, 'LOG'));
    expect(heads.map(({ note }) => checkNoteSignature(parseNote(note)!, key!.key))).toEqual(heads.map(() => 'TRUE'));
  });

  it('keeps each initiative in its own order while many append and two sequence at once', async () => {
    const writers = Array.from({ length: 8 }, async (_, writer) => { for (let round = 0; round < 6; round += 1) await append(3, [...initiatives, null][writer % 3]); });
    let writing = true;
    const sequencers = [tick({ batchSize: 7 }), tick({ batchSize: 11 })].map(async (each) => { while (writing) await runTick(each); });
    await Promise.all(writers);
    writing = false;
    await Promise.all(sequencers);
    await runTick(tick());
    const placed = await rows<{ leaf: number; number: number; subject: string | null; seq: number }>('select leaf_index::integer as leaf, number::integer as number, initiative_id as subject, seq::integer as seq from entry order by leaf_index');
    expect(placed.map(({ leaf }) => leaf)).toEqual(placed.map((_, at) => at));
    expect((await head())!.size).toBe(placed.length);
    for (const subject of initiatives) {
      const own = placed.filter((row) => row.subject === subject);
      expect(own.map(({ number }) => number)).toEqual(own.map((_, at) => at + 1));
      expect(own.map(({ seq }) => seq)).toEqual(own.map(({ seq }) => seq).toSorted((a, b) => a - b));
    }
    const leaves = (await frames(placed.length)).map(entryLeaf);
    for (const { size, root } of await checkpoints()) expect(root).toEqual(treeHash(leaves.slice(0, size)));
  });

  it('places later what was committed late, and moves nothing for it', async () => {
    const late = new pg.Client({ connectionString: database.urls.app });
    await late.connect();
    try {
      // Draws its number in the identity first, and commits last.
      await late.query(`begin; select set_config('medvirk.org', '${seeded.organisationId}', true)`);
      await late.query(`insert into entry (organisation_id, id, type, actor_role, recorded_at, commitment, replay) values ($1, $2, 'late', 'SYSTEM', now(), sha256('x'), true)`, [seeded.organisationId, v7()]);
      await append(4);
      await runTick(tick());
      const before = await frames((await head())!.size);
      await late.query('commit');
      await runTick(tick());
      const after = await frames((await head())!.size);
      expect(after.slice(0, before.length)).toEqual(before);
      expect(after.at(-1)!.type).toBe('late');
    } finally {
      await late.end();
    }
  });

  it('sets the head only from the one it has seen', async () => {
    await append(3);
    const moved = await store.unitOfWork.run(seeded.organisationId, async (transaction) => {
      const waiting = await sequence.waiting(transaction, 3);
      return sequence.advance(transaction, waiting.map((frame) => ({ frame, leafHash: new Uint8Array(32) })), { size: 1, hashes: [new Uint8Array(32)] }, { size: 4, hashes: [new Uint8Array(32)] });
    });
    expect(moved).toBe(false);
    expect(await rows('select 1 from entry where leaf_index is not null')).toEqual([]);
  });

  it('has one writer at a time, and the other finds nothing to do', async () => {
    await append(3);
    await store.unitOfWork.run(seeded.organisationId, async (transaction) => {
      expect(await sequence.open(transaction)).not.toBeNull();
      expect(await tick().run(seeded.organisationId, 10)).toBe(0);
    });
    expect(await tick().run(seeded.organisationId, 10)).toBe(3);
  });
});

describe('a sequencer that is killed', () => {
  class Killed extends Error {}
  const dies = (where: 'advance' | 'keepCheckpoint' | 'writeTiles', when: 'BEFORE' | 'AFTER'): EntrySequence => new Proxy<EntrySequence>(sequence, {
    get: (target, name: keyof EntrySequence) => async (...values: unknown[]) => {
      if (name === where && when === 'BEFORE') throw Object.assign(new Killed(), { code: '57P01' });
      const answer: unknown = await (Reflect.get(target, name) as (...given: unknown[]) => unknown).apply(target, values);
      if (name === where) throw Object.assign(new Killed(), { code: '57P01' });
      return answer;
    },
  });

  it.each((['advance', 'keepCheckpoint', 'writeTiles'] as const).flatMap((where) => [['BEFORE', where] as const, ['AFTER', where] as const]))('%s %s leaves one head per size, and the next goes on', async (when, where) => {
    await append(300);
    await expect(runTick(tick({ sequence: dies(where, when), batchSize: 1_000 }))).rejects.toThrow('failed in 1');
    await append(20);
    await runTick(tick());
    const { size } = (await head())!;
    const leaves = (await frames(size)).map(entryLeaf);
    expect(size).toBe(321);
    const heads = await checkpoints();
    expect(new Set(heads.map((each) => each.size)).size).toBe(heads.length);
    for (const each of heads) expect(each.root).toEqual(treeHash(leaves.slice(0, each.size)));
    expect(await rows('select 1 from log_tile')).toHaveLength(1);
  });
});

describe('tiles', () => {
  it('hold full ones alone, and are made anew from the entries to the last byte', async () => {
    await append(700, initiatives[0]);
    await runTick(tick({ batchSize: 1_000 }));
    const tiles = () => rows<{ level: number; index: string; hashes: Buffer; root: Buffer }>('select level, index, hashes, root from log_tile order by level, index');
    const written = await tiles();
    expect(written.map(({ level, index }) => [level, Number(index)])).toEqual([[0, 0], [0, 1]]);
    expect(written[1]!.root).toEqual(treeHash((await frames(512)).slice(256).map(entryLeaf)));
    await rows('delete from log_tile');
    const without = await store.unitOfWork.run(seeded.organisationId, (transaction) => rootAt(postgresTransaction(transaction).session, 701));
    expect(Buffer.from(without)).toEqual((await checkpoints()).at(-1)!.root);
    await sequence.writeTiles(seeded.organisationId);
    expect(await tiles()).toEqual(written);
  });
});

describe('the key of a log', () => {
  it('is said in the log, sealed, and of no use without the secret', async () => {
    await append(1);
    await runTick(tick());
    const [said] = await rows<{ key: string }>(`select p.payload #>> '{fact,verifierKey}' as key from entry e join entry_payload p on p.entry_id = e.id where e.type = 'log.key-taken'`);
    const key = parseVerifierKey(said!.key)!;
    expect(checkNoteSignature(parseNote((await checkpoints())[0]!.note)!, key)).toBe('TRUE');
    await append(1);
    const stranger = sequencerTick({ unitOfWork: store.unitOfWork, sequence, signer: new LogKeys(new Sealer('another secret'), () => v7()), outside: null, newId: () => v7(), batchSize: 10, onAlarm: (alarm) => { alarms.push(alarm); } });
    expect(await stranger.run(seeded.organisationId, 10)).toBe(0);
    expect(alarms).toMatchObject([{ error: { name: SealBroken.name }, tick: 'sequencer' }]);
    expect(await rows(`select reason from alarm where cleared_at is null`)).toEqual([{ reason: 'SealBroken' }]);
    await runTick(tick());
    expect(await rows(`select reason from alarm where cleared_at is null`)).toEqual([]);
  });

  it('is changed by the former, which signs over the next and is forgotten', async () => {
    await append(1);
    await runTick(tick());
    await store.unitOfWork.run(seeded.organisationId, (transaction) => keys.change(transaction));
    await runTick(tick());
    const [first, second] = await store.unitOfWork.run(seeded.organisationId, (transaction) => logKeys(postgresTransaction(transaction).session, 'LOG'));
    expect(checkNoteSignature(parseNote(second!.endorsement!)!, first!.key)).toBe('TRUE');
    expect(parseNote(second!.endorsement!)!.text).toContain(Buffer.from([1, ...second!.key.publicKey]).toString('base64'));
    expect(checkNoteSignature(parseNote((await checkpoints()).at(-1)!.note)!, second!.key)).toBe('TRUE');
    expect(await rows('select key_id from log_key_secret')).toEqual([{ key_id: second!.id }]);
    expect(await rows(`select 1 from entry where type = 'log.key-changed'`)).toHaveLength(1);
  });
});

describe('a database that was put back from an older backup', () => {
  let folder: string;
  beforeAll(async () => { folder = await mkdtemp(path.join(tmpdir(), 'medvirk-heads-')); });
  afterAll(() => rm(folder, { recursive: true }));

  it('is noticed by the checkpoint that was kept beside it: nothing is placed or signed any more', async () => {
    const outside = new HeadFiles(folder);
    await append(5);
    await runTick(tick({ outside }));
    const kept = (await outside.newest(seeded.organisationId))!;
    expect(kept.size).toBe((await head())!.size);
    // What the database looks like after it: the newest heads and entries' places are gone, and the guards with whoever did it.
    const superuser = new pg.Client({ connectionString: database.adminUrl });
    await superuser.connect();
    await superuser.query(`set session_replication_role = replica`);
    for (const text of ['delete from checkpoint where organisation_id = $1', 'update entry set leaf_index = null, number = null, leaf_hash = null where organisation_id = $1', 'delete from log_head where organisation_id = $1', 'delete from log_number where organisation_id = $1']) await superuser.query(text, [seeded.organisationId]);
    await superuser.end();
    await append(1);
    await runTick(tick({ outside }));
    expect(alarms).toMatchObject([{ tick: 'sequencer', error: { name: 'LogContradicted' } }]);
    expect(await checkpoints()).toEqual([]);
    expect(await rows('select 1 from entry where leaf_index is not null')).toEqual([]);
    expect(await rows('select source, seen_size::integer as size from checkpoint_conflict')).toEqual([{ source: 'FILE', size: kept.size }]);
    expect(await rows('select kind, reason from alarm where cleared_at is null')).toEqual([{ kind: 'SEQUENCER', reason: 'LogContradicted' }]);
    // Also by a worker that knows nothing of the file.
    await runTick(tick());
    expect(await checkpoints()).toEqual([]);
    expect((await sequence.health()).halted).toBeGreaterThan(0);
  });

  it('signs nothing where the file beside it is no checkpoint', async () => {
    const outside = new HeadFiles(folder);
    await writeFile(path.join(folder, `${seeded.organisationId}.checkpoint`), 'rubbish');
    await append(1);
    await runTick(tick({ outside }));
    expect(alarms).toMatchObject([{ error: { name: 'HeadFileBroken' } }]);
    expect(await checkpoints()).toEqual([]);
  });
});

describe('the day\'s first checkpoint', () => {
  it('is told the unions\' reps, and the day\'s next ones not', async () => {
    const [rep, other] = seeded.people as [string, string];
    for (const [person, kind] of [[rep, 'UNION_REP'], [other, 'SAFETY_REP']] as const) {
      await rows(`insert into office (organisation_id, id, kind, union_key, unit_id, person_id, from_date) values ($1, gen_random_uuid(), '${kind}', 'fagforbundet', $2, $3, '2026-01-01')`, [seeded.organisationId, seeded.unitId, person]);
    }
    for (let round = 0; round < 2; round += 1) {
      await append(1);
      await runTick(tick());
    }
    const told = () => rows<{ to: string; size: number }>(`select recipient_id as "to", (payload ->> 'size')::integer as size from outbox where payload ->> 'topic' = 'checkpoint.published' order by id`);
    expect(await told()).toEqual([{ to: rep, size: 1 }]);
    await rows(`update organisation set replay_now = replay_now + interval '1 day'`);
    await append(1);
    await runTick(tick());
    expect((await told()).map(({ to }) => to)).toEqual([rep, rep]);
  });
});
