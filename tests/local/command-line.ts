import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { repository } from '../architecture/repository.ts';

export const START = path.join(repository, 'apps', 'local', 'start.mjs');

/** The environment of a person's shell: nothing of the npm or Jest that runs the tests. */
export const shell = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_OPTIONS$|NODE_ENV$|JEST|MEDVIRK_|DATABASE_|REDIS_|PORT$|INIT_CWD$)/.test(name))), ...more,
});

export interface Ended { readonly status: number | null; readonly text: string }

/** Runs the command to its end; what it says on both channels. */
export function runStart(args: readonly string[], options: { readonly start?: string; readonly env?: NodeJS.ProcessEnv } = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [options.start ?? START, ...args], { env: shell(options.env), encoding: 'utf8', timeout: 50_000, stdio: ['ignore', 'pipe', 'pipe'] });
  return { status, text: stdout + stderr };
}

/** A start that goes on. */
export class Started {
  readonly process: ChildProcess;
  text = '';
  readonly ended: Promise<number | null>;

  constructor(command: string, args: readonly string[], options: { readonly env?: NodeJS.ProcessEnv; readonly detached?: boolean } = {}) {
    this.process = spawn(command, args, { cwd: repository, env: shell(options.env), stdio: ['ignore', 'pipe', 'pipe'], detached: options.detached ?? false });
    this.ended = new Promise((resolve) => this.process.once('close', (code) => resolve(code)));
    for (const stream of [this.process.stdout, this.process.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => { this.text += text; });
  }

  /** Until it has said something; rejects with all it said when it ends before. */
  async says(words: string): Promise<void> {
    const heard = new Promise<void>((resolve) => {
      const look = (): void => { if (this.text.includes(words)) resolve(); };
      this.process.stdout?.on('data', look);
      look();
    });
    const over = this.ended.then((code) => { throw new Error(`ended with ${code} before it said "${words}":\n${this.text}`); });
    await Promise.race([heard, over]);
  }
}

export async function freePort(): Promise<number> {
  for (;;) {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    // The next one is the respondents' pages'.
    const next = createServer();
    const free = await new Promise<boolean>((resolve) => { next.once('error', () => { resolve(false); }).listen(port + 1, '127.0.0.1', () => { resolve(true); }); });
    await Promise.all([server, ...(free ? [next] : [])].map((one) => new Promise((resolve) => one.close(resolve))));
    if (free && port < 65_534) return port;
  }
}

/** Looks at every turn of the event loop until something holds; Jest's own limit bounds it. */
export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}

export const answers = (url: string): Promise<boolean> => fetch(url).then(() => true, () => false);

/** Whether a process runs; one that waits to be reaped does not. */
export function runs(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
}

/** The pid that PostgreSQL wrote into a data folder, and its superuser's URL. */
export function postgresOf(data: string): { readonly pid: number; readonly url: string } {
  const [pid, , , port] = readFileSync(path.join(data, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n');
  const password = readFileSync(path.join(data, 'postgres', 'superuser-password'), 'utf8').trim();
  return { pid: Number(pid), url: `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/medvirk` };
}
