import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { LEAVES, ROOTS, numberedLeaves, referencePath, referenceProof, referenceRoot } from '../../../libs/involvement-log/test-support/reference-tree.ts';
import { fromBase64, fromHex, toHex } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { canonical } from './canonical.ts';
import type { Json } from './canonical.ts';
import { readKey } from './key.ts';
import { grewFrom, leafHash, rootByPath } from './merkle.ts';
import { checkLine, readHead, readNote } from './note.ts';

// The verifier shares no code with the writer, so it is held to the published vectors by itself.

const leaves = numberedLeaves(300);
const own = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);
const root = (size: number): Bytes => own(referenceRoot(leaves.slice(0, size)));
const flipped = (hash: Bytes, bit: number): Bytes => hash.with(bit >> 3, hash[bit >> 3]! ^ (1 << (bit & 7)));

describe('trees (RFC 6962)', () => {
  it('have the roots of the reference implementation, leaf by leaf', async () => {
    const hashes = await Promise.all(LEAVES.map(leafHash));
    expect(toHex(hashes[0]!)).toBe(ROOTS[1]);
    for (let size = 1; size <= 8; size += 1) {
      for (let index = 0; index < size; index += 1) {
        expect(toHex((await rootByPath({ index, size }, hashes[index]!, referencePath(index, hashes.slice(0, size)).map(own)))!)).toBe(ROOTS[size]);
      }
      for (let from = 1; from <= size; from += 1) {
        const [older, newer] = [{ size: from, root: fromHex(ROOTS[from]!)! }, { size, root: fromHex(ROOTS[size]!)! }];
        expect(await grewFrom(older, newer, referenceProof(from, hashes.slice(0, size)).map(own))).toBe(true);
      }
    }
  });

  it('give up a place for any change of proof, leaf, index or length', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 2, max: 300 }), fc.nat(), fc.nat({ max: 255 }), fc.nat(), async (size, which, bit, step) => {
      const index = which % size;
      const path = referencePath(index, leaves.slice(0, size)).map(own);
      const expected = toHex(root(size));
      const rootOf = async (at: number, hash: Bytes, way: readonly Bytes[]): Promise<string> => toHex((await rootByPath({ index: at, size }, hash, way)) ?? new Uint8Array());
      const leaf = own(leaves[index]!);
      expect(await rootOf(index, leaf, path)).toBe(expected);
      expect(await rootOf(index, flipped(leaf, bit), path)).not.toBe(expected);
      expect(await rootOf(index, leaf, path.with(step % path.length, flipped(path[step % path.length]!, bit)))).not.toBe(expected);
      expect(await rootOf((index + 1) % size, leaf, path)).not.toBe(expected);
      expect(await rootOf(index, leaf, path.slice(1))).not.toBe(expected);
      expect(await rootOf(index, leaf, [...path, leaf])).not.toBe(expected);
    }), { numRuns: 40 });
  });

  it('grow, and by no other proof, size or root', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 299 }), fc.nat(), fc.nat({ max: 255 }), fc.nat(), async (from, by, bit, step) => {
      const to = from + 1 + (by % (300 - from));
      const [older, newer, proof] = [{ size: from, root: root(from) }, { size: to, root: root(to) }, referenceProof(from, leaves.slice(0, to)).map(own)];
      expect(await grewFrom(older, newer, proof)).toBe(true);
      expect(await grewFrom({ ...older, root: flipped(older.root, bit) }, newer, proof)).toBe(false);
      expect(await grewFrom(older, { ...newer, root: flipped(newer.root, bit) }, proof)).toBe(false);
      expect(await grewFrom(older, newer, proof.with(step % proof.length, flipped(proof[step % proof.length]!, bit)))).toBe(false);
      expect(await grewFrom(older, newer, proof.slice(1))).toBe(false);
      expect(await grewFrom(older, newer, [...proof, root(1)])).toBe(false);
    }), { numRuns: 40 });
  });

  it('judge the ends: equal sizes, none at all, a log that shrinks', async () => {
    const empty = { size: 0, root: fromHex(ROOTS[0]!)! };
    const one = { size: 1, root: root(1) };
    expect(await grewFrom(empty, empty, [])).toBe(true);
    expect(await grewFrom(empty, one, [])).toBe(true);
    expect(await grewFrom({ size: 0, root: root(2) }, one, [])).toBe(false);
    expect(await grewFrom(one, one, [root(1)])).toBe(false);
    expect(await grewFrom(one, { size: 1, root: root(2) }, [])).toBe(false);
    expect(await grewFrom({ size: 2, root: root(2) }, one, [])).toBe(false);
  });
});

describe('notes (c2sp.org/signed-note, golang.org/x/mod/sumdb/note)', () => {
  const published = [
    ['PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'If you think cryptography is the answer to your problem,\nthen you don\'t know what your problem is.\n\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'],
    ['example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k', 'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n'],
  ] as const;

  it.each(published)('verify under %s', async (vkey, text) => {
    const [key, note] = [(await readKey(vkey))!, readNote(text)!];
    expect([note.lines[0]!.name, note.lines[0]!.id]).toEqual([key.name, key.id]);
    expect(await checkLine(note.text, note.lines[0]!, key)).toEqual({ seconds: null });
    expect(await checkLine(`${note.text}x\n`, note.lines[0]!, key)).toBeUndefined();
  });

  it('are not read with a key of one character changed', async () => {
    const [vkey] = published[0];
    for (let at = 0; at < vkey.length; at += 1) expect(await readKey(`${vkey.slice(0, at)}${String.fromCharCode(vkey.charCodeAt(at) + 1)}${vkey.slice(at + 1)}`)).toBeUndefined();
  });

  it('are heads as c2sp.org/tlog-cosignature shows them', () => {
    const text = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n';
    expect(readHead(text)).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163, note: { lines: { length: 2 } } });
    expect(readHead(text.replace('20852163', '020852163'))).toBeUndefined();
    expect(readHead(text.replace('2I=\n\n', '2I=\nmore\n\n'))).toBeUndefined();
  });

  it('are refused, and never a fault, under a key that is no point of the curve', async () => {
    const [, text] = published[0];
    const [key, note] = [(await readKey(published[0][0]))!, readNote(text)!];
    for (const byte of [0, 1, 2, 127, 255]) expect(await checkLine(note.text, note.lines[0]!, { ...key, bytes: new Uint8Array(32).fill(byte) })).toBeUndefined();
  });
});

describe('canonical JSON (RFC 8785)', () => {
  it('agrees with another implementation on every JSON value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(canonical(value as Json)).toBe(canonicalize(value))), { numRuns: 500 });
  });

  it('sorts members as section 3.2.3 shows, and has no text for half a character', () => {
    expect(canonical({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 })).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
    expect(canonical(['\ud800'])).toBeUndefined();
  });
});

describe('bytes', () => {
  it.each(['AA=', 'AB==', 'A===', 'AAA', 'AA\n==', '_-=='])('are not the base64 %p', (text) => {
    expect(fromBase64(text)).toBeUndefined();
  });
});
