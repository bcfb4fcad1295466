export { EmbeddedPostgresFault } from './fault.ts';
export type { EmbeddedFaultCode } from './fault.ts';
export { startEmbeddedPostgres } from './start.ts';
export { runningServer } from './running-server.ts';
export { stopLeftServer } from './stop-left-server.ts';
export type { EmbeddedPostgres, EmbeddedPostgresOptions } from './start.ts';
