import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WorkerMetrics } from './metrics.ts';

export interface HealthParts {
  readonly metrics: WorkerMetrics;
  /** Rejects while the worker cannot do its work. */
  readonly ready: () => Promise<void>;
}

/** `/health/live`, `/health/ready` and `/metrics` of a worker, on a port of its own. */
export class HealthServer {
  readonly #server: Server;

  constructor({ metrics, ready }: HealthParts) {
    this.#server = createServer((request, response) => {
      void answer(request.url ?? '/', response, { metrics, ready });
    });
  }

  /** Gives the port, which is chosen by the system when 0 is asked for. Rejects, with the remedy, when the port is taken. */
  listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', (error) => {
        reject('code' in error && error.code === 'EADDRINUSE' ? new Error(`The port ${port} of the worker is taken. Stop what uses it, or set WORKER_PORT to another.`, { cause: error }) : error);
      });
      this.#server.listen(port, host, () => { resolve((this.#server.address() as AddressInfo).port); });
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      // Also resolves for a server that never came to listen.
      this.#server.close(() => { resolve(); });
      this.#server.closeAllConnections();
    });
  }
}

async function answer(url: string, response: ServerResponse, { metrics, ready }: HealthParts): Promise<void> {
  const json = (status: number, body: unknown): unknown => response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body));
  switch (url.split('?')[0]) {
    case '/health/live': return void json(200, { status: 'live' });
    case '/health/ready': return void await ready().then(() => json(200, { status: 'ready' }), () => json(503, { status: 'unready' }));
    case '/metrics': return void response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(await metrics.registry.metrics());
    default: return void json(404, { status: 'unknown' });
  }
}
