import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { verifyPack } from '../../apps/verifier/src/index.ts';
import { repository } from '../architecture/repository.ts';
import { vectors } from './lies.ts';
import type { Vector } from './lies.ts';

const folder = path.join(repository, 'tests/vectors/packs');
const textOf = (vector: Vector): string => `${JSON.stringify(vector, null, 1)}\n`;

if (process.env['DERIVE'] === '1') {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const vector of vectors) writeFileSync(path.join(folder, `${vector.name}.json`), textOf(vector));
}

const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const read = (file: string): Vector => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Vector;

describe('test vectors', () => {
  it('stand in one file each, as the writer makes them (DERIVE=1 writes them anew)', () => {
    expect(files.toSorted()).toEqual(vectors.map(({ name }) => `${name}.json`).toSorted());
    for (const vector of vectors) expect(readFileSync(path.join(folder, `${vector.name}.json`), 'utf8')).toBe(textOf(vector));
  });

  it.each(files.map(read).map((vector) => [vector.name, vector] as const))('%s: the verifier judges it, and names what was done', async (_name, { verdict, names, trust, pack }) => {
    const report = await verifyPack(pack, trust);
    const codes = report.findings.map(({ code }) => code);
    expect({ verdict: report.verdict, codes }).toEqual({ verdict, codes: names === null ? expect.anything() : expect.arrayContaining([names]) });
    if (names === null) expect(report.findings.filter(({ severity }) => severity !== 'NOTE')).toEqual([]);
  });
});
