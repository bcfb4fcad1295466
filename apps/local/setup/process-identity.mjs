import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What tells a process from a later one with the same number: its start time. Null when there is no such process.
 * A zombie counts as none.
 */
export function identityOf(pid) {
  if (!Number.isInteger(pid) || pid < 1) return null;
  if (process.platform === 'linux') return linuxIdentity(pid);
  if (process.platform === 'win32') return isAlive(pid) ? 'alive' : null;
  const { stdout } = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const found = stdout.trim();
  return found === '' || found.startsWith('Z') ? null : found.replace(/^\S+\s+/, '');
}

/** A process as it is written down, to be recognised later. */
export const mark = (pid) => ({ pid, identity: identityOf(pid) });

export const isStill = ({ pid, identity }) => identity !== null && identityOf(pid) === identity;

function linuxIdentity(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold anything; the fields after it are fixed (proc_pid_stat(5)): state is 3rd, start time 22nd.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? null : `${bootId()} ${fields[19]}`;
  } catch {
    return null; // no such process
  }
}

/** Start times count from boot. */
const bootId = () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
