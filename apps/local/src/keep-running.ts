import type { ChildProcess } from 'node:child_process';
import { awaitHealth, spawnChild, stopChild } from './child-process.ts';
import type { ChildPlan } from './child-process.ts';
import type { StartHands } from './start-request.ts';
import { StartFault } from './start-fault.ts';

/** More ends than this within a minute, and something is wrong that a new start does not mend. */
const ENDS_PER_MINUTE = 3;
const MINUTE_MS = 60_000;

/** The processes that run, kept running: one that ends by itself is started again, until it ends too often. */
export class RunningChildren {
  readonly #hands: StartHands;
  readonly #running = new Map<ChildPlan, ChildProcess>();
  readonly #ready = new Set<ChildPlan>();
  #stopped = false;
  #fail: (fault: StartFault) => void = () => undefined;
  /** Rejects when a process ends too often. */
  readonly broken: Promise<never>;

  constructor(hands: StartHands) {
    this.#hands = hands;
    this.broken = new Promise((_, reject) => { this.#fail = reject; });
    this.broken.catch(() => undefined); // whoever races it hears of it; at a stop nobody does
  }

  /** Starts a process and waits until it is ready. */
  async start(plan: ChildPlan): Promise<void> {
    await awaitHealth(plan, this.#spawn(plan, []));
    this.#ready.add(plan);
  }

  #spawn(plan: ChildPlan, ends: readonly number[]): ChildProcess {
    const child = spawnChild(plan);
    this.#running.set(plan, child);
    this.#hands.noteChildren([...this.#running.values()].flatMap(({ pid }) => (pid === undefined ? [] : [pid])));
    child.once('error', (error) => this.#fail(new StartFault(`The ${plan.name} cannot be started: ${error.message}`)));
    child.once('exit', (code, signal) => {
      // One that ends before it was ever ready would only do so again; `start` tells why.
      if (!this.#stopped && this.#ready.has(plan)) this.#again(plan, ends, signal ?? `exit code ${code}`);
    });
    return child;
  }

  #again(plan: ChildPlan, ends: readonly number[], how: string): void {
    const recent = [...ends.filter((at) => at > performance.now() - MINUTE_MS), performance.now()];
    if (recent.length > ENDS_PER_MINUTE) {
      this.#fail(new StartFault(`The ${plan.name} ended ${recent.length} times within a minute (${how}). Its log says why: ${plan.log}`));
      return;
    }
    this.#hands.progress.say(`The ${plan.name} ended (${how}); starting it again.`);
    this.#spawn(plan, recent);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all([...this.#running.values()].map(stopChild));
  }
}
