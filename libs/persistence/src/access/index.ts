export * from './credential-text.ts';
export * from './credentials.ts';
export * from './registers.ts';
export * from './organisation-roster.ts';
export * from './organisation-founding.ts';
export * from './timers-done.ts';
