/** The database's roles. Names are fixed, since policies and grants in the migrations speak of them (engine.md section 8). */
export const DATABASE_ROLES = ['owner', 'app', 'clock', 'respond', 'queue'] as const;

/** `owner` migrates; `app` is API and worker; `clock` may only learn which organisations have work; `respond` only answers; `queue` owns BullMQ's schema. */
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

export const roleName = (role: DatabaseRole): string => `medvirk_${role}`;

/** The schema that the queue role owns. */
export const QUEUE_SCHEMA = 'bullmq';
