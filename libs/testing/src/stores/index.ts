export { InMemoryOutbox, InMemoryQueues } from './in-memory-queues.ts';
export { InMemoryStore, tablesOf } from './in-memory-store.ts';
export { emptyTables, type Tables, type TimerRow } from './tables.ts';
export { countedIds, municipality, newInitiative, viewerOf } from './municipality.ts';
