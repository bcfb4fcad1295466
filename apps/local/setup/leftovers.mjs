import { setTimeout } from 'node:timers/promises';
import { isStill } from './process-identity.mjs';

const PATIENCE_MS = 12_000;
const PAUSE_MS = 20;

/** Ends API and worker that a killed start left behind. They end by themselves (leash.mjs); this waits, and insists. */
export async function endLeftovers(children, progress) {
  if (!children.some(isStill)) return;
  await progress.step('Ending what an earlier start left behind', async () => {
    signal(children, 'SIGTERM');
    const end = performance.now() + PATIENCE_MS;
    while (children.some(isStill) && performance.now() < end) await setTimeout(PAUSE_MS);
    signal(children, 'SIGKILL');
    while (children.some(isStill)) await setTimeout(PAUSE_MS);
  });
}

function signal(children, name) {
  for (const child of children.filter(isStill)) {
    try {
      process.kill(child.pid, name);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error; // ended between the two looks
    }
  }
}
