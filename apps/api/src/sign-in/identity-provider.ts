import { type Configuration, None, ClientSecretPost, allowInsecureRequests, authorizationCodeGrant, buildAuthorizationUrl, calculatePKCECodeChallenge, discovery } from 'openid-client';
import type { Identity } from '#application';
import type { PendingSignIn } from './pending-sign-in.ts';

export interface ProviderSettings {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly redirectUrl: URL;
  /** Ask who it is even where the provider remembers someone. */
  readonly askAnew: boolean;
}

/** An OpenID Connect provider, asked with code flow, PKCE, state and nonce (OpenID Connect Core § 3.1, RFC 9700). */
export class IdentityProvider {
  readonly #settings: ProviderSettings;
  #found: Promise<Configuration> | null = null;

  constructor(settings: ProviderSettings) { this.#settings = settings; }

  /** Where to send the browser. */
  async authorizationUrl({ state, nonce, verifier, switching }: PendingSignIn): Promise<URL> {
    return buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: this.#settings.redirectUrl.href, scope: 'openid email', state, nonce, code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
      ...((this.#settings.askAnew || switching) && { prompt: 'login' }),
    });
  }

  /** Who has signed in, from the address that the browser came back with. Throws where the provider refuses, or anything does not fit. */
  async identity(returned: URL, { state, nonce, verifier }: PendingSignIn): Promise<Identity> {
    const tokens = await authorizationCodeGrant(await this.#configuration(), returned, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
    const claims = tokens.claims();
    if (claims === undefined) throw new Error('The provider sent no ID token');
    return { issuer: claims.iss, subject: claims.sub, verifiedEmail: claims['email_verified'] === true && typeof claims['email'] === 'string' ? claims['email'] : null };
  }

  /** Found out once; a failure is not remembered. */
  #configuration(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    // Settings let plain http through for this machine alone.
    this.#found ??= discovery(issuer, clientId, {}, clientSecret === null ? None() : ClientSecretPost(clientSecret), issuer.protocol === 'http:' ? { execute: [allowInsecureRequests] } : {})
      .catch((error: unknown) => { this.#found = null; throw error; });
    return this.#found;
  }
}
