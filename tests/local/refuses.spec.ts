import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { repository } from '../architecture/repository.ts';
import { freePort, runStart } from './command-line.ts';

let folder: string;
beforeAll(() => { folder = mkdtempSync(path.join(tmpdir(), 'medvirk-local-')); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const data = (): string => path.join(folder, 'data');

describe('npm start', () => {
  it('helps before anything is installed', () => {
    const bare = path.join(folder, 'bare');
    for (const name of ['package.json', 'apps/local/start.mjs', 'apps/local/setup']) cpSync(path.join(repository, name), path.join(bare, name), { recursive: true });
    const { status, text } = runStart(['--help'], { start: path.join(bare, 'apps/local/start.mjs') });
    expect(status).toBe(0);
    for (const option of ['--port', '--data', '--empty', '--reset', 'PORT', 'MEDVIRK_DATA', 'npm start --']) expect(text).toContain(option);
    expect(readdirSync(bare).sort()).toEqual(['apps', 'package.json']);
  });

  it.each([
    [['--colour'], 'no option --colour'],
    [['start'], 'no option start'],
    [['--port'], '--port needs a value'],
    [['--port', '70000'], 'PORT must be a whole number'],
    [['--port=http'], 'PORT must be a whole number'],
    [['--data', '--empty'], '--data needs a value'],
    [['--reset'], '--reset --yes'],
  ])('refuses %j', (args, words) => {
    const { status, text } = runStart([...args, ...(args.includes('--data') ? [] : ['--data', data()])]);
    expect({ status, text }).toEqual({ status: 2, text: expect.stringContaining(words) });
    expect(text).not.toMatch(/ {4}at /);
  });

  it('tells who lets npm keep an option', () => {
    expect(runStart([], { env: { npm_config_port: '4000', MEDVIRK_DATA: data() } })).toEqual({ status: 2, text: expect.stringContaining('npm start -- --port 4000') });
  });

  it('refuses a busy port, and names another', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '0.0.0.0', resolve));
    const { port } = other.address() as AddressInfo;
    const { status, text } = runStart(['--port', String(port), '--data', data()]);
    other.close();
    expect(status).toBe(1);
    expect(text).toMatch(new RegExp(`Port ${port} is taken .*PORT=\\d+ npm start`));
    expect(readdirSync(data())).toEqual([]);
  });

  it('refuses a folder that it cannot write to', async () => {
    const file = path.join(folder, 'a-file');
    writeFileSync(file, '');
    const { status, text } = runStart(['--data', path.join(file, 'data'), '--port', String(await freePort())]);
    expect({ status, text }).toEqual({ status: 1, text: expect.stringContaining('Name another folder') });
  });

  it.each(['18.20.4', '20.18.9'])('refuses Node %s, and says which is needed', async (version) => {
    const { checkNodeVersion } = (await import(pathToFileURL(path.join(repository, 'apps/local/setup/node-version.mjs')).href)) as { checkNodeVersion(version: string): void };
    expect(() => checkNodeVersion(version)).toThrow(/20\.19 or newer/);
    expect(() => checkNodeVersion('20.19.0')).not.toThrow();
    expect(() => checkNodeVersion('22.1.0')).not.toThrow();
  });
});
