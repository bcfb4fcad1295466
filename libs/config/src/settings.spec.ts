import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { describeSettings } from './describe-settings.ts';
import { roundCodeKey } from './derived-secret.ts';
import { readSettings } from './settings.ts';
import { readRespondSettings } from './respond-settings.ts';
import { SettingsFault } from './settings-fault.ts';

const DATABASE_URL = 'postgres://admin:a%20long%20password@db:5432/medvirk';

/** What is wrong with some settings: name to remedy. */
function wrong(environment: Record<string, string>): Record<string, string> {
  try {
    readSettings({ DATABASE_URL, ...environment });
  } catch (fault) {
    if (fault instanceof SettingsFault) return Object.fromEntries(fault.wrong.map(({ name, remedy }) => [name, remedy]));
    throw fault;
  }
  return {};
}

describe('settings', () => {
  it('are complete with DATABASE_URL alone', () => {
    expect(readSettings({ DATABASE_URL })).toMatchObject({
      mode: 'production', port: 3000, host: '::', publicUrl: 'http://localhost:3000', redis: null, signIn: { kind: 'NONE' },
      database: { kind: 'ONE', url: DATABASE_URL }, sweepIntervalMs: 1000,
    });
  });

  it('derive a password per role, the same in every process and no two alike', () => {
    const [one, two] = [readSettings({ DATABASE_URL }), readSettings({ DATABASE_URL })].map(({ database }) => (database.kind === 'ONE' ? database.rolePasswords : null));
    expect(one).toEqual(two);
    expect(new Set(Object.values(one ?? {})).size).toBe(5);
    expect(JSON.stringify(one)).not.toContain('long');
  });

  it('change every derived secret with MEDVIRK_SECRET', () => {
    const secret = { MEDVIRK_SECRET: 'x'.repeat(32) };
    expect(readSettings({ DATABASE_URL, ...secret }).secret).not.toBe(readSettings({ DATABASE_URL }).secret);
  });

  it('offer the sample\'s people to sign in as in embedded mode only', () => {
    expect(readSettings({ DATABASE_URL, MEDVIRK_MODE: 'embedded' })).toMatchObject({ signIn: { kind: 'BUILT_IN' }, host: '127.0.0.1' });
    expect(readSettings({ DATABASE_URL }).signIn).toEqual({ kind: 'NONE' });
  });

  it('keep the installation\'s secret when PostgreSQL listens elsewhere, as the embedded one does at each start', () => {
    const at = (port: number): string => readSettings(Object.fromEntries(['OWNER', 'APP', 'CLOCK', 'RESPOND', 'QUEUE'].map((role) => [`DATABASE_${role}_URL`, `postgres://medvirk_${role.toLowerCase()}:${role}-pass%2Fword@127.0.0.1:${port}/medvirk`]))).secret;
    expect(at(5001)).toBe(at(5002));
  });

  it('have respondents on another host by themselves in embedded mode, and nowhere in production', () => {
    expect(readSettings({ DATABASE_URL, MEDVIRK_MODE: 'embedded', PORT: '4000' })).toMatchObject({ publicUrl: 'http://localhost:4000', respondUrl: 'http://127.0.0.1:4001', respondPort: 4001 });
    expect(readSettings({ DATABASE_URL, MEDVIRK_MODE: 'embedded', PUBLIC_URL: 'http://127.0.0.1:3000' }).respondUrl).toBe('http://localhost:3001');
    expect(readSettings({ DATABASE_URL }).respondUrl).toBeNull();
  });

  it('take an empty variable for none', () => {
    expect(readSettings({ DATABASE_URL, PORT: '', REDIS_URL: ' ' })).toMatchObject({ port: 3000, redis: null });
  });

  it.each([
    ['PORT', '70000', '1 to 65535 (TCP port)'],
    ['PORT', 'three', 'a whole number'],
    ['PORT', '3e3', 'a whole number'],
    ['DATABASE_POOL', '1', 'from 2 to 500 (connections)'],
    ['DATABASE_URL', 'mysql://db/medvirk', 'postgres://user:password@host:5432/medvirk'],
    ['REDIS_URL', 'http://cache', 'redis://host:6379'],
    ['PUBLIC_URL', 'https://example.no/medvirk', 'scheme, host and port alone'],
    ['MEDVIRK_MODE', 'demo', 'embedded, production'],
    ['MEDVIRK_SECRET', 'short', 'at least 32'],
    ['OIDC_CLIENT_SECRET', 'alone', ''],
    ['WORKER_PORT', '3000', 'another port'],
    ['RESPOND_URL', 'http://localhost:3000', 'another host than PUBLIC_URL'],
    ['RESPOND_URL', 'http://localhost:3001', 'not another port alone'],
    ['LOG_LEVEL', 'loud', 'one of'],
  ])('refuse %s=%s', (name, value, remedy) => {
    const found = wrong({ [name]: value });
    if (name === 'OIDC_CLIENT_SECRET') expect(Object.keys(found)).toEqual(['OIDC_ISSUER', 'OIDC_CLIENT_ID']);
    else expect(found[name]).toContain(remedy);
  });

  it('name all that is wrong at once, and never repeat a given value', () => {
    const found = wrong({ PORT: 'x', DATABASE_URL: 'mysql://user:hunter2@db', REDIS_URL: 'secret-typed-here' });
    expect(Object.keys(found).sort()).toEqual(['DATABASE_URL', 'PORT', 'REDIS_URL']);
    expect(JSON.stringify(found)).not.toMatch(/hunter2|secret-typed-here/);
  });

  it('name the way out without any database', () => {
    expect(() => readSettings({})).toThrow(/DATABASE_URL.*npm start/);
  });

  it('ask for a secret where the URL has no password to derive from', () => {
    expect(wrong({ DATABASE_URL: 'postgres://admin@db/medvirk' })).toHaveProperty('MEDVIRK_SECRET');
  });

  it('take five role URLs instead of one, and name those that are missing', () => {
    const urls = Object.fromEntries(['OWNER', 'APP', 'CLOCK', 'RESPOND', 'QUEUE'].map((role) => [`DATABASE_${role}_URL`, `postgres://medvirk_${role.toLowerCase()}:p@db/medvirk`]));
    expect(readSettings(urls).database).toMatchObject({ kind: 'SEPARATE', urls: { clock: 'postgres://medvirk_clock:p@db/medvirk' } });
    expect(Object.keys(wrong({ DATABASE_APP_URL: 'postgres://a:b@db/medvirk' }))).toEqual(['DATABASE_OWNER_URL', 'DATABASE_CLOCK_URL', 'DATABASE_RESPOND_URL', 'DATABASE_QUEUE_URL']);
  });

  it('refuse a provider without TLS on another machine', () => {
    const client = { OIDC_CLIENT_ID: 'medvirk' };
    expect(wrong({ ...client, OIDC_ISSUER: 'http://login.example.no' })).toHaveProperty('OIDC_ISSUER');
    expect(readSettings({ DATABASE_URL, ...client, OIDC_ISSUER: 'http://localhost:4000/' }).signIn).toEqual({ kind: 'OIDC', issuer: 'http://localhost:4000', clientId: 'medvirk', clientSecret: null });
  });

  it('want TLS of a mail server, unless it stands on the same machine, and an address that mail comes from', () => {
    const mail = { SMTP_URL: 'smtp://user:p%40ss@mail.example.no', MAIL_FROM: 'medvirk@example.no' };
    expect(readSettings({ DATABASE_URL }).mail).toBeNull();
    expect(readSettings({ DATABASE_URL, ...mail }).mail).toEqual({
      host: 'mail.example.no', port: 587, implicitTls: false, requireTls: true, login: { user: 'user', password: 'p@ss' }, from: 'medvirk@example.no', connections: 3, perSecond: 20,
    });
    expect(readSettings({ DATABASE_URL, ...mail, SMTP_URL: 'smtps://mail.example.no' }).mail).toMatchObject({ port: 465, implicitTls: true, login: null });
    expect(readSettings({ DATABASE_URL, ...mail, SMTP_URL: 'smtp://localhost:25?tls=off' }).mail).toMatchObject({ port: 25, requireTls: false });
    expect(wrong({ ...mail, SMTP_URL: 'smtp://user:pass@mail.example.no?tls=off' })).toHaveProperty('SMTP_URL');
    expect(wrong({ SMTP_URL: mail.SMTP_URL })).toHaveProperty('MAIL_FROM');
    expect(wrong({ ...mail, MAIL_FROM: 'a@b.no, c@d.no' })).toHaveProperty('MAIL_FROM');
  });

  it('keep uploaded files in a folder, or in a bucket whose settings are all there', () => {
    expect(readSettings({ DATABASE_URL, MEDVIRK_DATA: '/data' }).files).toEqual({ kind: 'FOLDER', folder: '/data/files', incomingFolder: '/data/incoming' });
    const s3 = { S3_ENDPOINT: 'https://s3.example.no', S3_BUCKET: 'medvirk', S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'secret' };
    expect(readSettings({ DATABASE_URL, MEDVIRK_DATA: '/data', ...s3 }).files).toEqual({
      kind: 'S3', endpoint: 'https://s3.example.no/', bucket: 'medvirk', region: 'us-east-1', accessKeyId: 'key', secretAccessKey: 'secret', incomingFolder: '/data/incoming',
    });
    expect(Object.keys(wrong({ S3_BUCKET: 'medvirk' }))).toEqual(['S3_ENDPOINT', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']);
    expect(wrong({ ...s3, S3_ENDPOINT: 'http://s3.example.no' })).toHaveProperty('S3_ENDPOINT');
    expect(wrong({ ...s3, S3_BUCKET: 'Med/virk' })).toHaveProperty('S3_BUCKET');
  });

  it('all stand in the README with unit and default', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    for (const { name, unit, fallback } of describeSettings()) {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}\` |`)) ?? `no row for ${name}`;
      expect(row).toContain(unit ?? name);
      expect(row).toContain(fallback ?? name);
    }
  });
});

