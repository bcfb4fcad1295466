/** What can be measured by itself. */
export type Part = 'start' | 'reads' | 'timers' | 'far-off' | 'log' | 'digest';

/** What options.mjs makes of the command line. */
export interface BenchOptions {
  readonly parts: readonly Part[];
  readonly json: boolean;
  readonly help: boolean;
}
