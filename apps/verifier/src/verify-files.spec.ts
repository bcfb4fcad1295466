import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import yazl from 'yazl';
import { canonicalJson, fingerprint } from '#involvement-log';
import { FIRST_LOG_KEY, LOG_KEY, UNION, honestLog, honestPack, newestHead, olderHead } from '../../../tests/vectors/honest-log.ts';
import { packText, unionSigner, vkey } from '../../../tests/vectors/told-log.ts';
import { FINDINGS } from './finding.ts';
import { verifyFiles } from './index.ts';
import type { Report, Trust } from './index.ts';
import { shown } from './shown-report.ts';
import { LANGUAGES, WORDS, filled, humanInstant } from './words/words.ts';
import { packInZip } from './zip.ts';

const TRUST: Trust = { keys: [vkey(FIRST_LOG_KEY), vkey(UNION)], olderHeads: [] };
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));
const honest = packText(honestPack());
const judge = async (files: Readonly<Record<string, string>>, trust = TRUST): Promise<readonly Report[]> =>
  (await verifyFiles(Object.entries(files).map(([name, text]) => ({ name, bytes: bytesOf(text) })), trust)).map(({ report }) => report);

async function zipped(members: Readonly<Record<string, string>>, compress = true): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new yazl.ZipFile();
  for (const [name, text] of Object.entries(members)) zip.addBuffer(Buffer.from(text), name, { compress });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

describe('a pack in a ZIP file', () => {
  it.each([true, false])('is found in whatever folder, compressed: %p', async (compress) => {
    const zip = await zipped({ 'README.txt': 'Les meg', 'eksport/receipt-pack.json': honest, 'verifier.html': '<html>' }, compress);
    expect(await packInZip(zip)).toBe(honest);
    const [one] = await verifyFiles([{ name: 'eksport.zip', bytes: zip }], TRUST);
    expect(one!.report.verdict).toBe('HOLDS');
  });

  it('is not a file that only ends in that name', async () => {
    expect(await packInZip(await zipped({ 'not-receipt-pack.json': honest }))).toEqual({ trouble: 'NO_PACK_INSIDE' });
  });

  it('that is broken anywhere is refused, or is the same pack: never a fault', async () => {
    const zip = await zipped({ 'receipt-pack.json': honest });
    await fc.assert(fc.asyncProperty(fc.nat({ max: zip.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const text = await packInZip(zip.with(at, zip[at]! ^ by));
      if (typeof text === 'string' && text !== honest) expect((await judge({ 'receipt-pack.json': text }))[0]!.verdict).toBe('FALSE');
    }), { numRuns: 60 });
  });

  it('is not inflated beyond what it says it is', async () => {
    const zip = await zipped({ 'receipt-pack.json': '0'.repeat(1_000_000) });
    const size = Buffer.from(zip).lastIndexOf(Buffer.from('PK\u0001\u0002')) + 24;
    new DataView(zip.buffer).setUint32(size, 10, true);
    expect(await packInZip(zip)).toEqual({ trouble: 'BROKEN_ZIP' });
    new DataView(zip.buffer).setUint32(size, 0x7fffffff, true);
    expect(await packInZip(zip)).toEqual({ trouble: 'TOO_LARGE' });
  });
});

describe('a single proof with its entry', () => {
  const entry = honestPack().entries.at(-2)!;
  const alone = { frame: entry.frame, payload: entry.payload, salt: entry.salt };
  const keys: Trust = { keys: [vkey(LOG_KEY), vkey(UNION)], olderHeads: [] };

  it('holds, with the keys that signed it', async () => {
    expect((await judge({ 'receipt.tlog-proof': entry.proof, 'entry.json': canonicalJson(alone) }, keys)).map(({ verdict }) => verdict)).toEqual(['HOLDS']);
  });

  it('may have an extra line and a reformatted entry: neither is signed', async () => {
    const files = { 'receipt.tlog-proof': entry.proof.replace('\nindex', '\nextra YWdl\nindex'), 'entry.json': JSON.stringify(alone, null, 2) };
    expect((await judge(files, keys)).map(({ verdict }) => verdict)).toEqual(['HOLDS']);
  });

  it('passes over signatures of keys that were not given, and says what that leaves open', async () => {
    const [report] = await judge({ 'a.tlog-proof': entry.proof, 'a.json': canonicalJson(alone) }, { keys: [vkey(LOG_KEY)], olderHeads: [] });
    expect(report).toMatchObject({ verdict: 'HOLDS', checks: expect.arrayContaining([expect.objectContaining({ what: 'COSIGNATURES', state: 'NOT_CHECKED' })]) });
    const [unsigned] = await judge({ 'a.tlog-proof': entry.proof, 'a.json': canonicalJson(alone) }, { keys: [], olderHeads: [] });
    expect(unsigned!.verdict).toBe('HOLDS_IN_ITSELF');
  });

  it.each([
    ['an edited frame', { ...alone, frame: { ...alone.frame, role: 'EMPLOYEE' } }, 'FRAME_CHANGED'], ['edited words', { ...alone, payload: { fact: 'nei' } }, 'CONTENT_CHANGED'],
    ['the entry of another proof', { frame: honestPack().entries[0]!.frame, payload: null, salt: null }, 'FRAME_CHANGED'],
  ] as const)('is refused with %s', async (_what, other, code) => {
    const [report] = await judge({ 'a.tlog-proof': entry.proof, 'a.json': canonicalJson(other) }, keys);
    expect(report).toMatchObject({ verdict: 'FALSE', findings: expect.arrayContaining([expect.objectContaining({ code })]) });
  });

  it('is no pack when either is missing', async () => {
    expect((await judge({ 'a.tlog-proof': entry.proof }, keys)).map(({ verdict }) => verdict)).toEqual(['FALSE']);
    expect((await judge({ 'a.json': canonicalJson(alone) }, keys)).map(({ verdict }) => verdict)).toEqual(['FALSE']);
  });
});

describe('what whoever checks brings along', () => {
  it('may be fingerprints, with spaces, colons and capitals as people write them', async () => {
    const keys = [fingerprint(FIRST_LOG_KEY.key).toUpperCase().replaceAll(' ', ':'), fingerprint(UNION.key)];
    expect((await judge({ 'receipt-pack.json': honest }, { keys, olderHeads: [] }))[0]).toMatchObject({ verdict: 'HOLDS' });
    const [report] = await judge({ 'receipt-pack.json': honest }, { keys: [fingerprint(unionSigner('nobody').key)], olderHeads: [] });
    expect(report!.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['KEY_UNUSED', 'NO_TRUSTED_KEY']));
  });

  it.each([
    ['a kept head that is none', { keys: TRUST.keys, olderHeads: ['nonsense'] }, 'OLDER_HEAD_UNREADABLE'],
    ['no key at all in a line', { keys: [...TRUST.keys, 'not a key'], olderHeads: [] }, 'KEY_UNREADABLE'],
    ['a union that never confirmed', { keys: [...TRUST.keys, vkey(unionSigner('another', 'delta.example'))], olderHeads: [] }, 'COSIGNATURE_MISSING'],
    ['a head that nobody known signed', { keys: TRUST.keys, olderHeads: [olderHead(honestLog()).replace(/(— medvirk[^ ]+ )\S+\n/, '').replace(/— fagforbundet\S+ \S+/, `— x ${Buffer.alloc(68, 1).toString('base64')}`)] }, 'OLDER_HEAD_UNSIGNED'],
  ] as const)('leaves open what it cannot prove: %s', async (_what, trust, code) => {
    const [report] = await judge({ 'receipt-pack.json': honest }, trust);
    expect(report).toMatchObject({ verdict: 'INCOMPLETE', findings: expect.arrayContaining([expect.objectContaining({ code })]) });
  });

  it('is compared with the newest head as well', async () => {
    expect((await judge({ 'receipt-pack.json': honest }, { ...TRUST, olderHeads: [newestHead(honestLog()).trimEnd()] }))[0]).toMatchObject({ verdict: 'HOLDS' });
  });
});

