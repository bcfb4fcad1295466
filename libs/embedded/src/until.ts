import { setTimeout } from 'node:timers/promises';

const PAUSE_MS = 10;

/** Looks every 10 ms until something holds; false when the time is up. */
export async function until(holds: () => boolean, timeoutMs: number): Promise<boolean> {
  const end = performance.now() + timeoutMs;
  while (!holds()) {
    if (performance.now() > end) return false;
    await setTimeout(PAUSE_MS);
  }
  return true;
}
