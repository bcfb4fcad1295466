import { mkdir } from 'node:fs/promises';
import type { StartedDatabase } from './database.ts';
import { RunningChildren } from './keep-running.ts';
import { namesDatabase } from './names-database.ts';
import { childPrograms } from './plan-children.ts';
import type { StartHands, StartRequest } from './start-request.ts';

/**
 * Starts everything, tells the newcomer, and stays until asked to stop; then stops all of it in order: first those who use the
 * database, then the database. API and worker load their code while the database is made ready, and so does this process: nothing large
 * may be imported above.
 * @throws StartFault, EmbeddedPostgresFault or SettingsFault, each with a remedy, after stopping what was started
 */
export async function runMedvirk(request: StartRequest, hands: StartHands): Promise<void> {
  const began = performance.now();
  await mkdir(request.data, { recursive: true, mode: 0o700 });
  hands.stopping.managed = true;
  if (request.reset && !namesDatabase(process.env)) await (await import('./delete-data.ts')).deleteData(request.data, hands);
  const programs = childPrograms(request);
  const children = new RunningChildren(hands);
  let database: StartedDatabase | null = null;
  try {
    programs.forEach((program) => { children.warm(program); });
    const [{ startDatabase }, { startProcesses }] = await Promise.all([import('./database.ts'), import('./start-processes.ts')]);
    database = await startDatabase(request, hands);
    const asked = hands.stopping.wait;
    const up = startProcesses(request, hands, { database, children, programs }).then((message) => {
      hands.progress.say(`  Started in ${((performance.now() - began) / 1000).toFixed(1)} s\n${message}`);
      return asked;
    });
    const why = await Promise.race([up, asked, children.broken]);
    hands.progress.say(`\nStopping (${why}) …`);
  } finally {
    await children.stop();
    await database?.stop();
  }
  hands.progress.say('Stopped.');
}
