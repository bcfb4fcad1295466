import express, { type Request, type Response, type Router } from 'express';
import { type PreferenceStore, readUnsubscribeToken, unsubscribe } from '#application';
import { requestScope } from '../http/request-scope.ts';
import { escapeHtml, sendPage } from '../sign-in/html-page.ts';
import { UNSUBSCRIBE_WORDS } from './unsubscribe-words.ts';

export interface UnsubscribeParts {
  readonly store: PreferenceStore;
  /** What tokens in mails are signed with. */
  readonly secret: string;
}

/**
 * One-click unsubscription (RFC 8058): a POST without any sign-in, as mail programs send it; a GET only asks, since mail scanners follow links. The token
 * says all: the body and cookies are not read, so that nothing but this one thing can be done here.
 */
export function unsubscribeRoutes(parts: UnsubscribeParts): Router {
  const router = express.Router();
  router.get('/unsubscribe/:token', (request, response) => { ask(parts, request, response); });
  router.post('/unsubscribe/:token', (request, response, next) => { leave(parts, request, response).catch(next); });
  return router;
}

function ask({ secret }: UnsubscribeParts, request: Request, response: Response): void {
  const subscription = readUnsubscribeToken(request.params['token'] as string, secret);
  const { language } = requestScope();
  const words = UNSUBSCRIBE_WORDS[language];
  if (subscription === null) return sendPage(response, { status: 404, language, title: words.unknown, body: `<p>${escapeHtml(words.unknownRemedy)}</p>` });
  const body = `<p>${escapeHtml(words.lead[subscription.from])}</p>\n<p>${escapeHtml(words.law)}</p>\n<form method="post"><button>${escapeHtml(words.stop)}</button></form>`;
  sendPage(response, { status: 200, language, title: words.title, body });
}

async function leave({ store, secret }: UnsubscribeParts, request: Request, response: Response): Promise<void> {
  const subscription = readUnsubscribeToken(request.params['token'] as string, secret);
  const { language } = requestScope();
  const words = UNSUBSCRIBE_WORDS[language];
  // A person who is gone is told nothing else: they get no more mail, which is what was asked for.
  if (subscription === null) return sendPage(response, { status: 404, language, title: words.unknown, body: `<p>${escapeHtml(words.unknownRemedy)}</p>` });
  await unsubscribe(store, subscription);
  sendPage(response, { status: 200, language, title: words.done, body: `<p>${escapeHtml(words.law)}</p>\n<p>${escapeHtml(words.again)}</p>` });
}
