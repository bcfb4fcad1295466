import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startEmbeddedPostgres } from './start.ts';
import type { EmbeddedPostgres } from './start.ts';

const running: EmbeddedPostgres[] = [];
let home: string;

beforeAll(() => { home = mkdtempSync(path.join(tmpdir(), 'medvirk-embedded-')); });
afterEach(async () => { for (const server of running.splice(0)) await server.stop(); });
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Quick and forgetful, but for the test that kills a server with data in it. */
const start = async (name: string, volatile = true): Promise<EmbeddedPostgres> => {
  const server = await startEmbeddedPostgres({ dataDir: path.join(home, name), volatile });
  running.push(server);
  return server;
};

async function ask(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Ends a process without a last word and waits until it is gone. */
async function kill(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  const gone = (): boolean => spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim().replace(/^Z.*/, '') === '';
  while (!gone()) await new Promise((resolve) => setImmediate(resolve));
}

describe('the embedded PostgreSQL', () => {
  it('asks for a password by SCRAM, and keeps it in a file that only its owner reads', async () => {
    const server = await start('a');
    const [row] = await ask(server.superuserUrl, "select rolpassword like 'SCRAM-SHA-256$%' as scram from pg_authid where rolname = 'postgres'");
    expect(row).toEqual({ scram: true });
    expect(statSync(path.join(home, 'a', 'superuser-password')).mode & 0o777).toBe(0o600);
    const wrong = new URL(server.superuserUrl);
    wrong.password = 'guess';
    await expect(ask(wrong.toString(), 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  it('listens on 127.0.0.1 alone', async () => {
    const server = await start('a');
    const rows = await ask(server.superuserUrl, "select current_setting('listen_addresses') as tcp, current_setting('unix_socket_directories') as local");
    expect(rows).toEqual([{ tcp: '127.0.0.1', local: '' }]);
  });

  it('sorts as Norwegians do where asked to, aa as å', async () => {
    const server = await start('a');
    const rows = await ask(server.superuserUrl, `select string_agg(w, ' ' order by w collate "nb-NO-x-icu") as sorted from unnest(array['Østby', 'Aas', 'Ånes', 'Ærfugl', 'Berg']) as w`);
    expect(rows).toEqual([{ sorted: 'Berg Ærfugl Østby Ånes Aas' }]);
  });

  it('keeps what was committed when it is killed outright', async () => {
    const before = await start('b', false);
    await ask(before.superuserUrl, 'create table kept (n int)');
    await ask(before.superuserUrl, 'insert into kept values (7)');
    running.pop();
    await kill(before.pid);
    const after = await start('b', false);
    expect(after.adopted).toBe(false);
    expect(await ask(after.superuserUrl, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  it('adopts the server that a killed process left behind, and stops it', async () => {
    const left = await start('c');
    running.pop();
    const server = await start('c');
    expect(server).toMatchObject({ adopted: true, pid: left.pid, port: left.port });
    await server.stop();
    await expect(ask(server.superuserUrl, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('does not take the server of a folder for the server of its copy', async () => {
    const original = await start('d');
    cpSync(path.join(home, 'd'), path.join(home, 'e'), { recursive: true });
    const copy = await start('e');
    expect(copy.adopted).toBe(false);
    expect(copy.port).not.toBe(original.port);
    expect(await ask(original.superuserUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('starts although another process has got the number of its dead predecessor', async () => {
    await (await start('f')).stop();
    running.pop();
    const stranger = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'], ...ownerOf(path.join(home, 'f', 'cluster')) });
    try {
      writeFileSync(path.join(home, 'f', 'cluster', 'postmaster.pid'), `${stranger.pid}\n${path.join(home, 'f', 'cluster')}\n1\n5432\n\n127.0.0.1\n\nready\n`);
      expect((await start('f')).adopted).toBe(false);
    } finally {
      stranger.kill();
    }
  });

  it('makes the cluster anew when the first start was cut off half-way', async () => {
    mkdirSync(path.join(home, 'g', 'cluster-draft', 'base'), { recursive: true });
    writeFileSync(path.join(home, 'g', 'cluster-draft', 'PG_VERSION'), '18\n');
    expect(await ask((await start('g')).superuserUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('refuses data of another version, and names the remedy', async () => {
    const version = path.join(home, 'f', 'cluster', 'PG_VERSION');
    const right = readFileSync(version, 'utf8');
    writeFileSync(version, '14\n');
    await expect(start('f')).rejects.toMatchObject({ code: 'OTHER_VERSION', message: expect.stringContaining('MEDVIRK_DATA') });
    writeFileSync(version, right);
  });

  it('says which file is gone when the password is', async () => {
    rmSync(path.join(home, 'f', 'superuser-password'));
    await expect(start('f')).rejects.toMatchObject({ code: 'PASSWORD_LOST' });
  });

  it('writes a log that tells of the start', async () => {
    await start('a');
    expect(readFileSync(path.join(home, 'a', 'server.log'), 'utf8')).toContain('ready to accept connections');
  });
});

const ownerOf = (folder: string): { uid?: number; gid?: number } => {
  const { uid, gid } = statSync(folder);
  return process.getuid?.() === 0 ? { uid, gid } : {};
};
