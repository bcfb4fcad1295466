import { createHmac } from 'node:crypto';

/** The roles of the database that log in (engine.md section 8), as prepareDatabase asks for their passwords. */
export type RoleName = 'owner' | 'app' | 'clock' | 'respond' | 'queue';
export const ROLE_NAMES: readonly RoleName[] = ['owner', 'app', 'clock', 'respond', 'queue'];

/** A secret for one use, from one that serves many: HMAC-SHA-256 (RFC 2104), so that none tells of another. */
export const derivedSecret = (secret: string, use: string): string => createHmac('sha256', secret).update(`medvirk/${use}`).digest('base64url');

/** Passwords of the roles, the same in every process that has the same secret. */
export function rolePasswords(secret: string): Readonly<Record<RoleName, string>> {
  const password = (role: RoleName): string => derivedSecret(secret, `database-role/${role}`);
  return { owner: password('owner'), app: password('app'), clock: password('clock'), respond: password('respond'), queue: password('queue') };
}

/** The key that codes of rounds are hashed under (libs/persistence/round-access.md), from the installation's secret (`Settings.secret`). */
export const roundCodeKey = (installation: string): string => derivedSecret(installation, 'round-code');
