import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  SIGNATURE_TYPES, checkCosignature, checkNoteSignature, checkpointText, cosign, cosignedMessage, formatNote, logOrigin, parseCheckpoint, parseNote, parseSignedCheckpoint, signCheckpoint, signerOfSeed,
  verifierKey, withSignatures,
} from '#involvement-log';

// c2sp.org/tlog-cosignature: a checkpoint with one cosignature, and the message that was signed.
const SOFA = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
const SOFA_NOTE = `${SOFA}
— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`;
const head = { origin: logOrigin('0199d1f0-0000-7000-8000-000000000001'), size: 42, root: Buffer.alloc(32, 9) };
const log = signerOfSeed(head.origin, SIGNATURE_TYPES.NOTE, Buffer.alloc(32, 1));
const union = signerOfSeed('fagforbundet.example/tillitsvalgt', SIGNATURE_TYPES.COSIGNATURE, Buffer.alloc(32, 2));

describe('a checkpoint (c2sp.org/tlog-checkpoint)', () => {
  it('is read from the published example, and written as it was', () => {
    const { checkpoint, note } = parseSignedCheckpoint(SOFA_NOTE)!;
    expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163 });
    expect(checkpointText(checkpoint)).toBe(SOFA);
    expect(formatNote(note)).toBe(SOFA_NOTE);
    expect(note.signatures.map(({ name }) => name)).toEqual(['example.com/behind-the-sofa', 'witness.example.com/w1']);
  });

  it('has the three lines that golang.org/x/mod/sumdb/tlog writes (note_test.go, but for its fixed first line)', () => {
    const root = Buffer.from('TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=', 'base64');
    expect(checkpointText({ origin: 'go.sum database tree', size: 123_456_789_012, root })).toBe('go.sum database tree\n123456789012\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n');
  });

  it('keeps every size and root', () => {
    fc.assert(fc.property(fc.maxSafeNat(), fc.uint8Array({ minLength: 32, maxLength: 32 }), (size, root) => {
      expect(parseCheckpoint(checkpointText({ origin: 'o', size, root }))).toMatchObject({ origin: 'o', size });
      expect([...parseCheckpoint(checkpointText({ origin: 'o', size, root }))!.root]).toEqual([...root]);
    }));
  });

  it.each([
    ['a leading zero', SOFA.replace('20852163', '020852163')], ['a sign', SOFA.replace('20852163', '+1')], ['hexadecimal', SOFA.replace('20852163', '0xabcdef')], ['a size beyond 2^53', SOFA.replace('20852163', '9007199254740992')],
    ['a long root', SOFA.replace('2I=\n', '2BOOBIG=\n')], ['loose bits in its root', SOFA.replace('2I=', '2J=')], ['no origin', SOFA.replace('example.com/behind-the-sofa', '')],
    ['an extension line', `${SOFA}extension\n`], ['no last newline', SOFA.slice(0, -1)], ['two lines', 'o\n1\n'],
  ])('is not a text with %s', (_what, text) => {
    expect(parseCheckpoint(text)).toBeUndefined();
  });

  it('is not made with an origin of two lines, a short root or half a leaf', () => {
    for (const wrong of [{ ...head, origin: 'a\nb' }, { ...head, origin: '' }, { ...head, root: Buffer.alloc(31) }, { ...head, size: 0.5 }]) expect(() => checkpointText(wrong)).toThrow(RangeError);
  });

  it('is signed by the log, and by its old key and its new one while they change', () => {
    const next = signerOfSeed(head.origin, SIGNATURE_TYPES.NOTE, Buffer.alloc(32, 3));
    const { note } = parseSignedCheckpoint(signCheckpoint(head, [log, next]))!;
    expect([log, next].map(({ key }) => checkNoteSignature(note, key))).toEqual(['TRUE', 'TRUE']);
  });

  it('is not the same for another log, size or root, so that no signature can move', () => {
    const { note } = parseSignedCheckpoint(signCheckpoint(head, [log]))!;
    for (const other of [{ ...head, origin: logOrigin('other') }, { ...head, size: 43 }, { ...head, root: Buffer.alloc(32, 8) }]) expect(checkNoteSignature({ ...note, text: checkpointText(other) }, log.key)).toBe('FALSE');
  });
});

describe('a cosignature (c2sp.org/tlog-cosignature)', () => {
  it('signs the message of the specification', () => {
    expect(Buffer.from(cosignedMessage(SOFA, 1_679_315_147)).toString()).toBe(`cosignature/v1\ntime 1679315147\n${SOFA}`);
  });

  it('begins with its time, in the published example', () => {
    const line = parseNote(SOFA_NOTE)!.signatures[1]!;
    expect([line.keyId.toString(16), Number(Buffer.from(line.signature).readBigUInt64BE(0)), line.signature.length]).toEqual(['8d66cf3f', 1_679_315_147, 72]);
  });

  const cosigned = (seconds = 1_700_000_000): ReturnType<typeof withSignatures> => withSignatures(parseNote(signCheckpoint(head, [log]))!, [cosign(checkpointText(head), union, seconds)]);

  it('verifies, beside the signature of the log, and tells its time', () => {
    const note = parseNote(formatNote(cosigned()))!;
    expect(checkCosignature(note, union.key)).toEqual({ state: 'TRUE', seconds: 1_700_000_000 });
    expect(checkNoteSignature(note, log.key)).toBe('TRUE');
  });

  it('is false with any bit of its time or signature changed, and absent with one of its id', () => {
    const note = cosigned();
    const line = note.signatures[1]!;
    fc.assert(fc.property(fc.nat({ max: line.signature.length * 8 - 1 }), (bit) => {
      const signature = line.signature.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(checkCosignature({ ...note, signatures: [{ ...line, signature }] }, union.key).state).toBe('FALSE');
    }));
    expect(checkCosignature({ ...note, signatures: [{ ...line, keyId: line.keyId ^ 1 }] }, union.key).state).toBe('ABSENT');
  });

  it('is false on the checkpoint of another size', () => {
    expect(checkCosignature({ ...cosigned(), text: checkpointText({ ...head, size: 41 }) }, union.key).state).toBe('FALSE');
  });

  it('is false of a length that is none, or under a key that signs notes', () => {
    const note = cosigned();
    expect(checkCosignature({ ...note, signatures: [{ ...note.signatures[1]!, signature: new Uint8Array(64) }] }, union.key).state).toBe('FALSE');
    expect(checkCosignature(note, { ...union.key, type: SIGNATURE_TYPES.NOTE }).state).toBe('FALSE');
    expect(() => cosign(checkpointText(head), log, 1)).toThrow(RangeError);
  });

  it('gives one key another id than the same key has as a note key', () => {
    expect(verifierKey('w', SIGNATURE_TYPES.COSIGNATURE, union.key.publicKey).id).not.toBe(verifierKey('w', SIGNATURE_TYPES.NOTE, union.key.publicKey).id);
  });
});
