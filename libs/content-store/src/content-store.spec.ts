import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { S3mini } from 's3mini';
import S3rver from 's3rver';
import type { ContentStore } from '#application';
import { ContentChanged } from './checked-content.ts';
import { FolderContentStore } from './folder-content-store.ts';
import { S3ContentStore, S3Fault } from './s3-content-store.ts';
import { signatureHeaders } from './signature-v4.ts';

const ORGANISATION = randomUUID();
const BYTES = Buffer.from('ny turnus\n'.repeat(50_000));
const sha256 = createHash('sha256').update(BYTES).digest('hex');
const name = { organisationId: ORGANISATION, sha256 };

let folder: string;
let server: S3rver;
let settings: { endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string };
let file: { path: string; bytes: number };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'medvirk-content-'));
  server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: join(folder, 's3'), configureBuckets: [{ name: 'medvirk', configs: [] }] });
  const { port } = await server.run() as AddressInfo;
  settings = { endpoint: `http://127.0.0.1:${port}`, bucket: 'medvirk', region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
  file = { path: join(folder, 'file'), bytes: BYTES.length };
  await writeFile(file.path, BYTES);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const all = async (content: AsyncIterable<Uint8Array> | null): Promise<Buffer | null> => {
  if (content === null) return null;
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
};

describe.each<[string, () => ContentStore]>([['a folder', () => new FolderContentStore(join(folder, 'files'))], ['a bucket', () => new S3ContentStore(settings)]])('content in %s', (_, open) => {
  it('is kept once, read back whole, and removed for good', async () => {
    const store = open();
    expect(await store.open(name)).toBeNull();
    await store.keep(name, file);
    await store.keep(name, file);
    expect((await all(await store.open(name)))?.equals(BYTES)).toBe(true);
    expect(await store.open({ ...name, organisationId: randomUUID() })).toBeNull();
    await store.remove(name);
    await store.remove(name);
    expect(await store.open(name)).toBeNull();
  });

  it('is never given whole when it is not what its hash says', async () => {
    const store = open();
    const other = { organisationId: ORGANISATION, sha256: 'a'.repeat(64) };
    // A service that checks the body's hash refuses it at once; a folder tells when it is read.
    const kept = await store.keep(other, file).then(() => true, () => false);
    if (kept) await expect(all(await store.open(other))).rejects.toThrow(ContentChanged);
    else expect(await store.open(other)).toBeNull();
  });
});

describe('a folder of content', () => {
  it('takes no name that leads out of it', async () => {
    const store = new FolderContentStore(join(folder, 'files'));
    await expect(store.keep({ organisationId: '../..', sha256 }, file)).rejects.toThrow('named by an organisation');
    await expect(store.open({ organisationId: ORGANISATION, sha256: '../../../etc/passwd' })).rejects.toThrow('named by an organisation');
  });

  it('holds nothing half', async () => {
    const store = new FolderContentStore(join(folder, 'whole'));
    await expect(store.keep(name, { path: join(folder, 'is-not-there') })).rejects.toThrow('ENOENT');
    expect((await readdir(join(folder, 'whole'), { recursive: true })).filter((found) => found.includes(sha256))).toEqual([]);
  });
});

describe('a bucket', () => {
  it('that does not know the key says so, and repeats no secret', async () => {
    const store = new S3ContentStore({ ...settings, accessKeyId: 'STRANGER', secretAccessKey: 'hunter2' });
    const fault = await store.keep(name, file).then(() => null, (error: unknown) => error);
    expect(fault).toBeInstanceOf(S3Fault);
    expect(String(fault)).not.toMatch(/hunter2|STRANGER/);
  });

  it('is signed to as another client signs: the server of these tests checks no signature', async () => {
    const sent: Request[] = [];
    const other = new S3mini({
      ...settings, endpoint: 'https://s3.example.no/medvirk',
      fetch: (input, init) => { sent.push(new Request(input, init)); return Promise.resolve(new Response('x', { headers: { ETag: '"x"' } })); },
    });
    await other.getObject(sha256);
    const { headers, url } = sent[0]!;
    const at = headers.get('x-amz-date')!.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
    const ours = signatureHeaders({ method: 'GET', url: new URL(url), bodySha256: headers.get('x-amz-content-sha256')!, at: new Date(at) }, settings);
    expect(headers.get('authorization')!.replaceAll(' ', '')).toBe(ours['authorization']!.replaceAll(' ', ''));
  });
});
