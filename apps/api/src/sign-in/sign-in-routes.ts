import express, { type Request, type Response, type Router } from 'express';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import type { Logger } from 'pino';
import { type CredentialStore, type Identity, type Viewer, signIn } from '#application';
import type { Id } from '#domain';
import { decodeGlobalId, encodeGlobalId, newCredential, presented } from '#persistence';
import { HOST_COOKIE, SESSION_COOKIE, cookieOf, keepsSecureCookies } from '../access/cookies.ts';
import { fromOwnPages } from '../access/identify.ts';
import { refuseRequest } from '../http/refuse-request.ts';
import { requestScope } from '../http/request-scope.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { type PendingSignIn, forgetPending, keepPending, localPath, pendingOf } from './pending-sign-in.ts';
import { sendProblem } from './sign-in-problem.ts';
import { sendWrongPerson } from './wrong-person.ts';

export interface SignInParts {
  readonly publicUrl: URL;
  readonly credentials: CredentialStore;
  /** Null where nobody can sign in. */
  readonly provider: IdentityProvider | null;
  /** For the built-in provider: the organisation stands in the identity that it gives. */
  readonly organisationOf: ((identity: Identity) => Id | null) | null;
  readonly sessionHours: number;
  /** A person's name in an organisation; null where it knows no such person. */
  readonly nameOf: (organisationId: Id, personId: Id) => Promise<string | null>;
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

async function begin(parts: SignInParts, request: Request, response: Response): Promise<void> {
  const { publicUrl, provider, organisationOf, log, credentials } = parts;
  if (provider === null) return sendProblem(response, 'NO_PROVIDER', publicUrl);
  if (!keepsSecureCookies(publicUrl)) return sendProblem(response, 'INSECURE', publicUrl);
  if (request.get('Host') !== publicUrl.host) return sendProblem(response, 'OTHER_HOST', publicUrl);
  const asked = askedFor(request);
  const viewer = asked.switching || asked.forPersonId === null ? null : await signedIn(credentials, request);
  if (viewer !== null) return viewer.personId === asked.forPersonId ? response.redirect(303, asked.returnTo) : tellWrongPerson({ parts, request, response, viewer, wantedId: asked.forPersonId });
  const organisationId = organisationAsked(request.query['organisation']);
  if (organisationId === null && organisationOf === null) return sendProblem(response, 'NO_ORGANISATION', publicUrl);
  const pending: PendingSignIn = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), organisationId, ...asked };
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
  const { forPersonId, returnTo } = pending;
  if (forPersonId === null || person.personId === forPersonId) return response.redirect(303, returnTo);
  return tellWrongPerson({ parts, request, response, viewer: { organisationId, personId: person.personId, name: person.name }, wantedId: forPersonId, returnTo });
}

async function end({ publicUrl, credentials }: SignInParts, request: Request, response: Response): Promise<void> {
  if (!fromOwnPages(request, publicUrl)) return refuseRequest(response, 'FORBIDDEN');
  const cookie = cookieOf(request, SESSION_COOKIE);
  const session = cookie === null ? null : presented('SESSION', cookie);
  if (session !== null) await credentials.endSession(session.organisationId, session.hash);
  response.clearCookie(SESSION_COOKIE, HOST_COOKIE);
  response.redirect(303, '/');
}

/** Where a link leads, and whom it is for: `to` (or `return`) and `for`. A person's id that is none is as good as none. */
function askedFor({ query }: Request): Pick<PendingSignIn, 'returnTo' | 'forPersonId' | 'switching'> {
  const wanted = typeof query['for'] === 'string' ? decodeGlobalId(query['for']) : null;
  return { returnTo: localPath(query['to'] ?? query['return']), forPersonId: wanted?.type === 'Person' ? wanted.id : null, switching: query['switch'] === '1' };
}

interface Stranded {
  readonly parts: SignInParts;
  readonly request: Request;
  readonly response: Response;
  readonly viewer: Pick<Viewer, 'organisationId' | 'personId' | 'name'>;
  readonly wantedId: Id | null;
  readonly returnTo?: string;
}

/** The link from a mail is for another than who is signed in. A name is told only within one organisation, where people see each other's names in any case. */
async function tellWrongPerson({ parts, request, response, viewer, wantedId, returnTo = askedFor(request).returnTo }: Stranded): Promise<void> {
  const wanted = wantedId === null ? null : await parts.nameOf(viewer.organisationId, wantedId);
  const query = new URLSearchParams({ ...(wantedId !== null && { for: encodeGlobalId('Person', wantedId) }), to: returnTo, switch: '1' });
  const organisation = organisationAsked(request.query['organisation']) ?? viewer.organisationId;
  query.set('organisation', encodeGlobalId('Organisation', organisation));
  sendWrongPerson(response, { language: requestScope().language, name: viewer.name, wanted, switchTo: `/sign-in?${query.toString()}`, returnTo });
}

/** The person of the browser's session; null where there is none that stands. */
async function signedIn(credentials: CredentialStore, request: Request): Promise<Viewer | null> {
  const cookie = cookieOf(request, SESSION_COOKIE);
  const session = cookie === null ? null : presented('SESSION', cookie);
  return session === null ? null : credentials.holder(session.organisationId, 'SESSION', session.hash);
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
