import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import type Provider from 'oidc-provider';
import type { Identity } from '#application';
import type { Id } from '#domain';

/** Somebody tried to run the provider that asks for no password where real people sign in. */
export class NotEmbedded extends Error {
  override readonly name = 'NotEmbedded';
  constructor() { super('The built-in sign-in asks for no password and runs in embedded mode alone (MEDVIRK_MODE=embedded, as npm start sets it). Set OIDC_ISSUER and OIDC_CLIENT_ID instead.'); }
}

export interface EmbeddedSettings { readonly mode: 'embedded' | 'production'; readonly publicUrl: URL }

export const EMBEDDED_CLIENT = 'medvirk';
export const PEOPLE_PATH = '/idp-people';
export const embeddedIssuer = (publicUrl: URL): URL => new URL('/idp', publicUrl);

/** A person of one organisation as the provider's subject. */
export const subjectOf = (organisationId: Id, personId: Id): string => `${organisationId}.${personId}`;
export const organisationOfSubject = ({ subject }: Identity): Id | null => /^([0-9a-f-]{36})\.[0-9a-f-]{36}$/.exec(subject)?.[1] ?? null;

/**
 * Lets each sign-in begin as if nobody had signed in at the provider before. Else it would ask, with a page of its own, whether to sign the
 * former person out.
 */
export const forgetFormerPerson: RequestHandler = (request, _, next) => {
  const kept = (request.headers.cookie ?? '').split('; ').filter((pair) => !pair.startsWith(`${PROVIDER_SESSION}=`) && !pair.startsWith(`${PROVIDER_SESSION}.`));
  request.headers.cookie = kept.join('; ');
  next();
};
const PROVIDER_SESSION = '_idp_session';

/** The built-in provider: a whole OpenID Connect provider, so that the sample signs in by the same steps as real people do. Loaded here and nowhere else. */
export async function embeddedProvider({ mode, publicUrl }: EmbeddedSettings): Promise<Provider> {
  if (mode !== 'embedded') throw new NotEmbedded();
  const { default: OidcProvider } = await import('oidc-provider');
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return new OidcProvider(embeddedIssuer(publicUrl).href, {
    clients: [{
      client_id: EMBEDDED_CLIENT, token_endpoint_auth_method: 'none', redirect_uris: [new URL('/sign-in/callback', publicUrl).href], response_types: ['code'], grant_types: ['authorization_code'],
      id_token_signed_response_alg: 'ES256',
    }],
    // Keys of this run alone: a restart forgets who had signed in at the provider, not who has a session here.
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256' }] },
    cookies: {
      keys: [randomBytes(32).toString('base64url')], names: { session: PROVIDER_SESSION }, short: { sameSite: 'lax', path: '/' }, long: { sameSite: 'lax', path: '/' },
    },
    pkce: { required: () => true },
    scopes: ['openid', 'email'],
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false }, userinfo: { enabled: false } },
    interactions: { url: (_, { uid }) => `${PEOPLE_PATH}/${uid}` },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    // Whoever clicked a name has consented.
    loadExistingGrant: async ({ oidc }) => {
      const { client, session, provider } = oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AuthorizationCode: 60, AccessToken: 60, IdToken: 300 },
    renderError: (context, { error }) => { context.type = 'text/plain'; context.body = `${error}: begin again at ${publicUrl.origin}/sign-in`; },
  });
}
