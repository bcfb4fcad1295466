import express, { type Router } from 'express';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Settings } from '#config';
import type { Id } from '#domain';
import { type Roster, decodeGlobalId, organisationRoster, personName } from '#persistence';
import type { ApiStores } from '../api-stores.ts';
import { IdentityProvider } from './identity-provider.ts';
import { signInRoutes } from './sign-in-routes.ts';

export interface SignInOptions {
  readonly settings: Pick<Settings, 'mode' | 'publicUrl' | 'signIn' | 'sessionHours' | 'dataFolder'>;
  readonly stores: Pick<ApiStores, 'credentials' | 'pool'>;
  readonly log: Logger;
}

/** Routes for signing in, by what is set up: an OpenID Connect provider, the built-in one, or none. */
export async function composeSignIn({ settings, stores, log }: SignInOptions): Promise<Router> {
  const { signIn, mode, sessionHours, dataFolder } = settings;
  const publicUrl = new URL(settings.publicUrl);
  const redirectUrl = new URL('/sign-in/callback', publicUrl);
  const nameOf = (organisationId: Id, personId: Id): Promise<string | null> => personName(stores.pool, organisationId, personId);
  const shared = { publicUrl, credentials: stores.credentials, sessionHours, log, nameOf };
  if (signIn.kind === 'NONE') return signInRoutes({ ...shared, provider: null, organisationOf: null });
  if (signIn.kind === 'OIDC') {
    const { issuer, clientId, clientSecret } = signIn;
    return signInRoutes({ ...shared, provider: new IdentityProvider({ issuer: new URL(issuer), clientId, clientSecret, redirectUrl, askAnew: false }), organisationOf: null });
  }
  const { EMBEDDED_CLIENT, embeddedIssuer, embeddedProvider, forgetFormerPerson, organisationOfSubject } = await import('./embedded-provider/embedded-provider.ts');
  const { peopleRoutes } = await import('./embedded-provider/people-page.ts');
  const issuer = embeddedIssuer(publicUrl);
  const provider = await embeddedProvider({ mode, publicUrl });
  const rosters = async (): Promise<readonly Roster[]> => (await Promise.all((await sampleOrganisations(dataFolder)).map((id) => organisationRoster(stores.pool, id)))).filter((roster) => roster !== null);
  return express.Router()
    .use(peopleRoutes({ provider, publicUrl, rosters, bind: (organisationId, personId, subject) => stores.credentials.bindIdentity(organisationId, personId, { issuer: issuer.href, subject }) }))
    .use('/idp/auth', forgetFormerPerson)
    .use('/idp', provider.callback())
    .use(signInRoutes({ ...shared, provider: new IdentityProvider({ issuer, clientId: EMBEDDED_CLIENT, clientSecret: null, redirectUrl, askAnew: true }), organisationOf: organisationOfSubject }));
}

/** Organisations whose people are offered: those of the `access.json` that the start writes. None before there is one. */
async function sampleOrganisations(dataFolder: string): Promise<readonly Id[]> {
  const text = await readFile(join(dataFolder, 'access.json'), 'utf8').catch((error: unknown) => {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return [];
  const { organisations } = JSON.parse(text) as { organisations: readonly { id: string }[] };
  return organisations.map(({ id }) => decodeGlobalId(id)?.id ?? id);
}
