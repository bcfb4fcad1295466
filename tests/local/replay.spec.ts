import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeGlobalId } from '#persistence';
import { readInstant } from '../../apps/local/src/replay/read-instant.ts';
import { type ReplayAnswer, replayTime } from '../../apps/local/src/replay/replay-time.ts';
import { tellReplay } from '../../apps/local/src/replay/tell-replay.ts';
import { type Town, Towns } from '../../apps/worker/test-support/town.ts';
import { repository } from '../architecture/repository.ts';
import { type FreshDatabase, freshDatabase } from '../setup/fresh-database.ts';
import { shell } from './command-line.ts';

describe('an instant on the command line', () => {
  it.each([
    ['2027-01-05T08:00', '2027-01-05T07:00:00.000Z'],
    ['2027-07-05T08:00', '2027-07-05T06:00:00.000Z'],
    ['2027-01-05T07:00Z', '2027-01-05T07:00:00.000Z'],
    ['2027-01-05T08:00:30+01:00', '2027-01-05T07:00:30.000Z'],
  ])('%s is %s', (text, instant) => expect(readInstant(text)).toBe(instant));

  it.each(['2027-02-30T08:00', '2027-01-05', '2027-01-05T25:00', '2027-01-05T08:00:00', 'tomorrow', ''])('%j is none', (text) => expect(readInstant(text)).toBeNull());
});

describe('npm run replay', () => {
  const run = (...args: string[]): { readonly status: number | null; readonly text: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(repository, 'apps', 'local', 'replay.mjs'), ...args], { env: shell(), encoding: 'utf8', timeout: 50_000 });
    return { status, text: stdout + stderr };
  };

  it('helps', () => expect(run('--help')).toEqual({ status: 0, text: expect.stringMatching(/--to INSTANT[\s\S]*--organisation[\s\S]*--jump[\s\S]*--data[\s\S]*--json/) }));

  it.each([
    [['--colour'], 'no option --colour'],
    [[], '--to is missing'],
    [['--to', '--jump'], '--to needs a value'],
  ])('refuses %j', (args, words) => expect(run(...args)).toEqual({ status: 2, text: expect.stringContaining(words) }));
});

describe('moving the time of an organisation', () => {
  let folder: string;
  let database: FreshDatabase;
  let towns: Towns;
  let town: Town;
  const before = { ...process.env };

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'medvirk-replay-'));
    database = await freshDatabase();
    const { owner, app, clock, respond, queue } = database.urls;
    Object.assign(process.env, { MEDVIRK_MODE: 'embedded', DATABASE_OWNER_URL: owner, DATABASE_APP_URL: app, DATABASE_CLOCK_URL: clock, DATABASE_RESPOND_URL: respond, DATABASE_QUEUE_URL: queue });
    towns = new Towns(database, { ring: () => Promise.resolve() });
    town = await towns.found();
    await towns.begin(town);
  }, 60_000);
  afterAll(async () => {
    process.env = before;
    await towns.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const replay = (to: string, more: Partial<Parameters<typeof replayTime>[0]> = {}): Promise<ReplayAnswer> =>
    replayTime({ to, organisation: encodeGlobalId('Organisation', town.organisationId), data: folder, jump: false, ...more });
  const kinds = (answer: ReplayAnswer): unknown => (answer.ok ? answer.moved.timers.map(({ kind, doneAt, dueAt }) => [kind, doneAt === dueAt]) : answer.message);

  it('fires what comes due on the way, each at its own time, and tells of it once', async () => {
    const answer = await replay('2026-03-10T12:00');
    expect(kinds(answer)).toEqual([['playbook.follow-up', true]]);
    expect(answer.ok && tellReplay(answer.moved)).toMatch(/^Vik \(REPLAY, ORG_\w+\): 2026-03-02 09:00 → 2026-03-10 12:00\n1 timer fired:\n {2}2026-03-\d\d \d\d:\d\d {2}M-2026-\d+ {2}playbook\.follow-up/);
    expect(kinds(await replay('2026-03-10T12:00'))).toEqual([]);
  });

  it('jumps over them, as after an outage, and fires them late', async () => {
    expect(kinds(await replay('2026-04-01T12:00', { jump: true }))).toEqual([['stage.deadline', false]]);
  });

  it('does not go back', async () => {
    expect(await replay('2026-03-01T12:00')).toEqual({ ok: false, message: expect.stringContaining("The organisation's time is already 2026-04-01T10:00:00.000Z. Choose a later one.") });
  });

  it('refuses a living organisation, and names those that may be moved', async () => {
    const living = '33333333-3333-4333-8333-333333333333';
    await towns.sql(`insert into organisation (id, name, kind, employees, has_amu) values ($1, 'Levende kommune', 'LIVE', 400, true)`, [living]);
    writeFileSync(path.join(folder, 'access.json'), JSON.stringify({ organisations: [{ id: encodeGlobalId('Organisation', town.organisationId), name: 'Vik', kind: 'REPLAY' }] }));
    expect(await replay('2026-06-01T12:00', { organisation: encodeGlobalId('Organisation', living) })).toEqual({
      ok: false, message: expect.stringMatching(/^Levende kommune: Time can only be moved in an organisation that was created for replay.*Known in .*access\.json: ORG_\w+ \(Vik, REPLAY\)\.$/),
    });
  });

  it.each([
    ['no organisation', { organisation: 'ORG_00000000000040008000000000000000' }, /^There is no organisation ORG_0/],
    ['another id', { organisation: 'INI_00000000000040008000000000000000' }, /is no organisation's id/],
    ['no instant', { to: 'soon' }, /is no instant\. Give the clock time in Oslo/],
  ])('refuses %s', async (_, more, words) => expect(await replay('2026-06-01T12:00', more)).toEqual({ ok: false, message: expect.stringMatching(words) }));

  it('says that no Medvirk runs on a folder without one', async () => {
    const environment = { ...process.env };
    for (const name of Object.keys(process.env).filter((key) => key.startsWith('DATABASE_'))) delete process.env[name];
    const answer = await replay('2026-06-01T12:00');
    Object.assign(process.env, environment);
    expect(answer).toEqual({ ok: false, message: expect.stringMatching(/^No Medvirk runs on .*Start it \(npm start\)/) });
  });
});
