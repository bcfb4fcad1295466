import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { takeLock } from './exclusive.mjs';
import { root } from './root.mjs';

const PAUSE_MS = 200;

/** Runs install and build steps one command at a time: two at once would pull node_modules and dist from under each other. */
export async function withCode(progress, work) {
  const file = path.join(root, 'dist', '.preparing');
  let lock = takeLock(file);
  if (!lock.held) progress.say(`  Waiting for another start that is installing or building (process ${lock.holder.pid}) …`);
  while (!lock.held) {
    await setTimeout(PAUSE_MS);
    lock = takeLock(file);
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}
