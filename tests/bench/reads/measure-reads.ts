import { onBed } from '../bed/open-bed.ts';
import { residentMegabytes } from '../measure/process-cpu.ts';
import { type Figure, singleFigure, spreadFigure } from '../measure/report.ts';
import { ratiosOf, spreadOf } from '../measure/spread.ts';
import type { Target } from './ask.ts';
import { OTHER_READS } from './documents.ts';
import { type Run, runLoad } from './load.ts';
import { type BothServers, onBothServers } from './both-servers.ts';
import { differences, staleness, windows } from './same-answers.ts';
import { seedReads } from './seed-reads.ts';

const RUNS = 5;
const REQUESTS = 600;
const REQUESTS_OF_OTHERS = 400;
const AT_ONCE = 8;

/** The product's limit of memory, in MB. */
const MEMORY_MB = 250;

/** Reads through HTTP, sign-in and row-level security against a bare server that gives the same JSON. */
export const measureReads = (say: (line: string) => void): Promise<readonly Figure[]> => onBed(async (bed) => {
  say('  storing 2,000 initiatives and their surroundings');
  const database = await bed.migrated('reads');
  const world = await seedReads(database);
  return onBothServers(database, world, async (servers) => {
    const wrong = await differences(servers);
    if (wrong.length > 0) throw new Error(`The API and the bare server answer differently, so that nothing can be compared:\n${wrong.join('\n')}`);
    const stale = await staleness(servers);
    if (stale !== null) throw new Error(stale);
    say('  the page of 20 initiatives');
    const page = await measurePage(servers, bed.postmaster);
    const others: Figure[] = [];
    for (const name of Object.keys(OTHER_READS)) {
      say(`  ${name}`);
      others.push(await measureOther(servers, bed.postmaster, name));
    }
    return [...page, ...others, singleFigure('reads', 'memory of the API process after all this', 'MB', { value: residentMegabytes(servers.api.pid), bar: { most: MEMORY_MB } })];
  });
});

/** Interleaved runs of one read on both servers; the first, in which both warm up, does not count. */
async function interleaved(servers: BothServers, postmaster: number, { requests, ask }: { requests: number; ask: (target: Target, kind: 'api' | 'bare') => (request: number) => Promise<unknown> }): Promise<{ api: Run[]; bare: Run[] }> {
  const runs: { api: Run[]; bare: Run[] } = { api: [], bare: [] };
  for (let round = 0; round <= RUNS; round += 1) {
    for (const kind of round % 2 === 0 ? ['api', 'bare'] as const : ['bare', 'api'] as const) {
      const run = await runLoad({ ask: ask(servers[kind].target, kind), requests: round === 0 ? requests / 2 : requests, atOnce: AT_ONCE, server: servers[kind].pid, postmaster });
      if (round > 0) runs[kind].push(run);
    }
  }
  return runs;
}

async function measurePage(servers: BothServers, postmaster: number): Promise<readonly Figure[]> {
  const after = { api: await windows(servers.api.target), bare: await windows(servers.bare.target) };
  // Every request another window: 37 has no factor in common with their number.
  const ask = (target: Target, kind: 'api' | 'bare') => (request: number) => target.ask('page', { after: after[kind][(request * 37) % after[kind].length] });
  const { api, bare } = await interleaved(servers, postmaster, { requests: REQUESTS, ask });
  const of = (pick: (run: Run) => number) => ratiosOf(api.map(pick), bare.map(pick));
  const shown = (name: string, runs: readonly Run[], pick: (run: Run) => number, unit: string): Figure => spreadFigure('reads', name, unit, { spread: spreadOf(runs.map(pick)) });
  return [
    spreadFigure('reads', 'page: CPU per request, over the bare server', 'times', { spread: of(({ cpuMs }) => cpuMs), bar: { most: 1.6 } }),
    spreadFigure('reads', 'page: throughput, over the bare server', 'times', { spread: of(({ perSecond }) => perSecond), bar: { least: 0.5 } }),
    spreadFigure('reads', 'page: p99, over the bare server', 'times', { spread: of(({ p99Ms }) => p99Ms), bar: { most: 3 } }),
    shown('page: CPU per request', api, ({ cpuMs }) => cpuMs, 'ms'), shown('page: CPU per request, of it the API process', api, ({ serverCpuMs }) => serverCpuMs, 'ms'),
    shown('page: CPU per request, bare', bare, ({ cpuMs }) => cpuMs, 'ms'), shown('page: CPU per request, bare, of it its process', bare, ({ serverCpuMs }) => serverCpuMs, 'ms'),
    shown('page: requests per second', api, ({ perSecond }) => perSecond, '/s'), shown('page: requests per second, bare', bare, ({ perSecond }) => perSecond, '/s'),
    shown('page: p99', api, ({ p99Ms }) => p99Ms, 'ms'), shown('page: p99, bare', bare, ({ p99Ms }) => p99Ms, 'ms'),
  ];
}

async function measureOther(servers: BothServers, postmaster: number, name: string): Promise<Figure> {
  const ask = (target: Target) => (request: number) => target.ask(name, OTHER_READS[name]!.variables(servers.known, request));
  const { api, bare } = await interleaved(servers, postmaster, { requests: REQUESTS_OF_OTHERS, ask });
  const cpu = ({ cpuMs }: Run): number => cpuMs;
  return spreadFigure('reads', `${name}: CPU per request, over the bare server`, 'times', {
    spread: ratiosOf(api.map(cpu), bare.map(cpu)), bar: { most: 7 }, note: `${spreadOf(api.map(cpu)).median.toFixed(2)} ms against ${spreadOf(bare.map(cpu)).median.toFixed(2)} ms`,
  });
}
