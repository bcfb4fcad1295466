import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import { Holders } from './access/holders.ts';
import { identify } from './access/identify.ts';
import { ApiModule } from './api.module.ts';
import type { ApiParts } from './api-parts.ts';
import { composeFiles } from './files/compose-files.ts';
import { sheetRoutes } from './facilitator/sheet-routes.ts';
import { frontPage } from './front-page/front-page.ts';
import { graphiqlRoutes } from './graphiql/graphiql-page.ts';
import { Buckets } from './graphql/limits/bucket.ts';
import { openRequest } from './http/open-request.ts';
import { composeLog } from './log/compose-log.ts';
import { composeMail } from './mail-page/compose-mail.ts';
import { composeSignIn } from './sign-in/compose-sign-in.ts';
import { clientFolder } from './web-client/client-files.ts';
import { webClient } from './web-client/web-client.ts';

/** Largest body of a request. */
const BODY_LIMIT = '1mb';

/** Builds the API without listening. What a request meets first stands first. */
export async function createApi(parts: ApiParts): Promise<NestExpressApplication> {
  const { settings, stores, log, metrics, nowMs } = parts;
  const publicUrl = new URL(settings.publicUrl);
  const identified = identify({ holders: new Holders(stores.credentials, nowMs()), buckets: new Buckets(settings.rate), publicUrl, nowMs });
  const files = await composeFiles({ settings, stores, log, identify: identified, nowMs });
  const close = async (): Promise<void> => { files.close(); await parts.close(); };
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot({ ...parts, close }), { bodyParser: false, logger: false, abortOnError: false });
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(metrics.measure, openRequest(log), composeLog({ settings, stores, identify: identified, nowMs }), files.routes, graphiqlRoutes(), composeMail({ settings, stores }), webClient({ credentials: stores.credentials, folder: clientFolder() }), frontPage(), sheetRoutes(), await composeSignIn({ settings, stores, log }));
  app.use('/graphql', identified, express.json({ limit: BODY_LIMIT }));
  app.enableShutdownHooks([]);
  await app.init();
  return app;
}
