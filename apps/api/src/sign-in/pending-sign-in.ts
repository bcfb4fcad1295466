import type { Request, Response } from 'express';
import type { Id } from '#domain';
import { HOST_COOKIE, SIGN_IN_COOKIE, cookieOf } from '../access/cookies.ts';

/** A sign-in under way: kept by the browser that began it, since only there may it end. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  /** Proof key (RFC 7636), shown to the provider with the code. */
  readonly verifier: string;
  readonly organisationId: Id | null;
  /** Path to go on to. */
  readonly returnTo: string;
  /** Whom the page gone on to is for, where a link said so. */
  readonly forPersonId: Id | null;
  /** Somebody else than the one whom the provider remembers wants in. */
  readonly switching: boolean;
}

const MINUTES = 10;

export const keepPending = (response: Response, pending: PendingSignIn): void => {
  response.cookie(SIGN_IN_COOKIE, Buffer.from(JSON.stringify(pending)).toString('base64url'), { ...HOST_COOKIE, maxAge: MINUTES * 60_000 });
};

export const forgetPending = (response: Response): void => { response.clearCookie(SIGN_IN_COOKIE, HOST_COOKIE); };

/** The sign-in that this browser began; null for none, or a cookie that nobody here has made. */
export function pendingOf(request: Request): PendingSignIn | null {
  const text = cookieOf(request, SIGN_IN_COOKIE);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return isPending(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const isPending = (value: unknown): value is PendingSignIn => typeof value === 'object' && value !== null
  && ['state', 'nonce', 'verifier', 'returnTo'].every((name) => typeof (value as Record<string, unknown>)[name] === 'string');

/**
 * A path of our own to go back to; anything that could lead elsewhere becomes the front page. Controls never stand in one: browsers take tabs and line ends out before they
 * read an address, and would make two slashes of `/<tab>/` (WHATWG URL, § 4.4).
 */
export const localPath = (wish: unknown): string => (typeof wish === 'string' && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wish) ? wish : '/');
