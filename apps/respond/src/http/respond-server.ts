import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { Language } from '#domain';
import type { VisitParts } from '../answer-visit.ts';
import { answerVisit } from '../answer-visit.ts';
import type { Log } from '../log.ts';
import { type Trouble, codePage, troublePage } from '../pages/code-page.ts';
import type { Page } from '../pages/page.ts';
import { POLICY } from '../pages/style.ts';
import { FIELD } from '../visit/visit.ts';
import { languageOf, preferredLanguage } from './chosen-language.ts';
import { readForm } from './read-form.ts';

export interface ServerParts extends VisitParts {
  readonly log: Log;
  /** Where people reach these pages, and where they reach the product, whose host is refused here. */
  readonly respondUrl: string;
  readonly publicUrl: string;
}

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff', 'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin', 'x-frame-options': 'DENY', 'x-robots-tag': 'noindex', 'permissions-policy': 'browsing-topics=()',
};

/**
 * The respondents' server: no session, no cookie, no log of requests. Bounds in time and size keep one sender from holding it up; nothing is kept of who sent.
 */
export function respondServer(parts: ServerParts): Server {
  const server = createServer({ maxHeaderSize: 8 * 1024, headersTimeout: 10_000, requestTimeout: 20_000, keepAliveTimeout: 5_000 }, (request, response) => { void answer(parts, request, response); });
  // Broken requests get no word: Node would answer them, and nobody is to be logged.
  server.on('clientError', (_error, socket) => { socket.destroy(); });
  return server;
}

async function answer(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path = '/', query = ''] = (request.url ?? '/').split('?');
  if (path === '/health/live' || path === '/health/ready') return health(parts, path, response);
  const language = languageOf(new URLSearchParams(query).get('l')) ?? preferredLanguage(request.headers['accept-language']);
  const refusal = refuse(parts, request);
  if (refusal !== null) {
    response.setHeader('connection', 'close');
    return send(response, troublePage(refusal, language ?? 'nb'));
  }
  try {
    send(response, await pageOf(parts, request, { path, query, language }));
  } catch (error) {
    if (request.destroyed && !request.complete) return; // the sender went away in the middle of the form
    parts.log.fault('a page could not be made', error);
    if (!response.headersSent) send(response, troublePage({ kind: 'FAULT' }, language ?? 'nb'));
  }
}

/** What is refused by its head alone, unread. */
function refuse({ respondUrl, publicUrl }: ServerParts, { headers, method }: IncomingMessage): Trouble | null {
  if (headers.cookie !== undefined || headers.authorization !== undefined) return { kind: 'COOKIE' };
  if (hostOf(headers.host) === new URL(publicUrl).hostname) return { kind: 'HOST', address: respondUrl };
  return method === 'GET' || method === 'HEAD' || method === 'POST' ? null : { kind: 'METHOD' };
}

const hostOf = (header: string | undefined): string => (URL.canParse(`http://${header ?? ''}`) ? new URL(`http://${header}`).hostname : '');

interface Asked { readonly path: string; readonly query: string; readonly language: Language | null }

async function pageOf(parts: ServerParts, request: IncomingMessage, { path, query, language }: Asked): Promise<Page> {
  const [, code] = /^\/s\/([^/]{1,64})$/.exec(path) ?? [];
  if (request.method === 'POST') {
    if (path !== '/s') return troublePage({ kind: 'NOT_FOUND' }, language ?? 'nb');
    const read = await readForm(request);
    return read.ok ? answerVisit(parts, read.form, language) : troublePage({ kind: read.kind }, language ?? 'nb');
  }
  if (path === '/s' || path === '/s/' || path === '/') return codePage(language ?? 'nb');
  if (code === undefined) return troublePage({ kind: 'NOT_FOUND' }, language ?? 'nb');
  const asked = languageOf(new URLSearchParams(query).get('l'));
  const form = new URLSearchParams({ [FIELD.code]: code });
  if (asked !== null) form.set(FIELD.language, asked);
  return answerVisit(parts, form, language);
}

function send(response: ServerResponse, { status, html, retryAfter }: Page): void {
  // What was refused unread is not waited for.
  const closing = response.req.method === 'POST' && !response.req.complete ? { connection: 'close' } : {};
  response.writeHead(status, { ...HEADERS, ...closing, 'content-type': 'text/html; charset=utf-8', 'content-length': String(Buffer.byteLength(html)), ...(retryAfter === null ? {} : { 'retry-after': String(retryAfter) }) }).end(html);
}

async function health({ store }: ServerParts, path: string, response: ServerResponse): Promise<void> {
  const ready = path === '/health/live' || await store.ready().then(() => true, () => false);
  response.writeHead(ready ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify({ status: ready ? 'up' : 'down' }));
}
