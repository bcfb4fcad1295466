export * from './answered-challenges.ts';
export * from './credential-text.ts';
export { Credentials } from './credentials.ts';
export { Registers } from './registers.ts';
export * from './organisation-roster.ts';
export * from './organisation-founding.ts';
export * from './timers-done.ts';
