import type { OnQueueError } from './bell-queue.ts';

/** How long a worker rests after an error. The sweep looks meanwhile, so that nothing waits longer than that. */
const REST_MS = 1_000;

/** What a BullMQ worker is asked for. */
interface Resting {
  on(event: 'error', hear: (error: Error) => void): unknown;
  pause(doNotWaitActive: boolean): Promise<void>;
  resume(): void | Promise<void>;
}

/**
 * Lets a worker rest after an error, and tells of one error per rest. BullMQ waits before it asks again only where the connection was refused; any other
 * error (a queue store that was wiped with its tables, a server that starts up or is read-only) it would repeat without a pause, thousands of times a second.
 * Gives what ends the resting, for closing.
 */
export function restOnError(worker: Resting, onError: OnQueueError): () => void {
  let rest: NodeJS.Timeout | null = null;
  let ended = false;
  worker.on('error', (error) => {
    if (rest !== null || ended) return;
    onError(error);
    rest = setTimeout(() => {
      rest = null;
      if (!ended) Promise.resolve(worker.resume()).catch(onError);
    }, REST_MS);
    worker.pause(true).catch(onError);
  });
  return () => {
    ended = true;
    if (rest !== null) clearTimeout(rest);
  };
}
