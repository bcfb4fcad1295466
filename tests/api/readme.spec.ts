import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { repository } from '../architecture/repository.ts';
import { type Answer, type RunningApi, runningApi } from './running-api.ts';

const readme = readFileSync(path.join(repository, 'README.md'), 'utf8');
const examples = [...readme.matchAll(/^```(graphql|sh)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({ language: language!, text: text! }));
const documents = examples.filter(({ language }) => language === 'graphql').map(({ text }) => text);
const calls = examples.filter(({ language, text }) => language === 'sh' && /^curl /m.test(text)).map(({ text }) => text);

/** A call of curl as the shell would hand it over: address, headers, body. */
function readCall(text: string, token: string): { readonly address: string; readonly headers: Readonly<Record<string, string>>; readonly body: string } {
  const words = [...text.slice(text.indexOf('curl ')).matchAll(/'([^']*)'|"([^"]*)"|([^\s'"]+)/g)].map(([, single, double, plain]) => single ?? double?.replace('$TOKEN', token) ?? plain!);
  const after = (flag: string): string[] => words.flatMap((word, index) => (words[index - 1] === flag ? [word] : []));
  const [body] = after('-d');
  const address = words.find((word) => word.startsWith('http'));
  if (body === undefined || address === undefined) throw new Error(`No call that can be read: ${text}`);
  return { address, body, headers: Object.fromEntries(after('-H').map((header) => header.split(': ') as [string, string])) };
}

/** Every user error, however deep in the answer. */
const userErrors = (value: unknown): unknown[] => (typeof value !== 'object' || value === null ? []
  : Object.entries(value).flatMap(([key, inner]) => (key === 'userErrors' ? (inner as unknown[]) : userErrors(inner))));

describe('README\'s examples', () => {
  let api: RunningApi;
  let leader: string;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    api = await runningApi();
    leader = await api.token('leader');
    ids['UNI'] = await api.unit('nord');
  }, 120_000);
  afterAll(async () => { await api.close(); });

  /** Runs an example as the leader, with real ids for those that end in `…`. */
  const run = async (document: string): Promise<Answer['body']> => {
    const { status, body } = await api.ask(leader, document.replaceAll(/"([A-Z]{3})_…"/g, (_, prefix: string) => JSON.stringify(ids[prefix] ?? `no ${prefix}`)));
    expect({ status, errors: body.errors ?? [], userErrors: userErrors(body.data) }).toEqual({ status: 200, errors: [], userErrors: [] });
    return body;
  };

  it('are three: two documents and a call', () => {
    expect([documents.length, calls.length]).toEqual([2, 1]);
  });

  it('create an initiative, read it in the list, and answer a statement of the union', async () => {
    const created = await run(documents[0]!);
    expect(created.data).toMatchObject({ initiativeCreate: { initiative: { stage: 'DIAGNOSE', groups: [{ people: 5 }], parties: expect.arrayContaining([{ name: 'Fagforbundet' }]) } } });
    const { initiative } = (created.data as { initiativeCreate: { initiative: { id: string; number: string } } }).initiativeCreate;

    const { address, headers, body } = readCall(calls[0]!, leader);
    const listed = await fetch(new URL(new URL(address).pathname, api.url), { method: 'POST', headers, body });
    const list = await listed.json() as { data: { initiatives: { totalCount: number; nodes: { number: string; gate: { opens: boolean; criteria: { remedy: { mutation: string } }[] } }[] } }; errors?: unknown };
    expect({ status: listed.status, errors: list.errors }).toEqual({ status: 200, errors: undefined });
    const shown = list.data.initiatives.nodes.find(({ number }) => number === initiative.number);
    expect(shown?.gate).toMatchObject({ opens: false, criteria: expect.arrayContaining([expect.objectContaining({ remedy: { mutation: 'packageDeliver' } })]) });

    ids['INI'] = initiative.id;
    ids['STM'] = await stateAsUnion(api, initiative.id);
    const answered = await run(documents[1]!);
    expect(answered.data).toMatchObject({ statementAnswer: { initiative: { statements: [{ answer: { effect: 'NOT_CHANGED', by: { name: 'Lars Eide' } } }] } } });
  });

  it('name commands and files that are there', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    expect([...new Set([...readme.matchAll(/npm run ([\w-]+)/g)].map(([, name]) => name!))].filter((name) => scripts[name] === undefined)).toEqual([]);
    const files = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, target]) => target!).filter((target) => !target.startsWith('http'));
    for (const file of files) expect(readFileSync(path.join(repository, file), 'utf8')).not.toBe('');
    expect(files.length).toBeGreaterThan(10);
  });
});

/** A statement to answer, given by the union's rep; its id. */
async function stateAsUnion(api: RunningApi, initiativeId: string): Promise<string> {
  const rep = await api.token('rep');
  const { body: known } = await api.ask(rep, 'query ($id: ID!) { initiative(id: $id) { parties { id name } } }', { id: initiativeId });
  const { parties } = (known.data as { initiative: { parties: { id: string; name: string }[] } }).initiative;
  const { body } = await api.ask(rep, `mutation ($input: StatementGiveInput!) { statementGive(input: $input) @idempotent(key: "a-statement") { statement { id } userErrors { code message } } }`,
    { input: { initiativeId, partyId: parties.find(({ name }) => name === 'Fagforbundet')?.id, text: 'Vi ber om fri annenhver helg.' } });
  const { statementGive } = body.data as { statementGive: { statement: { id: string } | null; userErrors: unknown[] } };
  expect(statementGive.userErrors).toEqual([]);
  return statementGive.statement!.id;
}
