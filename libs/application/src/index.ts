export * from './ports/unit-of-work.ts';
export * from './ports/clock-work.ts';
export * from './ports/viewer.ts';
export * from './ports/reads.ts';
