import { cpus } from 'node:os';
import type { BenchOptions, Part } from './part.ts';
import { fails, type Figure, lineOf, verdictOf } from './measure/report.ts';

export interface BenchHands { readonly say: (line: string) => void; readonly buildSeconds: number }

/** A part's own program: measures and gives its figures. */
export type Measure = (say: (line: string) => void) => Promise<readonly Figure[]>;

/** Loaded when it is asked for: one part needs none of the others' code. */
const MEASURES: Readonly<Record<Part, () => Promise<Measure>>> = {
  start: async () => (await import('./start/measure-start.ts')).measureStart,
  reads: async () => (await import('./reads/measure-reads.ts')).measureReads,
  timers: async () => (await import('./timers/measure-timers.ts')).measureTimers,
  digest: async () => (await import('./digest/measure-digest.ts')).measureDigest,
  log: async () => (await import('./log/measure-log.ts')).measureLog,
  'far-off': async () => (await import('./far-off/measure-far-off.ts')).measureFarOff,
};

/** Runs the parts, prints their figures, and gives the exit code. A part that cannot be measured is a fault, told at the end; the others go on. */
export async function runBench({ parts, json }: BenchOptions, { say, buildSeconds }: BenchHands): Promise<number> {
  if (process.platform !== 'linux') throw new Error('The bench reads CPU and memory of processes from /proc and runs on Linux alone.');
  const figures: Figure[] = [];
  const faults: { part: Part; fault: string }[] = [];
  for (const part of parts) {
    say(`\n${part}`);
    try {
      for (const figure of await (await MEASURES[part]())(say)) {
        figures.push(figure);
        say(lineOf(figure));
      }
    } catch (error) {
      const fault = error instanceof Error ? error.stack ?? error.message : String(error);
      faults.push({ part, fault });
      say(`FAULT ${fault}`);
    }
  }
  const machine = { cores: cpus().length, processor: cpus()[0]?.model ?? 'unknown', node: process.version };
  if (json) process.stdout.write(`${JSON.stringify({ machine, buildSeconds, figures: figures.map((figure) => ({ ...figure, verdict: verdictOf(figure) })), faults }, null, 2)}\n`);
  else process.stdout.write(`\n${summary(figures, `${machine.cores} cores, ${machine.processor}, Node ${machine.node}; build ${buildSeconds.toFixed(1)} s`)}\n`);
  return faults.length > 0 || figures.some(fails) ? 1 : 0;
}

function summary(figures: readonly Figure[], machine: string): string {
  const parts = [...new Set(figures.map(({ part }) => part))];
  return [machine, ...parts.flatMap((part) => ['', part, ...figures.filter((figure) => figure.part === part).map(lineOf)])].join('\n');
}
