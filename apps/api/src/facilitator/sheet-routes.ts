import express, { type Request, type Response, type Router } from 'express';
import type { Language } from '#domain';
import { facilitatorSheets } from '#playbooks';
import { acceptedLanguage } from '../http/accepted-language.ts';
import { GROUPS_MAX, hatSheetsPage, SHEET_POLICY, sheetIndexPage, sheetPage } from './sheet-page.ts';

const LANGUAGES: readonly Language[] = ['nb', 'nn', 'en'];

/** `?lang=` where it is one of ours, else the reader's, else bokmål. */
const languageOf = (request: Request): Language =>
  LANGUAGES.find((language) => language === request.query['lang']) ?? acceptedLanguage(request.get('Accept-Language')) ?? 'nb';

/** `?groups=` where it is a number of groups that can be printed; blank sheets otherwise. */
function groupsOf({ query }: Request): number | null {
  const groups = Number(query['groups']);
  return Number.isInteger(groups) && groups >= 1 && groups <= GROUPS_MAX ? groups : null;
}

/** `GET /ark` and `/ark/<key>`: sheets to print. They hold nothing of any organisation, and need no sign-in. */
export function sheetRoutes(): Router {
  const router = express.Router();
  router.get('/ark', (request, response) => { send(response, sheetIndexPage(facilitatorSheets(), languageOf(request))); });
  router.get('/ark/tenkehatter', (request, response) => { send(response, hatSheetsPage(languageOf(request), groupsOf(request))); });
  router.get('/ark/:key', (request, response, next) => {
    const sheet = facilitatorSheets().find(({ key }) => key === request.params['key']);
    if (sheet === undefined) next();
    else send(response, sheetPage(sheet, languageOf(request)));
  });
  return router;
}

const send = (response: Response, html: string): void => {
  response.setHeader('Content-Security-Policy', SHEET_POLICY).setHeader('Cache-Control', 'public, max-age=300').setHeader('Vary', 'Accept-Language').type('html').send(html);
};
