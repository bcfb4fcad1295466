import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { StartFault } from './start-fault.ts';

/** One of Medvirk's programs and its surroundings, as far as they are known before there is a database. */
export interface ChildProgram {
  readonly name: 'api' | 'worker' | 'respond';
  /** Compiled entry. */
  readonly main: string;
  /** Modules that it may load before it knows its database, in this order. */
  readonly loadFirst: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly log: string;
  readonly leash: string;
}

/** One of Medvirk's processes: its program, all of its surroundings, and where it tells of its health. */
export interface ChildPlan extends ChildProgram { readonly healthUrl: string }

const HEALTH_TIMEOUT_MS = 60_000;
const LOOK_MS = 30;
const STOP_MS = 10_000;

/**
 * Starts a process of its own group (Ctrl-C in the terminal must not reach it before us), its words in a log file, its channel
 * to us a leash: when we are gone, it ends.
 */
export function spawnChild(plan: ChildProgram): ChildProcess {
  mkdirSync(path.dirname(plan.log), { recursive: true });
  const log = openSync(plan.log, 'w', 0o600);
  try {
    return spawn(process.execPath, ['--import', new URL(`file://${plan.leash}`).href, plan.main], {
      env: plan.environment, stdio: ['ignore', log, log, 'ipc'], detached: true,
    });
  } finally {
    closeSync(log);
  }
}

/** Starts a process that loads its code and waits; `begin` tells it the rest. */
export const spawnWaiting = (program: ChildProgram): ChildProcess =>
  spawnChild({ ...program, environment: { ...program.environment, MEDVIRK_LOAD_FIRST: program.loadFirst.join(' ') } });

/** Lets a waiting process begin. One that ended meanwhile hears nothing; whoever waits for its health learns why. */
export const begin = (child: ChildProcess, { environment }: ChildPlan): void => { child.send(environment, () => undefined); };

/** Waits until the process says that it is ready. @throws StartFault with the end of its log */
export async function awaitHealth(plan: ChildPlan, child: ChildProcess): Promise<void> {
  const end = performance.now() + HEALTH_TIMEOUT_MS;
  while (!hasEnded(child) && performance.now() < end) {
    if (await isReady(plan.healthUrl)) return;
    await setTimeout(LOOK_MS);
  }
  const words = (await readFile(plan.log, 'utf8')).trim().split('\n').slice(-20).join('\n');
  throw new StartFault(`The ${plan.name} ${hasEnded(child) ? 'ended at its start' : `was not ready within ${HEALTH_TIMEOUT_MS / 1000} s`}. Its log (${plan.log}) ends:\n${words}`);
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).status === 200;
  } catch {
    return false; // not listening yet
  }
}

export const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Asks a process to stop, and insists after ten seconds. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (hasEnded(child) || child.pid === undefined) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const patience = new AbortController();
  await Promise.race([ended, setTimeout(STOP_MS, undefined, { signal: patience.signal }).then(() => child.kill('SIGKILL'))]);
  patience.abort();
  if (!hasEnded(child)) await ended;
}
