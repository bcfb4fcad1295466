import express, { type Request, type Response, type Router } from 'express';
import type { CredentialStore, Viewer } from '#application';
import type { Language } from '#domain';
import { presented } from '#persistence';
import { cookieOf, SESSION_COOKIE } from '../access/cookies.ts';
import { acceptedLanguage } from '../http/accepted-language.ts';
import { escapeHtml, sendPage } from '../sign-in/html-page.ts';
import { FRONT_PAGE_WORDS } from './front-page-words.ts';

/** `GET /`: what stands here and where to go, for whoever opens the address that the start has printed. The web client will take this place. */
export function frontPage(credentials: CredentialStore): Router {
  const router = express.Router();
  router.get('/', (request, response, next) => { show(credentials, request, response).catch(next); });
  return router;
}

async function show(credentials: CredentialStore, request: Request, response: Response): Promise<void> {
  const viewer = await signedIn(credentials, request);
  const language: Language = acceptedLanguage(request.get('Accept-Language')) ?? viewer?.language ?? 'nb';
  const words = FRONT_PAGE_WORDS[language];
  const way = (href: string, title: string, help: string): string => `<li><a class="action" href="${href}"><strong>${escapeHtml(title)}</strong><small>${escapeHtml(help)}</small></a></li>`;
  const body = `<p>${escapeHtml(words.about)}</p>
${viewer === null ? '' : `<p>${escapeHtml(words.signedInAs)} <strong>${escapeHtml(viewer.name)}</strong></p>
<form method="post" action="/sign-out"><button>${escapeHtml(words.signOut)}</button></form>`}
<ul>${viewer === null ? way('/sign-in', words.signIn, words.signInHelp) : ''}
${way('/graphql', words.explore, words.exploreHelp)}
${way('/schema.graphql', words.schema, words.schemaHelp)}
${way('/health/ready', words.health, words.healthHelp)}</ul>
<p>${escapeHtml(words.client)}</p>
`;
  sendPage(response, { status: 200, language, title: 'Medvirk', body });
}

/** The person of the browser's session; null where there is none that stands. */
async function signedIn(credentials: CredentialStore, request: Request): Promise<Viewer | null> {
  const cookie = cookieOf(request, SESSION_COOKIE);
  const session = cookie === null ? null : presented('SESSION', cookie);
  return session === null ? null : credentials.holder(session.organisationId, 'SESSION', session.hash);
}
