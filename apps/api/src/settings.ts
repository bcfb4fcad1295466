/** What the API needs to know from outside, checked once at the start. */
export interface ApiSettings {
  readonly port: number;
  readonly host: string;
  /** Where browsers reach the API: scheme, host, port. Cookies, redirects and the Origin check go by it. */
  readonly publicUrl: URL;
  /** PostgreSQL as the role medvirk_app. */
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly redisUrl: string | null;
  readonly logLevel: string;
  readonly rate: { readonly capacityPoints: number; readonly restorePointsPerSecond: number };
  readonly signIn: SignInSettings | null;
}

export interface SignInSettings {
  readonly kind: 'EMBEDDED' | 'EXTERNAL';
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string | null;
  /** For EMBEDDED: the organisations whose people are offered. */
  readonly organisationIds: readonly string[];
}

/** A setting that is missing or wrong; the message names it and the remedy. */
export class SettingError extends Error { override readonly name = 'SettingError' }

type Env = Readonly<Record<string, string | undefined>>;

/** Reads the settings. Throws a SettingError that names the variable and the remedy. */
export function loadApiSettings(env: Env): ApiSettings {
  const port = whole(env, 'PORT', 3000);
  const publicUrl = url(env, 'PUBLIC_URL', `http://localhost:${port}`);
  return {
    port, publicUrl,
    host: env['HOST'] ?? 'localhost',
    databaseUrl: needed(env, 'APP_DATABASE_URL', 'a PostgreSQL URL of the role medvirk_app'),
    poolSize: whole(env, 'DATABASE_POOL', 10),
    redisUrl: env['REDIS_URL'] ?? null,
    logLevel: env['LOG_LEVEL'] ?? 'info',
    rate: { capacityPoints: whole(env, 'RATE_LIMIT_POINTS', 60_000), restorePointsPerSecond: whole(env, 'RATE_LIMIT_POINTS_PER_SECOND', 2_000) },
    signIn: signInSettings(env, publicUrl),
  };
}

function signInSettings(env: Env, publicUrl: URL): SignInSettings | null {
  if (env['MEDVIRK_EMBEDDED'] === '1') {
    const organisationIds = (env['MEDVIRK_EMBEDDED_ORGANISATIONS'] ?? '').split(',').map((id) => id.trim()).filter(Boolean);
    return { kind: 'EMBEDDED', issuer: new URL('/idp', publicUrl), clientId: 'medvirk', clientSecret: null, organisationIds };
  }
  if (env['OIDC_ISSUER'] === undefined) return null;
  return {
    kind: 'EXTERNAL', issuer: url(env, 'OIDC_ISSUER', ''), clientId: needed(env, 'OIDC_CLIENT_ID', 'the client id that the identity provider gave'),
    clientSecret: env['OIDC_CLIENT_SECRET'] ?? null, organisationIds: [],
  };
}

function needed(env: Env, name: string, what: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new SettingError(`${name} is not set. Set it to ${what}.`);
  return value;
}

function whole(env: Env, name: string, preset: number): number {
  const text = env[name];
  if (text === undefined || text === '') return preset;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new SettingError(`${name} is "${text}". Set it to a whole number, such as ${preset}.`);
  return value;
}

function url(env: Env, name: string, preset: string): URL {
  const text = env[name] ?? preset;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) throw new SettingError(`${name} is "${text}". Set it to an http or https URL.`);
  return new URL(text);
}
