import express, { type Request, type Response, type Router } from 'express';
import { TLOG_PROOF_EXTENSION } from '#involvement-log';
import type { Id } from '#domain';
import type { Viewer } from '#application';
import { type GlobalType, PackTooLarge } from '#persistence';
import { internalId } from '../graphql/mutations/ids.ts';
import { refuseRequest } from '../http/refuse-request.ts';
import { requestScope } from '../http/request-scope.ts';
import type { ReceiptReader } from './receipt-reader.ts';

type Read = (viewer: Viewer, id: Id, held: readonly number[]) => Promise<string | null>;

/** Sizes of heads that the receiver holds, `?held=120,340`; at most so many. */
const HELD_MAX = 50;

/** Receipts as files, for those who may see the entries. Stands behind `identify`. */
export function receiptRoutes(receipts: ReceiptReader): Router {
  const router = express.Router();
  const give = (type: GlobalType, read: Read, file: (id: string) => string) => (request: Request, response: Response, next: (error?: unknown) => void): void => {
    send(request, response, { type, read, file }).catch(next);
  };
  router.get('/receipts/entries/:id', give('Entry', (viewer, id) => receipts.entry(viewer, id), (id) => `${id}${TLOG_PROOF_EXTENSION}`));
  router.get('/receipts/entries/:id/pack', give('Entry', (viewer, id, held) => receipts.entryPack(viewer, id, held), (id) => `${id}-receipt-pack.json`));
  router.get('/receipts/initiatives/:id/pack', give('Initiative', (viewer, id, held) => receipts.initiativePack(viewer, id, held), (id) => `${id}-receipt-pack.json`));
  return router;
}

async function send(request: Request, response: Response, { type, read, file }: { readonly type: GlobalType; readonly read: Read; readonly file: (id: string) => string }): Promise<void> {
  const { askAnew } = requestScope();
  // Asked now, not from memory: a receipt goes out of the house.
  const viewer = await askAnew();
  if (viewer === null) return refuseRequest(response, 'UNAUTHENTICATED');
  const given = String(request.params['id']);
  const id = internalId(given, type);
  const text = id === null ? null : await read(viewer, id, heldSizes(request.query['held'])).catch((error: unknown) => { if (error instanceof PackTooLarge) return 'TOO_LARGE' as const; throw error; });
  if (text === null) return refuseRequest(response, 'NOT_FOUND');
  if (text === 'TOO_LARGE') return void response.status(413).type('text/plain').send('The initiative has more entries than a receipt pack may hold. Fetch the receipts of single entries.\n');
  const proof = text.startsWith('c2sp.org/tlog-proof');
  response.setHeader('Cache-Control', 'private, no-store').setHeader('Content-Disposition', `attachment; filename="${file(given)}"`);
  response.type(proof ? 'text/plain' : 'application/json').send(text);
}

const heldSizes = (given: unknown): readonly number[] =>
  (typeof given === 'string' ? given.split(',', HELD_MAX) : []).filter((size) => /^[1-9]\d{0,14}$/.test(size)).map(Number);
