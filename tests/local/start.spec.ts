import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { answers, eventually, freePort, postgresOf, runStart, runs, START, Started } from './command-line.ts';

interface Note { readonly pid: number; readonly children: readonly { readonly pid: number }[] }

/** Real processes, on a machine that may be busy. */
const LIMIT_MS = 180_000;

let folder: string;
let data: string;
let port: number;
let started: Started[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'medvirk-start-'));
  data = path.join(folder, 'data');
  port = await freePort();
});

/** Whatever a test left running is ended before the next one. */
afterEach(async () => {
  for (const one of started) {
    one.process.kill('SIGTERM');
    await one.ended;
  }
  started = [];
}, LIMIT_MS);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options = (): readonly string[] => ['--empty', '--port', String(port), '--data', data];
const url = (at: string): string => `http://localhost:${port}${at}`;
const note = (): Note => JSON.parse(readFileSync(path.join(data, 'lock'), 'utf8')) as Note;

async function start(): Promise<Started> {
  const one = new Started(process.execPath, [START, ...options()]);
  started.push(one);
  await one.says('Medvirk is ready');
  return one;
}

async function ask(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: postgresOf(data).url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a started Medvirk', () => {
  it('tells where it is, keeps out a second start, mends a killed worker, and on SIGTERM stops all that it started', async () => {
    const one = await start();
    expect(one.text).toContain(`Medvirk is ready: http://localhost:${port}`);
    expect((await fetch(url('/health/ready'))).status).toBe(200);
    expect(statSync(path.join(data, 'access.json')).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(path.join(data, 'access.json'), 'utf8'))).toMatchObject({ url: `http://localhost:${port}`, graphql: url('/graphql'), respond: `http://127.0.0.1:${port + 1}/s`, people: [] });
    expect((await fetch(`http://127.0.0.1:${port + 1}/s`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port + 1}/s`, { headers: { cookie: 'a=b' } })).status).toBe(400);

    const second = runStart(['--empty', '--port', String(await freePort()), '--data', data]);
    expect(second).toEqual({ status: 1, text: expect.stringContaining(`already running on ${data} (process ${one.process.pid}`) });
    expect(await answers(url('/health/live'))).toBe(true);

    const [api, worker] = note().children;
    process.kill(worker?.pid ?? 0, 'SIGKILL');
    await one.says('starting it again');
    await eventually(() => note().children.every(({ pid }) => pid !== worker?.pid && runs(pid)));
    expect(note().children.map(({ pid }) => pid)).toContain(api?.pid);

    const pids = [...note().children.map(({ pid }) => pid), postgresOf(data).pid];
    expect(pids.length).toBe(4);
    one.process.kill('SIGTERM');
    expect(await one.ended).toBe(0);
    expect(pids.filter(runs)).toEqual([]);
    expect(existsSync(path.join(data, 'lock'))).toBe(false);
  }, LIMIT_MS);

  it('lets go of the port when it is killed outright, and the next start loses nothing', async () => {
    const one = await start();
    await ask('create table kept (n int)');
    await ask('insert into kept values (7)');
    const { children } = note();
    one.process.kill('SIGKILL');
    await one.ended;
    started = [];
    await eventually(() => !children.some(({ pid }) => runs(pid)));
    await start();
    expect(await ask('select n from kept')).toEqual([{ n: 7 }]);
  }, LIMIT_MS);

  it('recovers when PostgreSQL, API and worker were killed with it', async () => {
    const one = await start();
    await ask('create table kept_too (n int)');
    for (const pid of [one.process.pid ?? 0, ...note().children.map((child) => child.pid), postgresOf(data).pid]) process.kill(pid, 'SIGKILL');
    await one.ended;
    started = [];
    await start();
    expect(await ask('select n from kept_too')).toEqual([]);
  }, LIMIT_MS);

  it('ends when the npm that started it is gone', async () => {
    const npm = new Started('npm', ['start', '--', ...options()]);
    await npm.says('Medvirk is ready');
    const { pid, children } = note();
    npm.process.kill('SIGKILL');
    await eventually(() => ![pid, ...children.map((child) => child.pid)].some(runs));
    expect(existsSync(path.join(data, 'lock'))).toBe(false);
  }, LIMIT_MS);

  it('forgets everything on --reset --yes, also after a crash, and nothing but its own', async () => {
    const one = await start();
    await ask('create table gone (n int)');
    one.process.kill('SIGKILL');
    await one.ended;
    started = [];
    const again = new Started(process.execPath, [START, ...options(), '--reset', '--yes']);
    started.push(again);
    await again.says('Medvirk is ready');
    expect(await ask("select to_regclass('gone') as found")).toEqual([{ found: null }]);
  }, LIMIT_MS);
});
