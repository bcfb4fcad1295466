/**
 * A kind of job as a value. Every job says "look now", never "do this to that": it carries nothing, may be lost, doubled or late, and finds
 * in the database what is to be done.
 */
export interface Job<Name extends string = string> {
  /** `<thing>.<verb>`. */
  readonly name: Name;
  readonly purpose: string;
  /** Each bell is a job of its own, since a queue ignores a second job with a known id in whatever state the first is. */
  readonly id: 'UNIQUE';
  /** A failed job is not tried again by the queue: the sweep comes anyway, and looks at the same rows. */
  readonly retry: 'BY_SWEEP';
  /** Real seconds between two looks without a bell, in every worker. */
  readonly sweepSeconds: number;
}

/** What every job carries: nothing. */
export type LookNow = Readonly<Record<string, never>>;
