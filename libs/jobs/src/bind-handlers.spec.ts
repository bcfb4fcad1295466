import { describe, expect, it } from '@jest/globals';
import { bindHandlers, type JobHandler } from './bind-handlers.ts';
import { type JobName, JOBS } from './catalogue.ts';

const handler = (job: JobName): JobHandler => ({ job, handle: () => Promise.resolve() });
const all = JOBS.map(({ name }) => handler(name));

describe('the catalogue of jobs', () => {
  it('names each job once, as <thing>.<verb>', () => {
    const names = JOBS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+\.[a-z]+$/);
  });

  it('binds when every job has one handler', () => {
    expect([...bindHandlers(all).keys()].toSorted()).toEqual(['digest.tick', 'files.sweep', 'idempotency.sweep', 'invitations.tick', 'outbox.tick', 'rounds.tick', 'sequencer.tick', 'sessions.sweep', 'timers.tick']);
  });

  it('stops the start where a handler is missing', () => {
    expect(() => bindHandlers(all.filter(({ job }) => job !== 'outbox.tick'))).toThrow('no handler for outbox.tick');
  });

  it('stops the start where a handler is doubled', () => {
    expect(() => bindHandlers([...all, handler('timers.tick')])).toThrow('2 handlers for timers.tick');
  });

  it('stops the start where a handler stands for no job', () => {
    const stray = JSON.parse('{"job":"dreams.tick"}') as JobHandler;
    expect(() => bindHandlers([...all, stray])).toThrow('a handler for dreams.tick');
  });
});
