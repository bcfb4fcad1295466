import { CATALOGUE } from './catalogue.ts';
import type { SettingReader } from './setting-reader.ts';

/** How people sign in. BUILT_IN: the sample's people to click on, in embedded mode alone. NONE: API tokens only. */
export type SignInSettings =
  | { readonly kind: 'OIDC'; readonly issuer: string; readonly clientId: string; readonly clientSecret: string | null }
  | { readonly kind: 'BUILT_IN' }
  | { readonly kind: 'NONE' };

export function readSignIn(reader: SettingReader, mode: 'embedded' | 'production'): SignInSettings {
  const issuer = reader.optional(CATALOGUE.oidcIssuer);
  const clientId = reader.optional(CATALOGUE.oidcClientId);
  const clientSecret = reader.optional(CATALOGUE.oidcClientSecret);
  if (issuer === null && clientId === null && clientSecret === null) return { kind: mode === 'embedded' ? 'BUILT_IN' : 'NONE' };
  if (issuer === null) reader.refuse(CATALOGUE.oidcIssuer.name, 'is missing, while others of OIDC_… are set. Set it to the provider, like https://login.example.no .');
  if (clientId === null) reader.refuse(CATALOGUE.oidcClientId.name, 'is missing, while others of OIDC_… are set. Set it to the client that the provider gave Medvirk.');
  if (issuer !== null && issuer.protocol === 'http:' && !isLocal(issuer.hostname)) reader.refuse(CATALOGUE.oidcIssuer.name, 'must be https, unless the provider runs on this machine.');
  if (issuer === null || clientId === null) return { kind: 'NONE' };
  return { kind: 'OIDC', issuer: issuer.toString().replace(/\/$/, ''), clientId, clientSecret };
}

const isLocal = (hostname: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
