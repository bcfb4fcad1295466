import express, { type Router } from 'express';
import { type Settings, derivedSecret } from '#config';
import { encodeGlobalId } from '#persistence';
import type { ApiStores } from '../api-stores.ts';
import { unsubscribeRoutes } from '../unsubscribe/unsubscribe-routes.ts';
import { mailPage } from './mail-page.ts';

export interface MailRouteParts {
  readonly settings: Pick<Settings, 'mode' | 'publicUrl' | 'secret'>;
  readonly stores: Pick<ApiStores, 'credentials' | 'notices' | 'heldMail'>;
}

/** What mail leads back to: leaving it by one click; and in embedded mode the page that shows what would have been sent. */
export function composeMail({ settings: { mode, publicUrl, secret }, stores: { credentials, notices, heldMail } }: MailRouteParts): Router {
  const unsubscribeSecret = derivedSecret(secret, 'unsubscribe');
  const router = express.Router().use(unsubscribeRoutes({ store: notices, secret: unsubscribeSecret }));
  return mode === 'embedded' ? router.use(mailPage({ mode, mail: heldMail, credentials, addresses: { publicUrl, externalId: encodeGlobalId, unsubscribeSecret } })) : router;
}
