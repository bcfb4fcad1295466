import { describe, expect, it } from '@jest/globals';
import { checkCosignature, formatVerifierKey, leafHash, nodeHash, parseNote, parseVerifierKey, SIGNATURE_TYPES, verifySignature } from '#involvement-log';
import { onlyGrown } from '../../apps/web/src/pages/check/consistency.ts';
import { cosigned, keyFrom, keyName, lockKey, makeKey, registrationProof, unlockKey } from '../../apps/web/src/pages/check/own-key.ts';

/** The browser's code against the log's own: it shares nothing with it but the specifications. */
const name = keyName('medvirk/0198a1b2-0000-7000-8000-000000000001', 'norsk sykepleierforbund');
const NOTE = `medvirk/0198a1b2-0000-7000-8000-000000000001\n3\n${Buffer.alloc(32, 7).toString('base64')}\n\n— medvirk/x ${Buffer.alloc(68, 1).toString('base64')}\n`;

describe('a key made in the browser', () => {
  it('is one that the log reads as a cosigner’s, under the union’s name', async () => {
    const own = await makeKey(name);
    const key = parseVerifierKey(own.verifierKey)!;
    expect(key).toMatchObject({ type: SIGNATURE_TYPES.COSIGNATURE, name: 'medvirk/0198a1b2-0000-7000-8000-000000000001/norsk%20sykepleierforbund' });
    expect(formatVerifierKey(key)).toBe(own.verifierKey);
  });
  it('shows that it is held, by the text that registration asks for', async () => {
    const own = await makeKey(name);
    const text = Buffer.from(`medvirk/key-registration/v1\n${own.verifierKey}\n`);
    expect(verifySignature(parseVerifierKey(own.verifierKey)!, text, Buffer.from(await registrationProof(own), 'base64'))).toBe(true);
  });
  it('cosigns so that the log finds it true, at its time, and leaves the other lines as they were', async () => {
    const own = await makeKey(name);
    const note = await cosigned(NOTE, own, 1_803_000_000);
    expect(note.startsWith(NOTE)).toBe(true);
    expect(checkCosignature(parseNote(note)!, parseVerifierKey(own.verifierKey)!)).toEqual({ state: 'TRUE', seconds: 1_803_000_000 });
  });
  it('comes back from its file with the passphrase, and not with another, nor from another file', async () => {
    const own = await keyFrom(name, new Uint8Array(32).fill(9));
    const file = await lockKey(own, 'fire hester i fjæra');
    expect(await unlockKey(file, 'fire hester i fjæra')).toEqual(own);
    expect(await unlockKey(file, 'fem hester i fjæra')).toBeNull();
    expect(await unlockKey(file.replace('medvirk/0198a1b2', 'medvirk/0198a1b3'), 'fire hester i fjæra')).toBeNull();
    expect(await unlockKey('{"format":"other"}', 'fire hester i fjæra')).toBeNull();
    expect(await unlockKey('not JSON', 'fire hester i fjæra')).toBeNull();
  });
  it('never stands open in its file', async () => {
    const own = await keyFrom(name, new Uint8Array(32).fill(9));
    expect(await lockKey(own, 'fire hester i fjæra')).not.toContain(Buffer.from(own.seed).toString('base64'));
  });
});

type Bytes = Uint8Array<ArrayBuffer>;
const own = (bytes: Uint8Array): Bytes => Uint8Array.from(bytes);
const leaves = (count: number, changed = -1): readonly Bytes[] => Array.from({ length: count }, (_, index) => own(leafHash(Buffer.from(index === changed ? 'rewritten' : `entry ${index}`))));
/** The largest power of two below a size (RFC 6962 section 2.1). */
const half = (size: number): number => 2 ** Math.floor(Math.log2(size - 1));
const rootOf = (list: readonly Bytes[]): Bytes => (list.length === 1 ? list[0]! : own(nodeHash(rootOf(list.slice(0, half(list.length))), rootOf(list.slice(half(list.length))))));
/** SUBPROOF of RFC 6962 section 2.1.2. */
function proofOf(early: number, list: readonly Bytes[], whole = true): readonly Bytes[] {
  if (early === list.length) return whole ? [] : [rootOf(list)];
  const split = half(list.length);
  return early <= split ? [...proofOf(early, list.slice(0, split), whole), rootOf(list.slice(split))] : [...proofOf(early - split, list.slice(split), false), rootOf(list.slice(0, split))];
}
const head = (list: readonly Bytes[]) => ({ size: list.length, root: rootOf(list) });
const pairs = Array.from({ length: 20 }, (_, index) => index + 1).flatMap((late) => Array.from({ length: late }, (_, index) => [index + 1, late] as const));

describe('whether the log has only grown', () => {
  it('is seen for every pair of sizes up to twenty', async () => {
    for (const [early, late] of pairs) expect([early, late, await onlyGrown(head(leaves(early)), head(leaves(late)), proofOf(early, leaves(late)))]).toEqual([early, late, true]);
  });
  it('is denied where an entry of the earlier head was rewritten', async () => {
    for (const [early, late] of pairs) expect([early, late, await onlyGrown(head(leaves(early)), head(leaves(late, 0)), proofOf(early, leaves(late, 0)))]).toEqual([early, late, false]);
  });
  it('is denied with a hash too few or too many, and for a log that has shrunk', async () => {
    for (const [early, late] of pairs.filter(([one, other]) => one < other)) {
      const proof = proofOf(early, leaves(late));
      expect(await onlyGrown(head(leaves(early)), head(leaves(late)), proof.slice(0, -1))).toBe(false);
      expect(await onlyGrown(head(leaves(early)), head(leaves(late)), [...proof, proof[0]!])).toBe(false);
      expect(await onlyGrown(head(leaves(late)), head(leaves(early)), proof)).toBe(false);
    }
  });
});
