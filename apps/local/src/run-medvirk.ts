import { mkdir } from 'node:fs/promises';
import { accessOf, writeAccess } from './access-file.ts';
import { startDatabase } from './database.ts';
import type { StartedDatabase } from './database.ts';
import { freePort } from './free-port.ts';
import { RunningChildren } from './keep-running.ts';
import { planChildren } from './plan-children.ts';
import { readyMessage } from './ready-message.ts';
import { loadSample } from './sample/load-sample.ts';
import type { StartHands, StartRequest } from './start-request.ts';

/**
 * Starts everything, tells the newcomer, and stays until asked to stop; then stops all of it in order: first those who use the
 * database, then the database.
 * @throws StartFault, EmbeddedPostgresFault or SettingsFault, each with a remedy, after stopping what was started
 */
export async function runMedvirk(request: StartRequest, hands: StartHands): Promise<void> {
  const began = performance.now();
  await mkdir(request.data, { recursive: true, mode: 0o700 });
  hands.stopping.managed = true;
  const database = await startDatabase(request, hands);
  const children = new RunningChildren(hands);
  try {
    const asked = hands.stopping.wait;
    const up = startProcesses(request, hands, { database, children }).then((message) => {
      hands.progress.say(`  Started in ${((performance.now() - began) / 1000).toFixed(1)} s\n${message}`);
      return asked;
    });
    const why = await Promise.race([up, asked, children.broken]);
    hands.progress.say(`\nStopping (${why}) …`);
  } finally {
    await children.stop();
    await database.stop();
  }
  hands.progress.say('Stopped.');
}

/** Sample, API and worker; gives what to tell the newcomer. */
async function startProcesses(request: StartRequest, { progress }: StartHands, parts: { database: StartedDatabase; children: RunningChildren }): Promise<string> {
  const { database, children } = parts;
  const workerPort = await freePort([request.port, request.port + 1]);
  const [api, worker] = planChildren(request, database.mode, database.urls, workerPort);
  // Side by side: the sample is work for PostgreSQL, the processes for the other core.
  const [sample] = await progress.step(request.empty ? 'Starting API and worker' : 'Starting API and worker, loading the sample organisation', () => Promise.all([
    request.empty ? null : loadSample({ urls: database.urls, say: (line) => progress.say(line) }), children.start(api), children.start(worker),
  ]));
  const access = accessOf(`http://localhost:${request.port}`, workerPort, sample);
  return readyMessage(access, await writeAccess(request.data, access), sample?.exampleQuery ?? null);
}
