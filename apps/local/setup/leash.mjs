/**
 * Loaded into API and worker before their own code: when the process that started them is gone, however it ended, they are
 * asked to stop, and end after ten seconds in any case. Without it they would hold port and database for ever.
 *
 * A process that is started while its database is still being made ready loads its code meanwhile (MEDVIRK_LOAD_FIRST), and begins when it is told
 * the rest of its settings.
 */
import { once } from 'node:events';

const LAST_WORDS_MS = 10_000;

process.once('disconnect', () => {
  setTimeout(() => process.exit(1), LAST_WORDS_MS).unref();
  process.kill(process.pid, 'SIGTERM');
});
const { MEDVIRK_LOAD_FIRST: modules } = process.env;
if (modules !== undefined) {
  const told = once(process, 'message');
  for (const module of modules.split(' ')) await import(module);
  const [settings] = await told;
  delete process.env.MEDVIRK_LOAD_FIRST;
  Object.assign(process.env, settings);
}
process.channel?.unref();
