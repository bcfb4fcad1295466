import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import express, { type Request, type Response, type Router } from 'express';
import { ZipFile } from 'yazl';
import { hasScope } from '#application';
import { refuseRequest } from '../http/refuse-request.ts';
import { requestScope } from '../http/request-scope.ts';
import { type ExportPart, type InitiativeExport, hashed } from './initiative-export.ts';
import { sendAsAttachment } from './send-as-attachment.ts';

/**
 * `GET /exports/<initiative>.zip`: everything that the asker sees of it, streamed while it is made. `Medvirk-Expected-Bytes` says about how long it will be, so that a client can
 * show how far it has come. Stands behind `identify`.
 */
export const exportRoute = (exports: InitiativeExport): Router => express.Router()
  .get('/exports/:file', (request: Request, response: Response, next: (error?: unknown) => void) => { give(request, response, exports).catch((error: unknown) => { if (!response.destroyed) next(error); }); });

async function give(request: Request, response: Response, exports: InitiativeExport): Promise<void> {
  const viewer = await requestScope().askAnew();
  if (viewer === null) return refuseRequest(response, 'UNAUTHENTICATED');
  const id = /^(INI_[0-9a-f]{32})\.zip$/.exec(String(request.params['file']))?.[1];
  const planned = id === undefined || !hasScope(viewer, 'initiative:read') ? null : await exports.plan(viewer, id);
  if (planned === null) return refuseRequest(response, 'NOT_FOUND');
  sendAsAttachment(response, planned.fileName, 'application/zip');
  response.setHeader('Medvirk-Expected-Bytes', String(planned.expectedBytes));
  const zip = new ZipFile();
  const archive = Readable.from(zip.outputStream as AsyncIterable<Uint8Array>);
  // A part that cannot be given breaks the archive off: nobody takes a half for the whole.
  await Promise.all([pipeline(archive, response), fill(zip, planned.parts).catch((error: unknown) => { archive.destroy(error instanceof Error ? error : new Error(String(error))); throw error; })]);
}

/** Puts parts in one after the other, each when the one before has gone out, and their checksums last. */
async function fill(zip: ZipFile, parts: readonly ExportPart[]): Promise<void> {
  const sums: string[] = [];
  for (const { name, compress, content } of parts) {
    const made = await content();
    const stream = Readable.from(hashed(Buffer.isBuffer(made) ? [made] : made, (sha256) => { sums.push(`${sha256}  ${name}`); }));
    const gone = new Promise<void>((resolve, reject) => { stream.once('end', resolve).once('error', reject).once('close', () => { reject(new Error('The archive was broken off')); }); });
    zip.addReadStream(stream, name, { compress });
    await gone;
  }
  zip.addBuffer(Buffer.from(`${sums.join('\n')}\n`), 'SHA256SUMS', { compress: true });
  zip.end();
}
