import express, { type Request, type Response, type Router } from 'express';
import { type CredentialStore, type Letter, type Viewer, letterFate } from '#application';
import type { Settings } from '#config';
import type { Id } from '#domain';
import { type MailAddresses, calendarOf, linksOf, renderLetter } from '#mail';
import { type HeldMail, type KeptLetter, presented } from '#persistence';
import { SESSION_COOKIE, cookieOf } from '../access/cookies.ts';
import { requestScope } from '../http/request-scope.ts';
import { escapeHtml, sendPage } from '../sign-in/html-page.ts';
import { MAIL_PAGE_WORDS } from './mail-page-words.ts';

export interface MailPageParts {
  readonly mode: Settings['mode'];
  readonly mail: HeldMail;
  readonly credentials: CredentialStore;
  readonly addresses: MailAddresses;
}

/** The page reads people's mail on a machine of one's own; anywhere else it would be a mailbox without a lock. */
export class MailPageNotEmbedded extends Error { override readonly name = 'MailPageNotEmbedded' }

const NEWEST = 100;
/** Where mail would come from, were a server set up. */
const SENDER = 'medvirk@localhost';
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** For a mail's own HTML: no script, nothing fetched, an origin of its own; its links may leave. */
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-top-navigation-by-user-activation allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'none'; base-uri 'none'";

/** `/mail` in embedded mode: what would have been sent to the signed-in person; to everyone, for an administrator. */
export function mailPage(parts: MailPageParts): Router {
  if (parts.mode !== 'embedded') throw new MailPageNotEmbedded('The page of held mail runs in embedded mode alone');
  const router = express.Router();
  const letterOf = (work: (kept: KeptLetter, response: Response) => void) => (request: Request, response: Response, next: (error: unknown) => void): void => { one(parts, request, response, work).catch(next); };
  router.get('/mail', (request, response, next) => { list(parts, request, response).catch(next); });
  router.get(new RegExp(`^/mail/(${UUID})$`), letterOf((kept, response) => { showLetter(parts, kept, response); }));
  router.get(new RegExp(`^/mail/(${UUID})/html$`), letterOf(({ letter }, response) => {
    response.setHeader('Content-Security-Policy', MAIL_POLICY).setHeader('Cache-Control', 'no-store').type('html').send(rendered(letter, parts).html);
  }));
  router.get(new RegExp(`^/mail/(${UUID})/calendar\\.ics$`), letterOf(({ letter }, response) => {
    const { calendar } = rendered(letter, parts);
    if (calendar === null) return sendMissing(response);
    response.setHeader('Cache-Control', 'no-store').attachment(calendar.filename).type('text/calendar; charset=utf-8').send(calendar.content);
  }));
  return router;
}

const maySeeAll = ({ roles }: Viewer): boolean => roles.includes('HR_ADMIN');

async function list(parts: MailPageParts, request: Request, response: Response): Promise<void> {
  const viewer = await signedIn(parts, request);
  if (viewer === null) return response.redirect(303, '/sign-in?to=%2Fmail');
  const { language } = requestScope();
  const words = MAIL_PAGE_WORDS[language];
  const all = maySeeAll(viewer) && request.query['all'] === '1';
  const kept = await parts.mail.newest(viewer.organisationId, all ? null : viewer.personId, NEWEST);
  const rows = kept.map((one) => `<li><a class="action" href="/mail/${one.letter.id}"><strong>${escapeHtml(rendered(one.letter, parts).subject)}</strong><small>${escapeHtml(`${words.to} ${one.letter.recipient.name} · ${one.letter.writtenAt.slice(0, 16).replace('T', ' ')} UTC · ${stateOf(one, language)}`)}</small></a></li>`);
  const change = maySeeAll(viewer) ? `<p><a href="/mail${all ? '' : '?all=1'}">${escapeHtml(all ? words.own : words.all)}</a></p>` : '';
  sendPage(response, { status: 200, language, title: words.title, body: `<p>${escapeHtml(words.lead)}</p>\n${change}\n${rows.length === 0 ? `<p>${escapeHtml(words.empty)}</p>` : `<ul>${rows.join('\n')}</ul>`}` });
}

