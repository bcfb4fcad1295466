import express, { type Request, type Response, type Router } from 'express';
import type { Language } from '#domain';
import { acceptedLanguage } from '../http/accepted-language.ts';
import { escapeHtml, sendPage } from '../sign-in/html-page.ts';
import { FRONT_PAGE_WORDS } from './front-page-words.ts';

/** `GET /` for whoever is not signed in: what stands here and where to go. Those who are go on to the web client. */
export function frontPage(): Router {
  const router = express.Router();
  router.get('/', show);
  return router;
}

function show(request: Request, response: Response): void {
  const language: Language = acceptedLanguage(request.get('Accept-Language')) ?? 'nb';
  const words = FRONT_PAGE_WORDS[language];
  const way = (href: string, title: string, help: string): string => `<li><a class="action" href="${href}"><strong>${escapeHtml(title)}</strong><small>${escapeHtml(help)}</small></a></li>`;
  const body = `<p>${escapeHtml(words.about)}</p>
<ul>${way('/sign-in', words.signIn, words.signInHelp)}
${way('/graphql', words.explore, words.exploreHelp)}
${way('/schema.graphql', words.schema, words.schemaHelp)}
${way('/health/ready', words.health, words.healthHelp)}</ul>
`;
  sendPage(response, { status: 200, language, title: 'Medvirk', body });
}
