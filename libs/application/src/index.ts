export * from './ports/unit-of-work.ts';
export * from './ports/clock-work.ts';
