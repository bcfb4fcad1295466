import { createHash, createHmac } from 'node:crypto';

export interface S3Credentials { readonly accessKeyId: string; readonly secretAccessKey: string; readonly region: string }

export interface S3Request { readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE'; readonly url: URL; /** SHA-256 of the body, in lower-case hexadecimal. */ readonly bodySha256: string; readonly at: Date }

export const EMPTY_SHA256 = createHash('sha256').digest('hex');

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const hex = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Headers that sign a request for S3 (AWS Signature Version 4, "Authenticating Requests: Using the Authorization Header"). The body's hash is signed with it, so
 * that the store refuses a body that was changed on its way. Paths must need no escaping, and there is no query.
 */
export function signatureHeaders({ method, url, bodySha256, at }: S3Request, { accessKeyId, secretAccessKey, region }: S3Credentials): Readonly<Record<string, string>> {
  const instant = at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const day = instant.slice(0, 8);
  const scope = `${day}/${region}/s3/aws4_request`;
  const headers: Record<string, string> = { host: url.host, 'x-amz-content-sha256': bodySha256, 'x-amz-date': instant };
  const signed = Object.keys(headers).sort();
  const canonical = [method, url.pathname, '', ...signed.map((name) => `${name}:${headers[name]}`), '', signed.join(';'), bodySha256].join('\n');
  const key = ['s3', 'aws4_request'].reduce(hmac, hmac(hmac(`AWS4${secretAccessKey}`, day), region));
  const signature = hmac(key, ['AWS4-HMAC-SHA256', instant, scope, hex(canonical)].join('\n')).toString('hex');
  return { ...headers, authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${signed.join(';')}, Signature=${signature}` };
}
