import { address, integer, oneOf, origin, text } from './setting.ts';
import type { Setting } from './setting.ts';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';

const POSTGRES = ['postgres', 'postgresql'];
const REDIS_EXAMPLES = 'redis://host:6379, rediss://user:password@host:6380, redis+sentinel://host1:26379,host2:26379/master-name or redis+cluster://host1:6379,host2:6379';

/** A setting that always has a value. */
const sure = <T>(setting: Setting<T>, fallback: T): Setting<T> & { readonly fallback: T } => ({ ...setting, fallback });
const whole = (name: string, meaning: string, range: { unit: string; fallback: number; from: number; to: number }): Setting<number> & { readonly fallback: number } =>
  sure(integer({ name, meaning }, range), range.fallback);

const role = (name: string, who: string): Setting<URL> =>
  address({ name, meaning: `PostgreSQL URL of the role ${who}; all five together, instead of DATABASE_URL` }, POSTGRES, `postgres://${who}:password@host:5432/medvirk`);

/** Every setting of Medvirk. README and --help are made of this. */
export const CATALOGUE = {
  mode: sure(oneOf<'embedded' | 'production'>({ name: 'MEDVIRK_MODE', meaning: 'embedded: everything on this machine, sample people to sign in as; production: own PostgreSQL and Redis' }, ['embedded', 'production'], 'production'), 'production'),
  data: sure(text({ name: 'MEDVIRK_DATA', meaning: 'folder of all data in embedded mode; can be moved while Medvirk is stopped' }, { fallback: '.data' }), '.data'),
  port: whole('PORT', 'port of API and pages', { unit: 'TCP port', fallback: 3000, from: 1, to: 65_535 }),
  host: text({ name: 'HOST', meaning: 'address that API and worker listen on; 127.0.0.1 in embedded mode, all in production' }, { fallback: null }),
  workerPort: whole('WORKER_PORT', 'port of the worker\'s health and metrics', { unit: 'TCP port', fallback: 3002, from: 1, to: 65_535 }),
  checkpointFolder: text({ name: 'CHECKPOINT_FOLDER', meaning: 'folder where each log\'s newest checkpoint is kept beside the database, so that a restored older backup is noticed; keep it out of the database\'s backups. Absent: MEDVIRK_DATA/checkpoints in embedded mode, nowhere in production' }, { fallback: null }),
  publicUrl: origin({ name: 'PUBLIC_URL', meaning: 'where people reach Medvirk; http://localhost:PORT when absent' }, 'https://medvirk.example.no'),
  respondUrl: origin({ name: 'RESPOND_URL', meaning: 'where respondents reach the anonymous rounds; a host of its own, since cookies ignore ports. Absent in embedded mode: http://127.0.0.1 on RESPOND_PORT' }, 'https://svar.example.no'),
  respondPort: integer({ name: 'RESPOND_PORT', meaning: 'port of the respondents\' pages; the one after PORT when absent' }, { unit: 'TCP port', fallback: null, from: 1, to: 65_535 }),
  roundCodeKey: text({ name: 'ROUND_CODE_KEY', meaning: 'for the respondents\' pages alone, with DATABASE_RESPOND_URL and no other database setting: the key of codes, so that they hold no secret but this (apps/respond/README.md)' }, { fallback: null, atLeast: 32 }),
  database: address({ name: 'DATABASE_URL', meaning: 'PostgreSQL 15 or newer; a login that may create roles and owns the database. Absent in npm start: the embedded PostgreSQL' }, POSTGRES, 'postgres://user:password@host:5432/medvirk'),
  databaseOwner: role('DATABASE_OWNER_URL', 'medvirk_owner'),
  databaseApp: role('DATABASE_APP_URL', 'medvirk_app'),
  databaseClock: role('DATABASE_CLOCK_URL', 'medvirk_clock'),
  databaseRespond: role('DATABASE_RESPOND_URL', 'medvirk_respond'),
  databaseQueue: role('DATABASE_QUEUE_URL', 'medvirk_queue'),
  databaseMigrate: sure(oneOf<'yes' | 'no'>({ name: 'DATABASE_MIGRATE', meaning: 'yes: each process brings the database up to this version at its start; no: something else has done so' }, ['yes', 'no'], 'yes'), 'yes'),
  databasePool: whole('DATABASE_POOL', 'connections to PostgreSQL of one process', { unit: 'connections', fallback: 10, from: 2, to: 500 }),
  statementTimeout: whole('DATABASE_STATEMENT_TIMEOUT_MS', 'a statement that takes longer is ended', { unit: 'milliseconds', fallback: 15_000, from: 100, to: 600_000 }),
  redis: text({ name: 'REDIS_URL', meaning: `Redis 6.2 or newer for the queue: ${REDIS_EXAMPLES}. Absent: the queue stands in PostgreSQL` }, { fallback: null }),
  s3Endpoint: address({ name: 'S3_ENDPOINT', meaning: 'S3-compatible service that uploaded files are kept in. Absent: a folder under MEDVIRK_DATA' }, ['https', 'http'], 'https://s3.example.no'),
  s3Bucket: text({ name: 'S3_BUCKET', meaning: 'the bucket of Medvirk alone, which exists and is not public' }, { fallback: null }),
  s3Region: sure(text({ name: 'S3_REGION', meaning: 'region that requests are signed for' }, { fallback: 'us-east-1' }), 'us-east-1'),
  s3AccessKeyId: text({ name: 'S3_ACCESS_KEY_ID', meaning: 'key that may read, write and delete in the bucket' }, { fallback: null }),
  s3SecretAccessKey: text({ name: 'S3_SECRET_ACCESS_KEY', meaning: 'its secret' }, { fallback: null }),
  secret: text({ name: 'MEDVIRK_SECRET', meaning: 'what passwords of the database\'s roles and signatures of cookies derive from; absent: the password in DATABASE_URL' }, { fallback: null, atLeast: 32 }),
  oidcIssuer: address({ name: 'OIDC_ISSUER', meaning: 'OpenID Connect provider for signing in' }, ['https', 'http'], 'https://login.example.no'),
  oidcClientId: text({ name: 'OIDC_CLIENT_ID', meaning: 'the client that Medvirk is at the provider' }, { fallback: null }),
  oidcClientSecret: text({ name: 'OIDC_CLIENT_SECRET', meaning: 'its secret; may be absent for a public client (PKCE is used in any case)' }, { fallback: null }),
  smtp: address({ name: 'SMTP_URL', meaning: 'mail server: smtp://user:password@host:587 (TLS by STARTTLS, required; ?tls=off for a server on the same machine) or smtps://host:465. Absent: mail stays in the product' }, ['smtp', 'smtps'], 'smtp://user:password@mail.example.no:587'),
  mailFrom: text({ name: 'MAIL_FROM', meaning: 'the address that mail comes from and that bounces go to; must be given with SMTP_URL' }, { fallback: null }),
  smtpConnections: whole('SMTP_CONNECTIONS', 'connections of one worker to the mail server', { unit: 'connections', fallback: 3, from: 1, to: 50 }),
  smtpRate: whole('SMTP_PER_SECOND', 'mails that one worker hands over at most', { unit: 'mails per second', fallback: 20, from: 1, to: 1_000 }),
  sessionHours: whole('SESSION_HOURS', 'how long a sign-in lasts', { unit: 'hours', fallback: 12, from: 1, to: 720 }),
  ratePoints: whole('RATE_LIMIT_POINTS', 'budget of cost points of one credential at one API process', { unit: 'points', fallback: 60_000, from: 100, to: 1_000_000_000 }),
  rateRestore: whole('RATE_LIMIT_POINTS_PER_SECOND', 'how fast that budget comes back', { unit: 'points per second', fallback: 2_000, from: 1, to: 1_000_000_000 }),
  sweepInterval: whole('SWEEP_INTERVAL_MS', 'how often each worker looks for what the queue has missed', { unit: 'milliseconds', fallback: 1_000, from: 50, to: 60_000 }),
  tickBatch: whole('TICK_BATCH', 'timers of one organisation that are worked off in one transaction', { unit: 'timers', fallback: 500, from: 1, to: 10_000 }),
  logLevel: sure(oneOf<LogLevel>({ name: 'LOG_LEVEL', meaning: 'what is written to the log' }, ['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'info'), 'info'),
} as const;
