import type { Response } from 'express';
import type { Refusal } from '#domain';
import { wordsOf } from '../graphql/mutations/edge-refusals.ts';
import { requestScope } from '../http/request-scope.ts';

const STATUS: Readonly<Record<string, number>> = { FILE_TOO_LARGE: 413, FILE_TYPE: 415, FILE_NOT_WHAT_ITS_NAME_SAYS: 415, FILES_TODAY: 429 };

/** Answers an upload with why it was refused, in the form that GraphQL's errors have. */
export function refuseFile(response: Response, refusals: readonly Refusal[]): void {
  const { requestId, language } = requestScope();
  const [first] = refusals;
  response.status(STATUS[first?.code ?? ''] ?? 422).json({
    errors: refusals.map((refusal) => ({ message: wordsOf(refusal, 'en'), extensions: { code: refusal.code, requestId, localizedMessage: wordsOf(refusal, language), data: refusal.data } })),
  });
}
