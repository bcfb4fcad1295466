import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type CaseOutcome, type CaseReport, endOf, reportCase, runCase } from '#application';
import { type CaseFile, type CaseVerdict, judgeGate } from '#domain';
import { publishBuiltIns } from '#persistence';
import { builtInCase, builtInPlaybooks, builtIns } from '#playbooks';
import { type CaseEngine, openCaseEngine } from '../../apps/local/src/cases/open-case-engine.ts';
import { caseInWords } from '../../apps/local/src/cases/print-case.ts';
import { jsonOf } from '../../apps/local/src/cases/report-json.ts';
import { verifyPack } from '../../apps/verifier/src/verify-pack.ts';
import { type FreshDatabase, freshDatabase } from '../setup/fresh-database.ts';
import { receiptsOfCase, verdictsOnMutations } from './receipts-of-case.ts';

const file: CaseFile = builtInCase('nye-asker', 'en');
const PROJECTS = ['a1-1', 'a1-2', 'a1-3', 'a1-4', 'a1-5', 'a3', 'a4', 'a5', 'a6'];

/** The public record, fact by fact: when, kind and source. */
const RECORD = [
  '2016-05-12 agreement S2', '2016-06-14 decision S19', '2016-06-21 decision S3', '2016-08-18–2016-08-19 seminar S3', '2016-09-01 appointment S4', '2016-09-06 appointment S4',
  '2016-09-27 appointment S4', '2016-09-30 milestone S4', '2016-10-14 seminar S3', '2016-12 MONTH plan S5', '2017-01-10 seminar S6', '2017-01 MONTH seminar S5', '2017-03-24 appointment S7',
  '2017-04 SEASON organisation S8', '2017-06-08 legal S19', '2017-09-29 deadline S9', '2017-10-27 legal S11', '2017-11-10 decision S10', '2017-12-01 deadline S8', '2017-12-11 legal S11',
  '2018-01-30 decision S11', '2018-02-01 deadline S9', '2018-02-16 meeting S12', '2018-02-23 decision S12', '2018-02 MONTH estimate S12', '2018-03-22 information S13', '2018-06-21 report S16',
  '2018-06 MONTH milestone S12', '2018-09 SEASON milestone S12', '2019-03 MONTH result S14', '2019-03 MONTH plan S14', '2019-08-29 information S15', '2019-09-09 milestone S15',
  '2019-10-15 milestone S15', '2020-01-01 milestone S17',
];

const dated = ({ when, type, source }: CaseFile['facts'][number]): string => {
  switch (when.kind) {
    case 'DATE': return `${when.date} ${type} ${source}`;
    case 'SPAN': return `${when.from}–${when.to} ${type} ${source}`;
    case 'ABOUT': return `${when.month} ${when.precision} ${type} ${source}`;
    case 'WORKING_DAY': return `working day ${when.day}`;
  }
};

describe('the case of Asker, Røyken and Hurum', () => {
  it('carries every fact of the public record, each with its source', () => {
    expect(RECORD).toHaveLength(35);
    expect(file.facts.map(dated)).toEqual(expect.arrayContaining(RECORD));
    // Besides them stand only a beginning of the projects and a passage, which are drawn from facts among them.
    expect(file.facts).toHaveLength(RECORD.length + 2);
    expect(Object.keys(file.sources)).toEqual(Array.from({ length: 19 }, (_, at) => `S${at + 1}`));
  });

  it('keeps bodies, projects, promises and groups of interest', () => {
    expect(file.background).toMatchObject({ bodies: { length: 4 }, projects: { length: 9 }, promises: { length: 2 }, groupsOfInterest: [{ share: 0.75 }, { share: 0.25 }] });
  });

  it('names nobody but roles and bodies, and no union', () => {
    expect(file.organisation.unions).toEqual([]);
    expect(file.organisation.people.map(({ name }) => name).filter((name) => !/^(Rådmann|Kommunestyrene|Fellesnemnda|Felles parts|Hovedtillitsvalgt|Hovedverneombud|Prosjektleder)/.test(name))).toEqual([]);
  });

  it('brings nothing of the law about by a fact whose day is not known', () => {
    const commands = file.facts.filter(({ when }) => when.kind === 'ABOUT').flatMap(({ does }) => does.map(({ command }) => command));
    expect(new Set(commands)).toEqual(new Set(['initiative.create', 'stage.record']));
  });

  it('speaks only of criteria and parts that its playbook has', () => {
    const playbook = builtInPlaybooks().find(({ key }) => key === 'sammenslaing')!;
    const keys = new Set(playbook.stages.flatMap(({ gate }) => gate.map(({ key }) => key)));
    const parts = new Set([undefined, ...playbook.cycles.flatMap((cycle) => cycle.parts.map(({ key }) => key))]);
    for (const bears of file.facts.flatMap(({ bearsOn }) => bearsOn)) {
      const [key, part] = bears.split('@');
      expect([bears, keys.has(key!), parts.has(part)]).toEqual([bears, true, true]);
    }
  });
});

