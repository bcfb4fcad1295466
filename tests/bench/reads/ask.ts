import { Agent, request as httpRequest } from 'node:http';

/** A server as the load generator sees it. */
export interface Target {
  /** Sends the nth request of a read; gives the body. Throws unless it is a 200 without `errors`. */
  ask(read: string, variables: Readonly<Record<string, unknown>>): Promise<string>;
  close(): void;
}

const AT_ONCE_MAX = 32;

/** Keeps connections; speaks HTTP no more than it must, since it shares the machine with what it measures. */
function poster(origin: string): { post(path: string, headers: Readonly<Record<string, string>>, body: string): Promise<string>; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE_MAX });
  return {
    close: () => { agent.destroy(); },
    post: (path, headers, body) => new Promise((resolve, reject) => {
      const sent = httpRequest(`${origin}${path}`, { method: 'POST', agent, headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => { parts.push(part); });
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          if (response.statusCode === 200 && !text.startsWith('{"errors"')) resolve(text);
          else reject(new Error(`${path} answered ${response.statusCode ?? 'nothing'}: ${text.slice(0, 500)}`));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    }),
  };
}

/** The API with a token; `documentOf` gives the document of a read. */
export function apiTarget(origin: string, token: string, documentOf: (read: string) => string): Target {
  const { post, close } = poster(origin);
  return { close, ask: (read, variables) => post('/graphql', { authorization: `Bearer ${token}`, accept: 'application/json' }, JSON.stringify({ query: documentOf(read), variables })) };
}

/** The bare server, whose paths are names of statements. */
export function bareTarget(origin: string): Target {
  const { post, close } = poster(origin);
  return { close, ask: (read, variables) => post(`/${read}`, {}, JSON.stringify(variables)) };
}
