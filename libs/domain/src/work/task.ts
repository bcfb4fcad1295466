import type { Id } from '../kernel/identity.ts';
import type { CivilDate } from '../kernel/time.ts';

/**
 * Something that waits for a person: one row, one button, on "my work". Derived from the state after every command, like timers, so that
 * a task is gone when what it asks for has happened.
 */
export interface WantedTask {
  readonly kind: TaskKind;
  /** Tells tasks of one kind in one initiative apart: the id of what is to be acted on. */
  readonly occurrence: string;
  readonly personIds: readonly Id[];
  readonly dueOn: CivilDate | null;
  /** The mutation that the row's button calls. */
  readonly action: string;
  /** What the task concerns, in the words people wrote: a proposal's title, a union's name. */
  readonly subject: string;
}

export const TASK_KINDS = [
  'ANSWER_STATEMENT', 'SIGN_RECORD', 'SEND_RECORD', 'DRAFT_RECORD', 'SUMMON_MEETING', 'CONFIRM_ATTENDANCE', 'OPEN_PACKAGE', 'STATE_ON_RISK', 'ANSWER_PREPARATION',
  'CONFIRM_REGISTRATION', 'REACT_TO_OVERRIDE', 'MEND_CRITERION', 'ADVANCE_STAGE', 'ANSWER_OBJECTION', 'OPPOSE_SCAN', 'REVIEW_DECISION', 'SUMMARISE_HEARING', 'ANSWER_QUESTION',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];
