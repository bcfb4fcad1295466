import { AsyncLocalStorage } from 'node:async_hooks';
import type { Viewer } from '#application';
import type { Language } from '#domain';
import type { Bucket } from '../graphql/limits/bucket.ts';

/** What belongs to one request, from its first to its last line of code. */
export interface RequestScope {
  readonly requestId: string;
  /** Language of messages: Accept-Language where it names one of ours, else the viewer's own. */
  language: Language;
  /** Who asks, as known at most some seconds ago; whether the credential still stands is asked anew before anything is done or read. */
  viewer: Viewer | null;
  /** Asks the store who holds the credential now. */
  askAnew: () => Promise<Viewer | null>;
  /** The budget of cost points of this request's credential. */
  bucket: Bucket | null;
  /** Points that this request has taken so far. */
  points: number;
  /** Value of the Idempotency-Key header. */
  readonly idempotencyKey: string | null;
}

const storage = new AsyncLocalStorage<RequestScope>();

export const withScope = <T>(scope: RequestScope, work: () => T): T => storage.run(scope, work);

/** The running request's scope; null outside a request. */
export const currentScope = (): RequestScope | null => storage.getStore() ?? null;

/** The running request's scope. Asking outside a request is a fault. */
export function requestScope(): RequestScope {
  const scope = storage.getStore();
  if (scope === undefined) throw new Error('There is no request here');
  return scope;
}
