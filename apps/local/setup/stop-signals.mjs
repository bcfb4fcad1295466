import { readFileSync } from 'node:fs';

const LOOK_MS = 500;

/**
 * Tells when to stop: Ctrl-C, SIGTERM, a closed terminal, or the death of the npm that started us (SIGTERM to npm does not
 * reach its child). Before anything was started, a signal ends the process at once.
 * @returns {{ requested: boolean, wait: Promise<string>, managed: boolean }} `managed` is set by whoever will stop things in order.
 */
export function stopSignals(progress) {
  let stop;
  const stopping = { requested: false, managed: false, wait: new Promise((resolve) => { stop = resolve; }) };
  const heard = (why) => {
    if (!stopping.managed) process.exit(130);
    if (stopping.requested) return;
    stopping.requested = true;
    stop(why);
  };
  let pressed = 0;
  process.on('SIGINT', () => {
    pressed += 1;
    if (pressed === 3) process.exit(130); // someone insists: the next start recovers
    if (pressed === 2) progress.say('  Stopping in order; press Ctrl-C once more to drop everything.');
    heard('Ctrl-C');
  });
  process.on('SIGTERM', () => heard('SIGTERM'));
  process.on('SIGHUP', () => heard('the terminal was closed'));
  watchParents(() => heard('npm ended'));
  return stopping;
}

/** Under npm alone: who starts the command bare may well mean it to outlive the shell. */
function watchParents(gone) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const grandparent = parentOfShell(parent);
  setInterval(() => {
    if (process.ppid !== parent || (grandparent !== null && parentOf(parent) !== grandparent)) gone();
  }, LOOK_MS).unref();
}

/** npm runs commands through a shell, which may stay between us and npm. Seen on Linux only; elsewhere the shell's own end must do. */
function parentOfShell(pid) {
  try {
    return process.platform === 'linux' && /^(ba|da|z)?sh$/.test(readFileSync(`/proc/${pid}/comm`, 'utf8').trim()) ? parentOf(pid) : null;
  } catch {
    return null; // hidden /proc
  }
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}
