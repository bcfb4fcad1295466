import pg from 'pg';
import { createServer } from 'node:http';
import { readFileSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import express from 'express';
import { ReadStore, readPool } from '#persistence';
import { openTestServer } from '../../setup/test-server.ts';
import { seedOrganisation } from '../../api/authorisation-matrix/seeded-organisation.ts';
import { buildSchema } from '../../../apps/api/src/graphql/schema/build-schema.ts';
import { readsPlugin } from '../../../apps/api/src/graphql/reads/reads-plugin.ts';
import { stringifyRead } from '../../../apps/api/src/graphql/reads/read-text.ts';
import { DocumentReads } from '../../../apps/api/src/graphql/reads/operation-reads.ts';
import { parse } from 'graphql';

const opened = await openTestServer();
const url = (u: string) => { const x = new URL(u); x.pathname = '/' + opened.server.template; return x.toString(); };
const adminUrl = url(opened.server.adminUrl);
const org = await seedOrganisation(adminUrl, 'B');
const admin = new pg.Client({ connectionString: adminUrl }); await admin.connect();
await admin.query(`set session_replication_role='replica'`);
const p = (t: string) => admin.query(t);
await p(`insert into initiative (organisation_id,id,number,version,title,purpose,scope,status,playbook_key,playbook_version,playbook_hash,rule_set_key,rule_set_version,unit_id,leader_person_id,leader_name,considerable_importance,concerns_councils,created_at,stage,round,visit_id,stage_entered_at,gate_unmet,updated_at)
 select '${org.id}', gen_random_uuid(), 'M-2025-'||n, 3, 'Tittel nummer '||n, repeat('formål ',10), 'ORDINARY','RUNNING','turnus',1,repeat('ab',32),'norsk',1,'${org.ids['Unit']}', (array['${org.viewers.LEADER.personId}','${org.viewers.HR_ADMIN.personId}'])[1+n%2]::uuid,'L',false,false, now()-n*interval '1 hour', (array['diagnose','involve','decide','implement','evaluate'])[1+n%5],1,gen_random_uuid(),now(),1, now()-n*interval '1 minute' from generate_series(1,2000) n`);
await p(`insert into stage_visit (organisation_id,id,initiative_id,position,stage,round,entered_at,left_at,entry_id) select i.organisation_id, gen_random_uuid(), i.id, s.n-1, s.k,1,now()-interval '2 day'+s.n*interval '1 hour', case when s.k<>i.stage then now() end, gen_random_uuid() from initiative i, (values ('diagnose',1),('involve',2),('decide',3),('implement',4),('evaluate',5)) s(k,n) where i.number like 'M-2025%' and s.n <= stage_order(i.stage)`);
await p(`insert into entry (organisation_id,id,initiative_id,type,actor_role,actor_side,recorded_at,commitment,replay) select i.organisation_id, gen_random_uuid(), i.id, 'statement.received','LEADER','EMPLOYER', now()-g*interval '1 hour', sha256(i.id::text::bytea), true from initiative i, generate_series(1,20) g where i.number like 'M-2025%'`);
await p(`insert into entry_payload (organisation_id,entry_id,payload,salt) select e.organisation_id, e.id, jsonb_build_object('by', jsonb_build_object('personId','${org.viewers.LEADER.personId}','name','Ola Nordmann','role','LEADER','side','EMPLOYER'),'fact',jsonb_build_object('text',repeat('x',200))), sha256('a') from entry e on conflict do nothing`);
await p(`insert into documentation (organisation_id,id,initiative_id,position,activity,title,note,attachment,signed_by,registered,confirmations,entry_id) select organisation_id, gen_random_uuid(), id, 0,'diagnose-2','t','n','{}','{}','{}','[]',gen_random_uuid() from initiative where number like 'M-2025-%' and right(number,1) in ('1','2','3')`);
await p('vacuum analyze');
const QUERY = `query($after:String){ initiatives(first:20, after:$after){ nodes{ id number title status stage updatedAt leader{id name} stages{key title{nb nn en} state activities{key title{nb nn en} state documentedByHand}} entries(first:3){nodes{id type recordedAt by{name role}}} } pageInfo{hasNextPage endCursor} } }`;
const pool = readPool({ url: url(opened.server.roleUrls.app), size: 8, onFault: console.error });
const reads = new ReadStore({ pool, cursorSecret: 'x'.repeat(32) });
const schema = buildSchema();
const who = process.argv[2] ?? 'HR_ADMIN';
const viewer = who === 'WIDELEADER' ? { ...org.viewers.LEADER, offices: [{ ...org.viewers.SAFETY_REP.offices[0]!, kind: 'LEADER' as const }] } : org.viewers[who as 'HR_ADMIN'];
const apollo = new ApolloServer({ schema, stringifyResult: stringifyRead, persistedQueries: false, plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginUsageReportingDisabled(), readsPlugin({ reads, elsewhere: new Set(), viewer: () => viewer, formatError: (f) => f })] });
await apollo.start();
const app = express(); app.disable('etag'); app.disable('x-powered-by'); app.use('/graphql', express.json(), expressMiddleware(apollo) as never);
const ours = app.listen(0, '127.0.0.1'); await new Promise((r) => ours.once('listening', r));
const barePool = new pg.Pool({ connectionString: adminUrl, max: 8, options: '-c TimeZone=UTC -c jit=off' + (process.env['BARE_GENERIC'] ? ' -c plan_cache_mode=force_generic_plan' : '') });
const BARE = readFileSync(new URL('./bare.sql', import.meta.url), 'utf8');
const bare = createServer((req, res) => { let b = ''; req.on('data', (c) => { b += c; }); req.on('end', async () => {
  const { variables: { at, id } } = JSON.parse(b); const r = await barePool.query({ name: 'bare', text: BARE, values: [org.id, at, id] });
  res.setHeader('content-type', 'application/json'); res.end('{"data":' + r.rows[0].j + '}'); }); });
