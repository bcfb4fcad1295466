import type { Job } from './job.ts';

const lookNow = <const Name extends string>(name: Name, sweepSeconds: number, purpose: string): Job<Name> =>
  ({ name, purpose, id: 'UNIQUE', retry: 'BY_SWEEP', sweepSeconds });

/** Every job there is. Start-up fails where one has no handler, or two (`bindHandlers`). */
export const JOBS = [
  lookNow('timers.tick', 1, 'Fires the timers that are due.'),
  lookNow('outbox.tick', 1, 'Relays what waits to leave the house.'),
  lookNow('sequencer.tick', 1, 'Gives log entries their place in the tree, and signs its head.'),
  lookNow('rounds.tick', 1, 'Opens, reminds, closes and publishes feedback rounds that are due.'),
  lookNow('invitations.tick', 5, 'Hands out codes of open rounds by mail, and reminds those who were asked.'),
  lookNow('digest.tick', 30, 'Prepares the morning\'s digests.'),
  lookNow('sessions.sweep', 600, 'Removes sessions that have run out.'),
  lookNow('idempotency.sweep', 600, 'Removes idempotency keys older than 24 hours.'),
  lookNow('files.sweep', 600, 'Lets go of uploaded files that nothing refers to.'),
] as const;

export type JobName = (typeof JOBS)[number]['name'];

/** The job of a name; null for a name outside the catalogue. */
export const jobNamed = (name: string): Job<JobName> | null => JOBS.find((job) => job.name === name) ?? null;