describe('the case of Asker, Røyken and Hurum, run at its own dates', () => {
  let database: FreshDatabase;
  let engine: CaseEngine;
  let outcome: CaseOutcome;
  let report: CaseReport;

  beforeAll(async () => {
    database = await freshDatabase();
    const owner = new pg.Client({ connectionString: database.urls.owner });
    await owner.connect();
    await publishBuiltIns(owner, builtIns());
    await owner.end();
    const until = '2026-11-23T11:00:00.000Z';
    engine = await openCaseEngine(database.urls, file, until);
    outcome = await runCase(engine.parts, file, endOf(file, until, engine.parts.closed));
    report = await reportCase(engine.parts, file, outcome);
  }, 240_000);

  afterAll(async () => {
    await engine.close();
    await database.drop();
  });

  const gate = (run: string, stage: string, part: string | null = null): readonly CaseVerdict[] => {
    const found = outcome.gates.find((one) => one.run === run && one.stage === stage && one.part === part);
    if (found === undefined) throw new Error(`${run} went through no gate of ${stage} ${part}`);
    return judgeGate(found, outcome.told[run] ?? []);
  };
  const finding = (verdicts: readonly CaseVerdict[], key: string): string => verdicts.find((one) => one.key === key)?.finding ?? 'NOT ASKED';
  const initiatives = () => engine.parts.unitOfWork.run(outcome.organisation.organisationId, (transaction) => transaction.lockInitiatives(Object.values(outcome.initiatives)));

  it('ends the day after its last fact, with the merger in evaluation', async () => {
    expect(outcome.now.slice(0, 10)).toBe('2020-01-02');
    const merger = (await initiatives()).find(({ initiative }) => initiative.id === outcome.initiatives['merger'])!.initiative;
    expect(merger).toMatchObject({ scope: 'PROGRAMME', recordedAfterwards: true, status: 'RUNNING', overrides: [] });
    expect(merger.visits.map(({ stage, part }) => [stage, part])).toEqual([
      ['diagnose', null], ['involve', 'level-1'], ['decide', 'level-1'], ['involve', 'level-2'], ['decide', 'level-2'], ['involve', 'level-3'], ['decide', 'level-3'], ['implement', null], ['evaluate', null],
    ]);
  });

  it('links the nine projects to it', async () => {
    expect(Object.keys(outcome.initiatives)).toEqual(['merger', ...PROJECTS]);
    const linked = (await initiatives()).filter(({ initiative }) => initiative.programmeId === outcome.initiatives['merger']);
    expect(linked).toHaveLength(9);
  });

  it('is told whole, in order of time', () => {
    expect(outcome.told['merger']).toHaveLength(file.facts.filter(({ for: runs }) => runs.length === 0 || runs.includes('merger')).length);
    expect(outcome.told['merger']!.every(({ source }) => source !== null)).toBe(true);
  });

  it('is judged by the rules before 2024: a committee is asked for because there are at least 50 employees', async () => {
    for (const { initiative } of await initiatives()) expect(initiative.ruleSet).toEqual({ key: 'norge-kommune', version: 1 });
    const amu = gate('merger', 'involve', 'level-1').find(({ key }) => key === 'involve.amu-treated');
    expect(amu).toMatchObject({ force: 'LAW', finding: 'NOT_SHOWN', basis: ['aml-7-2', 'aml-7-1'] });
  });

  it.each(['level-1', 'level-2', 'level-3'])('shows neither information before consultation, nor consultation, nor answers, nor assessed risk on %s', (part) => {
    const verdicts = gate('merger', 'involve', part);
    for (const key of ['consultation-complete', 'information-before-consultation', 'preparation-time', 'preparation-requests-answered', 'statements-answered', 'risk-assessed', 'amu-treated']) {
      expect([key, finding(verdicts, `involve.${key}`)]).toEqual([key, expect.stringMatching(/^(NOT_SHOWN|ORDER_UNKNOWN)$/)]);
    }
  });

  it('leaves in unknown order what the record speaks of by month or season, or without its content', () => {
    expect(finding(gate('merger', 'involve', 'level-3'), 'involve.consultation-complete')).toBe('ORDER_UNKNOWN');
    expect(finding(gate('merger', 'involve', 'level-2'), 'involve.consultation-complete')).toBe('NOT_SHOWN');
    expect(finding(gate('merger', 'diagnose'), 'diagnose.parties-listed')).toBe('ORDER_UNKNOWN');
    expect(finding(gate('merger', 'diagnose'), 'diagnose.joint-board')).toBe('ORDER_UNKNOWN');
    expect(finding(gate('merger', 'implement'), 'implement.placement')).toBe('ORDER_UNKNOWN');
  });

  it('shows what the record dates: the proposal before the joint board, and the decision on it', () => {
    expect(gate('merger', 'involve', 'level-1').find(({ key }) => key === 'involve.proposal-put')).toMatchObject({ finding: 'SHOWN', facts: [{ told: '2018-02-16', source: 'S12' }] });
    expect(gate('merger', 'decide', 'level-1').find(({ key }) => key === 'decide.decision-made')).toMatchObject({ finding: 'SHOWN', facts: [{ told: '2018-02-23', source: 'S12' }] });
    expect(finding(gate('merger', 'decide', 'level-2'), 'decide.decision-made')).toBe('ORDER_UNKNOWN');
  });

  it('shows nothing else', () => {
    const shown = outcome.gates.flatMap((one) => judgeGate(one, outcome.told[one.run] ?? []).filter((verdict) => verdict.finding === 'SHOWN').map(({ key }) => `${one.run} ${key}@${one.part}`));
    expect(shown).toEqual(['merger involve.proposal-put@level-1', 'merger decide.decision-made@level-1']);
  });

  it('tells the one step that the engine refused: deciding before involvement had begun', () => {
    expect(outcome.refused).toMatchObject([{ told: '2016-06-21', command: 'decision.make', refusals: [{ code: 'DECIDE_IN_STAGE_DECIDE' }] }]);
  });

  it('is printed in plain words: every fact with its source, every gate with its legal basis, by the rules of the time', () => {
    const printed = caseInWords(report, 'nb');
    for (const { what, source } of file.facts) expect(printed).toContain(`${what} [${source}]`);
    expect(printed).toContain('Norsk kommunal sektor før 2024 (norge-kommune@1): arbeidsmiljøutvalg fra 50 ansatte, verneombud fra 10, drøftingsplikt fra 50');
    expect(printed).toMatch(/IKKE VIST +Arbeidsmiljøutvalget har behandlet risikoen \(lov: Arbeidsmiljøloven § 7-2; Arbeidsmiljøloven § 7-1\)/);
    expect(printed).toMatch(/REKKEFØLGE UKJENT +Drøftingen er fullført \(lov: .*\)\n +2019-03 \(måned\): 132 /);
    expect(printed).toContain('Involvere, Organisasjonsnivå 3 – forlatt 2018-09 (årstid)');
    expect(printed).toContain('decision.make: Beslutning tas i steget beslutte.');
    expect(caseInWords(report, 'en')).toMatch(/NOT SHOWN +The working environment committee has treated the risk/);
  });

  it('tells gates that say the same once, under the name of each initiative', () => {
    expect(caseInWords(report, 'nb').split('A1/2 Oppvekst, undervisning, kunnskap')).toHaveLength(2);
  });

  it('is given to programs with the same findings', () => {
    expect(jsonOf(report, 'en')).toMatchObject({
      key: 'nye-asker', organisation: { kind: 'REPLAY', employees: 166 }, counts: { SHOWN: 2 }, timeline: { length: 37 }, gates: { length: 18 },
      refused: [{ command: 'decision.make', refusals: [{ code: 'DECIDE_IN_STAGE_DECIDE', message: expect.any(String) }] }],
    });
    expect(report.counts.SHOWN + report.counts.NOT_SHOWN + report.counts.ORDER_UNKNOWN).toBe(report.gates.flatMap(({ criteria }) => criteria).length);
  });

  it('ends with a receipt pack of every initiative, which the verifier accepts, and each mutation of which it refuses', async () => {
    const { packs, key } = await receiptsOfCase(database.urls, outcome);
    for (const [id, pack] of packs) {
      const { verdict, findings, initiative } = await verifyPack(pack, { keys: [key], olderHeads: [] });
      expect({ verdict, initiative, not: findings.filter(({ severity }) => severity !== 'NOTE').map(({ code }) => code) }).toEqual({ verdict: 'HOLDS', initiative: id, not: [] });
    }
    const longest = [...packs.values()].toSorted((a, b) => b.length - a.length)[0]!;
    expect(new Set(await verdictsOnMutations(longest, key, 40))).toEqual(new Set(['FALSE']));
  }, 240_000);
});
