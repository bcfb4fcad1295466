/** Criteria of the catalogue that ask for an exit of every entitled union (engine.md section 4): what the gate guard at implement looks for. */
export const CONSULTATION_CRITERIA: ReadonlySet<string> = new Set(['consultation-complete']);
