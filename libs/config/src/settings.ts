import path from 'node:path';
import { CATALOGUE } from './catalogue.ts';
import type { LogLevel } from './catalogue.ts';
import { readAddresses } from './address-settings.ts';
import { readDatabase } from './database-settings.ts';
import type { DatabaseSettings } from './database-settings.ts';
import { derivedSecret } from './derived-secret.ts';
import { readMail } from './mail-settings.ts';
import type { MailSettings } from './mail-settings.ts';
import { readFiles } from './file-settings.ts';
import type { FileSettings } from './file-settings.ts';
import { readRedis } from './redis-settings.ts';
import type { RedisSettings } from './redis-settings.ts';
import { SettingReader } from './setting-reader.ts';
import type { Environment } from './setting-reader.ts';
import { SettingsFault } from './settings-fault.ts';
import { readSignIn } from './sign-in-settings.ts';
import type { SignInSettings } from './sign-in-settings.ts';

/** All settings of one process, checked. */
export interface Settings {
  readonly mode: 'embedded' | 'production';
  /** Absolute path. */
  readonly dataFolder: string;
  /** Where the newest checkpoint of each log is kept beside the database; null for nowhere. */
  readonly checkpointFolder: string | null;
  readonly port: number;
  readonly host: string;
  readonly workerPort: number;
  /** Origin, without a slash at its end. */
  readonly publicUrl: string;
  /** Where respondents reach the anonymous rounds: an origin whose host is not that of `publicUrl`. Null in production where it is not set: no round can be answered. */
  readonly respondUrl: string | null;
  /** Where the respondents' process listens. */
  readonly respondPort: number;
  readonly database: DatabaseSettings;
  /** Whether this process brings the database up to its version before it works on it. */
  readonly databaseMigrate: boolean;
  /** Connections of this process. */
  readonly databasePool: number;
  readonly statementTimeoutMs: number;
  /** Null: the queue stands in PostgreSQL. */
  readonly redis: RedisSettings | null;
  /** Null: no mail server; mail stays in the product's own outbox. */
  readonly mail: MailSettings | null;
  /** Where uploaded files are kept. */
  readonly files: FileSettings;
  readonly signIn: SignInSettings;
  /** For signatures of this installation, the same in every process. Derive one per use with `derivedSecret`. */
  readonly secret: string;
  readonly sessionHours: number;
  /** Budget of cost points of one credential at one API process. */
  readonly rate: { readonly capacityPoints: number; readonly restorePointsPerSecond: number };
  readonly sweepIntervalMs: number;
  /** Timers in one transaction. */
  readonly tickBatch: number;
  readonly logLevel: LogLevel;
}

/**
 * Reads the settings once, at the start.
 * @throws SettingsFault that names every wrong setting and its remedy
 */
export function readSettings(environment: Environment = process.env): Settings {
  const reader = new SettingReader(environment);
  const mode = reader.required(CATALOGUE.mode);
  const port = reader.required(CATALOGUE.port);
  const dataFolder = path.resolve(reader.required(CATALOGUE.data));
  const checkpoints = reader.optional(CATALOGUE.checkpointFolder);
  const given = reader.optional(CATALOGUE.secret);
  const database = readDatabase(reader, given);
  const settings = {
    mode, port, dataFolder,
    checkpointFolder: checkpoints === null ? (mode === 'embedded' ? path.join(dataFolder, 'checkpoints') : null) : path.resolve(checkpoints),
    host: reader.optional(CATALOGUE.host) ?? (mode === 'embedded' ? '127.0.0.1' : '::'),
    workerPort: reader.required(CATALOGUE.workerPort),
    ...readAddresses(reader, mode, port),
    databaseMigrate: reader.required(CATALOGUE.databaseMigrate) === 'yes',
    databasePool: reader.required(CATALOGUE.databasePool),
    statementTimeoutMs: reader.required(CATALOGUE.statementTimeout),
    redis: readRedis(reader),
    mail: readMail(reader),
    files: readFiles(reader, path.resolve(reader.required(CATALOGUE.data))),
    signIn: readSignIn(reader, mode),
    sessionHours: reader.required(CATALOGUE.sessionHours),
    rate: { capacityPoints: reader.required(CATALOGUE.ratePoints), restorePointsPerSecond: reader.required(CATALOGUE.rateRestore) },
    sweepIntervalMs: reader.required(CATALOGUE.sweepInterval),
    tickBatch: reader.required(CATALOGUE.tickBatch),
    logLevel: reader.required(CATALOGUE.logLevel),
  };
  if (settings.workerPort === port) reader.refuse(CATALOGUE.workerPort.name, `must be another port than PORT (${port}).`);
  if (database === null || reader.wrong.length > 0) throw new SettingsFault(reader.wrong);
  return { ...settings, database, secret: derivedSecret(given ?? installationSecret(database), 'installation') };
}

/** Every process of an installation holds the same database settings. */
function installationSecret(database: DatabaseSettings): string {
  if (database.kind === 'ONE') return database.rolePasswords.app;
  // The password alone: the embedded PostgreSQL listens on another port at each start, and what was sealed or handed out must outlive that.
  const { password } = new URL(database.urls.app);
  return password === '' ? database.urls.app : decodeURIComponent(password);
}
