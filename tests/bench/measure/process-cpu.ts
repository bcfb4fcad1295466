import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of /proc per second; 100 on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

interface ProcessTimes { readonly parent: number; readonly own: number; readonly endedChildren: number }

/** Times of a process, in seconds of CPU (proc(5), /proc/pid/stat fields 4 and 14 to 17); null when it has ended. */
function timesOf(pid: number): ProcessTimes | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return null;
    throw error;
  }
  // The name may hold spaces and brackets: fields are counted from the last bracket on, which ends field 2.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number);
  const seconds = (field: number): number => fields[field - 3]! / TICKS_PER_SECOND;
  return { parent: fields[1]!, own: seconds(14) + seconds(15), endedChildren: seconds(16) + seconds(17) };
}

/** CPU that one process has taken so far, in seconds. */
export function cpuOf(pid: number): number {
  const times = timesOf(pid);
  if (times === null) throw new Error(`The process ${pid} has ended`);
  return times.own;
}

/** CPU that a process and all its children have taken so far, ended ones too: of PostgreSQL, every backend and background process. In seconds. */
export function cpuOfFamily(parent: number): number {
  const head = timesOf(parent);
  if (head === null) throw new Error(`The process ${parent} has ended`);
  let sum = head.own + head.endedChildren;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const times = timesOf(Number(name));
    if (times?.parent === parent) sum += times.own;
  }
  return sum;
}

/** Memory that a process holds, in megabytes of 1,000,000 bytes. */
export function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  if (kilobytes === undefined) throw new Error(`/proc/${pid}/status tells no VmRSS`);
  return (Number(kilobytes) * 1024) / 1e6;
}
