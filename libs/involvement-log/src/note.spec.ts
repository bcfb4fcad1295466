import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SIGNATURE_TYPES, checkNoteSignature, fingerprint, formatNote, formatVerifierKey, parseNote, parseVerifierKey, signNote, signerOfPem, signerOfSeed, verifierKey, withSignatures } from '#involvement-log';

// golang.org/x/mod/sumdb/note, note_test.go and example_test.go: key, text and the note that they make.
const NEUMANN = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const SEED = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);
const TEXT = 'If you think cryptography is the answer to your problem,\nthen you don\'t know what your problem is.\n';
const NOTE = `${TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

// c2sp.org/signed-note, section "Example".
const FOO = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const FOO_NOTE = 'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';

const neumann = signerOfSeed('PeterNeumann', SIGNATURE_TYPES.NOTE, SEED);
const key = parseVerifierKey(NEUMANN)!;

describe('a verifier key (c2sp.org/signed-note)', () => {
  it.each([NEUMANN, FOO])('is read and written as %s', (text) => {
    expect(formatVerifierKey(parseVerifierKey(text)!)).toBe(text);
  });

  it('is the one that belongs to the published private key', () => {
    expect(formatVerifierKey(neumann.key)).toBe(NEUMANN);
  });

  it('is refused with any character changed or any part left out', () => {
    for (let at = 0; at < NEUMANN.length; at += 1) {
      expect(parseVerifierKey(NEUMANN.slice(0, at) + String.fromCharCode(NEUMANN.charCodeAt(at) + 1) + NEUMANN.slice(at + 1))).toBeUndefined();
      expect(parseVerifierKey(NEUMANN.slice(0, at))).toBeUndefined();
      if (at > 0) expect(parseVerifierKey(NEUMANN.slice(at))).toBeUndefined();
    }
  });

  // note_test.go: a key too long and an unknown algorithm, each with the id adjusted to it.
  it.each(['PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==', 'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', ''])('is not %p', (text) => {
    expect(parseVerifierKey(text)).toBeUndefined();
  });

  it.each(['', 'a b', 'a+b', 'a\nb', 'a\u00a0b'])('cannot be named %p', (name) => {
    expect(() => verifierKey(name, SIGNATURE_TYPES.NOTE, key.publicKey)).toThrow(RangeError);
  });

  it('has another id for each type and name, and one fingerprint', () => {
    const others = [key, verifierKey(key.name, SIGNATURE_TYPES.COSIGNATURE, key.publicKey), verifierKey('Other', SIGNATURE_TYPES.NOTE, key.publicKey)];
    expect(new Set(others.map(({ id }) => id)).size).toBe(3);
    expect(new Set(others.map(fingerprint)).size).toBe(1);
    expect(fingerprint(key)).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  });
});

describe('a signed note (c2sp.org/signed-note)', () => {
  it('is the published one, signature for signature', () => {
    expect(signNote(TEXT, [neumann])).toBe(NOTE);
  });

  it.each([[NOTE, NEUMANN], [FOO_NOTE, FOO]])('verifies as published, and is written as it was read', (note, vkey) => {
    const parsed = parseNote(note)!;
    expect(checkNoteSignature(parsed, parseVerifierKey(vkey)!)).toBe('TRUE');
    expect(formatNote(parsed)).toBe(note);
  });

  it('does not verify with any character of its text changed', () => {
    for (let at = 0; at < FOO_NOTE.indexOf('\n'); at += 1) {
      const changed = parseNote(`${FOO_NOTE.slice(0, at)}${FOO_NOTE[at] === 'x' ? 'y' : 'x'}${FOO_NOTE.slice(at + 1)}`)!;
      expect(checkNoteSignature(changed, parseVerifierKey(FOO)!)).toBe('FALSE');
    }
  });

  it('does not verify with any bit of the signature changed', () => {
    const parsed = parseNote(NOTE)!;
    fc.assert(fc.property(fc.nat({ max: 511 }), (bit) => {
      const signature = parsed.signatures[0]!.signature.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(checkNoteSignature({ ...parsed, signatures: [{ ...parsed.signatures[0]!, signature }] }, key)).toBe('FALSE');
    }));
  });

  it('says nothing of a key that did not sign, though it share name or id', () => {
    const parsed = parseNote(NOTE)!;
    const [otherName, otherId] = [parsed.signatures.map((line) => ({ ...line, name: 'Other' })), parsed.signatures.map((line) => ({ ...line, keyId: line.keyId + 1 }))];
    for (const signatures of [otherName, otherId]) expect(checkNoteSignature({ ...parsed, signatures }, key)).toBe('ABSENT');
  });

  it('is false when one of two lines of a key is', () => {
    const parsed = parseNote(NOTE)!;
    const forged = { ...parsed.signatures[0]!, signature: new Uint8Array(64) };
    expect(checkNoteSignature({ ...parsed, signatures: [...parsed.signatures, forged] }, key)).toBe('FALSE');
  });

  it('takes signatures of several keys, while keys change', () => {
    const next = signerOfSeed('PeterNeumann', SIGNATURE_TYPES.NOTE, Buffer.alloc(32, 1));
    const parsed = parseNote(signNote(TEXT, [neumann, next]))!;
    expect([key, next.key].map((one) => checkNoteSignature(parsed, one))).toEqual(['TRUE', 'TRUE']);
  });

  it('replaces a signature of the same key, and keeps the others', () => {
    const parsed = parseNote(NOTE)!;
    const [own, other] = [{ ...parsed.signatures[0]!, signature: new Uint8Array(64) }, { name: 'x', keyId: 7, signature: new Uint8Array(3) }];
    expect(withSignatures({ ...parsed, signatures: [own, other] }, parsed.signatures).signatures).toEqual([other, ...parsed.signatures]);
  });

  it('keeps blank lines of its text: the last one parts it from the signatures', () => {
    const text = 'Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n';
    expect(parseNote(signNote(text, [neumann]))!.text).toBe(text);
  });

  it.each([
    ['no signature', `${TEXT}\n`], ['no blank line', NOTE.replace('\n\n', '\n')], ['no newline at the end', NOTE.slice(0, -1)], ['a control character', NOTE.replace('If', 'I\tf')],
    ['a carriage return', NOTE.replaceAll('\n', '\r\n')], ['a hyphen for the dash', NOTE.replace('—', '-')], ['base64 without padding', NOTE.replace('=\n', '\n')],
    ['base64 with loose bits', NOTE.replace('nAM=', 'nAN=')], ['an id without a signature', `${TEXT}\n— PeterNeumann x08gow==\n`], ['a name with a plus', NOTE.replace('— PeterNeumann', '— Peter+Neumann')],
    ['a lone surrogate', NOTE.replace('If', '\ud800')], ['more than a hundred signatures', NOTE + NOTE.slice(NOTE.indexOf('—')).repeat(100)], ['nothing', ''],
  ])('is not a text with %s', (_what, text) => {
    expect(parseNote(text)).toBeUndefined();
  });

  it('takes at least the 16 signatures that the specification asks for', () => {
    expect(parseNote(NOTE + NOTE.slice(NOTE.indexOf('—')).repeat(99))!.signatures).toHaveLength(100);
  });

  it.each(['no newline', 'a\tb\n', ''])('is not made of the text %p', (text) => {
    expect(() => signNote(text, [neumann])).toThrow(RangeError);
  });

  it('is not signed by a key for cosignatures, nor verified by one', () => {
    expect(() => signNote(TEXT, [signerOfSeed('w', SIGNATURE_TYPES.COSIGNATURE, SEED)])).toThrow(RangeError);
    expect(checkNoteSignature(parseNote(NOTE)!, { ...key, type: SIGNATURE_TYPES.COSIGNATURE })).toBe('FALSE');
  });
});

describe('a signer', () => {
  it('reads PKCS #8 (RFC 8410 section 10.3: the published example, and its public key)', () => {
    const pem = '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PRIVATE KEY-----\n';
    expect(Buffer.from(signerOfPem('k', SIGNATURE_TYPES.NOTE, pem).key.publicKey).toString('hex')).toBe('19bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1');
  });

  it('is no key of another kind or length', () => {
    expect(() => signerOfSeed('k', SIGNATURE_TYPES.NOTE, Buffer.alloc(31))).toThrow(RangeError);
    expect(() => signerOfPem('k', SIGNATURE_TYPES.NOTE, 'nonsense')).toThrow();
  });
});
