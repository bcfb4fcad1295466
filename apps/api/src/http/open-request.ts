import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { acceptedLanguage } from './accepted-language.ts';
import { withScope } from './request-scope.ts';

/** Gives each request an id (its own, never one from outside, which could be anything), opens its scope, and logs its end. */
export const openRequest = (log: Logger): RequestHandler => (request: Request, response: Response, next: NextFunction) => {
  const requestId = randomUUID();
  const began = performance.now();
  response.setHeader('X-Request-Id', requestId);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // Not no-referrer: under that, browsers send `Origin: null` with the forms of our own pages (Fetch, § 3.2), which signing in and out then takes for a stranger's.
  response.setHeader('Referrer-Policy', 'same-origin');
  response.on('finish', () => log.info({
    requestId, method: request.method, route: routeOf(request.originalUrl), status: response.statusCode, milliseconds: Math.round(performance.now() - began),
  }, 'request'));
  const idempotencyKey = request.get('Idempotency-Key') ?? null;
  withScope({ requestId, language: acceptedLanguage(request.get('Accept-Language')) ?? 'en', viewer: null, askAnew: () => Promise.resolve(null), bucket: null, points: 0, idempotencyKey }, () => next());
};

/** The first step of the path: those after it may hold a sign-in's number, and the query anything. */
const routeOf = (address: string): string => /^\/[\w.-]{0,40}/.exec(address)?.[0] ?? '/';
