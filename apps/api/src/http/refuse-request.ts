import type { Response } from 'express';
import { type RequestErrorCode, requestError } from '../graphql/request-errors.ts';

const STATUS: Readonly<Record<RequestErrorCode, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, RATE_LIMITED: 429, INTERNAL: 500 };

/** Ends a request before GraphQL sees it, in the form that GraphQL's errors have. */
export function refuseRequest(response: Response, code: RequestErrorCode): void {
  if (code === 'UNAUTHENTICATED') response.setHeader('WWW-Authenticate', 'Bearer');
  response.status(STATUS[code]).json({ errors: [requestError(code)] });
}
