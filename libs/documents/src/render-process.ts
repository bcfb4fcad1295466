import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** What is set: a template with its texts, which reach it through `sys.inputs` alone and so are never read as markup. */
export interface RenderJob { readonly template: string; readonly inputs: Readonly<Record<string, string>>; readonly standard: 'ua-1' | 'a-2a' }

export interface RenderLimits {
  /** Milliseconds for one document. */
  readonly timeoutMs: number;
  /** A process is followed by a fresh one after so many documents, or when it holds so many bytes. */
  readonly documentsPerProcess: number;
  readonly restBytes: number;
  /** A process that holds more while it works is ended. Watched where the system tells (Linux). */
  readonly mostBytes: number;
  /** Documents that wait their turn; more are refused. */
  readonly waiting: number;
}

export const RENDER_LIMITS: RenderLimits = { timeoutMs: 20_000, documentsPerProcess: 200, restBytes: 300 * 1024 ** 2, mostBytes: 1024 ** 3, waiting: 50 };

/** The setter said no; `said` is what it said. */
export class RenderRefused extends Error {
  override readonly name = 'RenderRefused';
  readonly said: string;

  constructor(said: string) {
    super('The document could not be set');
    this.said = said;
  }
}

/** The process that sets documents took too long, held too much, died, or has too much to do. */
export class RenderFault extends Error { override readonly name = 'RenderFault' }

interface Answer { readonly id: number; readonly pdf?: Uint8Array; readonly error?: string; readonly residentBytes: number }

const CHILD = fileURLToPath(new URL('render-child.cjs', import.meta.url));
const WATCH_MS = 200;
const PAGE_BYTES = 4096;

/** Sets documents one after the other in a process of its own, which is replaced now and then and ended when it misbehaves. */
export class RenderProcess {
  readonly #limits: RenderLimits;
  #child: ChildProcess | null = null;
  #done = 0;
  #jobs = 0;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(limits: RenderLimits = RENDER_LIMITS) { this.#limits = limits; }

  /** @throws RenderRefused, RenderFault */
  async render(job: RenderJob): Promise<Buffer> {
    if (this.#waiting >= this.#limits.waiting) throw new RenderFault(`More than ${this.#limits.waiting} documents wait to be set`);
    this.#waiting += 1;
    const turn = this.#last.then(() => this.#once(job)).finally(() => { this.#waiting -= 1; });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Ends the process; what is being set fails. */
  close(): void { this.#end(); }

  async #once(job: RenderJob): Promise<Buffer> {
    const child = this.#child ??= this.#start();
    const answer = await this.#ask(child, job);
    this.#done += 1;
    if (this.#done >= this.#limits.documentsPerProcess || answer.residentBytes > this.#limits.restBytes) this.#end();
    if (answer.pdf === undefined) throw new RenderRefused(answer.error ?? '');
    return Buffer.from(answer.pdf);
  }

  #start(): ChildProcess {
    const child = fork(CHILD, [], { serialization: 'advanced', execArgv: ['--max-old-space-size=256'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    // Neither it nor its channel keeps this process from ending: it ends itself when the channel does.
    child.unref();
    child.channel?.unref();
    this.#done = 0;
    return child;
  }

  #end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  async #ask(child: ChildProcess, job: RenderJob): Promise<Answer> {
    const id = ++this.#jobs;
    const stopWatching = new AbortController();
    child.channel?.ref();
    try {
      return await new Promise<Answer>((resolve, reject) => {
        const fail = (why: string) => () => { this.#end(); reject(new RenderFault(why)); };
        const timeout = setTimeout(fail(`A document took longer than ${this.#limits.timeoutMs} ms to set`), this.#limits.timeoutMs);
        const watch = setInterval(() => { void this.#watch(child, fail(`Setting a document took more than ${this.#limits.mostBytes} bytes`)); }, WATCH_MS);
        const died = fail('The process that sets documents died');
        const answered = (answer: Answer): void => { if (answer.id === id) resolve(answer); };
        child.once('exit', died).once('error', died).on('message', answered);
        stopWatching.signal.addEventListener('abort', () => {
          clearTimeout(timeout);
          clearInterval(watch);
          child.off('exit', died).off('error', died).off('message', answered);
        });
        child.send({ id, ...job }, (error) => { if (error !== null) died(); });
      });
    } finally {
      stopWatching.abort();
      child.channel?.unref();
    }
  }

  /** Resident pages, as Linux tells them (proc(5), statm); elsewhere nothing is known and the other limits hold. */
  async #watch({ pid }: ChildProcess, tooMuch: () => void): Promise<void> {
    const told = await readFile(`/proc/${pid ?? 0}/statm`, 'utf8').catch(() => '');
    if (Number(told.split(' ')[1] ?? 0) * PAGE_BYTES > this.#limits.mostBytes) tooMuch();
  }
}
