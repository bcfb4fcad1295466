import { createHash } from 'node:crypto';

/** A short digest of JSON: tells whether something derived differs from what was stored last. Not for security. */
export const digestOf = (value: unknown): string => createHash('md5').update(JSON.stringify(value)).digest('base64url');
