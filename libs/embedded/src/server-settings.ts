/** How a server is run. */
export interface ServerSettings {
  /** No fsync; for tests. */
  readonly volatile: boolean;
  readonly maxConnections: number;
  readonly startTimeoutMs: number;
}

/** Holds the password. */
export const superuserUrl = (port: number, password: string): string => `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
