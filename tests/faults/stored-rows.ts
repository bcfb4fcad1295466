import type pg from 'pg';

/** Rows of every table, by name: what a refusal must leave as it was. What merely notes that somebody was here does not count. */
export async function storedRows(admin: pg.Client): Promise<Readonly<Record<string, number>>> {
  const { rows: tables } = await admin.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' order by 1`);
  const { rows } = await admin.query<{ name: string; count: string }>(tables.map(({ name }) => `select '${name}' as name, count(*) from "${name}"`).join(' union all '));
  return Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]));
}
