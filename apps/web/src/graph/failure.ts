import type { CombinedError } from '@urql/core';

/** Why a request gave nothing, as far as the reader can do something about it. */
export type Failure =
  | { readonly kind: 'SESSION' }
  | { readonly kind: 'NETWORK' }
  | { readonly kind: 'MISSING' }
  | { readonly kind: 'BUSY' }
  | { readonly kind: 'FAULT'; readonly requestId: string | null };

/** What an error of the API or the network is to the reader. */
export function failureOf(error: CombinedError): Failure {
  const [first] = error.graphQLErrors;
  const code = String(first?.extensions['code'] ?? '');
  if (code === 'UNAUTHENTICATED') return { kind: 'SESSION' };
  if (code === 'NOT_FOUND' || code === 'FORBIDDEN') return { kind: 'MISSING' };
  if (code === 'RATE_LIMITED') return { kind: 'BUSY' };
  if (first === undefined && error.networkError !== undefined) return { kind: 'NETWORK' };
  const requestId = first?.extensions['requestId'];
  return { kind: 'FAULT', requestId: typeof requestId === 'string' ? requestId : null };
}
