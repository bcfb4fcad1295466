import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type RunningApi, runningApi } from '../api/running-api.ts';

let api: RunningApi;
beforeAll(async () => { api = await runningApi(); }, 120_000);
afterAll(async () => { await api.close(); });

it('a rep whose term is over neither sees nor speaks for the union any more, though the initiative still names them', async () => {
  const [leader, rep, hr, unitId] = [await api.token('leader'), await api.token('rep'), await api.token('hr'), await api.unit('nord')];
  const made = await api.ask(leader, 'mutation ($input: InitiativeCreateInput!) { initiativeCreate(input: $input) { initiative { id parties { id union } } } }',
    { input: { playbookKey: 'turnus', title: 'Ny turnus', purpose: 'Helger', unitId, groups: [] } }, { 'Idempotency-Key': 'made' });
  const { id, parties } = (made.body.data as { initiativeCreate: { initiative: { id: string; parties: { id: string; union: string | null }[] } } }).initiativeCreate.initiative;
  const partyId = parties.find(({ union }) => union === 'fagforbundet')?.id;
  const give = async (key: string): Promise<unknown> => (await api.ask(rep, 'mutation ($input: StatementGiveInput!) { statementGive(input: $input) { userErrors { code } } }', { input: { initiativeId: id, partyId, text: 'Vi ber om mer tid.' } }, { 'Idempotency-Key': key })).body.data;
  const see = async (): Promise<unknown> => (await api.ask(rep, 'query ($id: ID!) { initiative(id: $id) { title } }', { id })).body.data;
  expect([await give('in-term'), await see()]).toEqual([{ statementGive: { userErrors: [] } }, { initiative: { title: 'Ny turnus' } }]);

  const csv = 'kind,union,unit,person,deputy,from,until\nUNION_REP,fagforbundet,nord,rep,nei,2025-01-01,2026-03-01\n';
  await api.ask(hr, 'mutation ($csv: String!) { registerImport(input: { kind: OFFICES, csv: $csv }) { userErrors { code } } }', { csv });
  // What is known of a holder for reads is at most five seconds old.
  api.passSeconds(6);
  expect([await give('term-over'), await see()]).toEqual([{ statementGive: { userErrors: [{ code: 'NOT_FOUND' }] } }, { initiative: null }]);
  expect((await api.admin.query('select 1 from party where holders @> $1', [JSON.stringify([{ personId: api.id('rep') }])])).rows).toHaveLength(1);
});
