import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { repository } from '../architecture/repository.ts';

type Lock = { held: true; note(more: object): void; previous: { children?: unknown } | null; release(): void } | { held: false; holder: { pid: number } };

const setup = (name: string): Promise<unknown> => import(pathToFileURL(path.join(repository, 'apps/local/setup', name)).href);
const { takeLock } = (await setup('exclusive.mjs')) as { takeLock(file: string): Lock };
const { mark } = (await setup('process-identity.mjs')) as { mark(pid: number): { pid: number; identity: string | null } };

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'medvirk-lock-'));
  file = path.join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const held = (lock: Lock): Lock & { held: true } => {
  if (!lock.held) throw new Error(`held by ${lock.holder.pid}`);
  return lock;
};

describe('the lock on a data folder', () => {
  it('is held by one', () => {
    const first = held(takeLock(file));
    expect(takeLock(file)).toMatchObject({ held: false, holder: { pid: process.pid } });
    first.release();
    expect(takeLock(file).held).toBe(true);
  });

  it('is taken over from a dead process, with what that one had noted', async () => {
    const dead = spawn(process.execPath, ['-e', '']);
    const its = mark(dead.pid ?? 0);
    await new Promise((resolve) => dead.once('close', resolve));
    writeFileSync(file, JSON.stringify({ ...its, claim: 'c', children: [its] }));
    expect(held(takeLock(file)).previous).toMatchObject({ children: [its] });
  });

  it('is taken over when its number belongs to another process by now', () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, identity: 'another boot 1', claim: 'c' }));
    expect(takeLock(file).held).toBe(true);
  });

  it('is not lost to a file that a full disk cut off', () => {
    writeFileSync(file, '{"pid":');
    expect(takeLock(file).held).toBe(true);
  });

  it('keeps notes for the next holder, and leaves no other files', () => {
    const lock = held(takeLock(file));
    lock.note({ children: [1, 2] });
    expect(takeLock(file)).toMatchObject({ held: false, holder: { children: [1, 2] } });
    expect(readdirSync(folder)).toEqual(['lock']);
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not released by one who has lost it', () => {
    const first = held(takeLock(file));
    const theirs = JSON.stringify({ ...mark(process.pid), claim: 'theirs' });
    writeFileSync(file, theirs);
    first.release();
    expect(takeLock(file).held).toBe(false);
  });
});
