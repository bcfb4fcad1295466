import express, { type Request, type Response, type Router } from 'express';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CredentialStore, Viewer } from '#application';
import type { Language } from '#domain';
import { presented } from '#persistence';
import { cookieOf, SESSION_COOKIE } from '../access/cookies.ts';
import { projectFolder } from '../http/project-folder.ts';
import { sendPage } from '../sign-in/html-page.ts';
import { clientDocument } from './client-files.ts';
import { DEFAULT_COLOUR, isColour, themeOf } from './theme.ts';

/** First parts of the client's addresses. A test compares them with the client's own table. */
export const CLIENT_ADDRESSES: readonly string[] = ['mitt-arbeid', 'prosesser', 'moter', 'innsigelser', 'min-side', 'tillitsvalgt'];

/** Scripts, styles and fonts of our own alone; `data:` for the icons that stand in Designsystemet's style sheet. */
const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "font-src 'self'", "img-src 'self' data:", "connect-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
].join('; ');

const NOT_BUILT: Readonly<Record<Language, string>> = {
  nb: 'Nettklienten er ikke bygd her. Den som drifter Medvirk, kjører <code>npm run build</code>.',
  nn: 'Nettklienten er ikkje bygd her. Den som driftar Medvirk, køyrer <code>npm run build</code>.',
  en: 'The web client has not been built here. Whoever runs Medvirk runs <code>npm run build</code>.',
};

const YEAR = 'public, max-age=31536000, immutable';

export interface WebClientParts {
  readonly credentials: CredentialStore;
  /** Where the built client lies. */
  readonly folder: string;
}

/** The web client: its document for every address of its own, to whoever is signed in; its files; and the theme of a colour. */
export function webClient(parts: WebClientParts): Router {
  const router = express.Router();
  router.get(/^\/tema\/([0-9a-f]{6})\.css$/, (request, response) => {
    response.setHeader('Cache-Control', YEAR).type('css').send(themeOf(`#${request.path.slice(6, 12)}`));
  });
  router.get(/^\/assets\/[\w.-]+$/, (request, response, next) => { sendAsset(parts.folder, request, response, next); });
  router.get('/icon.svg', (_, response, next) => { response.sendFile('icon.svg', { root: parts.folder, maxAge: '1d', dotfiles: 'allow' }, (error) => { if (error) next(error); }); });
  router.get('/medvirk-verifier.html', (_, response, next) => { sendVerifier(response, next); });
  router.get('/', (request, response, next) => { signedIn(parts, request).then((viewer) => (viewer === null ? next() : response.redirect(303, '/mitt-arbeid'))).catch(next); });
  router.get(new RegExp(`^/(${CLIENT_ADDRESSES.join('|')})(/|$)`), (request, response, next) => { showClient(parts, request, response).catch(next); });
  return router;
}

/** The verifier for use without a network, as a file to keep: it is opened from disk, never here, where it would be our page. */
function sendVerifier(response: Response, next: (error?: unknown) => void): void {
  response.setHeader('Content-Disposition', 'attachment; filename="medvirk-verifier.html"');
  response.sendFile('verifier.html', { root: join(projectFolder(), 'dist', 'apps', 'verifier'), dotfiles: 'allow' }, (error) => {
    if (error === undefined || response.headersSent) return;
    response.removeHeader('Content-Disposition');
    next('status' in error && error.status === 404 ? undefined : error);
  });
}

async function showClient(parts: WebClientParts, request: Request, response: Response): Promise<void> {
  const viewer = await signedIn(parts, request);
  response.setHeader('Cache-Control', 'no-store');
  // A link from a mail survives signing in: it leads back to where it pointed.
  if (viewer === null) return response.redirect(303, `/sign-in?return=${encodeURIComponent(request.originalUrl)}`);
  const document = clientDocument(parts.folder);
  if (document === null) return sendPage(response, { status: 503, language: viewer.language, title: 'Medvirk', body: `<p>${NOT_BUILT[viewer.language]}</p>` });
  response.setHeader('Content-Security-Policy', POLICY).type('html').send(dressed(document, viewer.language, DEFAULT_COLOUR));
}

/** The document in the person's language and the organisation's colour, so that neither changes before the reader's eyes. */
function dressed(document: string, language: string, colour: string): string {
  const safe = isColour(colour) ? colour : DEFAULT_COLOUR;
  return document.replace('<html lang="nb"', `<html lang="${language}"`).replace('</head>', `<link rel="stylesheet" href="/tema/${safe.slice(1)}.css">\n</head>`);
}

const ENCODINGS = [['br', '.br'], ['gzip', '.gz']] as const;
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', svg: 'image/svg+xml', woff2: 'font/woff2' };

/** A file whose name carries its hash, compressed beforehand where the browser takes that. */
function sendAsset(folder: string, request: Request, response: Response, next: (error?: unknown) => void): void {
  const name = request.path.slice('/assets/'.length);
  const [encoding, ending] = ENCODINGS.find(([accepted, suffix]) => request.acceptsEncodings(accepted) !== false && existsSync(join(folder, 'assets', `${name}${suffix}`))) ?? [null, ''];
  if (encoding !== null) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Vary', 'Accept-Encoding').setHeader('Cache-Control', YEAR).type(TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
  response.sendFile(`${name}${ending}`, { root: join(folder, 'assets'), dotfiles: 'allow', cacheControl: false }, (error) => {
    if (error === undefined || response.headersSent) return;
    response.removeHeader('Content-Encoding');
    response.removeHeader('Cache-Control');
    next('status' in error && error.status === 404 ? undefined : error);
  });
}

/** The person of the browser's session; null where there is none that stands. */
async function signedIn({ credentials }: WebClientParts, request: Request): Promise<Viewer | null> {
  const cookie = cookieOf(request, SESSION_COOKIE);
  const session = cookie === null ? null : presented('SESSION', cookie);
  return session === null ? null : credentials.holder(session.organisationId, 'SESSION', session.hash);
}
