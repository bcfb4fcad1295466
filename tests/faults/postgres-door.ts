import { once } from 'node:events';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

/** A fixed address before a PostgreSQL that comes and goes, since the embedded one takes a new port at each start. */
export interface PostgresDoor {
  readonly port: number;
  /** Where connections lead from now on. */
  leadTo(port: number): void;
  close(): Promise<void>;
}

export async function openPostgresDoor(target: number): Promise<PostgresDoor> {
  let leadsTo = target;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(leadsTo, '127.0.0.1');
    for (const [one, other] of [[near, far], [far, near]] as const) {
      sockets.add(one);
      // Either end's end is the other's: what is broken behind the door is broken before it.
      one.on('error', () => other.destroy()).on('close', () => { sockets.delete(one); other.destroy(); }).pipe(other);
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    leadTo: (port) => { leadsTo = port; },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
