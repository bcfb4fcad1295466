import pg from 'pg';
import { openTestServer } from '../../setup/test-server.ts';
const opened = await openTestServer();
const c = new pg.Client({ connectionString: opened.server.adminUrl, options: '-c TimeZone=UTC -c jit=off' }); await c.connect();
await c.query('create temp table t as select gen_random_uuid() id, now() - n * interval \'1 minute\' as at_, now()::timestamptz(3) c from generate_series(1,50000) n');
for (const e of ['at_', `to_char(at_,'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`, `to_char(at_ at time zone 'UTC','YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`, `replace(at_::text,' ','T')`, `to_json(at_ at time zone 'UTC')`, `'ENT_' || replace(id::text,'-','')`, `'ENT_' || encode(uuid_send(id),'hex')`, `translate(id::text,'-','')`, `(select row_to_json(x) from (select id as a, at_ as b) x)`, `json_build_object('a',id,'b',at_)`, `upper('abc' || at_)`]) {
  const r = await c.query(`explain (analyze, timing off, format json) select (${e}) as v from t`); const r2 = await c.query(`explain (analyze, timing off, format json) select (${e}) as v from t`);
  console.log(((r2.rows[0]['QUERY PLAN'][0]['Execution Time']) / 50).toFixed(3), 'µs', e);
}
console.log((await c.query('show server_version')).rows, (await c.query('show server_encoding')).rows, (await c.query('show lc_collate').catch(() => ({ rows: [] }))).rows, (await c.query(`select datcollate, datlocprovider, datlocale from pg_database where datname='template1'`)).rows);
await c.end(); await opened.close(); process.exit(0);
