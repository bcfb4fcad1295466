/** The Redis of a production-mode run; null in the embedded default, where the queue stands in PostgreSQL. */
export const testRedisUrl = (): string | null => process.env['MEDVIRK_TEST_REDIS_URL'] ?? null;
