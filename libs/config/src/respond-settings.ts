import { readAddresses } from './address-settings.ts';
import { CATALOGUE } from './catalogue.ts';
import { roundCodeKey } from './derived-secret.ts';
import type { Environment } from './setting-reader.ts';
import { SettingReader } from './setting-reader.ts';
import { readSettings } from './settings.ts';
import { SettingsFault } from './settings-fault.ts';

/** Settings of the respondents' process: less than others have, since it is open to everybody. */
export interface RespondSettings {
  readonly host: string;
  readonly port: number;
  /** Origin, without a slash at its end. */
  readonly respondUrl: string;
  readonly publicUrl: string;
  /** URL of the role medvirk_respond. */
  readonly databaseUrl: string;
  readonly databasePool: number;
  readonly statementTimeoutMs: number;
  /** What codes are hashed under. */
  readonly codeKey: string;
}

/**
 * Reads them once, at the start. With ROUND_CODE_KEY and DATABASE_RESPOND_URL nothing else of database and secrets is asked for, and none should be in the
 * environment; without, both are reckoned from the settings that API and worker have.
 * @throws SettingsFault that names every wrong setting and its remedy
 */
export function readRespondSettings(environment: Environment = process.env): RespondSettings {
  const reader = new SettingReader(environment);
  const mode = reader.required(CATALOGUE.mode);
  const addresses = readAddresses(reader, mode, reader.required(CATALOGUE.port));
  const key = reader.optional(CATALOGUE.roundCodeKey);
  const url = reader.optional(CATALOGUE.databaseRespond);
  const common = { host: reader.optional(CATALOGUE.host) ?? (mode === 'embedded' ? '127.0.0.1' : '::'), port: addresses.respondPort, databasePool: reader.required(CATALOGUE.databasePool), statementTimeoutMs: reader.required(CATALOGUE.statementTimeout) };
  const { respondUrl, publicUrl } = addresses;
  if (respondUrl === null) reader.refuse(CATALOGUE.respondUrl.name, 'is missing. Set it to where respondents reach these pages, a host of its own like https://svar.example.no.');
  if (key !== null && url === null) reader.refuse(CATALOGUE.databaseRespond.name, 'is missing, while ROUND_CODE_KEY is set. Set both, or neither and what API and worker have.');
  if (respondUrl === null || reader.wrong.length > 0) throw new SettingsFault(reader.wrong);
  return { ...common, respondUrl, publicUrl, ...(key !== null && url !== null ? { codeKey: key, databaseUrl: url.toString() } : shared(environment)) };
}

/** The URL and the key that follow from what API and worker have. */
function shared(environment: Environment): Pick<RespondSettings, 'codeKey' | 'databaseUrl'> {
  const { database, secret } = readSettings(environment);
  if (database.kind === 'SEPARATE') return { codeKey: roundCodeKey(secret), databaseUrl: database.urls.respond };
  const url = new URL(database.url);
  url.username = 'medvirk_respond';
  url.password = encodeURIComponent(database.rolePasswords.respond);
  return { codeKey: roundCodeKey(secret), databaseUrl: url.toString() };
}
