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
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.on('finish', () => log.info({
    requestId, method: request.method, route: request.path.split('/').slice(0, 3).join('/'), status: response.statusCode, milliseconds: Math.round(performance.now() - began),
  }, 'request'));
  const idempotencyKey = request.get('Idempotency-Key') ?? null;
  withScope({ requestId, language: acceptedLanguage(request.get('Accept-Language')) ?? 'en', viewer: null, askAnew: () => Promise.resolve(null), bucket: null, points: 0, idempotencyKey }, () => next());
};
