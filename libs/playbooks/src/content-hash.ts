import { createHash } from 'node:crypto';
import type { Sha256 } from '#domain';

/**
 * SHA-256 of the RFC 8785 JSON of a file's content: what "immutable once published" is checked against. Comments, layout and the order of members make no
 * difference. The content has been held against its schema, so that it is plain JSON with no member named as a whole number (which JavaScript would move).
 */
export const contentHash = (content: unknown): Sha256 => createHash('sha256').update(JSON.stringify(content, sorted), 'utf8').digest('hex');

const sorted = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
