import express, { type RequestHandler, type Router } from 'express';
import { derivedSecret, type Settings } from '#config';
import type { ApiStores } from '../api-stores.ts';
import { KeyChallenges } from '../sign-in/key-challenge.ts';
import { keySignInRoutes } from '../sign-in/key-sign-in.ts';
import { logRoutes } from './log-routes.ts';
import { ReceiptReader } from './receipt-reader.ts';
import { receiptRoutes } from './receipt-routes.ts';

export interface LogOptions {
  readonly settings: Pick<Settings, 'publicUrl' | 'secret' | 'sessionHours'>;
  readonly stores: ApiStores;
  /** Finds out who asks, and holds strangers to a budget by their address. */
  readonly identify: RequestHandler;
  readonly nowMs: () => number;
}

/** The log, its receipts, and signing in by key: what stands beside GraphQL. */
export function composeLog({ settings, stores, identify, nowMs }: LogOptions): Router {
  const publicUrl = new URL(settings.publicUrl);
  const { log, cosigning, cosigners, credentials, answeredChallenges, reads } = stores;
  return express.Router()
    .use(['/log', '/receipts', '/sign-in/key'], identify)
    .use(logRoutes({ log, cosigning, publicUrl }))
    .use(receiptRoutes(new ReceiptReader(log, reads)))
    .use(keySignInRoutes({
      cosigners, credentials, publicUrl, nowMs, answered: answeredChallenges, sessionHours: settings.sessionHours,
      challenges: new KeyChallenges(derivedSecret(settings.secret, 'key-challenges'), publicUrl.origin),
    }));
}
