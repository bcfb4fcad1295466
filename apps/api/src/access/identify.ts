import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Viewer } from '#application';
import { acceptedLanguage } from '../http/accepted-language.ts';
import { refuseRequest } from '../http/refuse-request.ts';
import { requestScope } from '../http/request-scope.ts';
import type { Buckets } from '../graphql/limits/bucket.ts';
import { type PresentedCredential, presented } from '#persistence';
import type { Holders } from './holders.ts';
import { SESSION_COOKIE, cookieOf } from './cookies.ts';


export interface IdentifyOptions { readonly holders: Holders; readonly buckets: Buckets; readonly publicUrl: URL; readonly nowMs: () => number }

/**
 * Finds out who asks, by bearer token or session cookie. A wrong credential is refused; none is let through, for the schema may be read by
 * anyone. A request by cookie must come from our own pages.
 */
export const identify = ({ holders, buckets, publicUrl, nowMs }: IdentifyOptions): RequestHandler => (request: Request, response: Response, next: NextFunction) => {
  const run = async (): Promise<void> => {
    const scope = requestScope();
    const credential = credentialOf(request);
    if (credential === 'MALFORMED') return refuseRequest(response, 'UNAUTHENTICATED');
    if (credential?.kind === 'SESSION' && !fromOwnPages(request, publicUrl)) return refuseRequest(response, 'FORBIDDEN');
    const held = credential === null ? null : await holders.recent(credential, request.ip ?? '', nowMs());
    if (held !== null && held.viewer === null) {
      if (held.waitSeconds === null) return refuseRequest(response, 'UNAUTHENTICATED');
      response.setHeader('Retry-After', String(held.waitSeconds));
      return refuseRequest(response, 'RATE_LIMITED');
    }
    const viewer = held?.viewer ?? null;
    const language = acceptedLanguage(request.get('Accept-Language'));
    scope.askAnew = async () => {
      const now = credential === null ? null : await holders.now(credential, nowMs());
      return now === null ? null : withLanguage(now, language);
    };
    scope.viewer = viewer === null ? null : withLanguage(viewer, language);
    scope.language = language ?? viewer?.language ?? 'en';
    scope.bucket = buckets.of(viewer === null ? `address:${request.ip ?? ''}` : `${viewer.credential.kind}:${viewer.credential.id}`, nowMs());
    scope.points = 1;
    const passes = scope.bucket.take(1, nowMs());
    response.setHeaders(new Map(Object.entries(scope.bucket.headers(nowMs()))));
    if (passes) return next();
    response.setHeader('Retry-After', String(scope.bucket.secondsUntil(1, nowMs())));
    return refuseRequest(response, 'RATE_LIMITED');
  };
  run().catch(next);
};

const withLanguage = (viewer: Viewer, language: Viewer['language'] | null): Viewer => (language === null ? viewer : { ...viewer, language });

function credentialOf(request: Request): PresentedCredential | 'MALFORMED' | null {
  const authorization = request.get('Authorization');
  if (authorization !== undefined) {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    return (token === undefined ? null : presented('TOKEN', token)) ?? 'MALFORMED';
  }
  const cookie = cookieOf(request, SESSION_COOKIE);
  // A cookie that cannot be one of ours is as good as none: a browser cannot help sending it.
  return cookie === null ? null : presented('SESSION', cookie);
}

/** A browser names the page that a POST comes from; another origin is refused (OWASP, verifying origin with standard headers). */
export function fromOwnPages(request: Request, publicUrl: URL): boolean {
  const origin = request.get('Origin');
  if (origin !== undefined) return origin === publicUrl.origin;
  const site = request.get('Sec-Fetch-Site');
  return site === undefined ? request.method === 'GET' || request.method === 'HEAD' : site === 'same-origin' || site === 'none';
}
