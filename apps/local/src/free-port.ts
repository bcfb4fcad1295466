import { once } from 'node:events';
import { createServer } from 'node:net';

/** A TCP port of 127.0.0.1 that is free now and is none of `taken`. */
export async function freePort(taken: readonly number[]): Promise<number> {
  for (;;) {
    const server = createServer().listen({ port: 0, host: '127.0.0.1' });
    await once(server, 'listening');
    const address = server.address();
    server.close();
    if (address !== null && typeof address !== 'string' && !taken.includes(address.port)) return address.port;
  }
}
