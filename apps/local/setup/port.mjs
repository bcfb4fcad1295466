import net from 'node:net';
import { Refusal } from './refusal.mjs';

/** Refuses a port that another program listens on, also on all addresses or on IPv6's localhost, which would catch our visitors. */
export async function refuseBusyPort(port) {
  const answers = await Promise.all([someoneAnswers(port, '127.0.0.1'), someoneAnswers(port, '::1')]);
  if (answers.includes(true)) throw busy(port);
  await new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error) => reject(error.code === 'EADDRINUSE' ? busy(port) : error.code === 'EACCES' ? forbidden(port) : error));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(resolve));
  });
}

function someoneAnswers(port, host) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host, timeout: 1_000 });
    const done = (answer) => { socket.destroy(); resolve(answer); };
    socket.once('connect', () => done(true)).once('error', () => done(false)).once('timeout', () => done(false));
  });
}

const other = (port) => (port < 65_000 ? port + 10 : 3000);
const busy = (port) => new Refusal(`Port ${port} is taken by another program. Choose another one: PORT=${other(port)} npm start`);
const forbidden = (port) => new Refusal(`This user may not open port ${port}. Choose one above 1023: PORT=3000 npm start`);
