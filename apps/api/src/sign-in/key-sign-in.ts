import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import type { CosignerKeys, CredentialStore } from '#application';
import { fromBase64, verifySignature } from '#involvement-log';
import { type AnsweredChallenges, decodeGlobalId, newCredential } from '#persistence';
import { HOST_COOKIE, SESSION_COOKIE } from '../access/cookies.ts';
import { fromOwnPages } from '../access/identify.ts';
import { refuseRequest } from '../http/refuse-request.ts';
import { CHALLENGE_SECONDS, type KeyChallenges } from './key-challenge.ts';

export interface KeySignInParts {
  readonly challenges: KeyChallenges;
  readonly cosigners: Pick<CosignerKeys, 'effective'>;
  readonly credentials: Pick<CredentialStore, 'openSession'>;
  readonly answered: Pick<AnsweredChallenges, 'take'>;
  readonly publicUrl: URL;
  readonly sessionHours: number;
  readonly nowMs: () => number;
}

const BODY_LIMIT = '8kb';

/**
 * Signing in with a registered key instead of the employer's identity provider (engine.md section 5): ask for a challenge, sign its text with the private key, hand back the
 * signature. Only a key that its union has confirmed signs in.
 */
export function keySignInRoutes(parts: KeySignInParts): Router {
  const body = express.json({ limit: BODY_LIMIT });
  const router = express.Router();
  router.post('/sign-in/key/challenge', body, challenge(parts));
  router.post('/sign-in/key', body, (request, response, next) => { answer(parts, request, response).catch(next); });
  return router;
}

const texts = (body: unknown, names: readonly string[]): readonly string[] | null => {
  const values = names.map((name) => (typeof body === 'object' && body !== null && name in body ? (body as Readonly<Record<string, unknown>>)[name] : undefined));
  return values.every((value) => typeof value === 'string') ? values : null;
};

const challenge = ({ challenges, nowMs }: KeySignInParts): RequestHandler => (request, response) => {
  const [organisation] = texts(request.body, ['organisation']) ?? [];
  const found = decodeGlobalId(organisation ?? '');
  // Made for any organisation, known or not, so that nobody learns which there are.
  if (found?.type !== 'Organisation') return refuseRequest(response, 'NOT_FOUND');
  response.setHeader('Cache-Control', 'no-store').json({ challenge: challenges.make(found.id, nowMs()), seconds: CHALLENGE_SECONDS });
};

async function answer({ challenges, cosigners, credentials, answered, publicUrl, sessionHours, nowMs }: KeySignInParts, request: Request, response: Response): Promise<unknown> {
  // A program sends no origin; a page of others sends theirs.
  if (request.get('Origin') !== undefined && !fromOwnPages(request, publicUrl)) return refuseRequest(response, 'FORBIDDEN');
  const [text, fingerprint, signed] = texts(request.body, ['challenge', 'fingerprint', 'signature']) ?? [];
  const signature = fromBase64(signed ?? '');
  const asked = challenges.read(text ?? '', nowMs());
  if (asked === null || text === undefined || signature === undefined) return refuseRequest(response, 'UNAUTHENTICATED');
  const { organisationId, nonce, expiresAtMs } = asked;
  const held = await cosigners.effective(organisationId, (fingerprint ?? '').replaceAll(' ', '').toLowerCase());
  if (held === null || !verifySignature(held.key, Buffer.from(text), signature)) return refuseRequest(response, 'UNAUTHENTICATED');
  // Once: whoever overheard the answer comes too late.
  if (!await answered.take(organisationId, nonce, expiresAtMs)) return refuseRequest(response, 'UNAUTHENTICATED');
  const session = newCredential('SESSION', organisationId);
  await credentials.openSession(organisationId, { personId: held.personId, hash: session.hash, hours: sessionHours });
  response.cookie(SESSION_COOKIE, session.text, { ...HOST_COOKIE, maxAge: sessionHours * 3_600_000 });
  return response.setHeader('Cache-Control', 'no-store').json({ signedIn: true });
}
