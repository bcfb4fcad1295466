import { once } from 'node:events';
import { type IncomingHttpHeaders, type Server, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Bed, bed } from '../../test-support/visitor.ts';
import { Log } from '../log.ts';
import { respondServer } from './respond-server.ts';

interface Answer { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string }
interface Asked { readonly method?: string; readonly path: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string; /** Sends the head alone, and waits. */ readonly headAlone?: boolean }

let at: Bed;
let server: Server;
let lines: string[];

beforeEach(async () => {
  at = bed();
  lines = [];
  server = respondServer({ ...at.parts, log: new Log((line) => { lines.push(line); }), respondUrl: 'http://127.0.0.1:3001', publicUrl: 'http://localhost:3000' });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  server.close();
  await once(server, 'close');
});

function ask({ method = 'GET', path, headers = {}, body, headAlone = false }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const form = body === undefined && !headAlone ? {} : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(headAlone ? 500 : Buffer.byteLength(body ?? '')) };
    const sent = request({ host: '127.0.0.1', port, method, path, agent: false, headers: { host: '127.0.0.1:3001', ...form, ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => { text += piece; }).on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        sent.destroy();
      });
    });
    sent.on('error', reject);
    if (headAlone) sent.flushHeaders();
    else sent.end(body);
  });
}

describe("the respondents' server", () => {
  it('gives a page that keeps nothing, tells nobody where one came from, loads nothing and sets no cookie', async () => {
    const { status, headers } = await ask({ path: `/s/${at.newCode()}` });
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/);
    expect([headers['set-cookie'], headers['etag'], headers['x-powered-by'], headers['server']]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('takes the code from the address once, and from the form after that', async () => {
    const code = at.newCode();
    expect((await ask({ path: `/s/${code}?l=en` })).text).toContain(`<input type="hidden" name="k" value="${code}">`);
    expect((await ask({ method: 'POST', path: '/s', body: `k=${code}` })).status).toBe(200);
    expect((await ask({ method: 'POST', path: `/s/${code}`, body: `k=${code}` })).status).toBe(404);
  });

  it.each([['cookie', 'a=b'], ['authorization', 'Bearer x']])('refuses a request with %s without waiting for its body, and asks the database nothing', async (name, value) => {
    expect((await ask({ method: 'POST', path: '/s', headers: { [name]: value }, headAlone: true })).status).toBe(400);
    expect((await ask({ path: `/s/${at.newCode()}`, headers: { [name]: value } })).text).toContain('informasjonskapsel');
    expect(at.store.asked).toEqual([]);
  });

  it("answers on the product's host with its own address alone", async () => {
    expect(await ask({ path: `/s/${at.newCode()}`, headers: { host: 'localhost:3001' } })).toMatchObject({ status: 421, text: expect.stringContaining('http://127.0.0.1:3001/s') });
    expect(at.store.asked).toEqual([]);
  });

  it('speaks the language asked for, else the one the browser prefers', async () => {
    expect((await ask({ path: '/s?l=nn' })).text).toContain('<html lang="nn">');
    expect((await ask({ path: '/s', headers: { 'accept-language': 'de, en-GB;q=0.8' } })).text).toContain('<html lang="en">');
    expect((await ask({ path: '/s?l=xx' })).text).toContain('<html lang="nb">');
  });

  it.each([
    [413, { method: 'POST', path: '/s', body: `k=${'x'.repeat(200_000)}` }], [413, { method: 'POST', path: '/s', headers: { 'content-length': '900000' }, headAlone: true }],
    [400, { method: 'POST', path: '/s', body: '{}', headers: { 'content-type': 'application/json' } }], [405, { method: 'DELETE', path: '/s' }], [404, { path: '/graphql' }], [404, { path: '/s/a/b' }], [404, { path: `/s/${'x'.repeat(65)}` }],
  ] as const)('answers %i to what it does not take', async (status, asked) => {
    expect((await ask(asked)).status).toBe(status);
  });

  it('logs no request, and of a fault neither code nor words', async () => {
    const code = at.newCode();
    await ask({ path: `/s/${code}` });
    await ask({ path: '/s/ZZZZ-ZZZZ', headers: { 'user-agent': 'Somebody' } });
    expect(lines).toEqual([]);
    at.store.broken = Object.assign(new Error(`no answer for ${code}`), { code: '57P01' });
    expect((await ask({ method: 'POST', path: '/s', body: `k=${code}&w=hemmelig`, headers: { 'user-agent': 'Somebody' } })).status).toBe(503);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('57P01');
    expect(lines[0]).not.toMatch(new RegExp(`${code}|hemmelig|Somebody|127\\.0\\.0\\.1`));
    expect((await ask({ path: '/health/ready' })).status).toBe(503);
  });
});
