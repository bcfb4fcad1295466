export * from './actors.ts';
export * from './context.ts';
export * from './driven-clock.ts';
export * from './ids.ts';
export * from './initiative.ts';
export * from './playbooks.ts';
export * from './scenario.ts';
export * from './stages.ts';
