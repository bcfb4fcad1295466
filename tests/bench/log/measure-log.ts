import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v7 } from 'uuid';
import type { Id } from '#domain';
import type { PublishedLog } from '#persistence';
import { type Bed, type BenchDatabase, onBed, withClient } from '../bed/open-bed.ts';
import { startWorker } from '../bed/processes.ts';
import { type Figure, spreadFigure } from '../measure/report.ts';
import { percentile, ratiosOf, spreadOf } from '../measure/spread.ts';
import { type LargeLog, makeLog, openLog } from './large-log.ts';
import { type AppendRun, appendThroughProduct, insertPlainly, WRITERS } from './writers.ts';

const RUNS = 3;
const MANY_ORGANISATIONS = 64;
const LEAST_OF_PLAIN = 0.5;
const MOST_WAIT_SECONDS = 2;
const [SMALL, LARGE] = [1_000, 1_000_000];
const MOST_OF_SMALL = 3;
const PROOFS = 100;

/** Appends with sequencing against plain inserts, and proofs from a small and a large log. */
export const measureLog = (say: (line: string) => void): Promise<readonly Figure[]> => onBed(async (bed) => [
  ...await appends(bed, 1, say), ...await appends(bed, MANY_ORGANISATIONS, say), ...await proofs(bed, say),
]);

async function appends(bed: Bed, count: number, say: (line: string) => void): Promise<readonly Figure[]> {
  const database = await bed.migrated(`log_${count}`);
  const organisations = await bareOrganisations(database, count);
  const folder = mkdtempSync(path.join(tmpdir(), 'medvirk-bench-heads-'));
  const runs: { readonly ours: AppendRun; readonly plain: number }[] = [];
  try {
    // One before anything counts: the first entries of an organisation make its key, and plans are made.
    for (let run = -1; run < RUNS; run += 1) {
      const worker = await startWorker(database, { CHECKPOINT_FOLDER: folder });
      const ours = await appendThroughProduct(database, organisations).finally(() => worker.stop());
      const plain = await insertPlainly(database, organisations);
      say(`  ${count} organisation(s): appended and sequenced ${Math.round(ours.perSecond)}/s, plain inserts ${Math.round(plain)}/s, oldest waited ${ours.oldestSeconds.toFixed(2)} s${run < 0 ? ' (not counted)' : ''}`);
      if (run >= 0) runs.push({ ours, plain });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await bed.drop(database);
  }
  const to = count === 1 ? 'one organisation' : `${count} organisations`;
  const rates = runs.map(({ ours }) => ours.perSecond);
  return [
    spreadFigure('log', `appends by ${WRITERS} writers to ${to}, sequenced, over plain inserts`, 'times', { spread: ratiosOf(rates, runs.map(({ plain }) => plain)), bar: { least: LEAST_OF_PLAIN } }),
    spreadFigure('log', `oldest entry without a place meanwhile, ${to}`, 's', { spread: spreadOf(runs.map(({ ours }) => ours.oldestSeconds)), bar: { most: MOST_WAIT_SECONDS } }),
    spreadFigure('log', `appended and sequenced, ${to}`, '/s', { spread: spreadOf(rates) }),
  ];
}

async function bareOrganisations({ adminUrl }: BenchDatabase, count: number): Promise<readonly Id[]> {
  const ids = Array.from({ length: count }, () => v7());
  await withClient(adminUrl, (client) => client.query(`insert into organisation (id, name, kind, employees, has_amu) select id, 'Kommune', 'LIVE', 100, true from unnest($1::uuid[]) id`, [ids]));
  return ids;
}

async function proofs(bed: Bed, say: (line: string) => void): Promise<readonly Figure[]> {
  const database = await bed.migrated('log_proofs');
  say(`  storing logs of ${SMALL} and ${LARGE} entries`);
  const [small, large] = [await makeLog(database, SMALL), await makeLog(database, LARGE)];
  const { log, close } = openLog(database);
  try {
    const runs = { inclusion: { small: [] as number[], large: [] as number[] }, consistency: { small: [] as number[], large: [] as number[] } };
    for (let run = -1; run < RUNS; run += 1) {
      for (const [name, of] of [['small', small], ['large', large]] as const) {
        const [inclusion, consistency] = [await middleMs((at) => inclusionOf(log, of, at)), await middleMs(() => consistencyOf(log, of))];
        if (run < 0) continue;
        runs.inclusion[name].push(inclusion);
        runs.consistency[name].push(consistency);
      }
    }
    return (['inclusion', 'consistency'] as const).flatMap((kind) => [
      spreadFigure('log', `${kind} proof at ${LARGE} entries, over one at ${SMALL}`, 'times', { spread: ratiosOf(runs[kind].large, runs[kind].small), bar: { most: MOST_OF_SMALL } }),
      spreadFigure('log', `${kind} proof at ${LARGE} entries`, 'ms', { spread: spreadOf(runs[kind].large) }),
    ]);
  } finally {
    await close();
    await bed.drop(database);
  }
}

async function inclusionOf(log: PublishedLog, { organisationId, entryIds }: LargeLog, at: number): Promise<void> {
  if (await log.receipt(organisationId, entryIds[(at * 37) % entryIds.length]!) === null) throw new Error('An entry of the large log has no receipt');
}

async function consistencyOf(log: PublishedLog, { organisationId, size }: LargeLog): Promise<void> {
  if (await log.consistency(organisationId, Math.floor(size / 2), size) === null) throw new Error('The large log has no proof of its growth');
}

async function middleMs(work: (at: number) => Promise<void>): Promise<number> {
  const took: number[] = [];
  for (let at = 0; at < PROOFS; at += 1) {
    const began = performance.now();
    await work(at);
    took.push(performance.now() - began);
  }
  return percentile(took.toSorted((a, b) => a - b), 50);
}
