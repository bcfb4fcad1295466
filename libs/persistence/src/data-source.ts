import { DataSource } from 'typeorm';
import { SESSION_OPTIONS } from './connection-pool.ts';

export interface DataSourceParts {
  /** URL of medvirk_app. */
  readonly url: string;
  /** Connections at most. */
  readonly size: number;
}

/** TypeORM's data source for registers and sign-in; not yet connected. Migrations run as another role (`bootstrap/migrate.ts`). */
export const dataSource = ({ url, size }: DataSourceParts): DataSource =>
  new DataSource({ type: 'postgres', url, poolSize: size, synchronize: false, migrationsRun: false, installExtensions: false, extra: { options: SESSION_OPTIONS } });
