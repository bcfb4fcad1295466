import { hash } from 'node:crypto';

/** A short digest of JSON: tells whether something derived differs from what was stored last. Not for security. */
export const digestOf = (value: unknown): string => hash('md5', JSON.stringify(value), 'base64url');
