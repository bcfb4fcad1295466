import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, repository } from '../bed/child.ts';
import { type Figure, spreadFigure } from '../measure/report.ts';
import { spreadOf } from '../measure/spread.ts';

const RUNS = 3;
const EMPTY_SECONDS = 10;
const WITH_DATA_SECONDS = 4;
const READY = 'Medvirk is ready';

/** From the command to its word that all is up, on a folder that does not exist yet and on the same folder again. The build stands already. */
export async function measureStart(say: (line: string) => void): Promise<readonly Figure[]> {
  const empty: number[] = [];
  const withData: number[] = [];
  for (let run = 1; run <= RUNS; run += 1) {
    const folder = mkdtempSync(path.join(tmpdir(), 'medvirk-bench-start-'));
    try {
      const data = path.join(folder, 'data');
      empty.push(await startAndStop(data));
      withData.push(await startAndStop(data));
      say(`  run ${run}: empty ${empty.at(-1)!.toFixed(1)} s, with data ${withData.at(-1)!.toFixed(1)} s`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return [
    spreadFigure('start', 'start with an empty data folder, built', 's', { spread: spreadOf(empty), bar: { most: EMPTY_SECONDS } }),
    spreadFigure('start', 'start with data', 's', { spread: spreadOf(withData), bar: { most: WITH_DATA_SECONDS } }),
  ];
}

async function startAndStop(data: string): Promise<number> {
  const began = performance.now();
  const { DATABASE_URL: _, ...environment } = process.env;
  const child = spawn(process.execPath, ['apps/local/start.mjs', '--data', data, '--port', String(await freePort())], { cwd: repository, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  let seconds: number | null = null;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      words += text;
      if (seconds !== null || !words.includes(READY)) return;
      seconds = (performance.now() - began) / 1000;
      child.kill('SIGINT');
    });
  }
  await once(child, 'close');
  if (seconds === null) throw new Error(`npm start ended without being ready:\n${words.slice(-3000)}`);
  return seconds;
}