/** One letter of the viewer's; an administrator's any. Another's is answered like none. */
async function one(parts: MailPageParts, request: Request, response: Response, work: (kept: KeptLetter, response: Response) => void): Promise<void> {
  const viewer = await signedIn(parts, request);
  if (viewer === null) return response.redirect(303, `/sign-in?${new URLSearchParams({ to: request.path }).toString()}`);
  const kept = await parts.mail.one(viewer.organisationId, (request.params as unknown[] & Record<string, string>)['0'] as Id);
  if (kept === null || (kept.letter.recipient.personId !== viewer.personId && !maySeeAll(viewer))) return sendMissing(response);
  work(kept, response);
}

function showLetter(parts: MailPageParts, kept: KeptLetter, response: Response): void {
  const { language } = requestScope();
  const words = MAIL_PAGE_WORDS[language];
  const { letter } = kept;
  const { subject, text, links, calendar } = rendered(letter, parts);
  const headers = [`${words.to}: ${letter.recipient.name} <${letter.recipient.email ?? words.noAddress}>`, `Message-ID: <${letter.id}@…>`, ...(links.unsubscribe === null ? [] : [`List-Unsubscribe: <${links.unsubscribe}>`, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click'])];
  const body = `<p>${escapeHtml(stateOf(kept, language))}</p>
<p><a href="/mail/${letter.id}/html">${escapeHtml(words.html)}</a>${calendar === null ? '' : ` · <a href="/mail/${letter.id}/calendar.ics">${escapeHtml(words.calendar)}</a>`} · <a href="${escapeHtml(links.action)}">${escapeHtml(links.action)}</a></p>
<h2>${escapeHtml(words.text)}</h2><pre>${escapeHtml(text)}</pre>
<h2>${escapeHtml(words.headers)}</h2><pre>${escapeHtml(headers.join('\n'))}</pre>
<p><a href="/mail">${escapeHtml(words.back)}</a></p>`;
  sendPage(response, { status: 200, language, title: subject, body });
}

/** A letter as it would be sent. What was done since a digest was prepared stands in it still: it is shown as it was then. */
function rendered(letter: Letter, { addresses }: MailPageParts): ReturnType<typeof renderLetter> & { readonly links: ReturnType<typeof linksOf>; readonly calendar: ReturnType<typeof calendarOf> } {
  const then = asPrepared(letter);
  const links = linksOf(then, addresses);
  const calendar = calendarOf(then, links, SENDER);
  return { ...renderLetter(then, links, { calendar: calendar !== null }), links, calendar };
}

const asPrepared = (letter: Letter): Letter => (letter.digest === null ? { ...letter, read: false } : {
  ...letter, read: false, digest: { ...letter.digest, tasks: letter.digest.tasks.map((line) => ({ ...line, over: false })), notices: letter.digest.notices.map((line) => ({ ...line, over: false })) },
});

function stateOf({ letter, state, reason }: KeptLetter, language: keyof typeof MAIL_PAGE_WORDS): string {
  const words = MAIL_PAGE_WORDS[language];
  if (state === 'SKIPPED') return words.why[reason ?? ''] ?? words.state.SKIPPED;
  if (state !== 'HELD') return words.state[state];
  // Hours do not matter here: a held letter waits for no morning.
  const fate = letterFate(asPrepared(letter), letter.writtenAt, new Set());
  return fate.kind === 'SKIP' ? words.why[fate.why] ?? words.state.HELD : words.state.HELD;
}

function sendMissing(response: Response): void {
  const { language } = requestScope();
  const words = MAIL_PAGE_WORDS[language];
  sendPage(response, { status: 404, language, title: words.missing, body: `<p>${escapeHtml(words.missingRemedy)}</p>` });
}

async function signedIn({ credentials }: MailPageParts, request: Request): Promise<Viewer | null> {
  const cookie = cookieOf(request, SESSION_COOKIE);
  const session = cookie === null ? null : presented('SESSION', cookie);
  return session === null ? null : credentials.holder(session.organisationId, 'SESSION', session.hash);
}
