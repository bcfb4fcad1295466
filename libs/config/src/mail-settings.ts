import { CATALOGUE } from './catalogue.ts';
import type { SettingReader } from './setting-reader.ts';

/** The mail server, and how it is used. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte. */
  readonly implicitTls: boolean;
  /** Whether nothing is said before the connection is encrypted. */
  readonly requireTls: boolean;
  readonly login: { readonly user: string; readonly password: string } | null;
  readonly from: string;
  readonly connections: number;
  readonly perSecond: number;
}

const ADDRESS = /^[^\s@<>(),;:"\\]{1,64}@[A-Za-z0-9.-]{1,255}$/;
const PORTS = { 'smtp:': 587, 'smtps:': 465 } as const;

/** Null without SMTP_URL: mail then stays in the product's own outbox. */
export function readMail(reader: SettingReader): MailSettings | null {
  const url = reader.optional(CATALOGUE.smtp);
  const from = reader.optional(CATALOGUE.mailFrom);
  const [connections, perSecond] = [reader.required(CATALOGUE.smtpConnections), reader.required(CATALOGUE.smtpRate)];
  if (from !== null && !ADDRESS.test(from)) reader.refuse(CATALOGUE.mailFrom.name, 'must be one address alone, like medvirk@example.no.');
  if (url === null) return null;
  if (from === null) reader.refuse(CATALOGUE.mailFrom.name, 'is missing, while SMTP_URL is set. Set it to the address that mail comes from.');
  const tls = url.searchParams.get('tls');
  if (tls !== null && tls !== 'off') reader.refuse(CATALOGUE.smtp.name, 'knows ?tls=off and no other word after the question mark.');
  const login = url.username === '' ? null : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
  if (login !== null && tls === 'off') reader.refuse(CATALOGUE.smtp.name, 'sends no password over a connection without TLS: leave out ?tls=off, or user and password.');
  const implicitTls = url.protocol === 'smtps:';
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: url.port === '' ? PORTS[implicitTls ? 'smtps:' : 'smtp:'] : Number(url.port), implicitTls, requireTls: tls !== 'off', login, from: from ?? '', connections, perSecond };
}
