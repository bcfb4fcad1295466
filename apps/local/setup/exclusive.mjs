import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { identityOf, isStill, mark } from './process-identity.mjs';

/**
 * Takes a lock file, written with this process's mark. A lock whose process is gone is taken over.
 * @returns {{ held: true, note(more: object): void, previous: object | null, release(): void } | { held: false, holder: object }}
 *   `previous`: what a dead holder had noted; `note` keeps something for the next one, should this process be killed.
 */
export function takeLock(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  let previous = null;
  for (;;) {
    const mine = { ...mark(process.pid), claim: randomUUID() };
    if (create(file, mine)) return holding(file, mine, previous);
    const holder = read(file);
    if (holder === null) continue; // released between the two looks
    if (isStill(holder)) return { held: false, holder };
    previous = removeStale(file, holder) ? holder : previous;
  }
}

function holding(file, mine, previous) {
  return {
    held: true,
    previous,
    note(more) {
      const draft = `${file}.${process.pid}`;
      fs.writeFileSync(draft, JSON.stringify({ ...mine, ...more }), { mode: 0o600 });
      fs.renameSync(draft, file);
    },
    release() {
      if (read(file)?.claim === mine.claim) fs.rmSync(file, { force: true });
    },
  };
}

/** Whole or not at all: a link to a finished file, since another process may read at any moment. */
function create(file, content) {
  const draft = `${file}.${content.claim}`;
  fs.writeFileSync(draft, JSON.stringify(content), { mode: 0o600 });
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/** Moves the dead holder's file aside; puts it back if another process has meanwhile taken the lock with a file of its own. */
function removeStale(file, holder) {
  const aside = `${file}.${randomUUID()}`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
  const moved = read(aside);
  if (moved !== null && moved.claim !== holder.claim && identityOf(moved.pid) !== null) fs.linkSync(aside, file);
  fs.rmSync(aside, { force: true });
  return moved?.claim === holder.claim;
}

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    if (error instanceof SyntaxError) return { pid: 0, identity: null, claim: null }; // not ours, or cut off by a full disk: nobody holds it
    throw error;
  }
}
