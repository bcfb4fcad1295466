import type { Server } from 'node:http';

/** The port is taken: said with the remedy. */
export class PortTaken extends Error { override readonly name = 'PortTaken' }

/** Listens, and gives what stops: no new request, the ones under way to their end. Throws PortTaken. */
export async function listening(server: Server, { host, port }: { readonly host: string; readonly port: number }): Promise<() => Promise<void>> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject('code' in error && error.code === 'EADDRINUSE' ? new PortTaken(`The port ${port} of the respondents' pages is taken. Stop what uses it, or set RESPOND_PORT (or PORT) to another.`, { cause: error }) : error);
    });
    server.listen(port, host, resolve);
  });
  return () => new Promise((resolve, reject) => {
    server.close((error) => { if (error === undefined) resolve(); else reject(error); });
    server.closeIdleConnections();
  });
}
