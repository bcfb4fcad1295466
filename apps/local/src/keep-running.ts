import type { ChildProcess } from 'node:child_process';
import { awaitHealth, begin, hasEnded, spawnChild, spawnWaiting, stopChild } from './child-process.ts';
import type { ChildPlan, ChildProgram } from './child-process.ts';
import type { StartHands } from './start-request.ts';
import { StartFault } from './start-fault.ts';

/** More ends than this within a minute, and something is wrong that a new start does not mend. */
const ENDS_PER_MINUTE = 3;
const MINUTE_MS = 60_000;

/** The processes that run, kept running: one that ends by itself is started again, until it ends too often. */
export class RunningChildren {
  readonly #hands: StartHands;
  readonly #running = new Map<ChildProgram['name'], ChildProcess>();
  readonly #ready = new Set<ChildProgram['name']>();
  #stopped = false;
  #fail: (fault: StartFault) => void = () => undefined;
  /** Rejects when a process ends too often. */
  readonly broken: Promise<never>;

  constructor(hands: StartHands) {
    this.#hands = hands;
    this.broken = new Promise((_, reject) => { this.#fail = reject; });
    this.broken.catch(() => undefined); // whoever races it hears of it; at a stop nobody does
  }

  /** Lets a process load its code while its database is made ready; `start` lets it begin. */
  warm(program: ChildProgram): void { this.#keep(program, spawnWaiting(program)); }

  /** Starts a process, or lets the one that waits begin, and waits until it is ready. */
  async start(plan: ChildPlan): Promise<void> {
    const waiting = this.#running.get(plan.name);
    // One that ended while it waited is tried again, so that its log tells of a whole start.
    const child = waiting === undefined || hasEnded(waiting) ? this.#keep(plan, spawnChild(plan)) : waiting;
    if (child === waiting) begin(child, plan);
    child.once('exit', (code, signal) => { this.#ended(plan, [], signal ?? `exit code ${code}`); });
    await awaitHealth(plan, child);
    this.#ready.add(plan.name);
  }

  #keep({ name }: ChildProgram, child: ChildProcess): ChildProcess {
    this.#running.set(name, child);
    this.#hands.noteChildren([...this.#running.values()].flatMap(({ pid }) => (pid === undefined ? [] : [pid])));
    child.once('error', (error) => this.#fail(new StartFault(`The ${name} cannot be started: ${error.message}`)));
    return child;
  }

  /** One that ends before it was ever ready would only do so again; `start` tells why. */
  #ended(plan: ChildPlan, ends: readonly number[], how: string): void {
    if (!this.#stopped && this.#ready.has(plan.name)) this.#again(plan, ends, how);
  }

  #again(plan: ChildPlan, ends: readonly number[], how: string): void {
    const recent = [...ends.filter((at) => at > performance.now() - MINUTE_MS), performance.now()];
    if (recent.length > ENDS_PER_MINUTE) {
      this.#fail(new StartFault(`The ${plan.name} ended ${recent.length} times within a minute (${how}). Its log says why: ${plan.log}`));
      return;
    }
    this.#hands.progress.say(`The ${plan.name} ended (${how}); starting it again.`);
    this.#keep(plan, spawnChild(plan)).once('exit', (code, signal) => { this.#ended(plan, recent, signal ?? `exit code ${code}`); });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all([...this.#running.values()].map(stopChild));
  }
}
