import { cpuOf, cpuOfFamily } from '../measure/process-cpu.ts';
import { percentile } from '../measure/spread.ts';

/** What one run of requests took. */
export interface Run {
  /** Milliseconds of CPU per request: the server's process and PostgreSQL. */
  readonly cpuMs: number;
  readonly serverCpuMs: number;
  readonly perSecond: number;
  readonly p99Ms: number;
}

export interface Load {
  readonly ask: (request: number) => Promise<unknown>;
  readonly requests: number;
  readonly atOnce: number;
  readonly server: number;
  readonly postmaster: number;
}

/** Sends requests, a fixed number at once, and reads the clocks around them. */
export async function runLoad({ ask, requests, atOnce, server, postmaster }: Load): Promise<Run> {
  const waits: number[] = [];
  const before = { server: cpuOf(server), postgres: cpuOfFamily(postmaster) };
  const began = performance.now();
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let request = next++; request < requests; request = next++) {
      const sent = performance.now();
      await ask(request);
      waits.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const seconds = (performance.now() - began) / 1000;
  const serverCpuMs = ((cpuOf(server) - before.server) * 1000) / requests;
  const postgresMs = ((cpuOfFamily(postmaster) - before.postgres) * 1000) / requests;
  return { cpuMs: serverCpuMs + postgresMs, serverCpuMs, perSecond: requests / seconds, p99Ms: percentile(waits.sort((a, b) => a - b), 99) };
}
