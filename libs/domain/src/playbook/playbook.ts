import type { LocalizedText } from '../kernel/localized-text.ts';
import type { Sha256 } from '../kernel/identity.ts';
import type { OfficeKind } from '../kernel/actor.ts';

export const STAGES = ['diagnose', 'involve', 'decide', 'implement', 'evaluate'] as const;
export type StageKey = (typeof STAGES)[number];

export const SCOPES = ['SMALL', 'ORDINARY', 'PROGRAMME'] as const;
export type Scope = (typeof SCOPES)[number];

/** LAW and AGREEMENT shut a gate; ADVICE is shown and never blocks. */
export const FORCES = ['LAW', 'AGREEMENT', 'ADVICE'] as const;
export type Force = (typeof FORCES)[number];

/** A versioned, immutable template of a change process. Parsed from YAML by libs/playbooks. */
export interface Playbook {
  readonly key: string;
  readonly version: number;
  /** SHA-256 of the RFC 8785 JSON of the parsed file: what "immutable" is checked against. */
  readonly hash: Sha256;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly stages: readonly PlaybookStage[];
  /** Gates that are to be passed several times before the last one opens on, such as the organisation levels of a merger. */
  readonly cycles: readonly PlaybookCycle[];
  readonly timers: readonly PlaybookTimer[];
}

/** A planned repetition: after `to` has been left, the process goes back to `from` until every part has been through. */
export interface PlaybookCycle {
  readonly key: string;
  readonly from: StageKey;
  readonly to: StageKey;
  readonly parts: readonly { readonly key: string; readonly title: LocalizedText }[];
}

export interface PlaybookStage {
  readonly key: StageKey;
  readonly activities: readonly PlaybookActivity[];
  /** The criteria between this stage and the next; of `evaluate`, those between evaluation and closing. */
  readonly gate: readonly PlaybookCriterion[];
  /** Working days from entering the stage until it is overdue; null where the playbook sets none. */
  readonly deadlineWorkingDays: number | null;
}

export interface PlaybookActivity {
  /** Unique within the playbook; what criteria refer to. */
  readonly key: string;
  /** A kind of the closed catalogue of activities. */
  readonly kind: string;
  readonly title: LocalizedText | null;
  readonly scopes: readonly Scope[];
  readonly parameters: Readonly<Record<string, unknown>>;
  /** One instance per part, such as the placement waves of a merger; empty for a single instance. */
  readonly parts: readonly { readonly key: string; readonly title: LocalizedText }[];
}

export interface PlaybookCriterion {
  /** Unique within the playbook: `<stage>.<name>` by default. */
  readonly key: string;
  /** A name of the closed catalogue of criteria. */
  readonly criterion: string;
  readonly force: Force;
  /** Keys into the rule set's legal bases. */
  readonly basis: readonly string[];
  readonly scopes: readonly Scope[];
  /** When it applies at all; an unmet condition leaves the criterion out of the gate. */
  readonly when: readonly Condition[];
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The closed set of conditions a playbook may put on a criterion. */
export type Condition = 'AMU_EXISTS' | 'SAFETY_REP_EXISTS' | 'CONSIDERABLE_IMPORTANCE' | 'AGREEMENT_REQUIRED' | 'CONCERNS_COUNCILS' | 'STARTS_ON_DATE' | 'CONSULTATION_DUTY' | 'LAST_PART';

export interface PlaybookTimer {
  readonly key: string;
  readonly kind: 'REMINDER' | 'PULSE' | 'REPUTATION_CHECKPOINT' | 'REVIEW';
  readonly after: 'INITIATIVE_CREATED' | 'STAGE_ENTERED' | 'DECISION_MADE' | 'STARTED';
  readonly stage: StageKey | null;
  readonly offset: { readonly unit: 'WORKING_DAYS' | 'WEEKS' | 'MONTHS'; readonly count: number };
  readonly title: LocalizedText;
}

/** Law and agreement as versioned data. */
export interface RuleSet {
  readonly key: string;
  readonly version: number;
  readonly validFrom: string;
  readonly hash: Sha256;
  readonly title: LocalizedText;
  readonly thresholds: RuleThresholds;
  readonly bases: Readonly<Record<string, LegalBasis>>;
}

export interface RuleThresholds {
  /** aml § 7-1: 50 until 31 December 2023, 30 from 1 January 2024. */
  readonly amuFromEmployees: number;
  /** aml § 6-1: 10 until 31 December 2023, 5 from 1 January 2024. */
  readonly safetyRepFromEmployees: number;
  /** aml § 8-1: 50. */
  readonly consultationFromEmployees: number;
  /** aml § 10-3: days between consultation on a work plan and its start; 14. */
  readonly workPlanNoticeDays: number;
  /** Engine rules on time, in working days, where no law fixes them. */
  readonly summonsGapWorkingDays: number;
  readonly draftWithPartyWorkingDays: number;
  readonly ownDraftAfterWorkingDays: number;
  readonly scanUnopposedWorkingDays: number;
  readonly overrideNoticeWorkingDays: number;
  readonly objectionAnswerWorkingDays: number;
}

export interface LegalBasis {
  readonly title: LocalizedText;
  /** Short statement of what it asks for. */
  readonly demands: LocalizedText;
  readonly url: string;
  readonly kind: 'LAW' | 'REGULATION' | 'MAIN_AGREEMENT' | 'GUIDANCE';
}

export interface EntitledByDefault { readonly office: OfficeKind }
