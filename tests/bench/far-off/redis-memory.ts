import { Redis } from 'ioredis';

/** Bytes that Redis holds; null without REDIS_URL. */
export async function redisMemory(): Promise<number | null> {
  const url = process.env['REDIS_URL'];
  if (url === undefined) return null;
  const redis = new Redis(url);
  try {
    const bytes = /^used_memory:(\d+)/m.exec(await redis.info('memory'))?.[1];
    if (bytes === undefined) throw new Error('Redis does not tell used_memory');
    return Number(bytes);
  } finally {
    redis.disconnect();
  }
}
