import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { FAULT_FATES, faultKind } from '#application';
import { ReadRefused } from '#persistence';
import { currentScope } from '../http/request-scope.ts';
import { isRequestErrorCode, requestError } from './request-errors.ts';

/** Codes of Apollo Server for requests that are wrong as GraphQL; their messages speak of the document alone and help to mend it. */
const ABOUT_THE_DOCUMENT = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_SUPPORTED', 'PERSISTED_QUERY_NOT_FOUND']);

/** Formats what is sent: our codes in the reader's words, GraphQL's own as they are, and any fault masked and logged under the request's id. */
export const maskErrors = (log: Logger) => (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  const { code } = formatted.extensions ?? {};
  const where = { ...(formatted.locations && { locations: formatted.locations }), ...(formatted.path && { path: formatted.path }) };
  if (isRequestErrorCode(code) && code !== 'INTERNAL') return { ...requestError(code), ...where };
  if (typeof code === 'string' && ABOUT_THE_DOCUMENT.has(code)) {
    return { message: formatted.message, ...where, extensions: { code, requestId: currentScope()?.requestId ?? null } };
  }
  const original = originalOf(error);
  if (original instanceof ReadRefused) {
    return isRequestErrorCode(original.code) ? { ...requestError(original.code), ...where }
      : { message: original.message, ...where, extensions: { code: original.code, requestId: currentScope()?.requestId ?? null } };
  }
  log.error({ err: original, kind: faultKind(original) }, 'fault');
  const sent = requestError('INTERNAL');
  const { retryAfterSeconds } = FAULT_FATES[faultKind(original)];
  return { ...sent, extensions: { ...sent.extensions, ...(retryAfterSeconds !== null && { retryAfterSeconds }) }, ...(formatted.path && { path: formatted.path }) };
};

function originalOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'originalError' in error && error.originalError instanceof Error ? error.originalError : error;
}
