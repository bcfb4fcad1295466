/**
 * Loaded into API and worker before their own code: when the process that started them is gone, however it ended, they are
 * asked to stop, and end after ten seconds in any case. Without it they would hold port and database for ever.
 */
const LAST_WORDS_MS = 10_000;

process.once('disconnect', () => {
  setTimeout(() => process.exit(1), LAST_WORDS_MS).unref();
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref();
