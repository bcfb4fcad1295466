import { describe, expect, it } from '@jest/globals';
import type { JobName } from '#jobs';
import { QueueDoorbell } from './queue-doorbell.ts';

/** A queue whose additions finish when the test says so. */
function slowQueue() {
  const added: JobName[] = [];
  const pending: { resolve: () => void; reject: (error: Error) => void }[] = [];
  return {
    added,
    add: (job: JobName): Promise<void> => {
      added.push(job);
      return new Promise((resolve, reject) => pending.push({ resolve, reject }));
    },
    ping: () => Promise.resolve(),
    close: () => Promise.resolve(),
    finish: async (): Promise<void> => { pending.shift()?.resolve(); await Promise.resolve(); await Promise.resolve(); await Promise.resolve(); },
    fail: (): void => { pending.shift()?.reject(new Error('Redis is away')); },
  };
}

const silent = (error: Error): never => { throw error; };

describe('the doorbell', () => {
  it('makes one bell more of all that are rung while one is on its way, and loses none', async () => {
    const queue = slowQueue();
    const bell = new QueueDoorbell(queue, silent);
    await bell.ring('timers');
    await bell.ring('timers');
    await bell.ring('timers');
    expect(queue.added).toEqual(['timers.tick']);
    await queue.finish();
    expect(queue.added).toEqual(['timers.tick', 'timers.tick']);
    await queue.finish();
    await bell.quiet();
    expect(queue.added).toHaveLength(2);
  });

  it('rings anew after the queue has taken the last', async () => {
    const queue = slowQueue();
    const bell = new QueueDoorbell(queue, silent);
    await bell.ring('outbox');
    await queue.finish();
    await bell.quiet();
    await bell.ring('outbox');
    expect(queue.added).toEqual(['outbox.tick', 'outbox.tick']);
  });

  it('tells of a queue that is away, and fails no command', async () => {
    const queue = slowQueue();
    const errors: string[] = [];
    const bell = new QueueDoorbell(queue, ({ message }) => { errors.push(message); });
    await bell.ring('timers');
    queue.fail();
    await bell.quiet();
    expect(errors).toEqual(['Redis is away']);
    await bell.ring('timers');
    expect(queue.added).toHaveLength(2);
  });
});
