import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A process under measurement. */
export interface Child {
  readonly pid: number;
  stop(): Promise<void>;
}

const READY_MS = 60_000;
const STOP_MS = 15_000;
const LOOK_MS = 20;

export const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Starts Node with a program of the repository, and Node's own options before it, and waits until `ready` says so. Its words are told when it ends before that. */
export async function startChild(program: readonly string[], environment: Readonly<Record<string, string>>, ready: () => Promise<boolean>): Promise<Child> {
  const inherited = Object.fromEntries(['PATH', 'HOME', 'TMPDIR', 'TZ'].flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
  const child = spawn(process.execPath, [...program], { cwd: repository, env: { ...inherited, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { words = `${words}${text}`.slice(-10_000); });
  const ended = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const stop = async (): Promise<void> => {
    if (ended()) return;
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    const patience = new AbortController();
    await Promise.race([exit, setTimeout(STOP_MS, undefined, { signal: patience.signal }).then(() => { child.kill('SIGKILL'); }, () => undefined)]);
    patience.abort();
    if (!ended()) await exit;
  };
  for (const until = performance.now() + READY_MS; ; await setTimeout(LOOK_MS)) {
    if (ended()) throw new Error(`${program.join(' ')} ended at its start:\n${words}`);
    if (await ready()) return { pid: child.pid!, stop };
    if (performance.now() < until) continue;
    await stop();
    throw new Error(`${program.join(' ')} was not ready within ${READY_MS / 1000} s:\n${words}`);
  }
}

/** Whether an address answers 200; not while nothing listens. */
export async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).status === 200;
  } catch {
    return false;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port was given');
  return address.port;
}