await new Promise<void>((r) => bare.listen(0, '127.0.0.1', r));
const post = async (port: number, body: unknown) => { const r = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }); return r.text(); };
const op = (ours.address() as { port: number }).port, bp = (bare.address() as { port: number }).port;
const windows: { after: string; at: string; id: string }[] = [];
let after: string | null = null;
for (let i = 0; i < 90; i++) { const t = JSON.parse(await post(op, { query: QUERY, variables: { after } })); if (t.errors) { console.log(JSON.stringify(t.errors)); process.exit(1); } after = t.data.initiatives.pageInfo.endCursor;
  const n = t.data.initiatives.nodes.at(-1); windows.push({ after: after!, at: n.updatedAt, id: n.id.slice(4) }); }
const a = await post(op, { query: QUERY, variables: windows[3] }), b = await post(bp, { variables: windows[3] });
const strip = (s: string) => { const x = JSON.parse(s); delete x.data.initiatives.pageInfo.endCursor; return JSON.stringify(x); };
console.log('bytes', a.length, b.length, 'same', strip(a) === strip(b)); if (strip(a) !== strip(b)) { writeFileSync('/tmp/a.json', strip(a)); writeFileSync('/tmp/b.json', strip(b)); }
const backends = async (like: string) => (await p(`select pid from pg_stat_activity where usename ${like} and datname='${opened.server.template}' and pid<>pg_backend_pid()`)).rows.map((r) => r.pid as number);
const cpuOf = (pids: number[]) => pids.reduce((s, pid) => { const f = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' '); return s + Number(f[11]) + Number(f[12]); }, 0) * 10;
async function measure(port: number, n: number, pids: () => Promise<number[]>) {
  const ids = await pids(); const c0 = cpuOf(ids), u0 = process.cpuUsage(); let i = 0; const t0 = performance.now();
  await Promise.all(Array.from({ length: 8 }, async () => { while (i < n) { const w = windows[i++ % 90]!; await post(port, { query: QUERY, variables: port === op ? { after: w.after } : w }); } }));
  const u = process.cpuUsage(u0); return { pg: (cpuOf(ids) - c0) / n, node: (u.user + u.system) / 1000 / n, rps: n / (performance.now() - t0) * 1000 };
}
const noop = createServer((req, res) => { req.on('data', () => 0); req.on('end', () => { res.setHeader('content-type', 'application/json'); res.end(a); }); }); await new Promise<void>((r) => noop.listen(0, '127.0.0.1', r));
const np = (noop.address() as { port: number }).port;
const mine = () => backends(`= 'medvirk_app'`), theirs = () => backends(`<> 'medvirk_app'`);
await measure(op, 200, mine); await measure(bp, 200, theirs);
for (let round = 0; round < (process.env['MICRO'] || process.env['EXPLAIN'] ? 0 : 3); round++) {
  const z = await measure(np, 300, async () => []);
  const o = await measure(op, 300, mine), e = await measure(bp, 300, theirs);
  const f = (x: number) => x.toFixed(2);
  console.log(`client+http ${f(z.node)}ms | ours pg ${f(o.pg)} node ${f(o.node - z.node)} rps ${f(o.rps)} | bare pg ${f(e.pg)} node ${f(e.node - z.node)} rps ${f(e.rps)} | ratio pg ${f(o.pg / e.pg)} all(with http) ${f((o.pg + o.node - z.node * 0.6) / (e.pg + e.node - z.node * 0.6))}`);
}
if (process.env['MICRO']) {
  const { compileRoots } = await import('../../../libs/persistence/src/read-models/compile.ts'); const { READ_MODELS } = await import('../../../libs/persistence/src/read-models/catalogue.ts'); const { accessOf } = await import('../../../libs/persistence/src/read-models/access.ts');
  const { cursorKeys } = await import('../../../libs/persistence/src/read-models/cursor.ts'); const { selectionAt } = await import('../../../libs/persistence/src/read-models/statement-draft.ts');
  const variants: Record<string, { text: string; values: unknown[]; cpu: number }> = {};
  const L = 'title{nb nn en}', A = 'activities{key '+L+' state documentedByHand}', S = (x: string) => 'stages{key '+L+' state '+x+'}', E = (x: string) => 'entries(first:3){nodes{id type recordedAt '+x+'}}';
  const B = 'id number title status stage updatedAt leader{id name} ';
  const bodies: Record<string, string> = { full: B + S(A) + E('by{name role}'), noEntries: B + S(A), entriesNoBy: B + E(''), entries: B + E('by{name role}'), base: B, stagesOnly: B + S(''), stagesNoTitle: B + 'stages{key state}', actNoTitle: B + 'stages{key state activities{key state documentedByHand}}', actKey: B + 'stages{key activities{key}}', stKey: B + 'stages{key}' };
  for (const [v, body] of Object.entries(bodies)) { const document = parse(`query($after:String){ initiatives(first:20, after:$after){ nodes{ ${body} } pageInfo{hasNextPage endCursor} } }`); const asked = new DocumentReads(new Set()).of({ schema, document, operation: document.definitions[0] as never, variables: { after: windows[3]!.after } })!;
   const c = compileRoots({ models: READ_MODELS, access: accessOf(viewer), keysOf: (o) => cursorKeys('x'.repeat(32), o) }, asked.roots); variants[v] = { text: c.text, values: c.parameters.map((s) => s(viewer, selectionAt(asked.roots))), cpu: 0 }; }
  variants['bare'] = { text: BARE, values: [org.id, windows[3]!.at, windows[3]!.id], cpu: 0 };
  const client = await pool.connect(); await client.query('begin'); await client.query(`select set_config('medvirk.org','${org.id}',true)`); const pid = (await client.query('select pg_backend_pid() p')).rows[0].p;
  for (let round = 0; round < 12; round++) for (const [n, v] of Object.entries(variants)) { const c0 = cpuOf([pid]); for (let i = 0; i < 60; i++) await client.query({ name: 'm' + n, text: v.text, values: v.values }); if (round > 0) v.cpu += cpuOf([pid]) - c0; }
  for (const [n, v] of Object.entries(variants)) console.log(n, (v.cpu / 660).toFixed(3), 'ms');
  await client.query('rollback'); client.release(); process.exit(0);
}
if (process.env['EXPLAIN']) {
  const { compileRoots } = await import('../../../libs/persistence/src/read-models/compile.ts'); const { READ_MODELS } = await import('../../../libs/persistence/src/read-models/catalogue.ts'); const { accessOf } = await import('../../../libs/persistence/src/read-models/access.ts');
  const { cursorKeys } = await import('../../../libs/persistence/src/read-models/cursor.ts'); const { selectionAt } = await import('../../../libs/persistence/src/read-models/statement-draft.ts');
  const document = parse(QUERY); const asked = new DocumentReads(new Set()).of({ schema, document, operation: document.definitions[0] as never, variables: { after: windows[3]!.after } })!;
  const c = compileRoots({ models: READ_MODELS, access: accessOf(viewer), keysOf: (o) => cursorKeys('x'.repeat(32), o) }, asked.roots);
  writeFileSync('/tmp/ours.sql', c.text);
  const client = await pool.connect(); await client.query('begin'); await client.query(`select set_config('medvirk.org','${org.id}',true)`);
  const values = c.parameters.map((s) => s(viewer, selectionAt(asked.roots)));
  await client.query({ name: 'z', text: 'explain (analyze, buffers on, costs off) ' + c.text, values }); for (let q = 0; q < 5; q++) await client.query({ name: 'y', text: c.text, values }); const r = await client.query({ name: 'z', text: 'explain (analyze, buffers on, costs off) ' + c.text, values });
  writeFileSync('/tmp/explain.txt', r.rows.map((x) => x['QUERY PLAN']).join('\n')); await client.query('rollback'); client.release();
  const r2 = await barePool.query({ text: 'explain (analyze, costs off) ' + BARE, values: [org.id, windows[3]!.at, windows[3]!.id] }); writeFileSync('/tmp/explain-bare.txt', r2.rows.map((x) => x['QUERY PLAN']).join('\n'));
}
ours.close(); bare.close(); noop.close(); ours.closeAllConnections(); bare.closeAllConnections(); noop.closeAllConnections(); await pool.end(); await barePool.end(); await admin.end(); await opened.close(); process.exit(0);
