export * from './norwegian-holidays.ts';
export * from './closed-dates.ts';
