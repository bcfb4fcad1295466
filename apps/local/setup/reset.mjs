import { createInterface } from 'node:readline/promises';
import { Refusal } from './refusal.mjs';

/** Makes sure that --reset is meant, before anything else takes its time. */
export async function confirmReset(options) {
  if ((process.env.DATABASE_URL ?? '') !== '') throw new Refusal('--reset deletes the embedded data only, and DATABASE_URL names another database. Empty that one with its own tools.', 2);
  if (options.yes) return;
  if (!process.stdin.isTTY) throw new Refusal(`--reset deletes everything Medvirk has stored in ${options.data}. Say so: npm start -- --reset --yes`, 2);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Delete everything Medvirk has stored in ${options.data}? Type yes: `);
  terminal.close();
  if (answer.trim().toLowerCase() !== 'yes') throw new Refusal('Nothing was deleted, nothing was started.');
}
