export { bindHandlers, type JobHandler } from './bind-handlers.ts';
export { jobNamed, type JobName, JOBS } from './catalogue.ts';
export type { Job, LookNow } from './job.ts';
