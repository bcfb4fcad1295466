import type { Sha256 } from '../kernel/identity.ts';
import type { LocalizedText } from '../kernel/localized-text.ts';
import type { StageKey } from '../playbook/playbook.ts';

/** Who a round may be sent to. Employees are invited one by one; the others answer through open links. */
export const AUDIENCES = ['EMPLOYEES', 'USERS', 'CITIZENS', 'PARTNERS', 'PARTIES'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** A set of questions as versioned data: immutable once published, and pinned by every round that asks it. */
export interface Instrument {
  readonly key: string;
  readonly version: number;
  readonly hash: Sha256;
  readonly title: LocalizedText;
  /** What it shows, to the person who chooses it. */
  readonly purpose: LocalizedText;
  /** Where the idea comes from; the wording is our own. */
  readonly source: LocalizedText;
  readonly audience: Audience;
  /** Stages it is meant for. */
  readonly stages: readonly StageKey[];
  readonly factors: readonly Factor[];
  readonly questions: readonly Question[];
}

/** What several questions measure together. Its score is the mean of a person's answers to them. */
export interface Factor { readonly key: string; readonly title: LocalizedText }

/** "Don't know / won't say" is always there beside the answers, and is none of them. */
export type Question = AgreementQuestion | ChoiceQuestion | PointsQuestion | TextQuestion;

interface Asked { readonly key: string; readonly text: LocalizedText }

/** Agreement from 1 (wholly disagree) to 5 (wholly agree). */
export interface AgreementQuestion extends Asked { readonly kind: 'AGREEMENT'; readonly factor: string | null }

/** One of the options, or any number of them. */
export interface ChoiceQuestion extends Asked { readonly kind: 'SINGLE' | 'MULTIPLE'; readonly options: readonly Option[] }

/** A hundred points divided over the options: what one gets, another lacks. */
export interface PointsQuestion extends Asked { readonly kind: 'POINTS'; readonly options: readonly Option[] }

/** Own words, at most 1,000 characters. Shown unlinked and shuffled, from ten answers up. */
export interface TextQuestion extends Asked { readonly kind: 'TEXT' }

/** What may be chosen. */
export interface Option { readonly key: string; readonly text: LocalizedText }

export const SCALE_POINTS = [1, 2, 3, 4, 5] as const;
export const POINTS_TO_DIVIDE = 100;
export const COMMENT_MAX = 1000;
