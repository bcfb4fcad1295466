import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Response } from 'express';
import type { Logger } from 'pino';
import { FAULT_FATES, faultKind } from '#application';
import { requestError } from '../graphql/request-errors.ts';
import { currentScope } from './request-scope.ts';

/** Requests that are wrong before anything of ours sees them: status, and what to mend. */
const WRONG_REQUESTS: Readonly<Record<number, string>> = {
  400: 'The body could not be read. Send JSON with Content-Type: application/json.',
  404: 'Nothing stands at this address. The API is POST /graphql; its schema is at /schema.graphql.',
  413: 'The body is larger than 1 MB. Send less at a time.',
  415: 'The body has an encoding or character set that is not understood. Send UTF-8.',
};

/** Ends what no one else has: wrong requests in words, faults masked and logged under the request's id. */
@Catch()
export class FaultFilter implements ExceptionFilter {
  readonly #log: Logger;

  constructor(log: Logger) { this.#log = log; }

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) { response.end(); return; }
    const status = statusOf(error);
    const words = WRONG_REQUESTS[status];
    if (words !== undefined) {
      response.status(status).json({ errors: [{ message: words, extensions: { code: status === 404 ? 'NOT_FOUND' : 'BAD_REQUEST', requestId: currentScope()?.requestId ?? null } }] });
      return;
    }
    const kind = faultKind(error);
    this.#log.error({ err: error, kind }, 'fault');
    const { http, retryAfterSeconds } = FAULT_FATES[kind];
    if (retryAfterSeconds !== null) response.setHeader('Retry-After', String(retryAfterSeconds));
    response.status(http).json({ errors: [requestError('INTERNAL')] });
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' ? error.status : 500;
}
