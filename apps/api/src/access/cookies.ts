import type { CookieOptions, Request } from 'express';

/** `__Host-`: Secure, no Domain, Path=/ (RFC 6265bis § 4.1.3.2), so that no other host can set or read it. */
export const SESSION_COOKIE = '__Host-medvirk';
export const SIGN_IN_COOKIE = '__Host-medvirk-sign-in';

export const HOST_COOKIE: CookieOptions = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' };

/** The value of a cookie as it was sent (ours need no escapes); null when it is not there, or there twice, which only a stranger's doing explains. */
export function cookieOf(request: Request, name: string): string | null {
  const values = (request.get('Cookie') ?? '').split(';').map((pair) => pair.trim()).filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1));
  return values.length === 1 ? values[0] ?? '' : null;
}

/** Browsers keep Secure cookies over https, and over plain http on localhost alone. */
export const keepsSecureCookies = ({ protocol, hostname }: URL): boolean => protocol === 'https:' || hostname === 'localhost';
