import express, { type Request, type Response, type Router } from 'express';
import type { Cosigning } from '#application';
import type { Id } from '#domain';
import { formatVerifierKey, logOrigin, parseEntryBundlePath, parseTilePath } from '#involvement-log';
import type { PublishedLog } from '#persistence';
import { wordsOf } from '../graphql/mutations/edge-refusals.ts';
import { requestScope } from '../http/request-scope.ts';
import { atomFeed, jsonFeed } from './checkpoint-feed.ts';

export interface LogRouteParts {
  readonly log: PublishedLog;
  readonly cosigning: Pick<Cosigning, 'add' | 'addCheckpoint'>;
  readonly publicUrl: URL;
}

const ORGANISATION = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** A tile never changes once it is in a signed head. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const MOMENTS = 'public, max-age=5';
const FEED_LENGTH = 50;
/** A checkpoint, at most 100 signature lines and 63 hashes: far below this. */
const BODY_LIMIT = '64kb';

type Handler = (parts: LogRouteParts, organisationId: Id, request: Request, response: Response) => Promise<unknown>;

/**
 * The log as anyone may read it, without signing in: heads, tiles and entry bundles (c2sp.org/tlog-tiles, with `/log/<organisation>` as the prefix), feeds of heads, and
 * the doors for cosigners and witnesses. Nothing here names anybody.
 */
export function logRoutes(parts: LogRouteParts): Router {
  const router = express.Router();
  const text = express.text({ type: () => true, limit: BODY_LIMIT });
  const on = (handler: Handler) => (request: Request, response: Response, next: (error?: unknown) => void): void => {
    const organisationId = String(request.params['organisation']);
    if (!ORGANISATION.test(organisationId)) return void notFound(response);
    handler(parts, organisationId, request, response).catch(next);
  };
  router.get('/log/:organisation/checkpoint', on(newest));
  router.get('/log/:organisation/checkpoint/:size', on(ofSize));
  router.get('/log/:organisation/tile/*path', on(tile));
  router.get('/log/:organisation/consistency/:from/:to', on(consistency));
  router.get('/log/:organisation/keys', on(keys));
  router.get('/log/:organisation/checkpoints.atom', on(feed('ATOM')));
  router.get('/log/:organisation/checkpoints.json', on(feed('JSON')));
  router.post('/log/:organisation/cosignatures', text, on(cosign));
  router.post('/log/:organisation/witness/add-checkpoint', text, on(addCheckpoint));
  return router;
}

const notFound = (response: Response): Response => response.status(404).type('text/plain').send('There is no such thing in this log.\n');
const plain = (response: Response, cache: string, body: string): Response => response.setHeader('Cache-Control', cache).type('text/plain').send(body);

const newest: Handler = async ({ log }, organisationId, _, response) => {
  const [head] = await log.heads(organisationId, 1);
  return head === undefined ? notFound(response) : plain(response, MOMENTS, head.note);
};

const ofSize: Handler = async ({ log }, organisationId, request, response) => {
  const size = whole(request.params['size']);
  const head = size === null ? null : await log.head(organisationId, size);
  return head === null ? notFound(response) : plain(response, MOMENTS, head.note);
};

const tile: Handler = async ({ log }, organisationId, request, response) => {
  const given: unknown = request.params['path'];
  const path = Array.isArray(given) ? given.join('/') : String(given);
  const [coordinate, bundle] = [parseTilePath(path), parseEntryBundlePath(path)];
  const bytes = coordinate !== undefined ? await log.tile(organisationId, coordinate) : bundle !== undefined ? await log.bundle(organisationId, bundle) : null;
  return bytes === null ? notFound(response) : response.setHeader('Cache-Control', FOR_EVER).type('application/octet-stream').send(Buffer.from(bytes));
};

const consistency: Handler = async ({ log }, organisationId, request, response) => {
  const [from, to] = [whole(request.params['from']), whole(request.params['to'])];
  const proof = from === null || to === null ? null : await log.consistency(organisationId, from, to);
  return proof === null ? notFound(response) : plain(response, FOR_EVER, proof.map((hash) => `${hash}\n`).join(''));
};

const keys: Handler = async ({ log }, organisationId, _, response) => {
  const known = await log.keys(organisationId);
  return response.setHeader('Cache-Control', MOMENTS).json({
    origin: logOrigin(organisationId),
    log: known.log.map(({ key, sinceSize, endorsement, createdAt }) => ({ verifierKey: formatVerifierKey(key), sinceSize, endorsement, createdAt })),
    // Whose key it is stands in the receipts, for those who may read them.
    cosigners: known.cosigners.map(({ verifierKey, union, standing, registeredAt, effectiveAt }) => ({ verifierKey, union, standing, registeredAt, effectiveAt })),
  });
};

const feed = (form: 'ATOM' | 'JSON'): Handler => async ({ log, publicUrl }, organisationId, _, response) => {
  const heads = await log.heads(organisationId, FEED_LENGTH);
  if (heads.length === 0) return notFound(response);
  const place = { organisationId, url: new URL(`/log/${organisationId}/`, publicUrl), heads };
  response.setHeader('Cache-Control', MOMENTS);
  return form === 'ATOM' ? response.type('application/atom+xml').send(atomFeed(place)) : response.type('application/feed+json').send(JSON.stringify(jsonFeed(place)));
};

const cosign: Handler = async ({ cosigning }, organisationId, request, response) => {
  const result = await cosigning.add(organisationId, String(request.body));
  if (result.ok) return response.json({ size: result.size, kept: result.kept });
  const { code } = result.refusal;
  return response.status(code === 'LOG_CONTRADICTED' ? 409 : 422).json({ code, message: wordsOf(result.refusal, requestScope().language) });
};

const addCheckpoint: Handler = async ({ cosigning }, organisationId, request, response) => {
  const { status, body, type } = await cosigning.addCheckpoint(organisationId, String(request.body));
  return response.status(status).setHeader('Content-Type', type).end(body);
};

/** A decimal number without leading zeroes; null for anything else. */
const whole = (text: unknown): number | null => (typeof text === 'string' && /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : null);
