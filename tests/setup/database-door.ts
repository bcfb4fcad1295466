import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DatabaseUrls } from '../../libs/persistence/src/bootstrap/prepare-database.ts';

/** What a spec is told: the server, and the migrated database to copy. */
export interface TestServer {
  /** A login that may create databases. */
  readonly adminUrl: string;
  readonly template: string;
  /** URLs of the roles, to the template. */
  readonly roleUrls: DatabaseUrls;
}

export interface DatabaseDoor { readonly url: string; close(): Promise<void> }

/** A server behind the door, with the way to stop it. */
export interface OpenedServer { readonly server: TestServer; close(): Promise<void> }

/** Listens on 127.0.0.1 under an unguessable path; the first request starts the server, the others wait for it. */
export async function openDatabaseDoor(): Promise<DatabaseDoor> {
  let opened: Promise<OpenedServer> | null = null;
  const open = async (): Promise<OpenedServer> => (await import('./test-server.ts')).openTestServer();
  const path = `/${randomUUID()}`;
  const http = createServer((request, response) => {
    // One answer per connection: a kept one may be closed from here at the very moment a later spec of the same process takes it up again.
    response.setHeader('connection', 'close');
    if (request.url !== path) {
      response.writeHead(404).end();
      return;
    }
    opened ??= open();
    opened.then(
      ({ server }) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(server)),
      (error: unknown) => response.writeHead(500, { 'content-type': 'text/plain' }).end(error instanceof Error ? error.stack : String(error)),
    );
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${path}`,
    async close() {
      http.closeAllConnections();
      http.close();
      if (opened !== null) await (await opened.catch(() => null))?.close();
    },
  };
}
