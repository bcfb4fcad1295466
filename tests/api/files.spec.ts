import { createHash, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromBuffer } from 'yauzl';
import { ZipFile } from 'yazl';
import { HOME, type RunningApi, runningApi } from './running-api.ts';

let api: RunningApi;
let leader: string;
let rep: string;
let hr: string;
let superior: string;
let employee: string;
let initiativeId: string;
let partyId: string;
let packageId: string;

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\nNy turnus i sone Nord\n%%EOF\n');
const SECRET = Buffer.from('%PDF-1.7\nleiekontrakt under forhandling\n%%EOF\n');

interface Got { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly bytes: Buffer }
const upload = async (token: string, name: string, bytes: Buffer): Promise<{ status: number; body: { upload?: { sha256: string; bytes: number; mediaType: string; name: string }; errors?: { extensions: { code: string } }[] } }> => {
  const response = await fetch(`${api.url}/uploads?name=${encodeURIComponent(name)}`, { method: 'POST', headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/octet-stream' }, body: new Uint8Array(bytes) });
  return { status: response.status, body: await response.json() as never };
};
const get = async (token: string | null, path: string): Promise<Got> => {
  const response = await fetch(`${api.url}${path}`, { headers: token === null ? {} : { Authorization: `Bearer ${token}` } });
  return { status: response.status, headers: Object.fromEntries(response.headers), bytes: Buffer.from(await response.arrayBuffer()) };
};
const ask = async <T>(token: string, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> => {
  const { body } = await api.ask(token, query, variables, { 'Idempotency-Key': randomUUID() });
  if (body.errors !== undefined || body.data === undefined) throw new Error(JSON.stringify(body));
  return body.data as T;
};
/** Runs a mutation that must not be refused. */
const does = async <T>(token: string, mutation: string, input: Readonly<Record<string, unknown>>, selection: string): Promise<T> => {
  const name = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  const answer = await ask<Record<string, T & { userErrors: unknown[] }>>(token, `mutation ($input: ${name}Input!) { ${mutation}(input: $input) { ${selection} userErrors { code field } } }`, { input });
  if (answer[mutation]!.userErrors.length > 0) throw new Error(`${mutation}: ${JSON.stringify(answer[mutation]!.userErrors)}`);
  return answer[mutation]!;
};
const codes = async (token: string, mutation: string, input: Readonly<Record<string, unknown>>): Promise<readonly string[]> => {
  const name = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  const answer = await ask<Record<string, { userErrors: { code: string }[] }>>(token, `mutation ($input: ${name}Input!) { ${mutation}(input: $input) { userErrors { code } } }`, { input });
  return answer[mutation]!.userErrors.map(({ code }) => code);
};

beforeAll(async () => {
  api = await runningApi();
  [leader, rep, hr, superior, employee] = await Promise.all([api.token('leader'), api.token('rep'), api.token('hr'), api.token('superior'), api.token('employee')]);
  const created = await does<{ initiative: { id: string; parties: { id: string; union: string | null }[] } }>(leader, 'initiativeCreate', {
    playbookKey: 'turnus', title: 'Ny turnus', purpose: 'Jevnere helger', unitId: await api.unit('nord'), groups: [{ unitId: await api.unit('nord') }],
  }, 'initiative { id parties { id union } }');
  initiativeId = created.initiative.id;
  partyId = created.initiative.parties.find(({ union }) => union === 'fagforbundet')!.id;
});
afterAll(() => api.close());

const document = (bytes: Buffer, name = 'turnus.pdf'): Record<string, unknown> => ({ name, version: '1', sha256: sha256(bytes), bytes: bytes.length });

describe('an upload', () => {
  it('is kept under its hash, once, and told what it is', async () => {
    expect(await upload(leader, '../mappe/turnus.pdf', PDF)).toMatchObject({ status: 201, body: { upload: { name: 'turnus.pdf', mediaType: 'application/pdf', sha256: sha256(PDF), bytes: PDF.length } } });
    expect((await upload(leader, 'turnus.pdf', PDF)).status).toBe(201);
    expect((await api.admin.query('select count(*)::integer as n from content where sha256 = $1', [sha256(PDF)])).rows).toEqual([{ n: 1 }]);
    expect((await api.admin.query('select count(*)::integer as n from upload where sha256 = $1', [sha256(PDF)])).rows).toEqual([{ n: 2 }]);
  });

  it('is refused when it is not what its name says, of no allowed type, empty, too large, or from nobody', async () => {
    const refused = async (name: string, bytes: Buffer): Promise<unknown> => { const { status, body } = await upload(leader, name, bytes); return [status, body.errors?.[0]?.extensions.code]; };
    expect(await refused('turnus.pdf', Buffer.from('MZ not a pdf'))).toEqual([415, 'FILE_NOT_WHAT_ITS_NAME_SAYS']);
    expect(await refused('turnus.html', Buffer.from('<script>'))).toEqual([415, 'FILE_TYPE']);
    expect(await refused('turnus.txt', Buffer.from([1, 2, 3]))).toEqual([415, 'FILE_NOT_WHAT_ITS_NAME_SAYS']);
    expect(await refused('turnus', PDF)).toEqual([422, 'FILE_NAME']);
    expect(await refused('turnus.pdf', Buffer.alloc(0))).toEqual([422, 'FILE_EMPTY']);
    expect(await refused('turnus.docx', await archive({ 'a.txt': 'x' }))).toEqual([415, 'FILE_NOT_WHAT_ITS_NAME_SAYS']);
    expect(await refused('turnus.docx', await archive({ '[Content_Types].xml': 'x', 'word/document.xml': Buffer.alloc(60 * 1024 ** 2) }))).toEqual([422, 'FILE_UNPACKS_TOO_LARGE']);
    expect(await refused('turnus.docx', await archive({ '[Content_Types].xml': 'x', 'word/document.xml': 'x', 'word/vbaProject.bin': 'x' }))).toEqual([422, 'FILE_WITH_MACROS']);
    expect((await fetch(`${api.url}/uploads?name=a.pdf`, { method: 'POST', body: 'x' })).status).toBe(401);
    expect((await upload(await api.token('leader', ['initiative:read']), 'turnus.pdf', PDF)).status).toBe(403);
    expect((await upload(leader, 'turnus.docx', await archive({ '[Content_Types].xml': 'x', 'word/document.xml': 'ord' }))).status).toBe(201);
  });

  it('leaves nothing behind where it came in', async () => {
    expect(await readdir(api.incomingFolder)).toEqual([]);
  });
});

describe('a document of a package', () => {
  it('is delivered by whoever has uploaded it, at its true size', async () => {
    const deliver = (change: Record<string, unknown>): Record<string, unknown> => ({ initiativeId, kind: 'CONSULTATION', title: 'Drøftingspakke', documents: [{ ...document(PDF), ...change }], to: [{ partyId }] });
    expect(await codes(leader, 'packageDeliver', deliver({ bytes: 1 }))).toEqual(['FILE_SIZE']);
    expect(await codes(hr, 'packageDeliver', deliver({}))).toEqual(['FILE_NOT_UPLOADED']);
    packageId = (await does<{ package: { id: string } }>(leader, 'packageDeliver', deliver({}), 'package { id }')).package.id;
  });

  it('is fetched as an attachment by those who see it, and the first fetch by the party is the receipt', async () => {
    const path = `/files/${packageId}/${sha256(PDF)}`;
    const opened = async (): Promise<unknown> => ask(leader, 'query ($id: ID!) { node(id: $id) { ... on InformationPackage { documents { url } deliveries { openedAt openedBy { name } } } } }', { id: packageId });
    expect(await opened()).toMatchObject({ node: { documents: [{ url: path }], deliveries: [{ openedAt: null }] } });
    expect((await get(leader, path)).status).toBe(200);
    expect(await opened()).toMatchObject({ node: { deliveries: [{ openedAt: null }] } });
    const { status, headers, bytes } = await get(rep, path);
    expect([status, bytes.equals(PDF)]).toEqual([200, true]);
    expect(headers).toMatchObject({ 'content-disposition': expect.stringMatching(/^attachment; filename="turnus.pdf"/), 'x-content-type-options': 'nosniff', 'content-security-policy': expect.stringContaining('sandbox'), 'content-type': 'application/octet-stream', 'cache-control': 'private, no-store' });
    expect(await opened()).toMatchObject({ node: { deliveries: [{ openedAt: expect.any(String), openedBy: { name: 'Tor Vik' } }] } });
  });

  it('is not there for others: strangers, employees it was not given to, another hash', async () => {
    const path = `/files/${packageId}/${sha256(PDF)}`;
    expect([(await get(null, path)).status, (await get(employee, path)).status, (await get(await api.token('stranger'), path)).status, (await get(rep, `/files/${packageId}/${'0'.repeat(64)}`)).status, (await get(rep, `/files/${initiativeId}/${sha256(PDF)}`)).status])
      .toEqual([401, 404, 404, 404, 404]);
  });
});

describe('withheld information', () => {
  it('is seen as withheld by the party, and its content only once it is open', async () => {
    await upload(leader, 'vedlegg.pdf', SECRET);
    const { withheld } = await does<{ withheld: { id: string } }>(leader, 'informationWithhold', { initiativeId, packageId, scope: 'Leie av lokaler', ground: 'CONSIDERABLE_HARM', reason: 'Forhandles', endsOn: '2026-03-10', document: document(SECRET, 'vedlegg.pdf') }, 'withheld { id }');
    const path = `/files/${withheld.id}/${sha256(SECRET)}`;
    const shown = 'query ($id: ID!) { node(id: $id) { ... on WithheldItem { scope ground endsOn openedAt document { sha256 url } } } }';
    expect(await ask(rep, shown, { id: withheld.id })).toMatchObject({ node: { scope: 'Leie av lokaler', openedAt: null, document: { sha256: sha256(SECRET), url: null } } });
    expect([(await get(rep, path)).status, (await get(leader, path)).status]).toEqual([404, 200]);
    // The hash is seen by everyone; naming it elsewhere opens nothing.
    expect(await codes(rep, 'activityDocument', { initiativeId, activity: 'hats', title: 'x', note: 'x', attachment: { name: 'a.pdf', sha256: sha256(SECRET), bytes: SECRET.length } })).toEqual(['FILE_NOT_UPLOADED']);
    await does(hr, 'replayAdvance', { to: '2026-03-10T08:00:00Z' }, 'fired');
    expect(await ask(rep, shown, { id: withheld.id })).toMatchObject({ node: { openedAt: '2026-03-09T23:00:00.000Z', document: { url: path } } });
    expect((await get(rep, path)).bytes.equals(SECRET)).toBe(true);
  });
});

describe('a record', () => {
  it('is fetched as PDF by those who see it: for reading and for the archive, in the language asked for', async () => {
    const { meeting } = await does<{ meeting: { id: string; items: { id: string }[] } }>(leader, 'meetingPlan', {
      unitId: await api.unit('nord'), title: 'Drøftingsmøte', place: 'Rådhuset', startsAt: '2026-03-20T09:00:00Z', items: [{ initiativeId, title: 'Ny turnus', intensity: 'CONSULT' }],
    }, 'meeting { id items { id } }');
    await does(leader, 'meetingSummon', { meetingId: meeting.id }, 'meeting { id }');
    await does(hr, 'replayAdvance', { to: '2026-03-20T10:00:00Z' }, 'fired');
    await does(leader, 'meetingHold', { meetingId: meeting.id, startedAt: '2026-03-20T09:00:00Z', endedAt: '2026-03-20T10:00:00Z' }, 'meeting { id }');
    const { record } = await does<{ record: { id: string; kind: string } }>(leader, 'recordDraft', { initiativeId, meetingId: meeting.id, itemId: meeting.items[0]!.id, text: 'Partene drøftet turnusen.', kind: 'AGREEMENT' }, 'record { id kind }');
    await does(leader, 'recordSend', { initiativeId, recordId: record.id }, 'record { id }');
    await does(rep, 'recordSign', { initiativeId, recordId: record.id, partyId, dissent: 'Helgene er for mange' }, 'record { id }');
    const correct = { initiativeId, recordId: record.id, partyId, text: 'Møtet varte en time' };
    expect((await does<{ record: unknown }>(rep, 'recordCorrect', correct, 'record { kind lockedAt sentBy { name } corrections { text party { name } } pdfUrl archivePdfUrl }')).record).toEqual({
      kind: 'DISAGREEMENT', lockedAt: expect.any(String), sentBy: { name: 'Lars Eide' }, corrections: [{ text: 'Møtet varte en time', party: { name: 'Fagforbundet' } }],
      pdfUrl: `/records/${record.id}.pdf`, archivePdfUrl: `/records/${record.id}.pdf?for=archive`,
    });
    const [reading, archived] = [await get(rep, `/records/${record.id}.pdf?language=nn`), await get(rep, `/records/${record.id}.pdf?for=archive`)];
    expect([reading.status, reading.headers['content-type'], reading.bytes.toString('latin1').includes('<pdfuaid:part>1<'), /\/Lang\s*\(nn/.test(reading.bytes.toString('latin1'))]).toEqual([200, 'application/pdf', true, true]);
    expect(archived.bytes.toString('latin1')).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect([(await get(employee, `/records/${record.id}.pdf`)).status, (await get(await api.token('stranger'), `/records/${record.id}.pdf`)).status, (await get(null, `/records/${record.id}.pdf`)).status]).toEqual([404, 404, 401]);
  });
});

describe('an export', () => {
  it('holds what the asker sees, with checksums that are right', async () => {
    const { status, headers, bytes } = await get(rep, `/exports/${initiativeId}.zip`);
    expect([status, headers['content-type']]).toEqual([200, 'application/zip']);
    expect(Number(headers['medvirk-expected-bytes'])).toBeGreaterThan(1_000);
    const files = await unpacked(bytes);
    const data = JSON.parse(files.get('initiative.json')!.toString()) as { format: string; initiative: { title: string; packages: unknown[]; withheld: unknown[] }; entries: unknown[] };
    expect(data).toMatchObject({ format: 'medvirk/export/v1', initiative: { title: 'Ny turnus', packages: [expect.anything()], withheld: [expect.anything()] } });
    expect(data.entries.length).toBeGreaterThan(5);
    expect([...files.keys()]).toEqual(expect.arrayContaining(['LES-MEG.txt', 'schema.graphql', 'SHA256SUMS', `files/${sha256(PDF).slice(0, 12)} turnus.pdf`]));
    expect([...files.keys()].filter((name) => /^records\/1 .*\(arkiv\)\.pdf$/.test(name))).toHaveLength(1);
    for (const line of files.get('SHA256SUMS')!.toString().trim().split('\n')) {
      const [sum, name] = [line.slice(0, 64), line.slice(66)];
      expect({ name, sum: sha256(files.get(name)!) }).toEqual({ name, sum });
    }
  });

  it('holds no log and no withheld log words for someone whom the change merely affects, and nothing for strangers', async () => {
    const { status, bytes } = await get(employee, `/exports/${initiativeId}.zip`);
    expect(status).toBe(200);
    const files = await unpacked(bytes);
    expect(JSON.parse(files.get('initiative.json')!.toString())).toMatchObject({ entries: [], initiative: { packages: [], records: [] } });
    expect([...files.keys()].filter((name) => name.startsWith('files/') && name.includes('turnus'))).toEqual([]);
    expect((await get(await api.token('stranger'), `/exports/${initiativeId}.zip`)).status).toBe(404);
  });
});

describe('erasing', () => {
  const WORDS = 'Anna Holm har en sykdom som hun ikke ville fortelle om';
  const FILE = Buffer.from('%PDF-1.7\nlegeerklæring\n%%EOF\n');

  it('takes the words and the file out of everything that is kept, and the log says on what ground', async () => {
    await upload(leader, 'legeerklæring.pdf', FILE);
    const { package: given } = await does<{ package: { id: string; entry: { id: string } } }>(leader, 'packageDeliver', { initiativeId, kind: 'INFORMATION', title: WORDS, documents: [document(FILE, 'legeerklæring.pdf')], to: [{ partyId }] }, 'package { id entry { id } }');
    const { statement } = await does<{ statement: { id: string; entry: { id: string } } }>(rep, 'statementGive', { initiativeId, partyId, text: WORDS }, 'statement { id entry { id } }');
    expect(await places(WORDS)).not.toEqual([]);
    for (const entryId of [given.entry.id, statement.entry.id]) {
      expect(await codes(leader, 'erasureAsk', { entryId, ground: 'GDPR_ART_17', authority: 'Personvernombudet' })).toEqual(['ADMINISTRATOR_REQUIRED']);
      const { erasure, entry } = await does<{ erasure: { id: string }; entry: { erased: boolean } }>(hr, 'erasureAsk', { entryId, ground: 'GDPR_ART_17', authority: 'Personvernombudet, sak 26/55' }, 'erasure { id } entry { erased }');
      expect(entry.erased).toBe(false);
      expect(await codes(hr, 'erasureConfirm', { erasureId: erasure.id })).toEqual(['ERASURE_NEEDS_ANOTHER']);
      expect(await codes(rep, 'erasureConfirm', { erasureId: erasure.id })).toEqual(['ERASURE_NOT_YOURS']);
      await does(superior, 'erasureConfirm', { erasureId: erasure.id }, 'erasure { id }');
      expect(await codes(superior, 'erasureConfirm', { erasureId: erasure.id })).toEqual(['ERASED_ALREADY']);
    }
    expect(await places(WORDS)).toEqual([]);
    expect(await places('legeerklæring')).toEqual([]);
    expect((await get(leader, `/files/${given.id}/${sha256(FILE)}`)).status).toBe(404);
    expect(await ask(rep, 'query ($id: ID!) { node(id: $id) { ... on Entry { erased payload by { name } erasure { ground authority confirmedBy { name } erasedEntry { type } } } } }', { id: statement.entry.id }))
      .toEqual({ node: { erased: true, payload: null, by: null, erasure: { ground: 'GDPR_ART_17', authority: 'Personvernombudet, sak 26/55', confirmedBy: { name: 'Siv Onsrud' }, erasedEntry: { type: 'ERASED' } } } });
    expect(await ask(rep, 'query ($id: ID!) { node(id: $id) { ... on Statement { text } } }', { id: statement.id })).toEqual({ node: { text: '[slettet · sletta · erased]' } });
  });

  it('never takes out how the log itself was kept', async () => {
    const { rows: [erased] } = await api.admin.query<{ id: string }>(`select 'ENT_' || replace(id::text, '-', '') as id from entry where organisation_id = $1 and type = 'ERASED' limit 1`, [HOME]);
    expect(await codes(hr, 'erasureAsk', { entryId: erased!.id, ground: 'COURT_ORDER', authority: 'Tingretten' })).toEqual(['NOT_ERASABLE']);
  });
});

/** Every column of text or JSON, of every table, that holds the words anywhere. */
async function places(words: string): Promise<readonly string[]> {
  const { rows } = await api.admin.query<{ place: string; t: string; c: string }>(`select c.table_schema || '.' || c.table_name || '.' || c.column_name as place, quote_ident(c.table_schema) || '.' || quote_ident(c.table_name) as t, quote_ident(c.column_name) as c
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name) where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema') and c.data_type in ('text', 'jsonb', 'json', 'character varying', 'ARRAY')`);
  const found: string[] = [];
  for (const { place, t, c } of rows) if ((await api.admin.query(`select 1 from ${t} where ${c}::text like '%' || $1 || '%' limit 1`, [words])).rowCount === 1) found.push(place);
  return found;
}

async function archive(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const unpacked = (bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> => new Promise((resolve, reject) => {
  const files = new Map<string, Buffer>();
  fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
    if (zip === undefined) { reject(error ?? new Error('no archive')); return; }
    zip.on('error', reject).on('end', () => { resolve(files); }).on('entry', (entry: { fileName: string }) => {
      zip.openReadStream(entry as never, (failure, stream) => {
        if (stream === undefined) { reject(failure ?? new Error('no entry')); return; }
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => { chunks.push(chunk); }).on('end', () => { files.set(entry.fileName, Buffer.concat(chunks)); zip.readEntry(); }).on('error', reject);
      });
    });
    zip.readEntry();
  });
});