describe("settings of the respondents' pages", () => {
  const key = 'k'.repeat(43);
  const least = { RESPOND_URL: 'https://svar.example.no', PUBLIC_URL: 'https://medvirk.example.no', DATABASE_RESPOND_URL: 'postgres://medvirk_respond:p@db/medvirk', ROUND_CODE_KEY: key };

  it('need one role and one key, and nothing that could read more', () => {
    expect(readRespondSettings(least)).toMatchObject({ databaseUrl: least.DATABASE_RESPOND_URL, codeKey: key, port: 3001 });
  });

  it('follow from what API and worker have, with the same key', () => {
    const { databaseUrl, codeKey } = readRespondSettings({ DATABASE_URL, RESPOND_URL: least.RESPOND_URL });
    expect(new URL(databaseUrl).username).toBe('medvirk_respond');
    expect(codeKey).toBe(roundCodeKey(readSettings({ DATABASE_URL }).secret));
  });

  it.each([['RESPOND_URL', { ...least, RESPOND_URL: '' }], ['RESPOND_URL', { ...least, PUBLIC_URL: 'https://svar.example.no:8443' }], ['DATABASE_RESPOND_URL', { ...least, DATABASE_RESPOND_URL: '' }], ['ROUND_CODE_KEY', { ...least, ROUND_CODE_KEY: 'short' }]])('are refused for %s', (name, environment) => {
    expect(() => readRespondSettings(environment)).toThrow(name);
  });
});
