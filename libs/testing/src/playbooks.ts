import type { Playbook, PlaybookActivity, PlaybookCriterion, PlaybookStage, RuleSet, StageKey } from '#domain';
import { SCOPES, STAGES } from '#domain';
import { sha } from './ids.ts';

const text = (words: string): { nb: string; nn: string; en: string } => ({ nb: words, nn: words, en: words });

/** A criterion of the catalogue in a gate; LAW, for every scope and without conditions unless said. */
export const criterion = (stage: StageKey, name: string, change: Partial<PlaybookCriterion> = {}): PlaybookCriterion =>
  ({ key: `${stage}.${name}`, criterion: name, force: 'LAW', basis: ['aml-8-2'], scopes: SCOPES, when: [], parameters: {}, ...change });

export const activity = (key: string, change: Partial<PlaybookActivity> = {}): PlaybookActivity =>
  ({ key, kind: 'task', title: null, scopes: SCOPES, parameters: {}, parts: [], ...change });

/** The gates of the test playbook: one demand at each, so that a test sees which it stands before. */
const GATES: Readonly<Record<StageKey, readonly PlaybookCriterion[]>> = {
  diagnose: [criterion('diagnose', 'mandate-stated')],
  involve: [criterion('involve', 'proposal-put')],
  decide: [criterion('decide', 'decision-made')],
  implement: [criterion('implement', 'decision-communicated')],
  evaluate: [criterion('evaluate', 'groups-snapshotted')],
};

/** The test playbook, with stages changed by key. */
export function playbookWith(stages: Partial<Record<StageKey, Partial<PlaybookStage>>> = {}, change: Partial<Playbook> = {}): Playbook {
  return {
    key: 'turnus', version: 1, hash: sha('a'), title: text('Turnus'), summary: text('Endring av turnus'),
    stages: STAGES.map((key) => ({ key, activities: key === 'involve' ? [activity('hearing')] : [], gate: GATES[key], deadlineWorkingDays: null, ...stages[key] })),
    cycles: [], timers: [], ...change,
  };
}

/** The rule set of the tests: the numbers of the law as of 2024, and the engine's own. */
export const ruleSet: RuleSet = {
  key: 'norge', version: 2024, validFrom: '2024-01-01', hash: sha('b'), title: text('Norge 2024'),
  thresholds: {
    amuFromEmployees: 30, safetyRepFromEmployees: 5, consultationFromEmployees: 50, workPlanNoticeDays: 14, summonsGapWorkingDays: 5,
    draftWithPartyWorkingDays: 5, ownDraftAfterWorkingDays: 3, scanUnopposedWorkingDays: 5, overrideNoticeWorkingDays: 1, objectionAnswerWorkingDays: 5,
  },
  bases: { 'aml-8-2': { title: text('aml § 8-2'), demands: text('Drøfting'), url: 'https://lovdata.no/lov/2005-06-17-62/§8-2', kind: 'LAW' } },
};
