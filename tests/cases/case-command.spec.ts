import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCaseCommand } from '../../apps/local/src/cases/case-command.ts';
import type { CaseRequest } from '../../apps/local/src/cases/case-request.ts';

const COMMAND = path.join(import.meta.dirname, '../../apps/local/case.mjs');

/** A whole case in a few lines: an initiative that is begun, and one passage that nothing shows to be lawful. */
const SMALL = `case: liten
title: { nb: Liten sak, en: Small case }
sources: { S1: example.no/vedtak }
organisation:
  name: Vik kommune
  employees: 40
  hasAmu: false
  units: [{ code: vik, name: Vik kommune }]
  people: [{ key: leder, name: Leder, offices: [{ kind: LEADER, unit: vik }] }]
runs:
  - { run: eneste, title: Ny turnus }
facts:
  - at: '2018-02-23'
    type: decision
    what: { nb: Mandatet er gitt, en: The mandate is given }
    source: S1
    does:
      - by: $person.leder
        do: initiative.create
        with: { title: $title, purpose: Bedre helger, scope: ORDINARY, unitId: $unit.vik, playbookKey: turnus, leaderId: $person.leder, superiorId: null, programmeId: null, archiveCase: null, considerableImportance: true, concernsCouncils: false, startsOn: null, recordedAfterwards: true, groups: [], leftOut: [], mandate: null }
  - at: '2018-03-05'
    type: stage
    what: { nb: Forslaget sendes ut, en: The proposal is sent out }
    source: S1
    does:
      - { by: $person.leder, do: stage.record, with: { stage: involve, reason: Forslaget sendes ut } }
`;

let folder: string;
beforeAll(() => { folder = mkdtempSync(path.join(tmpdir(), 'medvirk-spec-case-')); });
afterAll(() => { rmSync(folder, { recursive: true }); });

/** Runs the command in this process; what it says on standard error is kept too. */
async function run(change: Partial<CaseRequest>): Promise<{ code: number; out: string; said: string }> {
  let [out, said] = ['', ''];
  const told = process.stderr.write;
  process.stderr.write = (text) => { said += String(text); return true; };
  try {
    const code = await runCaseCommand({ json: false, language: 'nb', data: null, name: null, base: folder, ...change }, {
      progress: { step: async (_, work) => work(), say: () => undefined }, inUse: false, write: (text) => { out += text; },
      stopping: { managed: false, requested: false, wait: new Promise(() => undefined) },
    });
    return { code, out, said };
  } finally {
    process.stderr.write = told;
  }
}

describe('running a case by command', () => {
  it('names the cases there are when none is given, or there is none of that name', async () => {
    expect(await run({})).toMatchObject({ code: 2, out: '', said: expect.stringContaining('npm run case -- nye-asker') });
    expect(await run({ name: 'nye-oslo' })).toMatchObject({ code: 2, said: expect.stringMatching(/There is no case nye-oslo[^]*turnus-hjemmetjenesten/) });
    expect(await run({ name: './missing.yaml' })).toMatchObject({ code: 2, said: expect.stringContaining('There is no case ./missing.yaml') });
  });

  it('tells what is wrong in an unsound file, line by line, and starts nothing', async () => {
    writeFileSync(path.join(folder, 'unsound.yaml'), SMALL.replace('2018-03-05', '2018-03-35').replace('employees: 40', 'employees: mange'));
    expect(await run({ name: 'unsound.yaml' })).toMatchObject({ code: 3, out: '', said: expect.stringMatching(/unsound\.yaml:6:\d+ .*whole number.*\n.*unsound\.yaml:21:/) });
  });

  it('runs a file of one\'s own in a database that is thrown away, and tells it to programs', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('medvirk-case-'));
    writeFileSync(path.join(folder, 'small.yaml'), SMALL);
    const { code, out } = await run({ name: 'small.yaml', json: true, language: 'en' });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      key: 'liten', title: 'Small case', until: expect.stringMatching(/^2018-03-06T/), timeline: [{ what: 'The mandate is given' }, { what: 'The proposal is sent out' }],
      initiatives: [{ run: 'eneste', recordedAfterwards: true, stage: 'involve', ruleSet: { version: 1, thresholds: { amuFromEmployees: 50 } } }],
      gates: [{ stage: 'diagnose', passedOn: '2018-03-05' }, { stage: 'involve', passedOn: null }], refused: [],
    });
    // Forty employees are fewer than the fifty of that time: no committee is asked for.
    expect(out).not.toContain('amu-treated');
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('medvirk-case-') && !before.includes(name))).toEqual([]);
  }, 240_000);
});

describe('the command\'s words', () => {
  const said = (...words: readonly string[]): { code: number | null; out: string; error: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...words], { encoding: 'utf8' });
    return { code: status, out: stdout, error: stderr };
  };

  it('help names options and exit codes, and builds nothing', () => {
    expect(said('--help')).toMatchObject({ code: 0, out: expect.stringMatching(/--json[^]*--lang nb\|nn\|en[^]*Exit codes/) });
  });

  it.each([[['--langue', 'nb'], /no option --langue/], [['--lang', 'sv'], /--lang is one of nb, nn, en; it is "sv"/], [['a', 'b'], /One case at a time/], [['--data'], /--data needs a folder/]])('%j are refused with what is right', (words, message) => {
    expect(said(...words)).toMatchObject({ code: 2, error: expect.stringMatching(message) });
  });
});
