import path from 'node:path';
import { CATALOGUE } from './catalogue.ts';
import type { SettingReader } from './setting-reader.ts';

/** Where uploaded files are kept, and where they stand while they come in. Folders are absolute paths. */
export type FileSettings = { readonly incomingFolder: string } & (
  | { readonly kind: 'FOLDER'; readonly folder: string }
  | { readonly kind: 'S3'; readonly endpoint: string; readonly bucket: string; readonly region: string; readonly accessKeyId: string; readonly secretAccessKey: string });

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

export function readFiles(reader: SettingReader, dataFolder: string): FileSettings {
  const incomingFolder = path.join(dataFolder, 'incoming');
  const endpoint = reader.optional(CATALOGUE.s3Endpoint);
  const bucket = reader.optional(CATALOGUE.s3Bucket);
  const accessKeyId = reader.optional(CATALOGUE.s3AccessKeyId);
  const secretAccessKey = reader.optional(CATALOGUE.s3SecretAccessKey);
  if (endpoint === null && bucket === null && accessKeyId === null && secretAccessKey === null) return { kind: 'FOLDER', folder: path.join(dataFolder, 'files'), incomingFolder };
  for (const [value, { name }] of [[endpoint, CATALOGUE.s3Endpoint], [bucket, CATALOGUE.s3Bucket], [accessKeyId, CATALOGUE.s3AccessKeyId], [secretAccessKey, CATALOGUE.s3SecretAccessKey]] as const) {
    if (value === null) reader.refuse(name, 'is missing, while others of S3_… are set. Set all of them, or none.');
  }
  if (bucket !== null && !BUCKET.test(bucket)) reader.refuse(CATALOGUE.s3Bucket.name, 'must be a bucket\'s name: 3 to 63 of a to z, 0 to 9, dot and hyphen.');
  if (endpoint !== null && endpoint.protocol === 'http:' && !isLocal(endpoint.hostname)) reader.refuse(CATALOGUE.s3Endpoint.name, 'must be https, unless the service runs on this machine.');
  return { kind: 'S3', endpoint: String(endpoint ?? ''), bucket: bucket ?? '', region: reader.required(CATALOGUE.s3Region), accessKeyId: accessKeyId ?? '', secretAccessKey: secretAccessKey ?? '', incomingFolder };
}

const isLocal = (hostname: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
