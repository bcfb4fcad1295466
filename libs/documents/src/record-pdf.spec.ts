import { inflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Language } from '#domain';
import type { RecordSheet } from './record-sheet.ts';
import { RecordPdf } from './record-pdf.ts';
import { RenderFault, RenderProcess, RENDER_LIMITS } from './render-process.ts';
import { RECORD_WORDS } from './record-words.ts';

const process_ = new RenderProcess();
const pdf = new RecordPdf(process_);
afterAll(() => { process_.close(); });

const actor = { name: 'Liv Leder', role: 'LEADER' };
const AT = '2026-03-11T09:00:00.000Z';
const receipt = { name: 'kvittering-1.tlog-proof', text: 'c2sp.org/tlog-proof@v1\nindex 7\n', sha256: 'e'.repeat(64) };

const sheet = (change: Partial<RecordSheet> = {}): RecordSheet => ({
  organisation: 'Eksempel kommune', replay: false, kind: 'DISAGREEMENT', initiative: { number: 'M-2026-7', title: 'Ny turnus', archiveCase: '26/118' },
  meeting: { title: 'Medbestemmelsesmøte', place: 'Rådhuset', startsAt: AT, held: { startedAt: AT, endedAt: '2026-03-11T10:30:00.000Z' } }, item: 'Turnus i sone Nord', intensity: 'CONSULT',
  proposal: { title: 'Turnus', version: 2 }, attendance: [{ name: 'Nils N', side: 'EMPLOYEES', party: 'NSF', deputy: true, met: true, reason: null }],
  documents: [{ name: 'turnus.pdf', version: '2', sha256: 'a'.repeat(64), deliveredAt: '2026-03-03T09:00:00.000Z' }], preparation: [{ party: 'NSF', workingDays: 6 }],
  text: 'Partene drøftet turnusen.\nDe ble ikke enige.', draftedBy: actor, draftedAt: AT, sentBy: actor, sentAt: AT, views: [{ party: 'NSF', text: 'Vi er imot', by: { name: 'Nils N', role: 'UNION_REP' }, at: AT }],
  signOffs: [{ party: 'NSF', exit: 'SIGNED_WITH_DISSENT', words: 'Helgene er for mange', by: { name: 'Nils N', role: 'UNION_REP' }, at: AT, scan: null }], lockedAt: AT,
  corrections: [{ party: 'NSF', text: 'Møtet varte til elleve', by: { name: 'Nils N', role: 'UNION_REP' }, at: AT }],
  entries: [{ what: 'record.drafted', id: 'ENT_1', commitment: 'c'.repeat(64), leafIndex: 7, receipt }], ...change,
});
const text = (bytes: Buffer): string => bytes.toString('latin1');

