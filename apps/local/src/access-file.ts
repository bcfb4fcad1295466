import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Sample } from './sample/sample.ts';

/** What a script needs to begin at once. Holds tokens: mode 0600. */
export interface Access {
  readonly url: string;
  readonly graphql: string;
  readonly schema: string;
  readonly health: { readonly live: string; readonly ready: string };
  readonly metrics: string;
  readonly worker: { readonly ready: string };
  /** Where respondents type their code; null where production names no RESPOND_URL. */
  readonly respond: string | null;
  readonly organisations: Sample['organisations'];
  readonly people: Sample['people'];
}

/** Where the processes are reached; origins without a slash at their end. */
export interface Places { readonly url: string; readonly respondUrl: string | null; readonly workerPort: number }

export const accessOf = ({ url, respondUrl, workerPort }: Places, sample: Sample | null): Access => ({
  url, graphql: `${url}/graphql`, schema: `${url}/schema.graphql`, metrics: `${url}/metrics`,
  health: { live: `${url}/health/live`, ready: `${url}/health/ready` },
  worker: { ready: `http://127.0.0.1:${workerPort}/health/ready` }, respond: respondUrl === null ? null : `${respondUrl}/s`,
  organisations: sample?.organisations ?? [], people: sample?.people ?? [],
});

/** Writes `access.json` whole or not at all, and gives its path. */
export async function writeAccess(dataFolder: string, access: Access): Promise<string> {
  const file = path.join(dataFolder, 'access.json');
  await writeFile(`${file}.new`, `${JSON.stringify(access, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return file;
}
