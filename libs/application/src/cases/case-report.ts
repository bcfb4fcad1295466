import {
  type ActivityKind, ACTIVITY_KINDS, type CaseFile, type CaseFinding, type CaseGate, type CaseVerdict, type CivilDate, CRITERIA, type Id, type Initiative, judgeGate, type LocalizedText, type Playbook,
  type Refusal, type RuleSet, type StageKey,
} from '#domain';
import type { Transaction } from '../ports/unit-of-work.ts';
import { tellWhen } from './case-calendar.ts';
import type { CaseParts } from './case-parts.ts';
import type { CaseOutcome } from './run-case.ts';

/** A case that has been run, as it is shown: the timeline, every gate by the rules in force then, and what the engine refused. */
export interface CaseReport {
  readonly key: string;
  readonly title: CaseFile['title'];
  readonly constructed: boolean;
  readonly organisation: { readonly id: Id; readonly name: string; readonly employees: number; readonly kind: 'REPLAY' };
  readonly until: string;
  readonly initiatives: readonly ReportedInitiative[];
  readonly timeline: readonly ReportedFact[];
  readonly gates: readonly ReportedGate[];
  readonly refused: readonly { readonly told: string; readonly what: string; readonly command: string; readonly refusals: readonly Refusal[] }[];
  readonly counts: Readonly<Record<CaseFinding, number>>;
  readonly sources: CaseFile['sources'];
  readonly background: CaseFile['background'];
}

export interface ReportedInitiative {
  readonly run: string;
  readonly id: Id;
  readonly number: string;
  readonly title: string;
  readonly recordedAfterwards: boolean;
  readonly status: Initiative['status'];
  readonly stage: StageKey;
  readonly ruleSet: { readonly key: string; readonly version: number; readonly title: LocalizedText; readonly validFrom: CivilDate; readonly thresholds: RuleSet['thresholds'] };
}

export interface ReportedFact { readonly told: string; readonly type: string; readonly what: string; readonly source: string | null; readonly runs: readonly string[]; readonly bearsOn: readonly string[]; readonly commands: readonly string[] }

export interface ReportedGate {
  readonly run: string;
  readonly title: string;
  readonly stage: StageKey;
  readonly part: string | null;
  readonly partTitle: LocalizedText | null;
  /** When the record left the stage; null where it ends. */
  readonly passedOn: CivilDate | null;
  /** The same as the record tells it: `2018-06 (month)`. */
  readonly told: string | null;
  readonly ruleSet: { readonly key: string; readonly version: number };
  readonly criteria: readonly ReportedCriterion[];
}

export interface ReportedCriterion extends Omit<CaseVerdict, 'basis' | 'facts'> {
  readonly title: LocalizedText;
  readonly basis: readonly { readonly key: string; readonly title: LocalizedText; readonly url: string | null }[];
  readonly facts: readonly { readonly told: string; readonly what: string; readonly source: string | null }[];
}

interface Pinned { readonly initiative: Initiative; readonly playbook: Playbook; readonly ruleSet: RuleSet }

/** Tells a case that has been run: judged, with titles and legal bases of the playbook and the rule set that each initiative is pinned to. */
export async function reportCase(parts: CaseParts, file: CaseFile, outcome: CaseOutcome): Promise<CaseReport> {
  const { organisation: { organisationId }, now, refused } = outcome;
  const pinned = await parts.unitOfWork.run(organisationId, (transaction) => pinsOf(transaction, outcome));
  const gates = outcome.gates.map((gate) => gateOf(gate, outcome, pinnedTo(pinned, gate.run)));
  const { name, employees } = file.organisation;
  return {
    key: file.key, title: file.title, constructed: file.constructed, organisation: { id: organisationId, name, employees, kind: 'REPLAY' }, until: now,
    initiatives: [...pinned].map(([run, one]) => initiativeOf(run, one)),
    timeline: file.facts.map((fact) => ({
      told: tellWhen(fact), type: fact.type, what: fact.what, source: fact.source, runs: fact.for.length === 0 ? file.runs.map(({ ref }) => ref) : fact.for, bearsOn: fact.bearsOn,
      commands: fact.does.map(({ command }) => command),
    })),
    gates, refused, counts: countsOf(gates), sources: file.sources, background: file.background,
  };
}

