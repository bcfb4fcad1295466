import type { FactPayloads, FactType, RecordedFact } from './facts.ts';
import type { Initiative } from './state.ts';

/** What the log adds to a fact. */
export type Recording = Pick<RecordedFact, 'entryId' | 'at' | 'by'>;

/** What one fact does to the state. It never fails: a fact has happened. Objects that it does not concern keep their identity. */
export type Evolver<T extends FactType> = (initiative: Initiative, payload: FactPayloads[T], recording: Recording) => Initiative;
