import { JOBS, type JobName } from './catalogue.ts';

/** Does what one job asks for, and comes back when there is nothing left to do. Throws when it could not. */
export interface JobHandler {
  readonly job: JobName;
  handle(): Promise<void>;
}

/** Binds every job of the catalogue to its one handler. Throws, and so stops the start, naming each that is missing, doubled or unknown. */
export function bindHandlers(handlers: readonly JobHandler[]): ReadonlyMap<JobName, JobHandler> {
  const count = (name: string): number => handlers.filter(({ job }) => job === name).length;
  const names: readonly string[] = JOBS.map(({ name }) => name);
  const faults = [
    ...names.filter((name) => count(name) === 0).map((name) => `no handler for ${name}`),
    ...names.filter((name) => count(name) > 1).map((name) => `${count(name)} handlers for ${name}`),
    ...handlers.filter(({ job }) => !names.includes(job)).map(({ job }) => `a handler for ${job}, which is not in the catalogue`),
  ];
  if (faults.length > 0) throw new Error(`The jobs cannot be bound: ${faults.join('; ')}`);
  return new Map(handlers.map((handler) => [handler.job, handler]));
}
