import express, { type Request, type Response, type Router } from 'express';
import { hasScope } from '#application';
import { RenderFault } from '#documents';
import type { Language } from '#domain';
import { refuseRequest } from '../http/refuse-request.ts';
import { requestScope } from '../http/request-scope.ts';
import { sheetName } from './record-sheet-of.ts';
import type { RecordSheets } from './record-sheets.ts';
import { sendAsAttachment } from './send-as-attachment.ts';

const LANGUAGES: readonly string[] = ['nb', 'nn', 'en'] satisfies Language[];

/** `GET /records/<id>.pdf?for=archive&language=nn`: a record as PDF, for reading unless the archive is asked for, in the reader's language unless another is. Stands behind `identify`. */
export const recordRoute = (sheets: RecordSheets): Router => express.Router()
  .get('/records/:file', (request: Request, response: Response, next: (error?: unknown) => void) => { give(request, response, sheets).catch(next); });

async function give(request: Request, response: Response, sheets: RecordSheets): Promise<void> {
  const viewer = await requestScope().askAnew();
  if (viewer === null) return refuseRequest(response, 'UNAUTHENTICATED');
  const id = /^(REC_[0-9a-f]{32})\.pdf$/.exec(String(request.params['file']))?.[1];
  const sheet = id === undefined || !hasScope(viewer, 'initiative:read') ? null : await sheets.sheet(viewer, id);
  if (sheet === null) return refuseRequest(response, 'NOT_FOUND');
  const { for: purpose, language } = request.query;
  const asked = purpose === 'archive' ? 'ARCHIVE' : 'READING';
  try {
    const pdf = await sheets.pdf(sheet, typeof language === 'string' && LANGUAGES.includes(language) ? language as Language : viewer.language, asked);
    sendAsAttachment(response, sheetName(sheet, asked), 'application/pdf');
    response.send(pdf);
  } catch (error) {
    if (!(error instanceof RenderFault)) throw error;
    response.setHeader('Retry-After', '10');
    refuseRequest(response, 'RATE_LIMITED');
  }
}
