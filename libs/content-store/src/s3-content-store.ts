import { createReadStream } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { pipeline } from 'node:stream/promises';
import type { ContentName, ContentStore } from '#application';
import { checkedContent } from './checked-content.ts';
import { EMPTY_SHA256, type S3Credentials, type S3Request, signatureHeaders } from './signature-v4.ts';

export interface S3Settings extends S3Credentials {
  /** Of the service, such as `https://s3.example.no`; buckets are named in the path. */
  readonly endpoint: string;
  readonly bucket: string;
}

/** The store said no, or something that is not understood. `code` is its own word for it. */
export class S3Fault extends Error {
  override readonly name = 'S3Fault';
}

/** Milliseconds without a byte. */
const SILENCE_MS = 30_000;
const SAID_MAX = 2_000;

/** Content in a bucket of an S3-compatible service, under `<organisation>/<hash>`. */
export class S3ContentStore implements ContentStore {
  readonly #settings: S3Settings;
  readonly #now: () => Date;

  constructor(settings: S3Settings, now: () => Date = () => new Date()) {
    this.#settings = settings;
    this.#now = now;
  }

  async keep(name: ContentName, { path, bytes }: { readonly path: string; readonly bytes: number }): Promise<void> {
    if (await this.#isThere(name)) return;
    const response = await this.#ask('PUT', name, { bodySha256: name.sha256, path, bytes });
    await this.#expect(response, 'PUT', [200]);
    response.resume();
  }

  async open(name: ContentName): Promise<AsyncIterable<Uint8Array> | null> {
    const response = await this.#ask('GET', name);
    if (response.statusCode === 404) {
      response.resume();
      return null;
    }
    await this.#expect(response, 'GET', [200]);
    return checkedContent(response as AsyncIterable<Buffer>, name.sha256);
  }

  async remove(name: ContentName): Promise<void> {
    const response = await this.#ask('DELETE', name);
    await this.#expect(response, 'DELETE', [200, 204, 404]);
    response.resume();
  }

  async #isThere(name: ContentName): Promise<boolean> {
    const response = await this.#ask('HEAD', name);
    await this.#expect(response, 'HEAD', [200, 404]);
    response.resume();
    return response.statusCode === 200;
  }

  async #ask(method: S3Request['method'], { organisationId, sha256 }: ContentName, body?: { readonly bodySha256: string; readonly path: string; readonly bytes: number }): Promise<http.IncomingMessage> {
    const url = new URL(`/${this.#settings.bucket}/${organisationId}/${sha256}`, this.#settings.endpoint);
    const headers = signatureHeaders({ method, url, bodySha256: body?.bodySha256 ?? EMPTY_SHA256, at: this.#now() }, this.#settings);
    const request = (url.protocol === 'https:' ? https : http).request(url, { method, headers: { ...headers, ...(body === undefined ? {} : { 'content-length': body.bytes, 'content-type': 'application/octet-stream' }) } });
    request.setTimeout(SILENCE_MS, () => { request.destroy(new S3Fault(`The store was silent for ${SILENCE_MS / 1000} seconds`)); });
    const answered = new Promise<http.IncomingMessage>((resolve, reject) => { request.once('response', resolve).once('error', reject); });
    if (body === undefined) request.end();
    else await Promise.race([pipeline(createReadStream(body.path), request), answered]);
    return answered;
  }

  async #expect(response: http.IncomingMessage, method: string, statuses: readonly number[]): Promise<void> {
    if (statuses.includes(response.statusCode ?? 0)) return;
    let said = '';
    for await (const chunk of response as AsyncIterable<Buffer>) if (said.length < SAID_MAX) said += chunk.toString('utf8');
    throw new S3Fault(`${method} was answered by ${response.statusCode ?? 0} ${/<Code>(\w+)<\/Code>/.exec(said)?.[1] ?? ''}`.trim());
  }
}
