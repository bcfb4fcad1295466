/**
 * The bare server: node:http and pg, one hand-written statement per read, prepared once per connection, its JSON sent as it comes. FROZEN, as its statements.
 * POST /<name of the statement> with its variables as JSON. DATABASE_URL, ORGANISATION, PERSON, PORT.
 */
import { createServer } from 'node:http';
import pg from 'pg';
import { STATEMENTS } from './statements.mjs';

const { DATABASE_URL, ORGANISATION, PERSON, PORT } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10, options: '-c TimeZone=UTC -c plan_cache_mode=force_generic_plan' });

async function answer(name, body) {
  const { text, values } = STATEMENTS[name];
  const { rows } = await pool.query({ name, text, values: [ORGANISATION, PERSON, ...values(body === '' ? {} : JSON.parse(body))], rowMode: 'array' });
  return `{"data":${rows[0][0]}}`;
}

createServer((request, response) => {
  const name = request.url.slice(1);
  if (request.method === 'GET') return void response.end();
  if (!Object.hasOwn(STATEMENTS, name)) return void response.writeHead(404).end();
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    answer(name, Buffer.concat(parts).toString('utf8')).then(
      (json) => response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) }).end(json),
      (error) => response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error.stack)),
    );
  });
}).listen(Number(PORT), '127.0.0.1');
