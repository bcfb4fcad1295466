import { PassThrough } from 'node:stream';
import express, { type Request, type Response, type Router } from 'express';
import { type Uploads, type Viewer, hasScope } from '#application';
import { type FileReception, UPLOAD_LIMITS } from '#content-store';
import { encodeGlobalId } from '#persistence';
import { refuseRequest } from '../http/refuse-request.ts';
import { requestScope } from '../http/request-scope.ts';
import { refuseFile } from './refuse-file.ts';

export interface UploadParts { readonly uploads: Uploads; readonly reception: FileReception }

/** Files that one process takes in at once; the next one is asked to come back. */
const AT_ONCE = 16;

/** `POST /uploads?name=…` with the file as the body: streamed, looked at, kept under its SHA-256. Stands behind `identify`. */
export function uploadRoute(parts: UploadParts): Router {
  let running = 0;
  return express.Router().post('/uploads', (request: Request, response: Response, next: (error?: unknown) => void) => {
    if (running >= AT_ONCE) {
      response.setHeader('Retry-After', '5');
      endUnread(request, response, () => { refuseRequest(response, 'RATE_LIMITED'); });
      return;
    }
    running += 1;
    upload(request, response, parts).catch((error: unknown) => { if (!request.destroyed) next(error); }).finally(() => { running -= 1; });
  });
}

async function upload(request: Request, response: Response, { uploads, reception }: UploadParts): Promise<void> {
  // Asked now, not from memory: what is taken in is kept.
  const viewer = await requestScope().askAnew();
  if (viewer === null) return endUnread(request, response, () => { refuseRequest(response, 'UNAUTHENTICATED'); });
  if (!hasScope(viewer, 'initiative:write')) return endUnread(request, response, () => { refuseRequest(response, 'FORBIDDEN'); });
  const unwelcome = await uploads.welcome(viewer);
  if (unwelcome.length > 0) return endUnread(request, response, () => { refuseFile(response, unwelcome); });
  if (Number(request.get('Content-Length') ?? 0) > UPLOAD_LIMITS.fileBytes) {
    return endUnread(request, response, () => { refuseFile(response, [{ code: 'FILE_TOO_LARGE', field: null, data: { maxMegabytes: UPLOAD_LIMITS.fileBytes / 1024 ** 2 } }]); });
  }
  await receive(request, response, { viewer, uploads, reception });
}

async function receive(request: Request, response: Response, { viewer, uploads, reception }: UploadParts & { readonly viewer: Viewer }): Promise<void> {
  const { name } = request.query;
  // Read through another stream: breaking off its reading must not break the connection before the answer is out.
  const body = new PassThrough();
  request.once('aborted', () => { body.destroy(new Error('The sender broke off')); }).once('error', (error) => { body.destroy(error); }).pipe(body);
  const received = await reception.receive(typeof name === 'string' ? name : '', body, (file) => uploads.keep(viewer, file)).finally(() => { request.unpipe(body); });
  if (!received.ok) return endUnread(request, response, () => { refuseFile(response, received.refusals); });
  const { uploadId, file: { name: kept, mediaType, sha256, bytes } } = received.value;
  response.status(201).setHeader('Cache-Control', 'no-store').json({ upload: { id: encodeGlobalId('Upload', uploadId), name: kept, mediaType, sha256, bytes } });
}

/** Answers without reading the rest, and closes the connection, which still carries it. */
function endUnread(request: Request, response: Response, answer: () => void): void {
  response.setHeader('Connection', 'close');
  response.once('finish', () => { request.destroy(); });
  request.resume();
  answer();
}