async function pinsOf(transaction: Transaction, { initiatives }: CaseOutcome): Promise<ReadonlyMap<string, Pinned>> {
  const dossiers = await transaction.lockInitiatives(Object.values(initiatives));
  const pinned = new Map<string, Pinned>();
  for (const [run, id] of Object.entries(initiatives)) {
    const initiative = dossiers.find((dossier) => dossier.initiative.id === id)?.initiative;
    const playbook = initiative === undefined ? null : await transaction.pinnedPlaybook(initiative.playbook);
    const ruleSet = initiative === undefined ? null : await transaction.ruleSet(initiative.ruleSet.key, initiative.ruleSet.version);
    if (initiative === undefined || playbook === null || ruleSet === null) throw new Error(`The initiative of run ${run} is not stored with its playbook and rule set`);
    pinned.set(run, { initiative, playbook, ruleSet });
  }
  return pinned;
}

function pinnedTo(pinned: ReadonlyMap<string, Pinned>, run: string): Pinned {
  const one = pinned.get(run);
  if (one === undefined) throw new Error(`Run ${run} was judged and has no initiative`);
  return one;
}

function initiativeOf(run: string, { initiative, ruleSet: { key, version, title, validFrom, thresholds } }: Pinned): ReportedInitiative {
  const { id, number, title: named, recordedAfterwards, status, visits } = initiative;
  return { run, id, number, title: named, recordedAfterwards, status, stage: visits.at(-1)?.stage ?? 'diagnose', ruleSet: { key, version, title, validFrom, thresholds } };
}

function gateOf(gate: CaseGate, { told: facts }: CaseOutcome, { initiative, playbook, ruleSet }: Pinned): ReportedGate {
  const { run, stage, part, passedOn, told } = gate;
  const partTitle = playbook.cycles.flatMap(({ parts }) => parts).find(({ key }) => key === part)?.title ?? null;
  const criteria = judgeGate(gate, facts[run] ?? []).map(({ basis, facts: found, ...verdict }): ReportedCriterion => ({
    ...verdict, title: titleOf(verdict, playbook),
    basis: basis.map((key) => ({ key, title: ruleSet.bases[key]?.title ?? { nb: key, nn: key, en: key }, url: ruleSet.bases[key]?.url ?? null })),
    facts: found.map(({ told: when, what, source }) => ({ told: when, what, source })),
  }));
  return { run, title: initiative.title, stage, part, partTitle, passedOn, told, ruleSet: { key: ruleSet.key, version: ruleSet.version }, criteria };
}

/** What is asked, in words: the activity's own title where the criterion is that an activity is done. */
function titleOf({ key, name }: Pick<CaseVerdict, 'key' | 'name'>, playbook: Playbook): LocalizedText {
  const parameters = playbook.stages.flatMap(({ gate }) => gate).find((criterion) => criterion.key === key)?.parameters ?? {};
  const activity = name === 'activity-done' ? playbook.stages.flatMap(({ activities }) => activities).find((one) => one.key === parameters['activity']) : undefined;
  const kind: ActivityKind | undefined = activity === undefined ? undefined : ACTIVITY_KINDS.get(activity.kind);
  return activity?.title ?? kind?.title ?? CRITERIA.get(name)?.title ?? { nb: key, nn: key, en: key };
}

function countsOf(gates: readonly ReportedGate[]): CaseReport['counts'] {
  const findings = gates.flatMap(({ criteria }) => criteria.map(({ finding }) => finding));
  const count = (wanted: CaseFinding): number => findings.filter((finding) => finding === wanted).length;
  return { SHOWN: count('SHOWN'), NOT_SHOWN: count('NOT_SHOWN'), ORDER_UNKNOWN: count('ORDER_UNKNOWN') };
}
