import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { type FreshDatabase, freshDatabase } from '../../../../tests/setup/fresh-database.ts';

const ORGANISATION = '0b6a1d5e-52c1-4c1c-9f5e-1d2f3a4b5c6d';
let database: FreshDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.urls.app });
  await client.connect();
  await client.query(`select set_config('medvirk.org', $1, false)`, [ORGANISATION]);
  await client.query(`insert into organisation (id, name, kind, employees, has_amu) values ($1, 'Prøve', 'LIVE', 1, false)`, [ORGANISATION]);
}, 60_000);
afterAll(async () => { await client.end(); await database.drop(); });

it.each(['unit', 'person'])('sorts names of a %s as Norwegians read them, æ, ø and å last', async (table) => {
  const code = table === 'unit' ? 'code' : 'external_key';
  for (const name of ['Østby', 'Zeta', 'Åsen', 'Ærfugl', 'anna', 'Berg']) {
    await client.query(`insert into ${table} (organisation_id, id, ${code}, name) values ($1, gen_random_uuid(), $2, $2)`, [ORGANISATION, name]);
  }
  const { rows } = await client.query<{ name: string }>(`select name from ${table} order by name`);
  expect(rows.map(({ name }) => name)).toEqual(['anna', 'Berg', 'Zeta', 'Ærfugl', 'Østby', 'Åsen']);
});