describe('the verdict', () => {
  it('is more than "within itself" for a union that confirmed the log, though it has no key of the log', async () => {
    expect((await judge({ 'receipt-pack.json': honest }, { keys: [vkey(UNION)], olderHeads: [] }))[0]).toMatchObject({ verdict: 'INCOMPLETE', confirmations: { length: 1 } });
  });

  it('comes in time for a pack of a thousand false entries', async () => {
    const value = honestPack();
    const [one] = value.entries;
    const entries = Array.from({ length: 1_000 }, () => ({ ...one!, frame: { ...one!.frame, role: 'LEADER' } }));
    expect((await judge({ 'receipt-pack.json': packText({ ...value, entries }) }))[0]).toMatchObject({ verdict: 'FALSE' });
  });
});

describe('the words', () => {
  const placeholders = (text: string): string => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted().join();

  it.each(Object.keys(FINDINGS))('name the values of %s alike in every language', (code) => {
    const texts = LANGUAGES.map((language) => WORDS[language].finding[code as keyof typeof FINDINGS]);
    expect(new Set(texts.map(placeholders)).size).toBe(1);
    for (const text of texts) expect(text.length).toBeGreaterThan(10);
  });

  it.each(LANGUAGES)('leave no value unfilled in a report in %s', async (language) => {
    const [report] = await judge({ 'receipt-pack.json': honest });
    expect(JSON.stringify(shown(report!, WORDS[language]))).not.toMatch(/\{\w+\}/);
  });

  it('write instants as the hour in Oslo, in winter and in summer', () => {
    expect([humanInstant('2026-03-02T08:15:00.123Z'), humanInstant('2026-07-02T22:15:00Z'), humanInstant('2026-03-02'), humanInstant('M-2026-1')]).toEqual(['02.03.2026 09:15:00', '03.07.2026 00:15:00', '02.03.2026', 'M-2026-1']);
    expect(filled('{at}: {unknown}', { at: '2026-03-02' })).toBe('02.03.2026: {unknown}');
  });
});
