import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  SIGNATURE_TYPES, emptyRoot, formatAddCheckpoint, formatTlogProof, judgeCheckpoint, parseAddCheckpoint, parseTlogProof, planConsistency, planInclusion, signCheckpoint, signerOfSeed, toBase64,
} from '#involvement-log';
import type { SeenHead, Signer } from '#involvement-log';
import { numberedLeaves, referenceRoot, tilesOver } from '../test-support/reference-tree.ts';

const leaves = numberedLeaves(40);
const ORIGIN = 'medvirk/log';
const log = signerOfSeed(ORIGIN, SIGNATURE_TYPES.NOTE, Buffer.alloc(32, 1));
const rootAt = (size: number): Uint8Array => referenceRoot(leaves.slice(0, size));
const signed = (size: number, root = rootAt(size), signer: Signer = log): string => signCheckpoint({ origin: ORIGIN, size, root }, [signer]);
const proof = (from: number, to: number): readonly Uint8Array[] => planConsistency(from, to).prove(tilesOver(leaves));
const seen = (size: number): SeenHead => ({ size, root: rootAt(size) });
const judged = (body: string, last: SeenHead | null = null): number => judgeCheckpoint(body, { origin: ORIGIN, keys: [log.key], seen: last }).status;
const request = (from: number, to: number): string => formatAddCheckpoint({ oldSize: from, proof: from === 0 ? [] : proof(from, to), checkpoint: signed(to) });

describe('a proof file (c2sp.org/tlog-proof)', () => {
  const file = { index: 7, hashes: planInclusion(7, 40).prove(tilesOver(leaves)), checkpoint: signed(40) };

  it('has the lines of the specification: version, index, hashes, blank, checkpoint', () => {
    const lines = formatTlogProof(file).split('\n');
    expect(lines.slice(0, 2)).toEqual(['c2sp.org/tlog-proof@v1', 'index 7']);
    expect(lines.slice(2, 2 + file.hashes.length)).toEqual(file.hashes.map(toBase64));
    expect(lines.slice(2 + file.hashes.length).join('\n')).toBe(`\n${file.checkpoint}`);
  });

  it('is read as it was written, for a tree of one leaf as well', () => {
    for (const one of [file, { index: 0, hashes: [], checkpoint: signed(1) }]) {
      const parsed = parseTlogProof(formatTlogProof(one))!;
      expect({ ...parsed, hashes: parsed.hashes.map(toBase64) }).toEqual({ ...one, hashes: one.hashes.map(toBase64) });
    }
  });

  it('may carry an extra line, which is passed over', () => {
    expect(parseTlogProof(formatTlogProof(file).replace('index', 'extra YWdl\nindex'))).toMatchObject({ index: 7 });
  });

  it.each([
    ['another version', (text: string) => text.replace('@v1', '@v2')], ['a leading zero', (text: string) => text.replace('index 7', 'index 07')], ['no index', (text: string) => text.replace('index 7\n', '')],
    ['a short hash', (text: string) => text.replace(/\n([A-Za-z0-9+/]{43}=)\n/, '\nAAAA\n')], ['no blank line', (text: string) => text.replace('\n\n', '\n')], ['loose bits', (text: string) => text.replace('index 7\n', `index 7\n${'A'.repeat(42)}B=\n`)],
    ['sixty-four hashes', (text: string) => text.replace('index 7\n', `index 7\n${`${toBase64(leaves[0]!)}\n`.repeat(64)}`)],
  ])('is not a text with %s', (_what, change) => {
    expect(parseTlogProof(change(formatTlogProof(file)))).toBeUndefined();
  });
});

describe('a witness (c2sp.org/tlog-witness, add-checkpoint)', () => {
  it('accepts a first head without a proof, and any that grew from the last it saw', () => {
    expect(judged(request(0, 12))).toBe(200);
    fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (a, b) => judged(request(Math.min(a, b), Math.max(a, b)), seen(Math.min(a, b))) === 200));
  });

  it('gives back the head that it judged', () => {
    expect(judgeCheckpoint(request(3, 5), { origin: ORIGIN, keys: [log.key], seen: seen(3) })).toMatchObject({ status: 200, checkpoint: { size: 5 }, note: { signatures: { length: 1 } } });
  });

  it('refuses a rewritten history as unprocessable, and cosigns nothing', () => {
    const forked = leaves.with(1, leaves[39]!);
    const body = formatAddCheckpoint({ oldSize: 5, proof: planConsistency(5, 9).prove(tilesOver(forked)), checkpoint: signed(9, referenceRoot(forked.slice(0, 9))) });
    expect(judged(body, seen(5))).toBe(422);
  });

  it('refuses a second head of one size', () => {
    expect(judged(formatAddCheckpoint({ oldSize: 5, proof: [], checkpoint: signed(5, leaves[0]) }), seen(5))).toBe(422);
    expect(judged(request(5, 5), seen(5))).toBe(200);
  });

  it('tells the size it saw last to a log that starts from another', () => {
    expect(judgeCheckpoint(request(3, 9), { origin: ORIGIN, keys: [log.key], seen: seen(5) })).toEqual({ status: 409, seen: 5 });
    expect(judgeCheckpoint(request(3, 9), { origin: ORIGIN, keys: [log.key], seen: null })).toEqual({ status: 409, seen: 0 });
  });

  it('refuses a log that was rolled back', () => {
    expect(judged(formatAddCheckpoint({ oldSize: 9, proof: [], checkpoint: signed(5) }), seen(9))).toBe(400);
    expect(judged(request(0, 5), seen(9))).toBe(409);
  });

  it('refuses a head of an unknown log, of an unknown key, and of a known key whose signature is false', () => {
    expect(judged(request(0, 5).replace(`${ORIGIN}\n5`, 'other\n5'))).toBe(404);
    expect(judged(formatAddCheckpoint({ oldSize: 0, proof: [], checkpoint: signed(5, rootAt(5), signerOfSeed(ORIGIN, SIGNATURE_TYPES.NOTE, Buffer.alloc(32, 2))) }))).toBe(403);
    expect(judged(request(0, 5).replace('\n5\n', '\n6\n'))).toBe(403);
  });

  it('refuses a proof where the old size is zero, and a root that an empty log cannot have', () => {
    expect(judged(formatAddCheckpoint({ oldSize: 0, proof: [leaves[0]!], checkpoint: signed(5) }))).toBe(422);
    expect(judged(formatAddCheckpoint({ oldSize: 0, proof: [], checkpoint: signed(0, leaves[0]) }))).toBe(422);
    expect(judged(formatAddCheckpoint({ oldSize: 0, proof: [], checkpoint: signed(0, emptyRoot()) }))).toBe(200);
  });

  it.each(['', 'old 0\n', 'old 00\n\nx', 'old 0\nAAAA\n\nx\n1\n', 'new 0\n\nx'])('refuses the body %p as no request', (body) => {
    expect(judged(body)).toBe(400);
    if (!body.startsWith('old 0\n\n')) expect(parseAddCheckpoint(body)).toBeUndefined();
  });

  it('reads the example of the specification', () => {
    const body = `old 20852014\nPlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\njrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=\n5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=\n/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=\n
example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n
— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n`;
    expect(parseAddCheckpoint(body)).toMatchObject({ oldSize: 20_852_014, proof: { length: 4 } });
    expect(formatAddCheckpoint(parseAddCheckpoint(body)!)).toBe(body);
  });
});
