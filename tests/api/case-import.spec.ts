import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { PLAYBOOKS_HOME } from '#playbooks';
import { type RunningApi, runningApi } from './running-api.ts';

let api: RunningApi;
let hr: string;
beforeAll(async () => {
  api = await runningApi();
  hr = await api.token('hr');
}, 120_000);
afterAll(async () => { await api.close(); });

const NYE_ASKER = readFileSync(new URL('cases/nye-asker.yaml', PLAYBOOKS_HOME), 'utf8');
const IMPORT = `mutation Import($input: CaseImportInput!) { caseImport(input: $input) {
  imported { key title facts stored organisationId until initiatives { run initiativeId recordedAfterwards stage } gates { run stage part told ruleSet criteria { key title { nb } force basis finding facts { told source } } }
    refused { told command reasons } }
  userErrors { code message localizedMessage field problems { file line path message remedy } } } }`;

interface Imported {
  readonly key: string; readonly facts: number; readonly stored: boolean; readonly organisationId: string | null; readonly until: string | null;
  readonly initiatives: readonly { readonly run: string; readonly recordedAfterwards: boolean; readonly stage: string }[];
  readonly gates: readonly { readonly run: string; readonly stage: string; readonly part: string | null; readonly told: string | null; readonly ruleSet: string; readonly criteria: readonly { readonly key: string; readonly finding: string }[] }[];
  readonly refused: readonly { readonly command: string }[];
}
interface Payload { readonly imported: Imported | null; readonly userErrors: readonly { readonly code: string; readonly message: string; readonly problems: readonly { readonly file: string; readonly line: number; readonly path: string; readonly remedy: string }[] }[] }

const ask = async (yaml: string, more: Readonly<Record<string, unknown>> = {}, token = hr): Promise<Payload> => {
  const { body } = await api.ask(token, IMPORT, { input: { yaml, ...more } });
  expect(body.errors ?? []).toEqual([]);
  return (body.data as { caseImport: Payload }).caseImport;
};
const organisations = async (): Promise<readonly { id: string; kind: string; name: string }[]> => (await api.admin.query<{ id: string; kind: string; name: string }>('select id, kind, name from organisation')).rows;
const codes = ({ userErrors }: Payload): string[] => userErrors.map(({ code }) => code);

describe('importing a case', () => {
  it('runs it in a new replay organisation, and tells what the record shows', async () => {
    const before = await organisations();
    const { imported, userErrors } = await ask(NYE_ASKER);
    expect(userErrors).toEqual([]);
    expect(imported).toMatchObject({ key: 'nye-asker', facts: 37, stored: true, organisationId: expect.stringMatching(/^ORG_/), until: expect.stringMatching(/^2020-01-02T/), refused: [{ command: 'decision.make' }] });
    expect(imported!.initiatives).toHaveLength(10);
    expect(imported!.initiatives[0]).toMatchObject({ run: 'merger', recordedAfterwards: true, stage: 'EVALUATE' });
    const level3 = imported!.gates.find(({ stage, part }) => stage === 'INVOLVE' && part === 'level-3')!;
    expect(level3).toMatchObject({ told: '2018-09 (season)', ruleSet: 'norge-kommune@1' });
    expect(level3.criteria.find(({ key }) => key === 'involve.consultation-complete')).toMatchObject({ finding: 'ORDER_UNKNOWN', force: 'LAW', facts: [{ told: '2019-03 (month)', source: 'S14' }] });
    const made = (await organisations()).filter(({ id }) => !before.some((other) => other.id === id));
    expect(made).toMatchObject([{ kind: 'REPLAY', name: 'Asker, Røyken og Hurum' }]);
    expect(Number((await api.admin.query<{ count: string }>('select count(*) from initiative where organisation_id = $1 and recorded_afterwards', [made[0]!.id])).rows[0]!.count)).toBe(10);
  }, 60_000);

  it('is checked without a trace on a dry run', async () => {
    const before = await organisations();
    expect(await ask(NYE_ASKER, { dryRun: true })).toMatchObject({ imported: { key: 'nye-asker', facts: 37, stored: false, organisationId: null, until: null, initiatives: [], gates: [] }, userErrors: [] });
    expect(await organisations()).toEqual(before);
  });

  it.each([
    ['a date that does not exist', NYE_ASKER.replace("at: '2016-06-14'", "at: '2016-06-31'"), '/facts/1/at'],
    ['a misspelt command', NYE_ASKER.replace('do: proposal.put', 'do: proposal.putt'), '/do'],
    ['broken YAML', NYE_ASKER.replace('title: {', 'title: ['), ''],
  ])('tells %s by file, line and remedy, and stores nothing', async (_, yaml, path) => {
    const before = await organisations();
    const payload = await ask(yaml, { name: 'min-sak.yaml' });
    expect(codes(payload)).toEqual(['CASE_INVALID']);
    expect(payload.imported).toBeNull();
    const [problem] = payload.userErrors[0]!.problems;
    expect(problem).toMatchObject({ file: 'min-sak.yaml', line: expect.any(Number), remedy: expect.stringMatching(/\S/) });
    expect(problem!.path).toContain(path);
    expect(await organisations()).toEqual(before);
  });

  it.each([
    ['an input of another shape than the command\'s', NYE_ASKER.replace(', to: [{ $each: groups, kind: GROUP, id: $item }]', ''), /2018-03-22.*package\.deliver/],
    ['text where an id belongs', NYE_ASKER.replace('unitId: $unit.nye-asker', 'unitId: nye-asker'), /2016-05-12.*initiative\.create/],
    ['a name that stands for nothing', NYE_ASKER.replace('unitId: $unit.nye-asker', 'unitId: $enhet'), /2016-05-12.*\$enhet/],
  ])('stops at %s, and tells where', async (_, yaml, where) => {
    expect(yaml).not.toBe(NYE_ASKER);
    const payload = await ask(yaml);
    expect(codes(payload)).toEqual(['CASE_STOPPED']);
    expect(payload.userErrors[0]!.message).toMatch(where);
  });

  it.each(['leader', 'rep', 'employee'] as const)('is not for %s', async (who) => {
    const before = await organisations();
    expect(codes(await ask(NYE_ASKER, {}, await api.token(who)))).toEqual(['ADMINISTRATOR_REQUIRED']);
    expect(await organisations()).toEqual(before);
  });

  it('is not for a token that may not write the organisation', async () => {
    const { body } = await api.ask(await api.token('hr', ['initiative:write']), IMPORT, { input: { yaml: NYE_ASKER } });
    expect((body.errors ?? []).map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
  });
});
