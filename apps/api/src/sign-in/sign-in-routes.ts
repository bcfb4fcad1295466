import express, { type Request, type Response, type Router } from 'express';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import type { Logger } from 'pino';
import { type CredentialStore, type Identity, signIn } from '#application';
import type { Id } from '#domain';
import { decodeGlobalId, newCredential, presented } from '#persistence';
import { HOST_COOKIE, SESSION_COOKIE, cookieOf, keepsSecureCookies } from '../access/cookies.ts';
import { fromOwnPages } from '../access/identify.ts';
import { refuseRequest } from '../http/refuse-request.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { type PendingSignIn, forgetPending, keepPending, localPath, pendingOf } from './pending-sign-in.ts';
import { sendProblem } from './sign-in-problem.ts';

export interface SignInParts {
  readonly publicUrl: URL;
  readonly credentials: CredentialStore;
  /** Null where nobody can sign in. */
  readonly provider: IdentityProvider | null;
  /** For the built-in provider: the organisation stands in the identity that it gives. */
  readonly organisationOf: ((identity: Identity) => Id | null) | null;
  readonly sessionHours: number;
  readonly log: Logger;
}

/** Signing in and out with a browser. */
export function signInRoutes(parts: SignInParts): Router {
  const router = express.Router();
  router.get('/sign-in', (request, response, next) => { begin(parts, request, response).catch(next); });
  router.get('/sign-in/callback', (request, response, next) => { finish(parts, request, response).catch(next); });
  router.post('/sign-out', (request, response, next) => { end(parts, request, response).catch(next); });
  return router;
}

async function begin({ publicUrl, provider, organisationOf, log }: SignInParts, request: Request, response: Response): Promise<void> {
  if (provider === null) return sendProblem(response, 'NO_PROVIDER', publicUrl);
  if (!keepsSecureCookies(publicUrl)) return sendProblem(response, 'INSECURE', publicUrl);
  if (request.get('Host') !== publicUrl.host) return sendProblem(response, 'OTHER_HOST', publicUrl);
  const organisationId = organisationAsked(request.query['organisation']);
  if (organisationId === null && organisationOf === null) return sendProblem(response, 'NO_ORGANISATION', publicUrl);
  const pending: PendingSignIn = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), organisationId, returnTo: localPath(request.query['return']) };
  const url = await provider.authorizationUrl(pending).catch((error: unknown) => { log.error({ err: error }, 'the identity provider does not answer'); return null; });
  if (url === null) return sendProblem(response, 'PROVIDER_AWAY', publicUrl);
  keepPending(response, pending);
  response.redirect(303, url.href);
}

async function finish(parts: SignInParts, request: Request, response: Response): Promise<void> {
  const { publicUrl, provider, organisationOf, credentials, log, sessionHours } = parts;
  const pending = pendingOf(request);
  forgetPending(response);
  if (provider === null || pending === null || request.query['state'] !== pending.state) return sendProblem(response, 'EXPIRED', publicUrl);
  const identity = await provider.identity(new URL(request.originalUrl, publicUrl), pending)
    .catch((error: unknown) => { log.warn({ err: error }, 'a sign-in did not stand'); return null; });
  if (identity === null) return sendProblem(response, 'EXPIRED', publicUrl);
  const organisationId = organisationOf === null ? pending.organisationId : organisationOf(identity);
  if (organisationId === null) return sendProblem(response, 'NO_ORGANISATION', publicUrl);
  const { text, hash } = newCredential('SESSION', organisationId);
  const former = formerSession(request, organisationId);
  const person = await signIn(credentials, { organisationId, identity, hash, former, hours: sessionHours });
  if (person === null) return sendProblem(response, 'UNKNOWN_PERSON', publicUrl);
  response.cookie(SESSION_COOKIE, text, { ...HOST_COOKIE, maxAge: sessionHours * 3_600_000 });
  response.redirect(303, pending.returnTo);
}

async function end({ publicUrl, credentials }: SignInParts, request: Request, response: Response): Promise<void> {
  if (!fromOwnPages(request, publicUrl)) return refuseRequest(response, 'FORBIDDEN');
  const cookie = cookieOf(request, SESSION_COOKIE);
  const session = cookie === null ? null : presented('SESSION', cookie);
  if (session !== null) await credentials.endSession(session.organisationId, session.hash);
  response.clearCookie(SESSION_COOKIE, HOST_COOKIE);
  response.redirect(303, '/');
}

function organisationAsked(wish: unknown): Id | null {
  const found = typeof wish === 'string' ? decodeGlobalId(wish) : null;
  return found?.type === 'Organisation' ? found.id : null;
}

/** The session that the browser had in this organisation; one in another is left to run out. */
function formerSession(request: Request, organisationId: Id): Uint8Array | null {
  const cookie = cookieOf(request, SESSION_COOKIE);
  const session = cookie === null ? null : presented('SESSION', cookie);
  return session !== null && session.organisationId === organisationId ? session.hash : null;
}