/** Files inside a PDF (ISO 32000-1, § 7.11.4), unpacked. */
const attachments = (bytes: Buffer): readonly string[] => [...text(bytes).matchAll(/<<[^>]*\/Type\s*\/EmbeddedFile[^>]*(?:<<[^>]*>>[^>]*)?>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([all, stream]) => {
  const content = Buffer.from(stream ?? '', 'latin1');
  return (all.includes('FlateDecode') ? inflateSync(content) : content).toString('utf8');
});

describe('a record as PDF', () => {
  it.each<Language>(['nb', 'nn', 'en'])('for reading is PDF/UA-1 in %s: marked, tagged, titled and in its language, with the receipt attached', async (language) => {
    const bytes = await pdf.render({ sheet: sheet(), language, purpose: 'READING' });
    expect(text(bytes)).toMatch(/^%PDF-1\.7/);
    expect(text(bytes)).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(text(bytes)).toMatch(/\/StructTreeRoot/);
    expect(text(bytes)).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(text(bytes)).toMatch(new RegExp(`/Lang\\s*\\(${language}`));
    expect(text(bytes)).toMatch(/\/DisplayDocTitle true/);
    expect(attachments(bytes)).toEqual([receipt.text]);
    expect(text(bytes)).toContain('kvittering-1.tlog-proof');
  });

  it.each<Language>(['nb', 'nn', 'en'])('for the archive is PDF/A-2a in %s, without attachments', async (language) => {
    const bytes = await pdf.render({ sheet: sheet(), language, purpose: 'ARCHIVE' });
    expect(text(bytes)).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(text(bytes)).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(text(bytes)).toMatch(/\/StructTreeRoot/);
    expect(text(bytes)).toMatch(/\/OutputIntents/);
    expect(text(bytes)).not.toMatch(/\/EmbeddedFiles|\/AFRelationship/);
  });

  it('has headings, tables with header cells and lists among its tags', async () => {
    const bytes = text(await pdf.render({ sheet: sheet(), language: 'nb', purpose: 'READING' }));
    for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD', 'L', 'P']) expect(bytes).toMatch(new RegExp(`/S\\s*/${tag}\\b`));
  });

  it('embeds its fonts, and none of the machine', async () => {
    const bytes = text(await pdf.render({ sheet: sheet(), language: 'nb', purpose: 'ARCHIVE' }));
    const fonts = [...bytes.matchAll(/\/BaseFont\s*\/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((name) => !/^(LibertinusSerif|DejaVuSansMono)/.test(name ?? ''))).toEqual([]);
  });

  it('is the same bytes for the same record, whenever it is set', async () => {
    const [first, second] = [await pdf.render({ sheet: sheet(), language: 'nn', purpose: 'ARCHIVE' }), await pdf.render({ sheet: sheet(), language: 'nn', purpose: 'ARCHIVE' })];
    expect(first.equals(second)).toBe(true);
  });

  it('is set without a place, a proposal, attendance, documents, views, signatures or receipts, too', async () => {
    const bare = sheet({
      meeting: { title: 'Møte', place: null, startsAt: AT, held: null }, initiative: { number: 'M-2026-7', title: 'Ny turnus', archiveCase: null }, proposal: null, attendance: [], documents: [], preparation: [],
      views: [], signOffs: [], sentBy: null, sentAt: null, lockedAt: null, corrections: [], replay: true, kind: 'MINUTES', entries: [{ what: 'record.drafted', id: 'ENT_1', commitment: 'c'.repeat(64), leafIndex: null, receipt: null }],
    });
    for (const purpose of ['READING', 'ARCHIVE'] as const) expect((await pdf.render({ sheet: bare, language: 'nb', purpose })).length).toBeGreaterThan(5_000);
  });

  it('has every label in bokmål, nynorsk and English', () => {
    for (const [key, words] of Object.entries(RECORD_WORDS)) expect({ key, complete: [words.nb, words.nn, words.en].every((word) => word.trim() !== '') }).toEqual({ key, complete: true });
  });
});

describe('what people wrote', () => {
  const set = (written: string): Promise<Buffer> => pdf.render({
    language: 'nb', purpose: 'READING',
    sheet: sheet({ item: written.slice(0, 200), text: written, views: [{ party: written, text: written, by: { name: written, role: 'X' }, at: AT }], signOffs: [{ party: 'NSF', exit: 'DECLINED', words: written, by: actor, at: AT, scan: null }] }),
  });

  it.each([
    ['markup', '= Overskrift *fet* _kursiv_ $x^2$ <etikett> @vis //kommentar'],
    ['code', '#panic("kjørt") #read("/etc/passwd") #{while true {}} #sys.inputs.sheet #pdf.attach("x", bytes("y"))'],
    ['quotes and braces', '"] } ) \\" \\u{41} ${1} `'],
  ])('as %s is shown and never carried out', async (_, written) => {
    // Code that ran would panic, hang or attach; markup that was read would change how many headings there are.
    const [plain, hostile] = [await set('vanlig tekst'), await set(written)];
    const headings = (bytes: Buffer): number => [...text(bytes).matchAll(/\/S\s*\/H\d/g)].length;
    expect(headings(hostile)).toBe(headings(plain));
    expect(attachments(hostile)).toEqual([receipt.text]);
  });

  it.each([
    ['very long words', 'x'.repeat(10_000)], ['control characters', 'a\u0000b\u0007c\u001bd\u007f'], ['text from right to left', 'שלום עולם مرحبا بالعالم'], ['turns of direction', 'uenig\u202eginE'],
    ['pictures and other writings', '😀 漢字 สวัสดี नमस्ते 👩‍👩‍👧 \u{e000}'], ['Sámi letters', 'Sámegiella: Čáđđŋžš'], ['combining marks', 'e\u0301\u0323\u0327'.repeat(50)], ['nothing but white', ' \n\t\n '],
    ['half a character', 'a\ud800b'],
  ])('with %s breaks nothing', async (_, written) => {
    expect((await set(written)).length).toBeGreaterThan(5_000);
  });

  it('of any kind can be set, for reading and for the archive', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('READING' as const, 'ARCHIVE' as const), async (written, purpose) => {
      expect((await pdf.render({ sheet: sheet({ text: written }), language: 'nn', purpose })).subarray(0, 5).toString()).toBe('%PDF-');
    }), { numRuns: 20 });
  });
});

describe('the process that sets documents', () => {
  const job = { template: '#set document(title: "x")\n= x', inputs: {}, standard: 'ua-1' as const };
  const endless = { ...job, template: '#set document(title: "x")\n#let f(n) = if n > 100000000 { 0 } else { n }\n#for i in range(0, 900000000) { let _ = f(i) }' };

  it('is followed by a fresh one after its number of documents', async () => {
    const recycled = new RenderProcess({ ...RENDER_LIMITS, documentsPerProcess: 2 });
    for (let n = 0; n < 5; n += 1) expect((await recycled.render(job)).length).toBeGreaterThan(1_000);
    recycled.close();
  });

  it('is ended when a document takes too long or too much, and the next one is set all the same', async () => {
    const impatient = new RenderProcess({ ...RENDER_LIMITS, timeoutMs: 1_500, mostBytes: 400 * 1024 ** 2 });
    await expect(impatient.render(endless)).rejects.toThrow(RenderFault);
    const patient = new RenderProcess();
    expect((await patient.render(job)).length).toBeGreaterThan(1_000);
    impatient.close();
    patient.close();
  });

  it('refuses more than can wait', async () => {
    const busy = new RenderProcess({ ...RENDER_LIMITS, waiting: 1 });
    const [first, second] = await Promise.allSettled([busy.render(job), busy.render(job)]);
    expect([first?.status, second?.status]).toEqual(['fulfilled', 'rejected']);
    busy.close();
  });
});
