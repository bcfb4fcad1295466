import type { Dates } from '../language/dates.ts';
import { osloDate } from '../language/dates.ts';
import type { Words } from '../language/language.ts';
import type { Translate } from '../language/messages.ts';
import type { texts } from './stage-texts.ts';

/** A stage as the bar shows it. */
export interface StageStep {
  readonly key: string;
  readonly title: Words;
  readonly position: number;
  readonly state: 'PASSED' | 'CURRENT' | 'STOPPED' | 'UPCOMING';
  readonly dueOn: string | null;
  readonly leftAt?: string | null;
}

/** Where the initiative stands; null when it has passed them all. */
export const currentStage = (stages: readonly StageStep[]): StageStep | null => stages.find(({ state }) => state === 'CURRENT' || state === 'STOPPED') ?? null;

/** What stands under a stage's name: done when, due when, or planned. */
export function stageWords(stage: StageStep, t: Translate<typeof texts>, dates: Dates, year: number): string {
  if (stage.state === 'PASSED') return stage.leftAt == null ? t('passed') : t('passedOn', { date: dates.short(osloDate(stage.leftAt), year) });
  if (stage.state === 'STOPPED') return t('stopped');
  if (stage.state === 'CURRENT') return stage.dueOn === null ? t('current') : t('dueOn', { date: dates.short(stage.dueOn, year) });
  return stage.dueOn === null ? t('upcoming') : t('planned', { date: dates.short(stage.dueOn, year) });
}
